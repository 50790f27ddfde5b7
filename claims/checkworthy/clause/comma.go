package clause

import "strings"

// afterComma decides about the comma at i.
func (c *Cutter) afterComma(i int, p progress) (Kind, bool) {
	j := i + 1
	for c.has(j, Quote) {
		j++
	}
	switch {
	case p.kind == Cue, c.cueAt(i, j, p):
		return c.aroundCue(j, p)
	case c.has(j, Coordinator):
		return c.afterCommaAnd(j+1, p)
	case c.leads(i, p):
		return Main, true
	case p.from == 0 && p.verb && c.opensAside() && !c.relative(j) && c.word(j) != "such":
		return Main, true
	}
	for c.has(j, Adverb) && !c.has(j, Subordinator) {
		j++
	}
	switch {
	case c.relative(j):
		return Relative, true
	case p.kind == Relative, p.kind == Participle, p.kind == Subordinate && c.has(j, Speech), p.kind == Apposition && p.within, p.ranks && (p.kind == Apposition || !p.verb):
		if c.resumes(j) {
			return c.resumed(j), true
		}
	}
	return c.plainComma(j, p)
}

// cueAt reports whether the words at j, behind the comma at i, say who says what
// stands before.
func (c *Cutter) cueAt(i, j int, p progress) bool {
	quoted := j > i+1
	if c.cue(j) {
		return p.verb || quoted || !c.has(j, Speech) && !c.clauseAt(j)
	}
	return quoted && c.touches(i+1) && c.farCue(j)
}

// plainComma decides about a comma with j behind it that's neither a relative's
// nor a cue's.
func (c *Cutter) plainComma(j int, p progress) (Kind, bool) {
	switch {
	case c.has(j, Subordinator):
		return c.subordinate(j, p)
	case c.word(j) == "with":
		return Participle, p.verb && c.absolute(j)
	case !p.verb:
		return c.within(j, p)
	case c.doing(j):
		return Participle, !c.has(j+1, Comma|Stop|Coordinator)
	case c.word(j) == "combined", c.has(j, Speech) && c.has(j, Finite):
		return 0, false // it belongs to the number, or to its subject before another comma
	case c.verbAt(j):
		return c.listed(p), true
	case c.clauseAt(j):
		return Coordinate, true
	}
	if c.ranked(j) || c.resumedBy(j) {
		return Apposition, true
	}
	return c.supplement(j, p)
}

// subordinate decides about a comma with a conjunction at j behind it.
func (c *Cutter) subordinate(j int, p progress) (Kind, bool) {
	clause := c.clauseAt(j + 1)
	switch {
	case clause && c.has(j, Contrast) && (p.verb || j-p.from > few+2):
		return Subordinate, true
	case !p.verb:
		return 0, false
	case clause && c.word(j) == "when", c.subordinates(j):
		return Subordinate, true
	}
	return c.supplement(j, p)
}

// doing reports whether a participle of the present is at j, or what looks like
// a noun but has an object.
func (c *Cutter) doing(j int) bool {
	if c.has(j, Plain) {
		return strings.HasSuffix(c.word(j), "ing") && c.word(j) != "including" && !c.clauseAt(j) && c.takes(j+1)
	}
	return c.has(j, Ing) || c.word(j) == "having"
}

// listed is the kind of a part that begins with a verb: one more in a row, or a
// participle.
func (c *Cutter) listed(p progress) Kind {
	if p.kind == Main {
		return Participle
	}
	return p.kind
}

// aroundCue decides about a comma before or behind “officials said”.
func (c *Cutter) aroundCue(j int, p progress) (Kind, bool) {
	if p.kind != Cue {
		return Cue, true
	}
	switch {
	case c.relative(j):
		return Relative, true
	case c.word(j) == "citing":
		return 0, false
	case c.has(j, Subordinator) && c.clauseAt(j+1) && c.word(j) != "if", c.word(j) == "after", c.word(j) == "following":
		size, _ := c.phrase(j)
		return Subordinate, size > few && !c.has(j+1, Digit|Month)
	case c.has(j, Ing):
		return Participle, c.has(j+1, object|Preposition) || c.word(j+1) == "that" // not “founding director”
	case c.has(j, Coordinator):
		return Coordinate, p.said || c.verbAt(j+1) || c.clauseAt(j+1)
	case p.from == 0 && c.word(c.opening()) == "According":
		return Main, c.word(j) != "a" && c.word(j) != "an"
	case c.has(j, Determiner) && !c.clauseAt(j), c.cue(j):
		return 0, false
	}
	return Main, c.clauseAt(j) || c.has(j, Quote) || p.from == 0
}

// farCue is cue behind a quotation that ended: who said it may be described at
// some length there.
func (c *Cutter) farCue(j int) bool {
	if c.has(j, Coordinator|Subordinator|Preposition) && !c.has(j, Pronoun) {
		return false
	}
	for k := j; k < j+2*ahead && k < len(c.words); k++ {
		switch {
		case c.has(k, Quote|Semicolon):
			return false
		case c.has(k, Speech) && c.has(k, Finite):
			return true
		}
	}
	return false
}

