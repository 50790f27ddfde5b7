package attribution

import "strings"

// behind is what stands behind a clue and belongs to it.
func (r *Reading) behind(c clue, end int, before part) part {
	at := c.to
	if c.right {
		at = c.subject.to
	}
	if c.phrase {
		return r.afterSource(at, end, before)
	}
	stop := r.light(c, at, end)
	if colon := r.colonNear(stop, end); colon > stop {
		stop = colon // "told the reporters of the Times:"
	}
	if stop >= end {
		return part{}
	}
	if !r.free(stop) {
		return r.quotedFrom(c, stop, end)
	}
	if r.is(stop, ",:—–") {
		return r.afterMark(c, stop, end, before)
	}
	if !before.content.none() && before.kind == Direct || c.right {
		return part{}
	}
	return r.clauseFrom(c, stop, end)
}

// afterSource is what follows "according to" and its source, where nothing
// stands before.
func (r *Reading) afterSource(at, end int, before part) part {
	if !before.content.none() && !r.resumes(at, end) {
		return part{}
	}
	for at < end && r.free(at) && (r.is(at, ",") || r.tokens[at].class&when != 0) {
		at++
	}
	if r.count(at, end) < 2 {
		return part{}
	}
	return part{content: noun{at, end}, kind: r.mixes(at, end)}
}

// resumes reports whether what was said goes on behind a source in its midst:
// between commas, or, where nouns have capitals, without any.
func (r *Reading) resumes(at, end int) bool {
	if at+2 >= end || !r.free(at) {
		return false
	}
	if r.is(at, ",") {
		t := r.tokens[at+1]
		return t.word() && r.free(at+1) && t.class&(turn|away|relative|and) == 0 && t.shape == lower && !strings.HasSuffix(r.of(at+1), "ing")
	}
	return r.german() && r.tokens[at].word() && r.tokens[at].class&(turn|away) == 0
}

// colonNear is a colon before a quotation a few words on, or -1.
func (r *Reading) colonNear(at, end int) int {
	const far = 5
	for i := at; i < min(end-1, at+far) && r.free(i); i++ {
		if r.is(i, ":") && !r.free(i+1) {
			return i
		}
		if !r.tokens[i].word() {
			break
		}
	}
	return -1
}

// light skips whom it was said to, when and where.
func (r *Reading) light(c clue, at, end int) int {
	if c.class&tell != 0 && !c.right {
		if n := r.nounRight(at, end); !n.none() {
			at = r.shorten(n)
		}
	}
	for at < end && r.free(at) && r.tokens[at].word() && r.passing(at) {
		at++
		for at < end && r.free(at) && r.tokens[at].word() && r.inPlace(at) {
			at++
		}
	}
	return at
}

// shorten is where an addressee ends: "told reporters the deal was done".
func (r *Reading) shorten(n noun) int {
	for i := n.from + 1; i < n.to; i++ {
		if t := r.tokens[i]; t.class&determiner != 0 && r.tokens[i-1].class&of == 0 {
			return i
		}
	}
	return n.to
}

// passing reports whether a phrase begins that only says when, where or to
// whom.
func (r *Reading) passing(i int) bool {
	t := r.tokens[i]
	if t.class&that != 0 && t.class&when == 0 {
		return false
	}
	if t.class&when != 0 && i+1 < len(r.tokens) && r.tokens[i+1].class&(when|day|month) != 0 {
		return true
	}
	if t.class&(day|month) != 0 && t.shape == upper {
		return true
	}
	return t.shape == lower && (t.class&(away|adverb) != 0 || t.class&when != 0 && t.class&determiner == 0) && t.class&determiner == 0
}

// inPlace reports whether such a phrase goes on with a token.
func (r *Reading) inPlace(i int) bool {
	t := r.tokens[i]
	if r.subjective(i) || t.class&that != 0 && t.class&determiner == 0 || t.class&that != 0 && t.shape == lower {
		return false
	}
	return true
}

// quotedFrom is the quotation that begins at a token, and the others next to
// it; with the words behind it where it is only part of what was said.
func (r *Reading) quotedFrom(c clue, from, end int) part {
	q := r.quotations[r.tokens[from].quotation]
	if q.owner >= 0 || q.to > end || c.class&^(judge|learn) == 0 && !r.spoken(from, end) {
		return part{}
	}
	led := from > c.to && r.is(from-1, ",:")
	if c.class&(judge|deny) != 0 || led || q.words >= 6 || r.count(q.to, end) == 0 {
		to := q.to
		for to < end && r.count(q.to, to+1) <= 2 {
			if !r.free(to) && r.quotations[r.tokens[to].quotation].to <= end {
				q = r.quotations[r.tokens[to].quotation]
				to = q.to
				continue
			}
			to++
		}
		return part{content: noun{from, q.to}, kind: Direct, quotes: true}
	}
	return part{content: noun{from, end}, kind: Mixed}
}

