package attribution

import "strings"

// tense says what the clause of the token i, a day, speaks of: future or past,
// or neither for sure.
func (r *Reading) tense(i int) class {
	u := r.units[r.unitOf(i)]
	if r.english() && r.saidThen(u, i) {
		return past
	}
	place := r.placeOf(u, i)
	if place == 0 {
		return 0
	}
	seen := r.tenseOfClause(u, i)
	if seen == future || seen == past && place == past {
		return seen
	}
	return 0
}

// tenseOfClause is all that the words around the token i say of the tense.
func (r *Reading) tenseOfClause(u unit, i int) class {
	from, to := r.clauseOf(u, i)
	if !r.english() {
		return r.plainTense(from, to)
	}
	c := tenses{r: r, day: i, end: to}
	for k := from; k < to; k++ {
		k = c.token(k)
	}
	if c.seen == future|present {
		return future // "will come", "the vote is due"
	}
	return c.seen
}

// placeOf is past where the words before a day leave both tenses open, future
// where they can only speak of what's to come, as "until" does, and 0 where they
// make the day a part of something else: "Black Friday".
func (r *Reading) placeOf(u unit, i int) class {
	if i == u.from || !r.tokens[i-1].word() || !r.free(i-1) {
		return past
	}
	t := r.tokens[i-1]
	switch {
	case t.class&on != 0:
		return r.placeOfOn(u, i-1)
	case t.class&till != 0:
		return future
	case t.shape != lower || t.class&(of|away|determiner|doubt|future|when|day) != 0:
		return 0
	}
	return past
}

// placeOfOn is placeOf for a day behind the word at the token i, which says
// nothing else than when: "on", but not "until the".
func (r *Reading) placeOfOn(u unit, i int) class {
	if i > u.from && r.tokens[i-1].class&(till|of|away) != 0 && r.tokens[i-1].class&on == 0 && r.free(i-1) && !r.english() {
		return 0
	}
	return past
}

// clauseOf is the clause of the token i: from the mark before it to the mark, or
// the word that opens another clause, behind it.
func (r *Reading) clauseOf(u unit, i int) (from, to int) {
	const marks = ",;:—–"
	from, to = i, i+1
	for from > u.from && !r.is(from-1, marks) {
		from--
	}
	for to < u.to && !r.is(to, marks) && (!r.free(to) || r.tokens[to].class&(clause|relative|and|turn) == 0) {
		to++
	}
	return from, to
}

// plainTense is what the words among the tokens say of the tense by themselves.
func (r *Reading) plainTense(from, to int) class {
	var seen class
	for k := from; k < to; k++ {
		if r.free(k) {
			seen |= r.tokens[k].class & (future | past)
		}
	}
	return seen
}

// saidThen reports whether the day at the token i says when something was said:
// a verb that says so stands right before it, or right behind.
func (r *Reading) saidThen(u unit, i int) bool {
	k := i - 1
	if k > u.from && r.tokens[k].class&on != 0 {
		k--
	}
	if k > u.from && r.says(k) && r.verbBegin(u, k) == k && r.tokens[k-1].class&(be|wish|determiner) == 0 && r.tokens[k-1].word() {
		return true
	}
	return i+1 < u.to && r.says(i+1) && r.tokens[i+1].class&past != 0
}

// says reports whether the token i is a verb that says that something was said,
// in the past.
func (r *Reading) says(i int) bool {
	t := r.tokens[i]
	return r.free(i) && t.shape == lower && t.class&(say|tell) != 0 && (t.class&past != 0 || strings.HasSuffix(r.of(i), "ed"))
}

// Tenses are what the words of an English clause say of when it happens.
type tenses struct {
	r        *Reading
	day, end int   // tokens: the day that is asked about, and the clause's end
	seen     class // future, past, present and doubt
	acts     bool  // a verb in the past has its object
}

// token takes in the token k, and returns the last one that is done.
func (c *tenses) token(k int) int {
	r, t := c.r, c.r.tokens[k]
	if !r.free(k) || !t.word() {
		return k
	}
	switch {
	case t.class&be != 0 && t.class&past == 0 && c.present(k):
		return c.planned(k)
	case k < c.day && t.class&(relative|that) != 0 && r.tokens[max(k-1, 0)].class&cue == 0:
		c.seen |= doubt
	case k == c.day-1 && t.class&till != 0:
		return k
	case t.class&(doubt|future) != 0 || t.class&past != 0 && t.class&(be|have) != 0:
		c.seen |= t.class & (doubt | future | past)
	case t.class&past != 0 || t.shape == lower && strings.HasSuffix(r.of(k), "ed"):
		c.ended(k)
	case t.class&present != 0 && t.shape == lower:
		c.seen |= present
	case c.infinitive(k) && c.seen&future == 0 || c.maybePresent(k):
		c.seen |= doubt
	}
	return k
}

// present reports whether a form of "be" is one of the present.
func (c *tenses) present(k int) bool {
	switch c.r.of(k) {
	case "be", "been", "being":
		return false
	}
	return true
}

// planned takes in a form of "be" in the present: what is to be done, or due, or
// expected is to come.
func (c *tenses) planned(k int) int {
	next := k + 1
	for next < c.end && c.r.tokens[next].class&adverb != 0 {
		next++
	}
	if next < c.end && (c.r.tokens[next].class&planned != 0 || c.r.of(next) == "to") {
		c.seen |= future
		return next
	}
	c.seen |= doubt
	return k
}

// ended takes in a word such as "ended" or "held": a verb in the past unless it says how something is
// or was done to something.
func (c *tenses) ended(k int) {
	before := k - 1
	for before > 0 && c.r.tokens[before].class&adverb != 0 {
		before--
	}
	if before < 0 || !c.r.free(before) || c.r.tokens[before].class&(be|have) != 0 {
		return
	}
	if t := c.r.tokens[before]; t.class&(determiner|of) != 0 && t.class&pronoun == 0 {
		return // "the proposed law"
	}
	c.seen |= past
	c.acts = c.acts || c.hasObject(k)
}

// hasObject reports whether what something is done to follows the verb at k.
func (c *tenses) hasObject(k int) bool {
	if k+1 >= c.end || !c.r.tokens[k+1].word() {
		return false
	}
	t := c.r.tokens[k+1]
	return t.class&determiner != 0 || t.class&(of|away|when|adverb|day|clause) == 0
}

// infinitive reports whether a verb follows the "to" at k.
func (c *tenses) infinitive(k int) bool {
	if c.r.of(k) != "to" || k+1 >= c.end {
		return false
	}
	t := c.r.tokens[k+1]
	return t.shape == lower && t.class&(determiner|of|away|pronoun|day) == 0
}

// maybePresent reports whether the word at k may be a verb of the present: it
// ends in -s, and stands where a verb would.
func (c *tenses) maybePresent(k int) bool {
	r, word := c.r, c.r.of(k)
	if c.acts || k == 0 || r.tokens[k].shape != lower || !strings.HasSuffix(word, "s") || strings.HasSuffix(word, "ss") {
		return false
	}
	if r.tokens[k].class&(pronoun|determiner|of|adverb|have|when) != 0 {
		return false
	}
	p := r.tokens[k-1]
	if !p.word() || p.shape == digit || p.class&(determiner|of|away|several|and) != 0 {
		return false
	}
	return k+1 >= c.end || !c.verb(k+1)
}

// verb reports whether the word at k is surely one, so that what stands before it
// is its subject.
func (c *tenses) verb(k int) bool {
	t := c.r.tokens[k]
	return t.class&(be|have|past|future) != 0 || t.shape == lower && strings.HasSuffix(c.r.of(k), "ed")
}
