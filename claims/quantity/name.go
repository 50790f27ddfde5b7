package quantity

// nothing returns the token after digits at token i that are no number: an
// address, a telephone number, a time of day, a score, a version. It's i where
// they are none of these.
func (p *parser) nothing(i int) int {
	if !p.is(i, digits) {
		return i
	}
	if n := p.telephone(i); n > i {
		return n
	}
	if p.rune(i+1) == ':' && p.is(i+2, digits) && p.close(i+1) && p.close(i+2) {
		return p.run(i+3, ":.")
	}
	if _, next := p.match(i+1, clock); next > i+1 && (p.close(i+1) || p.tokens[i].digits.value <= 24 || p.tokens[i].digits.zero) && !p.has(i-1, 1<<month) {
		return next
	}
	if p.tokens[i].digits.odd && !p.dotted(i) {
		return i + 1
	}
	if p.hyphen(i-1) && p.is(i-2, word) && !p.has(i-2, 1<<part|1<<hedge|1<<to|1<<card|1<<inside|1<<month|1<<symbol|1<<code) && !p.years(i) {
		return i + 1 // "COVID-19"
	}
	if p.close(i) && (p.is(i-1, word) && !ideograph(p.rune(i-1)) || p.byte(i-1) == '#' || p.byte(i-1) == '_') && !p.has(i-1, 1<<code|1<<symbol) {
		return i + 1
	}
	if p.rune(i-1) == '.' && p.close(i) && p.close(i-1) && p.is(i-2, word) || p.said(i) == "911" && !p.is(i+1, word) {
		return i + 1
	}
	if p.byte(i+1) == '/' && p.is(i+2, digits) && p.close(i+1) && p.close(i+2) {
		if _, next := p.slash(i); next == i && !p.slashDate(i) {
			return i + 3 // "24/7"
		}
	}
	return p.score(i)
}

// years reports whether the number at token i may be a year.
func (p *parser) years(i int) bool {
	d := p.tokens[i].digits
	return d.count == 4 && !d.joined && d.value >= 1500 && d.value < 2100
}

// run returns the token after the digits and marks from i on.
func (p *parser) run(i int, marks string) int {
	for p.is(i+1, digits) && p.close(i) && p.close(i+1) && len(p.said(i)) == 1 && (p.byte(i) == marks[0] || p.byte(i) == marks[1]) {
		i += 2
	}
	return i
}

// telephone returns the token after a telephone number or the like: three groups
// of digits in a row, or two where the second has four digits after three.
func (p *parser) telephone(i int) int {
	if p.byte(i-1) == '+' && p.close(i) && p.tokens[i].digits.count >= 6 {
		return i + 1
	}
	if p.byte(i-1) == '+' && p.close(i) && p.byte(i+1) == '(' && p.is(i+2, digits) {
		next := i + 3
		for p.is(next, digits) || p.byte(next) == ')' || p.byte(next) == '-' && next < i+9 {
			next++
		}
		return next
	}
	next, groups := i+1, 1
	for p.hyphen(next) && p.is(next+1, digits) {
		next, groups = next+2, groups+1
	}
	first := p.tokens[i].digits
	switch {
	case groups == 2 && first.count == 3 && !first.joined && p.tokens[i+2].digits.count == 4 && !p.tokens[i+2].digits.joined:
		return next
	case groups >= 3 && !p.isoDate(i):
		return next
	}
	return i
}

// score returns the token after a result such as "3-1", whose first number is
// not the smaller, or i.
func (p *parser) score(i int) int {
	if !p.hyphen(i+1) || !p.is(i+2, digits) || p.close(i) && p.hyphen(i-1) {
		return i
	}
	a, b := p.tokens[i].digits, p.tokens[i+2].digits
	if a.value < b.value || p.shortYear(i, i+2) > 0 || a.joined || b.joined || p.close(i+3) && p.rune(i+3) != '.' && p.rune(i+3) != ',' && p.rune(i+3) != ')' {
		return i
	}
	if _, next := p.unit(i + 3); next > i+3 || p.has(i+3, 1<<scale) || p.has(i-1, 1<<month) {
		return i
	}
	if p.byte(i+3) == '(' && p.is(i+4, digits) && p.byte(i+5) == ')' {
		return i + 6 // of a tie-break
	}
	return i + 3
}

// name reports whether the number from token i up to next belongs to a name, as
// in "Boeing 747", "Article 5" and "World War Two".
func (p *parser) name(i, next int, n numeral) bool {
	if p.has(i-1, 1<<label) && !p.has(i-1, 1<<hedge) && next == i+1 && (!p.tokens[i].digits.joined || p.tokens[i].digits.places > 0) && p.tokens[i].spaced {
		return true
	}
	if p.capital(i) && i > 0 && p.is(i-1, word) && next == i+1 && p.capital(next) {
		return true // "the Three Gorges"
	}
	if p.rune(i-1) == '.' && p.has(i-2, 1<<label) && p.close(i-1) && next == i+1 && len(p.said(i-2)) <= 4 {
		return true // "No. 5"
	}
	if !p.capital(i-1) || p.has(i-1, 1<<stop|1<<hedge|1<<month|1<<filler|1<<inside|1<<since|1<<until|1<<weekday|1<<season) || !p.tokens[i].spaced {
		return p.capital(i) && p.capital(i-1) && next == i+1 && !p.first(i-1)
	}
	if n.plain && next == i+1 && !p.tokens[i].digits.joined {
		return p.counted(next, n.value != 1) == next || p.capital(next)
	}
	return p.capital(i)
}

// first reports whether token i begins the line.
func (p *parser) first(i int) bool { return i <= 0 }