// cue reports whether words at j say who says what stands before, and nothing
// else: “officials said on Monday”, “said a spokesman”, “according to police”.
func (c *Cutter) cue(j int) bool {
	if w := c.word(j); w == "according" || w == "citing" {
		return true
	}
	if c.has(j, Speech) && c.has(j, Finite) && !c.has(j+1, Preposition|Digit) {
		return c.word(j+1) != "that" && !c.clauseAt(j+1)
	}
	for k := j; k < j+ahead && k < len(c.words); k++ {
		switch {
		case c.has(k, Comma|Semicolon|Dash|Stop|Relativizer|Subordinator|Ing):
			return false
		case k > j && c.has(k, Speech) && c.finite(k):
			return c.ends(k + 1)
		case k > j && c.finite(k):
			return false
		}
	}
	return false
}

// ends reports whether nothing that was said follows the cue's verb before k,
// but to whom, when or where it was said.
func (c *Cutter) ends(k int) bool {
	told := c.word(k-1) == "told" || c.word(k-1) == "tells"
	for n := 0; n < few+2 && k < len(c.words) && !c.has(k, Mark|Preposition|Subordinator); n++ {
		if c.finite(k) || !told && !c.has(k, Name|Time|Pronoun|Adverb) && !c.has(k+1, Time) {
			return false
		}
		k++
	}
	return k >= len(c.words) || c.has(k, Mark|Preposition|Relativizer|Subordinator)
}

// few is how many words a name has at most.
const few = 4

// opensAside reports whether the sentence begins with a clause that leads to its
// main one, and says something by itself: “While prices rose, …”. Conditions
// don't.
func (c *Cutter) opensAside() bool {
	if !c.has(c.opening(), Subordinator) {
		return false
	}
	switch c.word(c.opening()) {
	case "If", "Unless", "Whether", "How", "Why", "Until":
		return false
	}
	return true
}

// relative reports whether a relative clause begins at j: “which”, “of whom”,
// “some of which”.
func (c *Cutter) relative(j int) bool {
	for k := j; k < j+4; k++ {
		if c.has(k, Relativizer) {
			return c.word(k) != "that"
		}
		if !c.has(k, Preposition|Determiner|Numeral|Digit) {
			return false
		}
	}
	return false
}

// resumed is the kind of what goes on at j.
func (c *Cutter) resumed(j int) Kind {
	if c.has(j, Speech) && (c.word(j+1) == "that" || c.clauseAt(j+1) || c.ends(j+1) || c.has(j+1, Preposition)) {
		return Cue
	}
	return Main
}

// resumes reports whether the main clause goes on at j with its verb.
func (c *Cutter) resumes(j int) bool {
	return c.has(j, Finite) && (c.has(j, Aux|Modal|Will) || c.verbAt(j))
}

// afterCommaAnd decides about “, and” with j behind it.
func (c *Cutter) afterCommaAnd(j int, p progress) (Kind, bool) {
	switch {
	case c.relative(j):
		return Relative, true
	case !p.verb && p.kind != Apposition, c.has(j-2, Digit) && c.has(j, Digit):
		return 0, false
	case c.has(j, Ing) && p.kind == Participle:
		return Participle, true
	case c.word(p.from+1) == "including":
		return Coordinate, true // one more that is included
	}
	return Coordinate, c.verbAt(j) || c.clauseAt(j)
}

// resumedBy reports whether a noun at j takes up what was said, or names it
// again, to say more of it: “…, a figure that nobody has confirmed”.
func (c *Cutter) resumedBy(j int) bool {
	if c.has(j, Plural) && !c.has(j, Name) && c.word(j+1) == "that" {
		return true // “…, comments that some called unfair”
	}
	if w := c.word(j); w != "a" && w != "an" && w != "the" && w != "its" && w != "one" {
		return false
	}
	for k := j + 2; k < j+room+3 && !c.has(k, Mark&^Hyphen|Coordinator) && !c.finite(k); k++ {
		if w := c.word(k); w == "that" || w == "which" || w == "who" || w == "whose" {
			return !c.short(k)
		}
	}
	return false
}

// ranked reports whether an apposition at j says something that can be checked:
// “Europe's largest nuclear plant”.
func (c *Cutter) ranked(j int) bool {
	if !c.has(j, Determiner|Possessive|Name|Superlative|Unique) {
		return false
	}
	ranks := false
	for k := j; k < j+ahead && k < len(c.words); k++ {
		switch {
		case c.has(k, Comma|Semicolon|Dash|Stop):
			return ranks
		case c.has(k, Coordinator) || c.finite(k):
			return false
		case c.has(k, Superlative|Unique), c.has(k, Ordinal) && c.has(k-1, Possessive|Determiner):
			ranks = true
		}
	}
	return ranks
}

// absolute reports whether a subject with a participle for its verb stands
// behind the “with” at j: “with prices rising”.
func (c *Cutter) absolute(j int) bool {
	for k := j + 1; k < j+9; k++ {
		switch {
		case k > j+1 && (c.word(k) == "up" || c.word(k) == "down" || c.word(k) == "at") && c.has(k+1, Digit):
			return true
		case c.has(k, Mark&^Other|Preposition|Coordinator):
			return false
		case k > j+1 && (c.has(k, Ing) || c.doing(k) || c.word(k+1) == "that" && c.has(k, Plain)) && !c.has(k, Name) && !c.short(k):
			return true
		}
	}
	return false
}