// afterMark is what follows a comma or a colon behind a clue.
func (r *Reading) afterMark(c clue, at, end int, before part) part {
	next := at + 1
	for next < end && r.free(next) && (r.tokens[next].class&and != 0 || r.tokens[next].class&adverb != 0) {
		next++
	}
	switch {
	case next >= end:
		return part{}
	case !r.free(next):
		return r.quotedFrom(c, next, end)
	case r.is(at, ":") && c.class&(say|tell|weak) != 0:
		return part{content: noun{next, end}, kind: r.mixes(next, end)}
	case r.tokens[next].class&that != 0 && before.content.none() && !c.right:
		return r.clauseFrom(c, next, end)
	case before.content.none() && !c.right && r.german():
		// Some languages put a comma before every clause.
		return r.clauseFrom(c, next, end)
	case !before.content.none() && before.kind != Direct && !c.right && r.count(next, end) > 1 && r.tokens[next].class&(relative|away|clause|turn) == 0 && !strings.HasSuffix(r.of(next), "ing"):
		return part{content: noun{at + 1, end}, kind: r.mixes(next, end)}
	}
	return r.laterQuotation(c, next, end, before)
}

// laterQuotation is a quotation farther on that nothing else claims.
func (r *Reading) laterQuotation(c clue, from, end int, before part) part {
	if !before.content.none() {
		return part{}
	}
	for i := from; i < end && i-from < longNoun; i++ {
		if r.free(i) && r.tokens[i].class&cue != 0 {
			break
		}
		if !r.free(i) && (r.is(i-1, ",:") || r.tokens[i-1].class&that != 0) {
			return r.quotedFrom(c, i, end)
		}
	}
	return part{}
}

// clauseFrom is a clause in the article's words that begins at a token.
func (r *Reading) clauseFrom(c clue, from, end int) part {
	t := r.tokens[from]
	switch {
	case t.class&and != 0 && t.shape == lower:
		return part{}
	case c.class&judge != 0 && r.of(from) == "as" && from+1 < end:
		kind := r.mixes(from+1, end)
		return part{content: noun{from + 1, end}, kind: kind, quotes: kind == Mixed}
	case t.class&clause != 0 && t.class&that == 0 && r.of(from) != "to":
		return r.laterQuotation(c, from, end, part{})
	}
	led := t.class&that != 0
	kind := r.mixes(from, end)
	if !led && r.needsMore(c, from, end, kind) {
		return part{}
	}
	if led && !r.asks(from) {
		from++
	}
	if r.count(from, end) < 1 {
		return part{}
	}
	return part{content: noun{from, end}, kind: kind, quotes: !led && kind == Mixed && c.class&(say|tell) == 0}
}

// needsMore reports whether a clause without "that" is too little to take for
// what a clue says.
func (r *Reading) needsMore(c clue, from, end int, kind Kind) bool {
	if c.class&(say|tell|wish|deny) != 0 && !c.relative || !c.relative && r.calls(c, from, end) {
		return false
	}
	return kind != Mixed || !r.spoken(from, end)
}

// calls reports whether a judgement says what the thing is called: "as
// unacceptable".
func (r *Reading) calls(c clue, from, end int) bool {
	for i := from; i < end && i-from < longNoun; i++ {
		if r.of(i) == "as" {
			return c.class&judge != 0
		}
	}
	return false
}

// spoken reports whether a quotation among the tokens is no title.
func (r *Reading) spoken(from, end int) bool {
	for i := from; i < end; i++ {
		if q := r.tokens[i].quotation; q >= 0 {
			return r.quotations[q].words >= 4 || r.tokens[r.quotations[q].from+1].shape == lower || r.german()
		}
	}
	return false
}

// asks reports whether a word opens a question within a sentence, and is part
// of what was said.
func (r *Reading) asks(i int) bool {
	switch r.of(i) {
	case "whether", "if", "how", "why", "what", "ob", "si", "czy", "чи":
		return true
	}
	return false
}
