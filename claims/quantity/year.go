package quantity

import "strings"

// inYear reads a year alone.
func (p *parser) inYear(i int) (dated, int) {
	if !p.is(i, digits) {
		return p.yearInWords(i)
	}
	v := p.tokens[i].digits.value
	if _, next := p.match(i+1, bc); next > i+1 && !p.tokens[i].digits.odd && v >= 1 && v < 1e5 && p.tokens[i].digits.places == 0 {
		return on(Day{Year: -int(v)}), next
	}
	if _, next := p.match(i+1, ad); next > i+1 && p.upper(i+1) && !p.tokens[i].digits.joined && v >= 1 && v < 2100 {
		return on(Day{Year: int(v)}), next
	}
	if d := p.tokens[i].digits; d.count != 4 || d.joined || d.odd || v < 1000 || v >= 2100 {
		return dated{}, i
	}
	if next := p.yearWord(i + 1); next > i+1 {
		return on(Day{Year: int(v)}), next
	}
	if !p.mayBeYear(i) || !p.isYear(i) {
		return dated{}, i
	}
	return on(Day{Year: int(v)}), i + 1
}

// mayBeYear reports whether what stands beside the four digits at token i leaves
// them a year.
func (p *parser) mayBeYear(i int) bool {
	if p.close(i+1) && (p.is(i+1, word) && !ideograph(p.rune(i+1)) || p.is(i+1, digits)) || p.has(i+1, 1<<scale|1<<times) {
		return false
	}
	if p.has(i-1, 1<<symbol|1<<code) && p.close(i) || p.has(i-1, 1<<label) && !p.has(i-1, 1<<inside) {
		return false
	}
	if p.hyphen(i-1) && !p.has(i-2, 1<<part|1<<inside|1<<hedge) && !p.is(i-2, digits) {
		return p.is(i-2, word)
	}
	_, next := p.unit(i + 1)
	return next == i+1
}

// isYear reports whether the four digits at token i are rather a year than a
// number.
func (p *parser) isYear(i int) bool {
	if p.bounded(i) {
		return false
	}
	v := int(p.tokens[i].digits.value)
	within := p.has(i-1, 1<<inside|1<<since|1<<until|1<<season)
	counts := !p.words.noun && v%50 == 0 && p.counted(i+1, true) > i+1
	switch {
	case v >= 1900:
		return !counts || strings.EqualFold(p.said(i-1), "in") && p.counted(i+1, true) > i+2
	case p.words.noun:
		return within || v >= 1500 && p.historic(i)
	case v >= 1500:
		return within && !counts && p.counted(i+1, true) == i+1 || p.historic(i)
	}
	return (p.has(i-1, 1<<since|1<<until) || strings.EqualFold(p.said(i-1), "in")) && p.counted(i+1, true) == i+1
}

// bounded reports whether a hedge that stands before numbers rather than years
// is before token i, as in "about 2000 people".
func (p *parser) bounded(i int) bool {
	before := p.hedged[1]
	return p.hedged[0] == i && before < i && !p.has(i-1, 1<<inside) && !p.has(before-1, 1<<inside|1<<since|1<<until)
}

// historic reports whether a year of some centuries ago is likely at token i:
// "the 1849 gold rush", "(1790-1850)".
func (p *parser) historic(i int) bool {
	switch {
	case p.rune(i-1) == '(', p.rune(i+1) == ')':
		return true
	case p.dash(i+1) && p.years(i+2), p.dash(i-1) && p.years(i-2):
		return true
	}
	return (p.said(i-1) == "the" || p.said(i-1) == "a") && p.is(i+1, word) && !p.has(i+1, 1<<stop) && p.counted(i+1, true) != i+2
}

// inDecade reads "1990s", "'90s" and "the 90s".
func (p *parser) inDecade(i int) (dated, int) {
	at := i
	if p.apostrophe(i) {
		at++
	}
	if !p.is(at, digits) || !p.close(at+1) {
		return dated{}, i
	}
	from := at + 1
	_, next := p.match(from, decade)
	if next == from && p.apostrophe(from) && p.close(from+1) {
		from++ // "1990's"
		_, next = p.match(from, decade)
	}
	y := p.decadeYear(i, at)
	if next == from || y == 0 {
		return dated{}, i
	}
	return dated{Period: Period{Day{Year: y}, Day{Year: y + 9}}}, next
}

// decadeYear is the first year of the decade that token i begins, or 0. Of two
// digits it's the nearest decade of the past, where the apostrophe at token mark
// or the words before say that they are one.
func (p *parser) decadeYear(mark, i int) int {
	d := p.tokens[i].digits
	y := int(d.value)
	switch {
	case d.joined || y%10 != 0:
		return 0
	case d.count == 4 && y >= 1000 && y < 2100:
		return y
	case d.count == 2 && (mark < i || y >= 40 && (p.said(i-1) == "the" || p.hyphen(i-1) || p.has(i-1, 1<<part))):
		if y < 30 {
			return y + 2000
		}
		return y + 1900
	}
	return 0
}

// apostrophe reports whether token i is one.
func (p *parser) apostrophe(i int) bool {
	r := p.rune(i)
	return r == '\'' || r == '’' || r == '‘'
}

// inCentury reads "20th century".
func (p *parser) inCentury(i int) (dated, int) {
	v, next := p.rank(i)
	if next == i {
		return dated{}, i
	}
	q, end := p.ofCentury(i, next, v)
	if end == i {
		return dated{}, i
	}
	return dated{Period: q.When}, end
}

