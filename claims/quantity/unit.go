package quantity

import "strings"

// unit reads the unit at token i, which may follow a hyphen, and returns its
// code and the token after it.
func (p *parser) unit(i int) (string, int) {
	at := p.bridge(i)
	if p.byte(i) == '-' && p.close(i) && p.is(i-1, digits) {
		at = i + 1 // "90- day" as well
	}
	at = p.ofScale(at)
	if s, next := p.match(at, unit); next > at && p.whole(i, at, next) {
		return s.code, next
	}
	if s, next := p.match(at, symbol); next > at && (p.close(at) || !p.is(next, digits)) {
		return s.code, next
	}
	if s, next := p.match(at, code); next > at && p.upper(at) {
		return s.code, next
	}
	return "", i
}

// ofScale passes over the "de" of "millones de euros" at token i.
func (p *parser) ofScale(i int) int {
	if !p.words.noun || !p.has(i, 1<<of) || !p.has(i-1, 1<<scale) {
		return i
	}
	if r := p.rune(i + 1); r == '\'' || r == '’' {
		return i + 2
	}
	return i + 1
}

// whole reports whether the word at token at is the unit that it looks like; i
// is the token after the number.
func (p *parser) whole(i, at, next int) bool {
	if !p.is(at, word) || next > at+1 || ideograph(p.rune(at)) {
		return true
	}
	if p.close(i) && (p.said(at) == "G" || p.said(at) == "M" || p.said(at) == "K") {
		return false // "3G"
	}
	if len(p.said(at)) > 2 || p.close(i) {
		return !p.close(next) || !p.is(next, word) && !p.is(next, digits)
	}
	// A letter or two by themselves are a unit only where the next word doesn't
	// make a name of them: "5 m high" but not "5 C Company".
	switch p.said(at) {
	case "m", "g", "l", "L", "C", "F", "c", "f", "k", "м", "г", "л":
		return p.said(at) != "c" && p.said(at) != "f" && !p.capital(next) && (!p.close(next) || !p.is(next, word) && !p.is(next, digits) && !p.hyphen(next))
	}
	return true
}

// upper reports whether token i is all capitals.
func (p *parser) upper(i int) bool {
	for _, c := range []byte(p.said(i)) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// measured gives q its unit, and the kind that goes with it.
func (p *parser) measured(q Quantity, u string) Quantity {
	if u == "lb" && (q.Low >= 1e6 || q.Step >= 1e6) {
		u = "GBP" // nobody weighs millions of pounds; many spend them
	}
	q.Unit, q.Kind = u, kindOf(u)
	return q
}

// kindOf is the kind of a quantity in a unit.
func kindOf(u string) Kind {
	switch dimensionOf(u) {
	case "share":
		return Share
	case "points":
		return Points
	case "money":
		return Money
	case "time":
		return Duration
	}
	return Measure
}

// rated reads what the unit is for one of, as in "an hour" or "per person".
func (p *parser) rated(q Quantity, i int) (Quantity, int) {
	if _, next := p.match(i, ago); next > i && q.Kind == Duration {
		q.Relative = true
		return q, next
	}
	s, at := p.match(p.bridge(i), per)
	if at == p.bridge(i) || q.Kind == Ordinal || q.Kind == Multiple || q.Kind == Duration && s.value == 1 && p.byte(i) != '/' {
		return q, i
	}
	at = p.bridge(at)
	if u, next := p.unit(at); next > at && p.is(at, word) && (s.value == 0 || kindOf(u) == Duration || kindOf(u) == Measure) {
		q.Per = u
		return q, next
	}
	if _, next := p.match(at, rate); next > at || s.value == 0 && p.is(at, word) && p.tokens[at].spaced {
		next = max(next, at+1)
		q.Per = strings.ToLower(p.text[p.tokens[at].Start:p.tokens[next-1].End])
		return q, next
	}
	return q, i
}
