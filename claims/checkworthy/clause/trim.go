package clause

import "factdesk/claims/anchor"

// trimmed returns the part between two cuts without what joins it to its
// neighbours. A part of one word is none.
func (c *Cutter) trimmed(from cut, past int) (Part, bool) {
	first := from.at
	for {
		for first < past && c.joinsAhead(first, from.kind) {
			first++
		}
		past = c.trimmedEnd(first, past)
		if past <= first || !c.has(first, Open) || !c.has(past-1, Close) {
			break
		}
		first, past = first+1, past-1
	}
	if past-first < 2 {
		return Part{}, false
	}
	if c.has(past, Comma) && c.has(past+1, Quote) && c.touches(past+1) && c.opens(first, past) {
		past += 2 // the quotation ends here, and its comma is inside
	}
	at := anchor.Span{Start: c.words[first].Start, End: c.words[past-1].End}
	return Part{Span: at, Kind: from.kind, First: first, Past: past}, true
}

// trimmedEnd returns where a part ends without the marks and the words that
// only lead on to what stands behind it.
func (c *Cutter) trimmedEnd(first, past int) int {
	for past > first {
		switch {
		case c.has(past-1, Mark|Coordinator) && !c.closes(first, past-1):
		case c.has(past, Subordinator) && (c.word(past-1) == "even" || c.word(past-1) == "just" || c.word(past-1) == "shortly"):
		default:
			return past
		}
		past--
	}
	return past
}

// joinsAhead reports whether word i, at the head of a part, only joins it to
// what stands before.
func (c *Cutter) joinsAhead(i int, kind Kind) bool {
	switch {
	case c.has(i, Mark):
		return !c.has(i, Open)
	case kind == Apposition && c.adds(i), c.word(i) == "including", kind == Participle && c.word(i) == "with":
		return true
	case kind == Main && c.has(i, Relativizer), c.word(i) == "because", c.word(i+1) == "of", c.has(i, Starter) && c.has(i+1, Hyphen):
		return false
	case kind == Main && c.has(i, Determiner|Pronoun):
		return false
	}
	if c.has(i, Adverb) && c.has(i+1, Subordinator) && kind == Subordinate && !c.has(i, Subordinator) {
		return true // “shortly after”
	}
	if w := c.word(i); w == "after" || w == "before" || w == "when" && kind == Subordinate {
		return (kind == Subordinate || kind == Coordinate) && c.clauseAt(i+1)
	}
	return c.has(i, Coordinator|Starter|Relativizer) && !c.has(i, Name)
}

// adds reports whether word i is of an “as well as”, but for its last.
func (c *Cutter) adds(i int) bool {
	return c.word(i) == "as" && c.word(i+1) == "well" || c.word(i) == "well" && c.word(i+1) == "as"
}

// near is how far a quotation mark or a bracket looks for its partner.
const near = 64

// opens reports whether a quotation begins between two words and doesn't end
// there.
func (c *Cutter) opens(first, past int) bool {
	marks := 0
	for k := max(first, past-near); k < past; k++ {
		if c.has(k, Quote) {
			marks++
		}
	}
	return marks%2 == 1
}

// closes reports whether the mark at last belongs to one that the part opened:
// a bracket, or the second of two quotation marks.
func (c *Cutter) closes(first, last int) bool {
	if c.has(last, Quote) {
		return c.opens(first, last)
	}
	open := 0
	for k := last - 1; k >= first && k > last-near && c.has(last, Close); k-- {
		switch {
		case c.has(k, Open):
			open++
		case c.has(k, Close):
			open--
		}
	}
	return open > 0
}
