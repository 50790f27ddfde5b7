package attribution

import (
	"slices"
	"strings"
)

// A clue is a place that says that somebody said something.
type clue struct {
	from, to int   // its tokens
	class    class // what kind of word it is
	subject  noun
	right    bool // the subject stands behind it
	phrase   bool // it's "according to" and the like
	relative bool // the subject is "who"
}

// A noun is a noun phrase, as tokens.
type noun struct{ from, to int }

func (n noun) none() bool { return n.to <= n.from }

// clues finds those of a unit, in order.
func (r *Reading) clues(u unit) []clue {
	var all []clue
	for i := u.from; i < u.to; i++ {
		if !r.free(i) || r.tokens[i].class&(cue|source|postposition|so) == 0 {
			continue
		}
		c, ok := r.clue(u, i)
		if !ok {
			continue
		}
		if c.subject.none() && !r.lend(u, all, &c) && !r.drops(u, c) || !c.subject.none() && r.tokens[c.subject.from].class&first != 0 && r.subjective(c.subject.from) {
			continue
		}
		all = append(all, c)
		i = max(i, c.to-1)
	}
	return all
}

// clue makes one of the word at i, if it's any.
func (r *Reading) clue(u unit, i int) (clue, bool) {
	t := r.tokens[i]
	if t.class&(source|so|postposition) != 0 {
		if c, ok := r.sourceAt(u, i); ok || t.class&cue == 0 {
			return c, ok
		}
	}
	if t.class&cue == 0 || t.shape == upper && i > u.from {
		return clue{}, false
	}
	c := clue{from: i, to: i + 1, class: t.class & cue}
	if r.passive(u, &c) || r.noun(u, i) || r.gerund(u, i) || r.beforeVerb(u, c.to) || c.class&deny == 0 && r.negated(u, i) {
		return clue{}, false
	}
	r.subject(u, &c)
	return c, !r.noOne(c.subject)
}

// noOne reports whether a noun phrase says that it was nobody.
func (r *Reading) noOne(n noun) bool {
	return !n.none() && r.tokens[n.from].class&nobody != 0
}

// sourceAt makes a clue of a word that only names a source: "according to".
func (r *Reading) sourceAt(u unit, i int) (clue, bool) {
	t := r.tokens[i]
	if n := r.phrase(i); t.class&source != 0 && n > 0 {
		return r.sourced(u, i, i+n)
	}
	if t.class&postposition != 0 {
		n := r.nounLeft(u.from, i)
		return clue{from: i, to: i + 1, class: say, subject: n, phrase: true}, !n.none()
	}
	if t.class&so == 0 || i == u.from || i+1 < u.to && r.tokens[i+1].class&cue != 0 {
		return clue{}, false
	}
	if !r.is(i-1, ",") && r.free(i-1) {
		return clue{}, false
	}
	return r.sourced(u, i, i+1)
}

// phrase is how many words the phrase before a source has that begins at i.
func (r *Reading) phrase(i int) int {
	for _, rest := range r.words.phrases[strings.ToLower(r.of(i))] {
		n := 0
		for n < len(rest) && i+1+n < len(r.tokens) && strings.EqualFold(rest[n], r.of(i+1+n)) {
			n++
		}
		if n == len(rest) {
			return n + 1
		}
	}
	return 0
}

func (r *Reading) sourced(u unit, from, to int) (clue, bool) {
	n := r.nounRight(to, u.to)
	return clue{from: from, to: to, class: say, subject: n, right: true, phrase: true}, !n.none() && !r.noOne(n)
}

// passive reports whether the verb only says that something is said, by nobody.
// It takes "was quoted as saying" together.
func (r *Reading) passive(u unit, c *clue) bool {
	before := c.from - 1
	for before > u.from && r.free(before) && r.tokens[before].class&adverb != 0 {
		before--
	}
	if before < u.from || r.tokens[before].class&be == 0 || !r.free(before) || r.tokens[before].class&have != 0 {
		return false
	}
	word := r.of(c.from)
	if strings.HasSuffix(word, "ing") || r.tokens[c.from].class&wish != 0 {
		return false
	}
	if c.from+2 < u.to && r.of(c.from+1) == "as" && r.tokens[c.from+2].class&say != 0 {
		c.from, c.to, c.class = before, c.from+3, say
		return false
	}
	return true
}

