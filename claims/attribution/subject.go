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

// leading is the noun phrase that a unit begins with, or the first person whom
// it names before a token.
func (r *Reading) leading(u unit, before int) noun {
	i := u.from
	if r.english() && strings.HasSuffix(r.of(i), "ing") && r.tokens[i].class&role == 0 {
		if n := r.pastPlace(i, before); !n.none() {
			return n // "Moving forward, …"
		}
	}
	for i < before && (!r.tokens[i].word() || r.tokens[i].class&(adverb|turn|and) != 0 && r.tokens[i].class&determiner == 0) && r.free(i) {
		i++
	}
	if i < before && r.tokens[i].class&(of|away|clause|when) == 0 || i < before && r.tokens[i].class&determiner != 0 {
		if n := r.nounRight(i, before); !n.none() {
			return r.nameOnly(n)
		}
	}
	if n := r.pastPlace(i, before); !n.none() {
		return n
	}
	return r.firstPerson(u, before)
}

// firstPerson is the first person whom a unit names before a token.
func (r *Reading) firstPerson(u unit, before int) noun {
	for k := r.mentionFrom(u.from); k < len(r.mentions) && r.mentions[k].to <= before; k++ {
		if m := r.mentions[k]; r.free(m.from) && r.people[m.person].human && !r.tokens[m.to-1].owner {
			return noun{m.from, m.to}
		}
	}
	return noun{}
}

// nameOnly ends a noun phrase that begins with a name behind that name: what
// follows may well be a verb that no list has.
func (r *Reading) nameOnly(n noun) noun {
	if n.none() || r.tokens[n.from].shape != upper || r.german() {
		return n
	}
	begin := n.from
	if r.tokens[begin].class&article != 0 {
		begin++
	}
	for i := begin; i < n.to; i++ {
		if t := r.tokens[i]; t.shape == lower && r.tokens[i-1].shape == upper && !r.tokens[i-1].owner && i > begin &&
			t.class&(of|and|particle|role) == 0 {
			return noun{n.from, i}
		}
	}
	return n
}

// pastPlace is the noun phrase behind "In all," or "On Monday,".
func (r *Reading) pastPlace(from, before int) noun {
	const longPlace = 12
	for i := from; i < before && i-from < longPlace && r.free(i); i++ {
		if r.is(i, ",") {
			return r.nameOnly(r.nounRight(i+1, before))
		}
	}
	return noun{}
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
	if c&(pronoun|relative) != 0 {
		return false
	}
	return c&(adverb|have) != 0 || c == 0 && strings.HasSuffix(r.of(i), "ly") || r.of(i) == "to" || r.of(i) == "on" && i > 0 && r.of(i-1) == "went"
}

func (r *Reading) afterQuotation(u unit, i int) bool {
	return i-1 >= u.from && r.is(i, ",—–-") && !r.free(i-1)
}

// longNoun is how many words a noun phrase has at most.
const longNoun = 22

// nounLeft is the noun phrase that ends before a token.
func (r *Reading) nounLeft(from, end int) noun {
	i := end
	for i > from && end-i < longNoun && r.nounGoesOn(i-1, end) {
		i--
		if r.subjective(i) {
			if i == end-1 {
				return noun{i, end}
			}
			i++
			break
		}
	}
	return r.trimNoun(i, end)
}

// subjective reports whether a word is a pronoun that stands alone.
func (r *Reading) subjective(i int) bool {
	c := r.tokens[i].class
	return c&pronoun != 0 && c&determiner == 0
}

// nounGoesOn reports whether a noun phrase with this end can have the token i.
func (r *Reading) nounGoesOn(i, end int) bool {
	t := r.tokens[i]
	switch {
	case !r.free(i) || !t.word():
		return false
	case t.class&and != 0:
		return i+1 < end && i > 0 && r.tokens[i-1].shape == upper && r.free(i-1) && (r.tokens[i+1].shape == upper || r.tokens[i+1].class&determiner != 0) ||
			i > 0 && r.tokens[i-1].class&role != 0
	case t.shape == upper && t.class&(common|clause|be|have) == 0:
		return true
	case t.class&determiner != 0 && t.class&that == 0:
		return true
	case t.class&(clause|be|have|relative) != 0:
		return false
	case t.class&cue != 0 && t.class&role == 0:
		return t.shape == upper && t.class&weak != 0
	}
	return t.class&adverb == 0
}

