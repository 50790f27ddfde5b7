package quantity

// part reads a part of a whole: "half", "two thirds", "1/3", "one in five".
func (p *parser) part(i int) (Quantity, int) {
	for _, read := range []func(int) (float64, int){p.oneIn, p.thirds, p.slashed, p.halved} {
		if value, next := read(i); next > i {
			q := Quantity{Kind: Share, Unit: "fraction", Hedge: Exact, Low: value, High: value, Number: p.span(i, next)}
			return p.partOf(q, next)
		}
	}
	return Quantity{}, i
}

// partOf reads what a part is of, where that is a unit or a number: "half a
// million", "half an hour", "three-quarters of a mile".
func (p *parser) partOf(q Quantity, i int) (Quantity, int) {
	at := p.bridge(i)
	if p.has(at, 1<<of) && p.has(at+1, 1<<article) {
		at++
	}
	if p.has(at, 1<<article) {
		at = p.bridge(at + 1)
	} else if q.Low != 0.5 && at == i && !p.has(i, 1<<unit|1<<scale) {
		return q, i
	}
	if s, next := p.match(at, scale); next > at {
		return p.manyParts(q, scaled(1, int(s.value)), next)
	}
	if s, next := p.match(at, dozen); next > at {
		return p.manyParts(q, s.value, next)
	}
	if u, next := p.unit(at); next > at && u != "percent" && (p.has(at-1, 1<<article) || p.close(at) || p.has(at, 1<<unit) && at == i) {
		return p.rated(p.measured(q, u), next)
	}
	return q, i
}

// manyParts is half of a scale, such as half a million.
func (p *parser) manyParts(q Quantity, one float64, i int) (Quantity, int) {
	q.Kind, q.Unit, q.Step = Number, "", one/10
	q.Low, q.High, q.Number.End = q.Low*one, q.Low*one, p.tokens[i-1].End
	return p.what(q, numeral{digits: true}, i, i)
}

// thirds reads "two thirds", "a quarter of", "one-fifth".
func (p *parser) thirds(i int) (float64, int) {
	above, at := p.above(i)
	if at == i {
		return 0, i
	}
	from := p.below(i, at)
	s, next := p.match(from, fraction)
	if next == from || above >= s.value && above != 1 && s.value != 4 {
		return 0, i
	}
	last := p.said(from)
	if last[len(last)-1] == 's' || from > at && above == 1 && p.has(i, 1<<card) {
		if s.value == 4 && from == at && p.is(next, word) && !p.has(next, 1<<of|1<<stop) {
			return 0, i // "four quarters"
		}
		return above / s.value, next
	}
	if !p.alone(s, i, next) {
		return 0, i // "a third person"
	}
	return above / s.value, next
}

// below returns the token where the fraction begins whose upper number, from
// token i, ends before token at.
func (p *parser) below(i, at int) int {
	if p.rune(at) == '-' && p.has(i, 1<<card) {
		return at + 1 // "two - thirds" in a transcript
	}
	return p.bridge(at)
}

// alone reports whether one part s, from token i up to next, is a part rather
// than an ordinal before a noun.
func (p *parser) alone(s sense, i, next int) bool {
	switch ends := !p.is(next, word) || p.has(next, 1<<stop); {
	case p.has(next, 1<<of), p.quarterOf(s, next), s.value == 4 && p.has(next, 1<<scale), ends && s.value != 4 && p.has(i, 1<<card): // "one third"
		return true
	case !p.has(i-1, 1<<hedge|1<<by):
		return false
	default:
		return ends || p.has(next, 1<<card)
	}
}

// above reads what stands above the line of a fraction in words.
func (p *parser) above(i int) (float64, int) {
	if p.has(i, 1<<article) {
		return 1, i + 1
	}
	n, next := p.numeral(i)
	if n.value < 1 || n.value > 99 {
		return 0, i
	}
	return n.value, next
}

// quarterOf reports whether s is a quarter of the unit at token i, as in "a
// quarter century".
func (p *parser) quarterOf(s sense, i int) bool {
	u, next := p.unit(i)
	if s.value != 4 || next == i {
		return false
	}
	return u == "century" || u == "hour" || u == "mi" || u == "lb" || u == "in"
}

// slashed reads "1/3".
func (p *parser) slashed(i int) (float64, int) {
	f, next := p.slash(i)
	if next == i || p.has(i-1, 1<<label) {
		return 0, i
	}
	return f, next
}

// slash reads two numbers with a slash between them that make a fraction.
func (p *parser) slash(i int) (float64, int) {
	if !p.is(i, digits) || p.byte(i+1) != '/' || !p.is(i+2, digits) || !p.close(i+1) || !p.close(i+2) || p.byte(i+3) == '/' {
		return 0, i
	}
	above, below := p.tokens[i].digits, p.tokens[i+2].digits
	if above.value >= below.value || above.value == 0 || above.joined || below.joined || below.value > 10 && below.value != 16 && below.value != 100 ||
		above.zero || below.zero {
		return 0, i
	}
	return above.value / below.value, i + 3
}

// oneIn reads "one in five" and "9 out of 10".
func (p *parser) oneIn(i int) (float64, int) {
	above, at := p.numeral(i)
	if at == i || above.value != float64(int(above.value)) {
		return 0, i
	}
	_, from := p.match(p.bridge(at), out)
	if from == p.bridge(at) {
		return 0, i
	}
	from = p.bridge(from)
	below, next := p.numeral(from)
	if p.has(at, 1<<of) && from == at+1 || next == from || below.value <= above.value || below.year || above.digits != below.digits && below.value < 10 && p.said(p.bridge(at)) != "out" {
		return 0, i
	}
	if _, end := p.unit(next); end > next && from == at+1 {
		return 0, i // "16 in 20 days"
	}
	if p.has(next, 1<<month) || p.has(next, 1<<or) || p.has(next, 1<<times) {
		return 0, i
	}
	return above.value / below.value, next
}

// halved reads "half" where it's half of something.
func (p *parser) halved(i int) (float64, int) {
	s, next := p.match(i, half)
	at := i
	if p.has(i, 1<<article|1<<card) && p.said(i) != "an" {
		at = p.bridge(i + 1)
		if s, next = p.match(at, half); next == at || !p.has(i-1, 1<<hedge) && !p.has(next, 1<<of|1<<unit|1<<scale) && !p.has(i, 1<<card) && !p.hyphen(next) {
			return 0, i
		}
	}
	if next == at || p.has(i-1, 1<<ordinal|1<<noone) && at == i && !p.has(i-1, 1<<hedge) && (p.said(i-1) != "other" || !p.has(next, 1<<of)) || p.hyphen(i-1) || p.close(i) && p.is(i-1, digits) {
		return 0, i
	}
	if p.hyphen(next) {
		_, end := p.unit(next + 1)
		if end == next+1 && !p.has(next+1, 1<<scale|1<<dozen) {
			return 0, i // "half-hearted"
		}
	}
	return s.value, next
}