// noun reports whether the word at i is a thing here, not a verb: "the report",
// "its claims", "to say".
func (r *Reading) noun(u unit, i int) bool {
	if i == u.from {
		return i+1 < u.to && r.tokens[i].class&say == 0
	}
	p := r.tokens[i-1]
	switch {
	case strings.HasSuffix(r.of(i), "s") && r.counted(u, i):
		return true
	case p.quotation >= 0:
		return p.owner && p.shape == upper
	case p.class&someone != 0:
		return false
	case p.class&determiner != 0 && p.class&(relative|that) == 0 && (p.class&pronoun == 0 || r.english()):
		return true
	case p.shape != lower:
		return p.owner && p.shape == upper || p.shape == digit
	case r.of(i-1) == "to":
		goesOn := i-2 >= u.from && (r.of(i-2) == "on" || r.of(i-2) == "continued")
		return !goesOn && !r.quoteNear(i+1, u.to)
	case p.class&(of|away) != 0 && p.class&(adverb|have|when|and|clause) == 0:
		return !strings.HasSuffix(r.of(i), "ing")
	}
	return p.class&determiner != 0 && p.class&(relative|pronoun) == 0 || p.owner
}

// gerund reports whether a word in -ing is a thing here: "a collision warning".
// It is a verb behind a comma, a helper or a joint, or before what was said.
func (r *Reading) gerund(u unit, i int) bool {
	if !r.english() || !strings.HasSuffix(r.of(i), "ing") || i == u.from || !r.free(i-1) || !r.tokens[i-1].word() {
		return false
	}
	if r.tokens[i-1].class&(be|and|turn|adverb|clause|when) != 0 {
		return false
	}
	return i+1 >= u.to || r.free(i+1) && r.tokens[i+1].class&that == 0
}

// counted reports whether a number of them stands before the word at i: "two
// critical reports".
func (r *Reading) counted(u unit, i int) bool {
	const far = 4
	for k := i - 1; k >= u.from && i-k <= far && r.free(k) && r.tokens[k].word(); k-- {
		if r.tokens[k].class&several != 0 || r.tokens[k].shape == digit {
			return true
		}
		if r.tokens[k].class&(of|be|have|clause) != 0 {
			break
		}
	}
	return false
}

// beforeVerb reports whether what stands at a token shows that the word before
// was a noun: "claims are", or one that takes no clause: "adding to".
func (r *Reading) beforeVerb(u unit, at int) bool {
	if at >= u.to || !r.free(at) {
		return false
	}
	return r.tokens[at].class&be != 0 && r.tokens[at].shape == lower && !r.german() || r.of(at) == "to" && strings.HasSuffix(r.of(at-1), "ing")
}

// negated reports whether the words that help a verb say no.
func (r *Reading) negated(u unit, i int) bool {
	for k := r.verbBegin(u, i); k < i; k++ {
		if r.tokens[k].class&no != 0 {
			return true
		}
	}
	return false
}

// quoteNear reports whether a quotation begins within three tokens.
func (r *Reading) quoteNear(i, end int) bool {
	for k := i; k < min(i+3, end); k++ {
		if !r.free(k) {
			return true
		}
	}
	return false
}

// drops reports whether a verb next to a quotation needs no subject, as in
// "«…», dijo": whoever spoke before speaks on.
func (r *Reading) drops(u unit, c clue) bool {
	if r.english() || r.german() || c.class&say == 0 {
		return false
	}
	begin := r.verbBegin(u, c.from)
	after := c.to >= u.to || !r.tokens[c.to].word()
	return after && begin-2 >= u.from && r.afterQuotation(u, begin-1)
}

// lend gives a verb without a subject that of the verb before it: "said … and
// added".
func (r *Reading) lend(u unit, all []clue, c *clue) bool {
	if len(all) == 0 {
		if c.from > u.from && (r.tokens[c.from-1].class&and != 0 || r.is(c.from-1, ",") && strings.HasSuffix(r.of(c.from), "ing")) {
			c.subject = r.leading(u, c.from)
		}
		return !c.subject.none()
	}
	for _, last := range slices.Backward(all) {
		if last.phrase {
			return false
		}
		if s := last.subject.from; s > u.from && r.tokens[s-1].class&that != 0 && s < last.from {
			continue // it speaks within what another says
		}
		c.subject = last.subject
		return true
	}
	c.subject = r.leading(u, c.from)
	return !c.subject.none()
}
