package clause

// A progress is what was seen of the part that is being read.
type progress struct {
	from   int  // its first word
	kind   Kind //
	verb   bool // it has a verb of its own
	said   bool // that verb reports what was said
	ranks  bool // it says what is checked though it has no verb: “Europe's largest”
	lead   bool // it begins with a preposition, and no comma came yet: “In a statement published …”
	acts   bool // there is a participle of the present in it
	within bool // it parts a subject from its verb
	inner  int  // brackets that are open
}

// mark finds the cuts.
func (c *Cutter) mark() {
	var p progress
	if w := c.word(c.opening()); w == "According" {
		p.kind, c.cuts[0].kind = Cue, Cue
	}
	p.lead = c.has(c.opening(), Preposition) && !c.has(c.opening(), Pronoun|Determiner)
	title := 0 // where the short quotation ends that is being read
	for i := range c.words {
		if i >= title {
			title = c.titleAt(i)
		}
		if i > p.from && i >= title {
			if kind, ok := c.begins(i, p); ok {
				c.settle(i, p, kind)
				c.cuts = append(c.cuts, cut{i, kind})
				p = progress{from: i, kind: kind, verb: kind == Participle, within: !p.verb && p.from == 0 && (kind == Apposition || kind == Participle)}
			}
		}
		c.see(&p, i)
	}
}

// titleAt returns where a quotation of a few words ends that begins at i: a name
// or a phrase, of which no part is a claim. Where there is none it's 0.
func (c *Cutter) titleAt(i int) int {
	const longest = 10
	if !c.has(i, Quote) || c.touches(i) && !c.has(i-1, Open) || !c.touches(i+1) {
		return 0
	}
	for k := i + 2; k < i+longest; k++ {
		if c.has(k, Quote) {
			if c.has(k-1, Comma) {
				return 0 // said by somebody, whom the words behind it name
			}
			return k
		}
	}
	return 0
}

// see takes word i in.
func (c *Cutter) see(p *progress, i int) {
	p.acts = p.acts || c.has(i, Ing) && c.has(i+1, object|Quote)
	switch {
	case c.has(i, Inner):
		p.verb = false // a clause within it begins, whose verb is still to come
	case c.has(i, Comma):
		p.lead = false
	case c.has(i, Open):
		p.inner++
	case c.has(i, Close):
		p.inner = max(p.inner-1, 0)
	case c.has(i, Speech) && (c.has(i, Ing) && i <= p.from+2 || p.verb && c.has(i-1, Aux|Adverb) && !c.finite(i)):
		p.verb, p.said = true, true
	case p.lead && c.has(i, Past) && !c.has(i-1, Name|Pronoun|Time):
	case c.finite(i), c.has(i, Past|Done|Ing) && i <= p.from+3 && p.kind != Main:
		p.verb = true
		p.said = c.has(i, Speech)
	case c.has(i, Superlative|Unique|Numeral|Digit|Mass):
		p.ranks = true
	}
}

// settle names the part that is over at word i, now that it's known what follows.
func (c *Cutter) settle(i int, p progress, next Kind) {
	if next == Content && p.said || c.has(i, Colon) && c.has(i-1, Speech) {
		c.cuts[len(c.cuts)-1].kind = Cue
	}
}

// begins reports whether a part begins with word i, and of what kind.
func (c *Cutter) begins(i int, p progress) (Kind, bool) {
	if p.inner > 0 {
		return 0, false
	}
	switch {
	case c.has(i, Semicolon), c.has(i, Colon):
		return Main, true
	case c.has(i, Open):
		return Coordinate, (p.verb || i-p.from > room) && c.aside(i)
	case c.has(i-1, Close) && c.has(p.from, Open) && p.from > 0:
		return Coordinate, !c.has(i, Stop)
	case c.has(i, Dash):
		return c.afterDash(i, p)
	case c.has(i, Comma):
		return c.afterComma(i, p)
	case p.said && !c.has(i-1, Comma) && (c.complement(i) || p.kind != Cue && c.parted(i)):
		return Content, true
	case c.has(i-1, Mark) && !c.has(i-1, Hyphen|Quote|Close|Other):
		return 0, false
	case c.has(i, Relativizer), c.word(i) == "that":
		return Relative, p.verb && i-p.from >= 4 && c.restricts(i)
	case c.has(i, Coordinator):
		return c.afterCoordinator(i, p)
	case c.has(i, Subordinator):
		return Subordinate, p.verb && i-p.from >= 4 && (c.subordinates(i) || c.trails(i, p))
	}
	return Subordinate, c.trails(i, p)
}

// afterDash decides about the dash at i. A name and what stands behind its dash
// are one part.
func (c *Cutter) afterDash(i int, p progress) (Kind, bool) {
	switch {
	case !p.verb && c.verbAt(i+1):
		return Main, p.ranks
	case !p.verb:
		return 0, false
	case c.has(i+1, Determiner) && !c.clauseAt(i+1):
		return Apposition, true
	}
	return Coordinate, true
}

