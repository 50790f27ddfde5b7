package quantity

import (
	"strings"

	"factdesk/claims/anchor"
)

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
	} else if q.Low != 0.5 && at == i && !p.has(i, 1<<unit) {
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
	above := 1.
	at := i + 1
	if !p.has(i, 1<<article) {
		n, next := p.numeral(i)
		if next == i || n.value < 1 || n.value > 99 {
			return 0, i
		}
		above, at = n.value, next
	}
	hyphen := p.hyphen(at)
	at = p.bridge(at)
	s, next := p.match(at, fraction)
	if next == at || above >= s.value && above != 1 && s.value != 4 {
		return 0, i
	}
	last := p.said(at)
	whole := last[len(last)-1] == 's' || hyphen && above == 1 && p.is(i, word) && !p.has(i, 1<<article)
	if u, end := p.unit(next); s.value == 4 && end > next && !whole && (u == "century" || u == "hour" || u == "mi" || u == "lb" || u == "in") {
		return above / s.value, next
	}
	if !whole && !p.has(next, 1<<of) && (!p.has(i-1, 1<<hedge|1<<by) || p.is(next, word) && !p.has(next, 1<<stop)) {
		return 0, i
	}
	if s.value == 4 && whole && !p.has(next, 1<<of) && !hyphen && !p.has(next, 1<<stop) && p.is(next, word) {
		return 0, i // "four quarters"
	}
	return above / s.value, next
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
	_, from := p.match(at, out)
	if from == at {
		return 0, i
	}
	below, next := p.numeral(from)
	if p.has(from, 1<<article) && next == from {
		return 0, i
	}
	if p.has(at, 1<<of) && from == at+1 || next == from || below.value <= above.value || below.year || above.digits != below.digits && below.value < 10 {
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
	if next == at || p.has(i-1, 1<<ordinal|1<<noone) && at == i && !p.has(i-1, 1<<hedge) || p.hyphen(i-1) || p.close(i) && p.is(i-1, digits) {
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

// magnitude reads an order of magnitude: "hundreds of thousands", "dozens",
// "several million".
func (p *parser) magnitude(i int) (Quantity, int) {
	one, next := p.orders(i)
	if next == i {
		one, next = p.several(i)
	}
	if next == i {
		return Quantity{}, i
	}
	q := Quantity{Kind: Number, Hedge: Order, Low: one, High: one * 10, Step: one, Number: p.span(i, next)}
	at := p.ofThe(q, next)
	if u, end := p.unit(at); end > at {
		return p.rated(p.measured(q, u), end)
	}
	if end := p.counted(at, true); end > at {
		return p.rated(p.named(q, end), end)
	}
	return q, next
}

// orders reads "tens of thousands", and with a currency "$100s of millions" not.
func (p *parser) orders(i int) (float64, int) {
	if s, next := p.match(i, dozens); next > i {
		if s.value != 12 && !p.has(next, 1<<of) || p.capital(i) && p.capital(i-1) {
			return 0, i
		}
		return s.value, next
	}
	s, next := p.match(i, order)
	if next == i || s.value == 1 && !p.has(next, 1<<of) || p.hyphen(i-1) {
		return 0, i
	}
	e := s.value
	for next < len(p.tokens) {
		at := next // "сотні тисяч" has no "of"
		if p.has(next, 1<<of) || p.hyphen(next) {
			at++
		} else if !p.words.noun {
			break
		}
		t, end := p.match(at, order)
		if end == at {
			break
		}
		e, next = e+t.value, end
	}
	if p.has(next, 1<<and) && p.said(next+1) == p.said(i) && next == i+1 {
		next += 2 // "billions and billions"
	}
	if next == i+1 && s.value == 1 {
		return 0, i
	}
	return scaled(1, int(e)), next
}

// several reads "a few hundred".
func (p *parser) several(i int) (float64, int) {
	_, at := p.match(i, few)
	if at == i {
		return 0, i
	}
	one, next := 1., at
	for range 2 {
		s, end := p.match(next, scale)
		if end == next {
			break
		}
		one, next = scaled(one, int(s.value)), end
	}
	if s, end := p.match(next, dozen); end > next {
		one, next = one*s.value, end
	}
	if next == at {
		return 0, i
	}
	return one, next
}

// multiple reads "twice", "tripled"; "10 times" is read with its number.
func (p *parser) multiple(i int) (Quantity, int) {
	s, next := p.match(i, multiple)
	if next == i || p.has(i-1, 1<<article) && s.value > 1 && p.said(i) == "doubles" || p.hyphen(i-1) || p.hyphen(next) && p.said(next+1) != "fold" || p.idiom(next) || p.capital(i) && p.capital(i+1) {
		return Quantity{}, i
	}
	return Quantity{
		Kind: Multiple, Unit: "times", Hedge: Exact, Low: s.value, High: s.value, Step: 1, Number: p.span(i, next),
	}, next
}

// idiom reports whether the word at token i makes an idiom of "double" before it.
func (p *parser) idiom(i int) bool {
	switch p.said(i) {
	case "down", "check", "standard", "standards", "talk", "murder", "agent", "bass", "checked", "duty", "negative", "whammy", "threat", "play", "homicide", "major", "bed", "room", "fault", "faults":
		return true
	}
	return false
}

// numberSpan is the span of a number and its suffix.
func numberSpan(a, b token) anchor.Span { return anchor.Span{Start: a.Start, End: b.End} }

// ordinal reads "fourth anniversary", "20th floor".
func (p *parser) ordinal(i int) (Quantity, int) {
	value, next := p.rank(i)
	if next == i {
		return Quantity{}, i
	}
	if q, end := p.ofCentury(i, next, value); end > i {
		return q, end
	}
	if p.has(next, 1<<card|1<<few) || p.is(next, digits) || p.said(next) == "few" || p.said(next) == "place" && strings.EqualFold(p.said(i-2), "in") {
		return Quantity{}, next
	}
	if p.is(i, digits) && p.capital(next) {
		return Quantity{}, next // "10th Amendment"
	}
	if p.is(i, word) && value <= 3 && !p.determined(i) || p.capital(i) && p.capital(next) {
		return Quantity{}, next
	}
	q := Quantity{Kind: Ordinal, Hedge: Exact, Low: value, High: value, Step: 1, Number: numberSpan(p.tokens[i], p.tokens[next-1])}
	if end := p.single(next); end > next && p.tokens[next].spaced {
		return p.named(q, end), end
	}
	if p.is(i, word) && (value <= 3 || p.is(next, word) && !p.has(next, 1<<stop)) {
		return Quantity{}, next
	}
	return q, next
}

// rank reads an ordinal number alone.
func (p *parser) rank(i int) (float64, int) {
	if p.is(i, digits) {
		if _, next := p.match(i+1, suffix); next > i+1 && p.close(i+1) && !p.tokens[i].digits.odd {
			return p.tokens[i].digits.value, next
		}
		return 0, i
	}
	if s, next := p.match(i, card); next > i && s.value >= 20 && p.hyphen(next) {
		if t, end := p.match(next+1, ordinal); end > next+1 && t.value < 10 {
			return s.value + t.value, end
		}
	}
	s, next := p.match(i, ordinal)
	if next == i || p.hyphen(i-1) || p.hyphen(next) {
		return 0, i
	}
	return s.value, next
}

// determined reports whether a word before token i makes a noun phrase of it.
func (p *parser) determined(i int) bool {
	switch p.said(i - 1) {
	case "the", "a", "his", "her", "its", "their", "my", "our", "your", "The", "A", "His", "Her", "Its", "Their", "My", "Our", "this", "that":
		return true
	}
	w := p.said(i - 1)
	return len(w) > 2 && w[len(w)-1] == 's' && (w[len(w)-2] == '\'' || len(w) > 4 && w[len(w)-4:len(w)-1] == "’")
}