// trimNoun drops a phrase such as "On Monday" from the beginning.
func (r *Reading) trimNoun(from, end int) noun {
	for from < end {
		t := r.tokens[from]
		switch {
		case t.class&(day|when) != 0 || t.class&month != 0 && t.class&(male|female) == 0 || t.shape == digit && from+1 < end && !r.followsRole(from, end):
			from++
		case t.class&(of|away) != 0 && t.class&determiner == 0:
			from = r.afterPlace(from, end)
		case t.class&and != 0 || t.class&turn != 0:
			from++
		default:
			return r.checkNoun(from, end)
		}
	}
	return noun{}
}

func (r *Reading) followsRole(from, end int) bool {
	for i := from; i < min(end, from+4); i++ {
		if r.tokens[i].class&role != 0 {
			return true
		}
	}
	return false
}

// afterPlace is where a noun phrase goes on behind a preposition and what it
// governs: at a date's end, or where a name begins that ends the phrase.
func (r *Reading) afterPlace(from, end int) int {
	i := from + 1
	for i < end && r.tokens[i].class&(day|month|when|determiner) != 0 {
		i++
	}
	if i > from+1 && i < end && r.tokens[i].class&(of|away) == 0 && r.tokens[i-1].class&(day|month|when) != 0 {
		return i
	}
	if m, ok := r.mentionEnding(end); ok && m.from > i {
		return r.roleBegin(m.from)
	}
	return end
}

// checkNoun takes a phrase for a speaker only if something in it can speak.
func (r *Reading) checkNoun(from, end int) noun {
	if from >= end {
		return noun{}
	}
	for i := from; i < end; i++ {
		t := r.tokens[i]
		if t.class&first != 0 && t.class&determiner == 0 {
			return noun{}
		}
		if t.shape == upper || t.class&(role|country) != 0 || t.class&determiner != 0 {
			return noun{from, end}
		}
	}
	// Without a name, an article or a known role: people in the plural.
	if !r.english() || end-from <= 3 && strings.HasSuffix(r.of(end-1), "s") {
		return noun{from, end}
	}
	return noun{}
}

// english reports whether words are those of English.
func (r *Reading) english() bool { return r.words.words["the"] != 0 }

// german reports whether nouns have capitals.
func (r *Reading) german() bool { return r.words.words["dass"] != 0 }

// mentionEnding is the mention of a person that ends at a token.
func (r *Reading) mentionEnding(end int) (mention, bool) {
	i := r.mentionFrom(end)
	if i > 0 && r.mentions[i-1].to == end {
		return r.mentions[i-1], true
	}
	return mention{}, false
}

// mentionFrom is the number of the first mention that begins at a token or
// behind it.
func (r *Reading) mentionFrom(token int) int {
	low, high := 0, len(r.mentions)
	for low < high {
		if middle := (low + high) / 2; r.mentions[middle].from < token {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// nounRight is the noun phrase that begins at a token.
func (r *Reading) nounRight(from, limit int) noun {
	if from >= limit || !r.free(from) || !r.tokens[from].word() {
		return noun{}
	}
	if r.subjective(from) {
		return noun{from, from + 1}
	}
	if t := r.tokens[from]; t.class&(clause|away|of|be|have|cue|adverb|and|day) != 0 && t.class&determiner == 0 && t.shape == lower {
		return noun{}
	}
	i := from + 1
	for i < limit && i-from < longNoun && r.free(i) && r.tokens[i].word() && !r.endsNoun(i) {
		i++
	}
	if i == from+1 && r.tokens[from].class&someone != 0 {
		return noun{from, i}
	}
	for i > from && r.tokens[i-1].class&(of|and|determiner) != 0 && r.tokens[i-1].shape == lower {
		i--
	}
	return r.checkNoun(from, i)
}

// endsNoun reports whether a noun phrase that was begun ends before a token.
func (r *Reading) endsNoun(i int) bool {
	t := r.tokens[i]
	if !r.english() && !r.german() && t.class&away != 0 && r.tokens[i-1].shape == upper && t.shape == lower {
		return true // "disse Itamar a Fu"
	}
	if t.class&determiner != 0 && t.class&that == 0 || r.tokens[i-1].owner {
		return false
	}
	if r.german() && t.shape == lower && t.class&(of|and|particle) == 0 && r.tokens[i-1].shape == upper {
		return true // there, what describes a noun stands before it
	}
	if t.shape == upper {
		return t.class&(day|clause) != 0
	}
	return t.class&(clause|relative|be|have|away|day|when|adverb|pronoun) != 0 || t.class&cue != 0 && t.class&role == 0
}