// complement reports whether what somebody said begins at word i, behind the
// verb that says so.
func (c *Cutter) complement(i int) bool {
	if c.word(i) == "that" {
		return c.opensContent(i + 1)
	}
	if c.has(i, Determiner|Pronoun) && c.toldTo(i) {
		return c.clauseAt(i)
	}
	for c.has(i-1, Time) {
		i--
	}
	if !c.has(i-1, Speech) || c.has(i-1, Bare) || c.has(i, Inner) {
		return false
	}
	for c.has(i, Time) {
		i++
	}
	if c.has(i, Ing) && !c.has(i, Name) && !c.has(i+1, Preposition|Determiner) {
		i++ // “said overwhelming demand was to blame”
	}
	return !c.has(i, Preposition|Mark) && c.clauseAt(i)
}

// parted reports whether a subject begins at i, behind “said”, that a comma
// parts from its verb: “said the plan, drafted in May, had failed”.
func (c *Cutter) parted(i int) bool {
	if !c.has(i-1, Speech) || c.has(i-1, Bare) || !c.has(i, Determiner) {
		return false
	}
	for k := i + 1; k < i+few+2; k++ {
		switch {
		case c.has(k, Comma):
			return c.has(k+1, Past|Done|Relativizer)
		case c.has(k, Mark):
			return false
		}
	}
	return false
}

// opensContent reports whether what was said begins at i, behind a “that”.
func (c *Cutter) opensContent(i int) bool {
	if c.has(i, Past) && c.has(i+1, Determiner|Digit|Numeral|Name) {
		return false // “a fire that killed a man”
	}
	return c.clauseAt(i) || !c.finite(i) && (c.has(i-2, Speech|Time|Name) || c.has(i, Determiner|Name|Pronoun))
}

// toldTo reports whether “told” and a name stand before word i.
func (c *Cutter) toldTo(i int) bool {
	k := i - 1
	for k > i-few && c.has(k, Name) {
		k--
	}
	return k < i-1 && c.word(k) == "told"
}

// restricts reports whether a relative clause begins at i that says something
// countable, so that it's worth a part of its own.
func (c *Cutter) restricts(i int) bool {
	if c.has(i-1, Preposition|Speech|Finite) || !c.verbAt(i+1) {
		return false
	}
	verbs, counts := 0, false
	for k := i + 1; k < i+2*ahead && !c.has(k, Comma|Dash|Semicolon|Coordinator|Inner); k++ {
		if c.finite(k) {
			verbs++ // the second is that of the clause around it
		}
		counts = counts || k < i+9 && c.has(k, Digit|Numeral|Mass|Superlative)
	}
	return counts && verbs < 2
}

// afterCoordinator decides about the “and” at i, with no comma before it.
func (c *Cutter) afterCoordinator(i int, p progress) (Kind, bool) {
	const number = Digit | Numeral
	switch {
	case c.has(i-1, number) && c.has(i+1, number), !p.verb, i-p.from < 3, p.kind == Cue:
		return 0, false
	case c.has(i-1, Past|Done) && c.has(i+1, Past|Done), p.said && c.has(i-1, Name) && c.has(i+1, Name):
		return 0, false
	case c.has(i-1, Name) && c.has(i+1, Name) && !c.verbIn(i+1, i+few+1):
		return 0, false // “Securities and Exchange Commission”
	case c.verbAt(i + 1):
		return Coordinate, !c.short(i + 1)
	case c.doing(i+1) && (p.kind == Participle || p.acts) && c.takes(i+2) && !c.short(i+1):
		return Participle, true
	case c.word(i+1) == "to" && c.has(i+2, Base):
		return Coordinate, !c.short(i + 3)
	}
	return Coordinate, c.clauseAt(i+1) && !c.short(i+1)
}

// short reports whether less than three words are left of the part at i.
func (c *Cutter) short(i int) bool {
	for k := i; k < i+3; k++ {
		if k >= len(c.words) || c.has(k, Comma|Semicolon|Dash|Stop) {
			return true
		}
	}
	return false
}

// subordinates reports whether the conjunction at i brings in a clause that can
// be checked apart. Conditions can't.
func (c *Cutter) subordinates(i int) bool {
	switch c.word(i) {
	case "as":
		switch c.word(i - 1) {
		case "such", "as", "same", "well", "known", "so", "far":
			return false
		}
		return c.clauseAt(i+1) && !c.has(i+1, Quote)
	case "while", "although", "though", "whereas":
		return c.clauseAt(i+1) || c.has(i+1, Ing)
	case "because", "since":
		return c.clauseAt(i+1) && !c.short(i+2) && !c.has(i-1, Speech|Time) && !c.has(i+1, Digit|Month|Time)
	case "when":
		return c.clauseAt(i+1) && !c.short(i+2) && !c.has(i-1, Speech) && c.happened(i+1)
	case "after", "before":
		if c.has(i-1, Time) && c.has(i-2, Digit|Numeral|Determiner) {
			return false // “seven years before”
		}
		if c.has(i+1, Digit|Month) {
			return false // “after 2035”
		}
		return (c.clauseAt(i+1) || c.has(i+1, Ing)) && !c.short(i+2)
	}
	return false
}
