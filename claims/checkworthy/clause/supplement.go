package clause

// room is how many words a part has at least that is cut off without a clause of
// its own, and how many are left before it.
const room = 5

// supplement decides about a comma with a phrase at j behind it that adds a fact
// to what has its verb already: “, including 40 children”, “, down from 3.5%”,
// “, a third of all there are”.
func (c *Cutter) supplement(j int, p progress) (Kind, bool) {
	if j-p.from <= room {
		return 0, false
	}
	size, counts := c.phrase(j)
	switch c.word(j) {
	case "including":
		return Apposition, counts && size >= 3 || c.participleBehind(j)
	case "up", "down", "from", "compared":
		return Apposition, counts && size > 3
	case "along":
		return Apposition, c.word(j+1) == "with" && size > room
	case "as":
		return Apposition, c.word(j+1) == "well" && c.word(j+2) == "as" && size > room
	case "following", "after", "despite", "amid":
		return Subordinate, size >= room
	case "a", "an":
		return Apposition, size > room && !c.listedAt(j, size)
	}
	switch {
	case c.purpose(j):
		return Subordinate, size > room
	case c.has(j, Digit|Numeral) && c.has(j-1, Adverb):
		return Apposition, size >= few && !c.listedAt(j, size) // “nearly three times its budget”
	case c.has(j, Preposition) && !c.has(j, Ing):
		return Apposition, counts && size >= few && !c.has(j+1, Digit) && !c.listedAt(j, size)
	}
	return 0, false
}

// phrase counts the words from j to the next mark that ends a phrase, and says
// whether there is a number among them.
func (c *Cutter) phrase(j int) (size int, counts bool) {
	for k := j; k < j+4*ahead && k < len(c.words) && !c.has(k, Comma|Semicolon|Colon|Dash|Stop|Open); k++ {
		size++
		counts = counts || c.has(k, Digit|Mass|Numeral)
	}
	return size, counts
}

// listedAt reports whether what begins at j, of some words, is one of a list.
func (c *Cutter) listedAt(j, size int) bool {
	if c.has(j+size, Comma) && c.has(j+size+1, Coordinator) {
		return true
	}
	for k := j; k < j+size; k++ {
		if c.has(k, Coordinator) {
			return true
		}
	}
	return false
}

// purpose reports whether words at i say by what means or to what end something
// is done: “by cutting taxes”, “in order to save lives”, “in an effort to”.
func (c *Cutter) purpose(i int) bool {
	switch c.word(i) {
	case "by":
		return c.has(i+1, Ing) && !c.has(i+1, Name) && c.has(i+2, object|Preposition)
	case "in":
		k := i + 1
		if c.word(k) == "a" || c.word(k) == "an" {
			k++
		}
		switch c.word(k) {
		case "order", "attempt", "effort", "bid", "move", "push":
			return c.word(k+1) == "to"
		}
	}
	return false
}

// leads reports whether what stands before the comma at i is a phrase that says
// something by itself before the main clause begins: “Following a trial of two
// days in September, …”.
func (c *Cutter) leads(i int, p progress) bool {
	if p.from > 0 || !p.lead || p.verb || i-c.opening() < room || c.has(i+1, Coordinator) {
		return false
	}
	switch c.word(c.opening()) {
	case "Like", "Unlike", "For", "With", "Of", "To":
		return false
	case "After", "Following", "Despite", "Amid", "Since", "Before":
		return true
	}
	return p.ranks && i-c.opening() > room && c.clauseAt(i+1)
}

// trails reports whether a phrase of some length begins at i, without a comma,
// that says by what or after what something was done.
func (c *Cutter) trails(i int, p progress) bool {
	if !p.verb || p.kind == Cue || i-p.from < room {
		return false
	}
	size, _ := c.phrase(i)
	switch c.word(i) {
	case "by", "in":
		return size > room && c.purpose(i)
	case "after", "following", "amid", "despite":
		return size >= room && !c.has(i+1, Digit|Month|Numeral) && !c.has(i-1, Time|Adverb)
	}
	return false
}

// aside reports whether the bracket that opens at i holds a clause.
func (c *Cutter) aside(i int) bool {
	verb := false
	for k := i + 1; k < i+near && k < len(c.words); k++ {
		if c.has(k, Close) {
			return verb && k-i > room
		}
		verb = verb || c.finite(k)
	}
	return false
}

// happened reports whether the clause at i is about what was, so that it says
// more than a condition.
func (c *Cutter) happened(i int) bool {
	for k := i; k < i+2*room && !c.has(k, Comma|Semicolon|Dash|Stop); k++ {
		if c.has(k, Past) && c.finite(k) || c.word(k) == "was" || c.word(k) == "were" {
			return true
		}
	}
	return false
}

// within decides about what stands at j between commas, in a subject before its
// verb: “The delegation, led by its minister, arrived”.
func (c *Cutter) within(j int, p progress) (Kind, bool) {
	if p.kind == Apposition && c.clauseAt(j) {
		return Main, true // it stood behind what leads to the main clause
	}
	size, _ := c.phrase(j)
	past, verb := j+size, j+size+1
	for c.has(verb, Adverb) {
		verb++
	}
	if p.from > 0 || p.lead || size < room || !c.has(past, Comma) || !c.resumes(verb) || c.has(verb, Speech) {
		return 0, false
	}
	switch {
	case c.has(j, Past|Done|Ing) && !c.has(j, Name) && !c.has(j+1, Hyphen):
		return Participle, true
	case c.has(j, Determiner|Possessive|Digit), c.has(j+1, Possessive):
		return Apposition, !c.verbIn(j, past)
	}
	return 0, false
}

// participleBehind reports whether the few words behind the “including” at j
// have a participle behind a comma: “including Crimea, annexed in 2014”.
func (c *Cutter) participleBehind(j int) bool {
	for k := j + 1; k < j+9; k++ {
		if c.has(k, Comma) {
			return c.has(k+1, Past|Done) && !c.has(k+1, Name)
		}
	}
	return false
}

// takes reports whether an object of a participle can begin at i.
func (c *Cutter) takes(i int) bool {
	return c.hedges(i) || !c.has(i, Mark|Coordinator|Preposition)
}
