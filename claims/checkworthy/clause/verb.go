package clause

import "strings"

// nominal is what a word is that can end a subject.
const notNominal = Mark | Determiner | Preposition | Modal | Coordinator | Subordinator | Negation

// object is what stands behind a verb and rarely behind a noun.
const object = Determiner | Digit | Numeral | Name | Pronoun | Possessive | Adverb | Negation

// ahead is how many words a subject has at most.
const ahead = 14

// finite reports whether word i is, most likely, the verb of a clause.
func (c *Cutter) finite(i int) bool {
	if !c.has(i, Finite|Base) || c.has(i-1, Hyphen) && c.touches(i) || c.has(i+1, Hyphen) && c.touches(i+1) {
		return false
	}
	before := i - 1
	for c.has(before, Adverb|Negation) && !c.has(before, Pronoun) {
		before--
	}
	switch {
	case c.has(i, Past):
		return c.finitePast(i, before)
	case c.has(i, Finite) && c.has(i, Plural) && !c.has(i, Sure):
		return c.finiteThird(i, before)
	case c.has(i, Finite):
		return !c.has(i, Plural) || !c.has(before, Determiner|Possessive|Preposition) || c.has(before, Pronoun)
	}
	return c.finitePlain(i, before)
}

// finitePast tells a past tense from a participle and from an adjective.
func (c *Cutter) finitePast(i, before int) bool {
	switch {
	case c.has(before, Ordinal|Digit) && !c.has(before-1, Pronoun|Name|Plural), strings.HasPrefix(c.word(i), "un") && c.has(i, Done):
		return false
	case c.has(before, Aux|Determiner|Possessive|Preposition|Modal):
		return c.has(before, Pronoun) && !c.has(before, Possessive|Preposition)
	case c.has(i, Done) && c.word(i+1) == "by" && !c.has(before, Pronoun) && !c.has(i+2, Digit|Numeral):
		return false
	case c.has(before, Linking) && !c.has(before, Aux):
		return false
	}
	return true
}

// finiteThird tells “it controls” from “the controls”.
func (c *Cutter) finiteThird(i, before int) bool {
	switch {
	case c.has(i+1, Finite) || c.has(before, Determiner|Possessive|Preposition|Finite|Digit|Numeral) && !c.has(before, Subject|Relativizer):
		return false
	case c.has(before, Pronoun|Relativizer):
		return true
	case c.has(before, Name):
		return !c.has(i+1, Preposition|Mark) || c.has(i+1, Adverb)
	}
	return before >= 0 && !c.has(before, Mark|Plural) && (c.has(i+1, object) || c.has(i, Speech|Stance) && i+2 < len(c.words))
}

// finitePlain tells “forces pound it” from “a pound”.
func (c *Cutter) finitePlain(i, before int) bool {
	if c.has(before, Finite|Preposition|Determiner|Possessive) && !c.has(before, Plural|Subject) {
		return false
	}
	if c.has(before, Subject) || c.has(before, Relativizer) {
		return true
	}
	if c.has(i, Speech) && c.has(i+1, Mark) && c.has(before, Plural) {
		return true
	}
	return (c.has(before, Plural) || c.word(before) == "people") && c.has(i+1, object|Preposition|Comma)
}

// acts reports whether word i is a verb, of whatever form.
func (c *Cutter) acts(i int) bool {
	if c.has(i, Name) && i > 0 {
		return false
	}
	if word := c.word(i); strings.HasPrefix(word, "call") {
		if next := c.word(i + 1); next != "for" && next != "on" && next != "upon" {
			return false // a name, or a telephone
		}
	}
	return c.finite(i) || c.has(i, Past|Done|Ing) && c.has(i-1, Aux|Adverb|Comma|Subordinator) || c.word(i-1) == "to" || c.has(i-1, Modal|Will)
}

// clauseAt reports whether a subject and its verb begin at word i.
func (c *Cutter) clauseAt(i int) bool {
	subject := false
	for k := i; k < i+ahead && k < len(c.words); k++ {
		switch {
		case subject && c.finite(k):
			return !c.has(k, Done) || !c.has(k+1, Preposition) || !c.laterVerb(k+1) || c.has(k-1, Pronoun)
		case c.has(k, Comma|Semicolon|Colon|Dash|Stop|Relativizer), k > i && c.has(k, Subordinator|Inner):
			return false
		case k == i && c.hedges(k):
			subject = true
		case k == i && c.has(k, Digit) && c.has(k+1, Mark):
			return false
		case k == i && c.has(k, Ing|Preposition|Relativizer|Coordinator) && !c.has(k, Determiner|Pronoun):
			return false
		case !c.has(k, notNominal) || c.has(k, Pronoun|Numeral):
			subject = true
		}
	}
	return false
}

// hedges reports whether a number with its hedge begins at i: “about 20”, “at
// least 20”, “up to 20”.
func (c *Cutter) hedges(i int) bool {
	const number = Digit | Numeral | Mass
	return c.has(i, Preposition|Adverb|Comparative) && (c.has(i+1, number) || c.has(i+2, number) && (c.has(i+1, Superlative|Preposition|Comparative|Adverb) || c.word(i+1) == "least" || c.word(i+1) == "most"))
}

// laterVerb reports whether another verb follows from word i on before the
// clause is over, so that what looked like one was a participle.
func (c *Cutter) laterVerb(i int) bool {
	for k := i; k < i+ahead && k < len(c.words); k++ {
		switch {
		case c.has(k, Comma|Semicolon|Colon|Dash|Stop|Coordinator|Relativizer|Subordinator):
			return false
		case c.finite(k):
			return true
		}
	}
	return false
}

// verbAt reports whether a verb stands at word i that shares the subject of the
// verb before it.
func (c *Cutter) verbAt(i int) bool {
	for c.has(i, Adverb) {
		i++
	}
	if c.has(i, Name|Determiner) || c.has(i+1, Hyphen) {
		return false
	}
	switch {
	case c.has(i, Past|Done):
		return !c.has(i+1, Mark|Coordinator) && i+1 < len(c.words) && !c.attribute(i)
	case c.has(i, Finite) && c.has(i, Plural) && !c.has(i, Sure):
		return c.has(i+1, Determiner|Digit|Numeral|Name|Pronoun|Adverb|Possessive)
	}
	return c.has(i, Finite)
}

// attribute reports whether the participle at word i stands before its noun, as
// in “retired and displaced people”.
func (c *Cutter) attribute(i int) bool {
	return c.has(i+1, Plural) && !c.has(i+1, Numeral|Name|Mass) && (i+2 >= len(c.words) || c.has(i+2, Mark|Finite|Coordinator))
}
