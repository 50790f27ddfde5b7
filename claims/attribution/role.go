package attribution

import "strings"

// longRole is how many words of a role are kept.
const longRole = 16

// describe finds what the article says a person is: before the name or, between
// commas, behind it.
func (r *Reading) describe(p *person, from, to int) {
	begin := r.roleBegin(from)
	if begin < from {
		p.role, p.before = r.text[r.tokens[begin].start:r.tokens[from-1].end], true
		p.human = true
		r.sex(p, begin, from)
		return
	}
	if a, b := r.roleBehind(to); b > a {
		p.role, p.human = r.text[r.tokens[a].start:r.tokens[b-1].end], true
		r.sex(p, a, min(b, a+4))
	}
}

// sex takes a gender from words such as "spokeswoman".
func (r *Reading) sex(p *person, from, to int) {
	for i := from; i < to; i++ {
		if c := r.tokens[i].class & (man | woman); c == man || c == woman {
			p.gender = c
		}
	}
}

// roleBegin is where the role before a name begins, or the name's own begin.
func (r *Reading) roleBegin(from int) int {
	if from == 0 || r.tokens[from-1].class&(role|title) == 0 || !r.follows(from) || r.tokens[from-1].owner {
		return from
	}
	begin, i := from-1, from-1
	for i > 0 && from-i < longRole && r.follows(i) && r.describes(i-1) {
		i--
		if r.tokens[i].class&and == 0 {
			begin = i
		}
	}
	return begin
}

// describes reports whether a token can be part of a role before a name.
func (r *Reading) describes(i int) bool {
	t := r.tokens[i]
	switch {
	case t.class&and != 0:
		return i > 0 && r.tokens[i-1].class&role != 0
	case t.shape == upper:
		return t.class&(common|day) == 0
	case t.shape == lower && t.class&role == 0 && (strings.HasSuffix(r.of(i), "ing") || strings.HasSuffix(r.of(i), "ed")):
		return false // "leaving President Smith", "named chairman"
	case t.shape == lower:
		return t.class&(clause|be|have|cue|of|away|pronoun|adverb|determiner|day|when|common) == 0
	}
	return false
}

// roleBehind is the role that stands behind a name, between commas.
func (r *Reading) roleBehind(to int) (from, end int) {
	if !r.is(to, ",") || to+1 >= len(r.tokens) || r.tokens[to-1].owner {
		return 0, 0
	}
	from = to + 1
	end, seen := from, false
	for end < len(r.tokens) && end-from < longRole && r.follows(end) && r.describesOn(end) {
		seen = seen || r.tokens[end].class&role != 0 && end-from < 7
		end++
	}
	if !seen || r.another(from, end) {
		return 0, 0
	}
	end = r.wholeRole(from, end)
	if r.tokens[from].class&determiner != 0 && r.tokens[from].class&pronoun == 0 {
		from++
	}
	return from, end
}

// describesOn reports whether a role behind a name can go on with a token.
func (r *Reading) describesOn(i int) bool {
	t := r.tokens[i]
	if t.class&(be|have|cue|relative|pronoun) != 0 && t.class&(role|determiner) == 0 && t.shape == lower {
		return false
	}
	return t.word()
}

// wholeRole is where a role ends whose last phrase is not cut in two.
func (r *Reading) wholeRole(from, end int) int {
	if end-from == longRole && end < len(r.tokens) && r.tokens[end].word() && r.follows(end) {
		for end > from+2 && (r.tokens[end].class&away == 0 || r.tokens[end].shape != lower) {
			end--
		}
	}
	for end > from && r.tokens[end-1].class&(of|away|and|determiner) != 0 {
		end--
	}
	return end
}

// another reports whether what stands behind a comma is somebody else, or no
// noun phrase.
func (r *Reading) another(from, end int) bool {
	t := r.tokens[from]
	if t.class&(away|clause|and|adverb|when) != 0 && t.class&determiner == 0 && t.shape == lower {
		return true
	}
	if end-from < 2 || t.shape != upper || t.class&(title|role) == 0 {
		return end-from > 1 && t.class&(male|female) != 0
	}
	next := r.tokens[from+1]
	return next.shape == upper && next.class&role == 0
}