// ofCentury reads the century behind its number v, which is token i up to next.
func (p *parser) ofCentury(i, next int, v float64) (Quantity, int) {
	_, end := p.match(p.bridge(next), century)
	if end == p.bridge(next) || v < 1 || v > 30 {
		return Quantity{}, i
	}
	from, to := int(v)*100-99, int(v)*100
	if _, before := p.match(end, bc); before > end {
		from, to, end = -to, -from, before
	}
	return Quantity{
		Kind: Date, Hedge: Exact, Low: float64(from), High: float64(to), Step: 1,
		When: Period{Day{Year: from}, Day{Year: to}}, Number: p.span(i, end),
	}, end
}

// inSeason reads "summer 2019" and "the spring of 2020".
func (p *parser) inSeason(i int) (dated, int) {
	s, at := p.match(i, season)
	if at == i {
		return dated{}, i
	}
	y, next := p.yearAfter(at)
	if next == at {
		return dated{}, i
	}
	m := 3 * int(s.value)
	if m == 12 {
		return dated{Period: Period{Day{y, 12, 0}, Day{y + 1, 2, 0}}}, next
	}
	return dated{Period: Period{Day{y, m, 0}, Day{y, m + 2, 0}}}, next
}

// inQuarter reads "the third quarter of 2019" and "Q3 2019".
func (p *parser) inQuarter(i int) (dated, int) {
	n, at, months := 0, i, 3
	if w := p.said(i); len(w) == 2 && w[0] == 'Q' && w[1] >= '1' && w[1] <= '4' {
		n, at = int(w[1]-'0'), i+1
	} else if v, next := p.rank(i); next > i && v <= 4 && p.has(next, 1<<quarter) {
		n, at = int(v), next+1
		if p.has(next, 1<<half) {
			months = 6
		}
	}
	if at == i {
		return dated{}, i
	}
	if p.has(at, 1<<of) {
		at++
	}
	_, at = p.match(at, fiscal)
	y, next := p.yearAfter(at)
	if next == at || n*months > 12 {
		return dated{}, i
	}
	return dated{Period: Period{Day{y, (n-1)*months + 1, 0}, Day{y, n * months, 0}}}, next
}

// relative reads "last month", "yesterday", "on Monday", "next summer".
func (p *parser) relative(i int) (dated, int) {
	if _, next := p.match(i, today); next > i && !p.has(i-1, 1<<article|1<<noone) {
		return dated{relative: true}, next
	}
	if _, next := p.match(i, weekday); next > i {
		if !p.words.noun && (!p.capital(i) || len(p.said(i)) < 5 || p.feast(i-1)) {
			return dated{}, i
		}
		return dated{relative: true}, next
	}
	_, at := p.match(i, lately)
	if at == i {
		return dated{}, i
	}
	for _, r := range [...]role{weekday, month, season} {
		if _, next := p.match(at, r); next > at && (r != month || p.capital(at)) {
			return dated{relative: true}, next
		}
	}
	if s, next := p.match(at, unit); next == at+1 && dimensionOf(s.code) == "time" && p.said(at)[len(p.said(at))-1] != 's' && s.code != "second" && s.code != "minute" {
		return dated{relative: true}, next
	}
	return dated{}, i
}

// feast reports whether the word at token i makes a feast or a sale of the
// weekday after it.
func (p *parser) feast(i int) bool {
	switch p.said(i) {
	case "Black", "Cyber", "Good", "Super", "Easter", "Palm", "Ash", "Bloody", "Giving", "Small":
		return true
	}
	return false
}

// yearInWords reads "nineteen sixty-one", "the sixties" and "'81".
func (p *parser) yearInWords(i int) (dated, int) {
	if p.apostrophe(i) {
		return p.shortened(i)
	}
	s, at := p.match(i, card)
	from := p.bridge(at)
	if t, next := p.match(from, tens); next > from && (s.value == 19 || at == i && p.said(i-1) == "the") {
		y := 1900 + int(t.value)
		return dated{Period: Period{Day{Year: y}, Day{Year: y + 9}}}, next
	}
	if y, next := p.spokenYear(i); next > i {
		return on(Day{Year: y}), next
	}
	if s.value < 17 || s.value > 20 || !p.has(at, 1<<card) || !p.tokens[at].spaced {
		return dated{}, i
	}
	n, next := p.spelled(at)
	if n.value < 10 || n.value > 99 {
		return dated{}, i
	}
	return on(Day{Year: int(100*s.value + n.value)}), next
}

// spokenYear reads the "fifty-eight" of "in fifty-eight", of the last century.
func (p *parser) spokenYear(i int) (int, int) {
	switch p.said(i - 1) {
	case "in", "In", "since", "Since":
	default:
		return 0, i
	}
	if p.words.noun || !p.has(i, 1<<card) || !p.hyphen(i+1) {
		return 0, i
	}
	n, next := p.numeral(i)
	if next != i+3 || n.value < 30 || n.value > 99 || p.hyphen(next) || p.has(next, 1<<of|1<<scale) {
		return 0, i
	}
	if _, end := p.unit(next); end > next || p.counted(next, true) > next {
		return 0, i
	}
	return 1900 + int(n.value), next
}

// shortened reads the two digits of a year behind the apostrophe at token i.
func (p *parser) shortened(i int) (dated, int) {
	if !p.is(i+1, digits) || !p.close(i+1) || !p.tokens[i].spaced || p.close(i+2) && p.is(i+2, word) {
		return dated{}, i
	}
	d := p.tokens[i+1].digits
	switch {
	case d.count != 2 || d.joined:
		return dated{}, i
	case d.value < 30:
		return on(Day{Year: 2000 + int(d.value)}), i + 2
	}
	return on(Day{Year: 1900 + int(d.value)}), i + 2
}
