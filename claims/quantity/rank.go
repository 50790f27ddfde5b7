package quantity

import "strings"

// multiple reads "twice", "tripled"; "10 times" is read with its number.
func (p *parser) multiple(i int) (Quantity, int) {
	s, next := p.match(i, multiple)
	if next == i || p.has(i-1, 1<<article) && p.said(i) == "double" || p.hyphen(i-1) || p.hyphen(next) && p.said(next+1) != "fold" || p.idiom(next) || p.capital(i) && p.capital(i+1) {
		return Quantity{}, i
	}
	return Quantity{
		Kind: Multiple, Unit: "times", Hedge: Exact, Low: s.value, High: s.value, Step: 1, Number: p.span(i, next),
	}, next
}

// idiom reports whether the word at token i makes an idiom of "double" before it.
func (p *parser) idiom(i int) bool {
	switch p.said(i) {
	case "down", "check", "standard", "standards", "talk", "murder", "agent", "bass", "checked", "duty", "negative", "whammy", "threat", "play", "homicide", "major", "bed", "room", "fault", "faults", "entendre", "digit", "digits", "decker", "jeopardy", "header", "date":
		return true
	}
	return false
}

// ordinal reads "fourth anniversary", "20th floor".
func (p *parser) ordinal(i int) (Quantity, int) {
	value, next := p.rank(i)
	if next == i {
		return Quantity{}, i
	}
	if q, end := p.ofCentury(i, next, value); end > i {
		return q, end
	}
	if !p.series(i, next) && p.noOrdinal(i, next, value) {
		return Quantity{}, next
	}
	q := Quantity{Kind: Ordinal, Hedge: Exact, Low: value, High: value, Step: 1, Number: p.span(i, next)}
	if end := p.single(next); end > next && p.tokens[next].spaced {
		return p.named(q, end), end
	}
	if p.is(i, word) && !p.hyphen(next) && !p.series(i, next) && !p.has(next, 1<<oneself|1<<of) && (value <= 3 || !p.determined(i) || p.is(next, word) && !p.has(next, 1<<stop)) {
		return Quantity{}, next
	}
	return q, next
}

// series reports whether the ordinal from token i up to next is one of several
// before a noun: "the first, second and third grade".
func (p *parser) series(i, next int) bool {
	if p.byte(next) != ',' && !p.has(next, 1<<and|1<<or) || !p.has(next+1, 1<<ordinal) {
		return false
	}
	return p.determined(i) || p.has(i-2, 1<<ordinal) && p.byte(i-1) == ','
}

// noOrdinal reports whether the ordinal from token i up to next is part of a
// name or an idiom, or stands before a number.
func (p *parser) noOrdinal(i, next int, value float64) bool {
	switch {
	case p.has(next, 1<<card|1<<few), p.is(next, digits), p.said(next) == "few":
		return true // "the first four years"
	case p.said(next) == "place" && strings.EqualFold(p.said(i-2), "in"), p.said(next) == "lady":
		return true
	case p.is(i, digits):
		return p.capital(next) // "10th Amendment"
	case p.hyphen(next):
		return p.byword(next + 1)
	case p.capital(i) && p.capital(next):
		return true
	}
	return value <= 3 && !p.determined(i) && !p.placed(i, next)
}

// byword reports whether the word at token i makes an idiom of the ordinal before
// its hyphen.
func (p *parser) byword(i int) bool {
	switch p.said(i) {
	case "hand", "class", "rate", "guess", "guessing", "guessed", "party", "world", "person", "string", "aid", "name", "in":
		return true
	}
	return p.capital(i)
}

// placed reports whether the ordinal from token i up to next, which no article
// stands before, is none for an adverb: "in third place", "won second prize".
func (p *parser) placed(i, next int) bool {
	switch p.said(next) {
	case "place", "prize", "quarter", "half", "round", "term", "base", "grade", "anniversary":
		return true
	}
	switch p.said(i - 1) {
	case "in", "of", "for", "from", "since", "with", "by", "very", "to":
		return p.is(next, word) && !p.has(next, 1<<stop) && !verbal(p.said(next)) && p.said(next) != "sight"
	}
	return false
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
	if next == i || p.hyphen(i-1) {
		return 0, i
	}
	return s.value, next
}

// determined reports whether a word before token i makes a noun phrase of it.
func (p *parser) determined(i int) bool {
	switch p.said(i - 1) {
	case "the", "a", "his", "her", "its", "their", "my", "our", "your", "The", "A", "His", "Her", "Its", "Their", "My", "Our", "this", "that", "very", "This", "That":
		return true
	}
	w := p.said(i - 1)
	if p.has(i-1, 1<<and|1<<or) && p.has(i-2, 1<<ordinal) {
		return true
	}
	if p.hyphen(i-2) && p.is(i-1, word) {
		return p.has(i-4, 1<<whose|1<<article) // "its record-breaking second year"
	}
	if adjective(w) && p.said(i-2) == "the" || p.has(i-2, 1<<article) && p.is(i-1, word) && !verbal(p.said(i+1)) {
		return true
	}
	return len(w) > 2 && w[len(w)-1] == 's' && (w[len(w)-2] == '\'' || len(w) > 4 && w[len(w)-4:len(w)-1] == "’")
}
