package attribution

import (
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
)

// A quotation is what stands between two marks, or from a mark to the end of a
// paragraph when the next one opens again.
type quotation struct {
	from, to int // its tokens, marks and all
	words    int
	goesOn   bool // the next paragraph goes on with it
	owner    int  // the number of its attribution, or -1
}

// A side says where a mark may stand.
type side uint8

const (
	opening side = 1 << iota
	closing
	single
	angled
)

// marks says what kind of quotation mark c is.
func marks(c rune) side {
	switch c {
	case '"', '“', '‟', '＂':
		return opening | closing
	case '„', '「', '『':
		return opening
	case '”', '」', '』':
		return closing
	case '«', '»':
		return opening | closing | angled
	case '‘', '‚', '\'', '’', '‹', '›':
		return opening | closing | single
	}
	return 0
}

// quotations pairs the marks of each paragraph.
func (r *Reading) pair() {
	for i := 0; i < len(r.tokens); {
		end := i + 1
		for end < len(r.tokens) && r.tokens[end].paragraph == r.tokens[i].paragraph {
			end++
		}
		if !r.dialogue(i, end) {
			r.pairWithin(i, end)
		}
		i = end
	}
}

// pairWithin pairs the marks of one paragraph in one pass. A mark that opens
// while another is open takes its place only where the blanks around it leave
// no doubt.
func (r *Reading) pairWithin(from, to int) {
	open := -1
	for i := from; i < to; i++ {
		if r.tokens[i].shape != quote {
			continue
		}
		switch {
		case open < 0 && r.opens(i):
			open = i
		case open >= 0 && r.closes(open, i):
			r.quote(open, i+1)
			open = -1
		case open >= 0 && (r.same(open, i) || r.rune(open) == '\'') && r.mustOpen(i):
			open = i
		}
	}
	if open >= 0 && to < len(r.tokens) && r.tokens[to].shape == quote && r.opens(to) && r.same(open, to) {
		r.quote(open, to)
		r.quotations[len(r.quotations)-1].goesOn = true
	}
}

// quote makes one quotation of the tokens.
func (r *Reading) quote(from, to int) {
	q := quotation{from: from, to: to, owner: -1}
	for i := from; i < to; i++ {
		r.tokens[i].quotation = len(r.quotations)
		if r.tokens[i].word() {
			q.words++
		}
	}
	r.quotations = append(r.quotations, q)
}

// around returns the characters before and after a token.
func (r *Reading) around(i int) (before, after rune) {
	before, after = ' ', ' '
	if at := r.tokens[i].start; at > 0 {
		before, _ = utf8.DecodeLastRuneInString(r.text[:at])
	}
	if at := r.tokens[i].end; at < len(r.text) {
		after, _ = utf8.DecodeRuneInString(r.text[at:])
	}
	return before, after
}

func (r *Reading) rune(i int) rune {
	c, _ := utf8.DecodeRuneInString(r.text[r.tokens[i].start:])
	return c
}

// opens reports whether a mark can begin a quotation.
func (r *Reading) opens(i int) bool {
	before, after := r.around(i)
	kind := marks(r.rune(i))
	switch {
	case kind&opening == 0:
		return false
	case kind == opening || r.rune(i) == '«' || r.rune(i) == '‹':
		return true
	case kind&single != 0:
		return r.rune(i) != '’' && r.mustOpen(i)
	}
	return !unicode.IsLetter(before) && !unicode.IsDigit(before) || unicode.IsLetter(after)
}

// mustOpen reports whether a blank before a mark and none after it say that it
// begins something.
func (r *Reading) mustOpen(i int) bool {
	before, after := r.around(i)
	return (unicode.IsSpace(before) || before == '(' || before == '[' || before == '—' || before == '–') && !unicode.IsSpace(after)
}

// closes reports whether the mark at i ends what the one at open began.
func (r *Reading) closes(open, i int) bool {
	if !r.same(open, i) || marks(r.rune(i))&closing == 0 {
		return false
	}
	before, after := r.around(i)
	switch a, b := r.rune(open), r.rune(i); {
	case a == '«' || a == '»' || a == '‹' || a == '›':
		return a != b
	case a == '‘' || a == '‚' || a == '\'':
		return !unicode.IsLetter(after) && !unicode.IsDigit(after) && (b != '\'' || unicode.IsPunct(before))
	case a == '„' || b == '”' || b == '」' || b == '』':
		return true
	}
	return !r.mustOpen(i)
}

// same reports whether two marks are of one family.
func (r *Reading) same(a, b int) bool {
	const kinds = single | angled
	return marks(r.rune(a))&kinds == marks(r.rune(b))&kinds
}

// title reports whether a quotation is but a name: a few words in capitals, with
// the noun before them that says of what.
func (r *Reading) title(q quotation) bool {
	const long = 4
	if q.words > long || q.from == 0 || q.goesOn {
		return false
	}
	for i := q.from + 1; i < q.to-1; i++ {
		t := r.tokens[i]
		if r.is(i, ".?!…") || t.shape == lower && t.class&(of|determiner|particle|and) == 0 {
			return false
		}
	}
	before := r.tokens[q.from-1]
	if r.german() {
		return before.shape == upper && before.class&cue == 0
	}
	return q.words > 1 && before.word() && before.class&cue == 0
}

// said is the span of a quotation.
func (r *Reading) said(q int) anchor.Span { return r.span(r.quotations[q].from, r.quotations[q].to) }
