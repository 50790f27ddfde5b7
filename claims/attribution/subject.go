package attribution

import "strings"

// subject finds who does what the verb of c says.
func (r *Reading) subject(u unit, c *clue) {
	begin := r.verbBegin(u, c.from)
	if r.german() && r.inTwoParts(u, c) {
		return
	}
	left := begin - 1
	participle := strings.HasSuffix(r.of(c.to-1), "ing") && c.to-c.from == 1
	switch {
	case left >= u.from && r.free(left) && r.tokens[left].word():
		r.nextTo(u, c, begin)
	case participle:
		if left >= u.from && r.is(left, ",") {
			c.subject = r.beforeInsertion(u, left)
		}
	case left < u.from || !r.free(left) || r.afterQuotation(u, left):
		c.subject, c.right = r.nounRight(c.to, u.to), true
	default:
		r.pastComma(u, c, left)
	}
	if c.subject.none() {
		c.right = false
		return
	}
	r.byName(u, c)
}

// byName takes the name behind a role for the subject: "said his mother, Linda
// Moss".
func (r *Reading) byName(u unit, c *clue) {
	n := c.subject
	if _, ok := r.person(n); ok || !c.right || n.to+1 >= u.to || !r.is(n.to, ",") || !r.hasRole(n) {
		return
	}
	if name := r.personAt(n.to + 1); !name.none() && (name.to >= u.to || !r.tokens[name.to].word()) {
		c.subject = name
	}
}

// nextTo finds a subject where a word stands before the verb.
func (r *Reading) nextTo(u unit, c *clue, begin int) {
	t := r.tokens[begin-1]
	if t.class&relative != 0 && t.class&determiner == 0 {
		end := begin - 1
		if r.is(end-1, ",") {
			end--
		}
		c.subject, c.relative = r.nounLeft(u.from, end), true
		if m, ok := r.mentionEnding(end); ok && r.people[m.person].human && !r.tokens[end-1].owner {
			c.subject = noun{r.roleBegin(m.from), end}
		}
		return
	}
	if t.class&(and|turn) != 0 {
		return
	}
	if n := r.nounRight(r.skipSelf(c.to, u.to), u.to); r.named(n) && r.inverts(n, u) {
		c.subject, c.right = n, true
		return
	}
	if c.subject = r.nounLeft(u.from, begin); c.subject.none() && !strings.HasSuffix(r.of(c.from), "ing") {
		c.subject, c.right = r.nounRight(c.to, u.to), true
		return
	}
	r.unclosed(u, c)
}

// unclosed takes the person at the clause's beginning for the subject where the
// noun phrase before the verb is only the end of what is said of that person,
// and the comma behind it is missing.
func (r *Reading) unclosed(u unit, c *clue) {
	comma := c.subject.from - 1
	if _, ok := r.person(c.subject); ok || comma < u.from || !r.is(comma, ",") {
		return
	}
	n := r.interrupted(u, comma)
	if n.none() || !r.is(n.to, ",") {
		return
	}
	first := n.from == u.from || !r.free(n.from-1) || r.is(n.from-1, ",") && n.from-2 >= u.from && !r.free(n.from-2)
	if from, to := r.roleBehind(n.to); first && to > from {
		c.subject = n
	}
}

// pastComma finds a subject where a comma stands before the verb: the one that
// was interrupted, or the one behind.
func (r *Reading) pastComma(u unit, c *clue, left int) {
	if c.subject = r.interrupted(u, left); !c.subject.none() {
		return
	}
	right := r.nounRight(c.to, u.to)
	if c.class&(say|tell|weak) == 0 || left-1 > u.from && r.tokens[left-1].class&adverb != 0 && r.is(left-2, ",") {
		c.subject = r.beforeInsertion(u, left)
		return
	}
	_, known := r.person(right)
	if !right.none() && (known || r.tokens[right.to-1].class&role != 0) && r.inverts(right, u) {
		c.subject, c.right = right, true
		return
	}
	if c.subject = r.beforeInsertion(u, left); c.subject.none() {
		c.subject, c.right = right, true
	}
}

// skipSelf skips what may stand between a verb and the subject behind it.
func (r *Reading) skipSelf(at, limit int) int {
	for at < limit && r.free(at) && r.tokens[at].class&adverb != 0 && r.german() {
		at++
	}
	return at
}

func (r *Reading) named(n noun) bool {
	p, ok := r.person(n)
	return ok && r.german() && (r.people[p].human || r.is(n.to, ":"))
}

// inverts reports whether what follows a noun phrase shows it to be a subject
// behind its verb.
func (r *Reading) inverts(n noun, u unit) bool {
	return n.to >= u.to || !r.free(n.to) || !r.tokens[n.to].word() || r.tokens[n.to].class&(away|that) != 0
}

// inTwoParts finds the subject of a German verb in two parts: "hat … erklärt" with
// the subject before the first, "…, hatte … erklärt" with it behind.
func (r *Reading) inTwoParts(u unit, c *clue) bool {
	if c.to < u.to && r.free(c.to) && r.tokens[c.to].word() {
		return false
	}
	for i := c.from - 1; i >= u.from && c.from-i < longNoun && r.free(i) && !r.is(i, ",;:"); i-- {
		if r.tokens[i].class&have == 0 {
			continue
		}
		if i == u.from || !r.tokens[i-1].word() || !r.free(i-1) {
			c.subject, c.right = r.nounRight(i+1, c.from), false
			c.from = i
		} else {
			c.subject = r.nounLeft(u.from, i)
		}
		return !c.subject.none()
	}
	return false
}

// verbBegin is where the verb begins with all that helps it: "has twice said".
func (r *Reading) verbBegin(u unit, i int) int {
	for i > u.from && r.free(i-1) && r.tokens[i-1].shape == lower && r.helps(i-1) {
		i--
	}
	return i
}

func (r *Reading) helps(i int) bool {
	c := r.tokens[i].class
	if c&(pronoun|relative) != 0 && (c&adverb == 0 || !r.english()) {
		return false
	}
	return c&(adverb|have) != 0 || c == 0 && strings.HasSuffix(r.of(i), "ly") || r.of(i) == "to" || r.of(i) == "on" && i > 0 && r.of(i-1) == "went"
}

func (r *Reading) afterQuotation(u unit, i int) bool {
	return i-1 >= u.from && r.is(i, ",—–-") && !r.free(i-1)
}
