package quantity

// things reads the noun that q, which ends before token i, is a number of.
func (p *parser) things(q Quantity, i int) (Quantity, int) {
	at := p.ofThe(q, i)
	if end := p.counted(at, q.Low != 1 || q.High != 1); end > at {
		return p.rated(p.named(q, end), end)
	}
	if p.has(i, 1<<per) && p.is(i, word) {
		return p.rated(q, i) // "70,000 a year"
	}
	if end := p.ofMore(i); end > i {
		return p.named(q, end), i
	}
	if end := p.sized(q, i); end > i {
		return p.named(q, end), i
	}
	return p.shared(q, i), i
}

// ofMore returns the token after the noun of the whole that a number before
// token i is of: "37 of the 45 missiles". It's i where there is none.
func (p *parser) ofMore(i int) int {
	if !p.has(i, 1<<of) || p.words.noun {
		return i
	}
	at := i + 1
	if p.has(at, 1<<whose) {
		at++
	}
	n, next := p.numeral(at)
	if next == at || n.value < 2 {
		return i
	}
	if end := p.counted(next, true); end > next {
		return end
	}
	return i
}

// sized returns the token after the noun that q counts past a size, which is a
// quantity of its own: "three 5-gallon jugs". It's i where there is none.
func (p *parser) sized(q Quantity, i int) int {
	if !p.is(i, digits) || !p.hyphen(i+1) || !p.is(i+2, word) || p.words.noun {
		return i
	}
	at := i + 3
	for p.hyphen(at) {
		at += 2 // "12-year-old girls"
	}
	if end := p.counted(at, q.Low != 1); end > at {
		return end
	}
	return i
}

// shared gives q, which ends before token i, the unit that stands only behind
// the last of several numbers: "ten, twelve or fifteen hours", "5 and 7 percent".
func (p *parser) shared(q Quantity, i int) Quantity {
	const most = 3
	last := q.High
	for range most {
		at := p.listed(i)
		n, next := p.numeral(at)
		if at == i || next == at || n.year || n.value == last || p.words.noun || p.has(at, 1<<article) {
			return q
		}
		if u, end := p.unit(next); end > next && dimensionOf(u) != "" && !p.hyphen(next) {
			return p.measured(q, u)
		}
		if end := p.plurals(next); end > next && n.value > last && n.digits {
			return p.named(q, end)
		}
		last, i = n.value, next
	}
	return q
}

// listed returns the token after the comma or word at token i between two parts
// of a list, or i.
func (p *parser) listed(i int) int {
	if p.byte(i) == ',' || p.rune(i) == '-' && p.tokens[i].spaced {
		i++
	}
	if p.has(i, 1<<and|1<<or) {
		i++
	}
	return i
}

// ofThe passes over the "of" in "millions of people" and "a dozen of them".
func (p *parser) ofThe(q Quantity, i int) int {
	if q.Hedge == Order && p.has(i, 1<<of) {
		if p.has(i+1, 1<<filler) {
			return i + 2
		}
		return i + 1
	}
	if q.Low > 1 && p.has(i, 1<<of) && p.has(i+1, 1<<whose) {
		return i + 2 // "two of our planes"
	}
	return i
}
