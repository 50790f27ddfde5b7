package quantity

// nothing returns the token after digits at token i that are no number: an
// address, a telephone number, a time of day, a score, a version. It's i where
// they are none of these.
func (p *parser) nothing(i int) int {
	if p.hyphen(i+1) && (p.has(i+2, 1<<to) || p.said(i+2) == "on") && p.hyphen(i+3) && !p.rising(i) {
		return i + 5 // "3-to-1", "two-on-one"
	}
	if !p.is(i, digits) {
		return i
	}
	for _, read := range [...]func(int) int{p.telephone, p.hour, p.ofWord, p.neverClosed, p.score} {
		if next := read(i); next > i {
			return next
		}
	}
	return i
}

// rising reports whether the numbers at token i and after "-to-" are a range, as
// in "a three-to-five-year plan", and not odds.
func (p *parser) rising(i int) bool {
	n, at := p.numeral(i)
	m, end := p.numeral(i + 4)
	return p.has(i+2, 1<<to) && at == i+1 && end > i+4 && n.value < m.value
}

// hour returns the token after a time of day, such as "10:30" and "6 pm".
func (p *parser) hour(i int) int {
	if p.rune(i+1) == ':' && p.is(i+2, digits) && p.close(i+1) && p.close(i+2) {
		return p.run(i+3, ":.")
	}
	d := p.tokens[i].digits
	if _, next := p.match(i+1, clock); next > i+1 && (p.close(i+1) || d.value <= 24 || d.zero) && !p.has(i-1, 1<<month) {
		return next
	}
	return i
}

// ofWord returns the token after digits that are part of a word or of a name
// with a hyphen, such as "COVID-19", or of a version or an address.
func (p *parser) ofWord(i int) int {
	const before = 1<<part | 1<<hedge | 1<<to | 1<<card | 1<<inside | 1<<month | 1<<symbol | 1<<code
	known := p.has(i-2, before) && (!p.capital(i-2) || len(p.said(i-2)) > 1) || p.years(i)
	switch {
	case p.tokens[i].digits.odd && !p.dotted(i),
		p.hyphen(i-1) && p.is(i-2, word) && !known,
		p.close(i) && p.attached(i-1),
		p.rune(i-1) == '.' && p.close(i) && p.close(i-1) && p.is(i-2, word),
		p.said(i) == "911" && !p.is(i+1, word),
		p.said(i) == "911" && (p.said(i+1) == "call" || p.said(i+1) == "calls" || p.said(i+1) == "operator" || p.said(i+1) == "dispatcher" || p.said(i+1) == "dispatchers"),
		p.byte(i-1) == '[' && p.byte(i+1) == ']' && p.close(i) && p.close(i+1): // a note's
		return i + 1
	}
	return i
}

// attached reports whether token i is a word or a mark that makes a name with
// the digits right behind it.
func (p *parser) attached(i int) bool {
	if p.has(i, 1<<code|1<<symbol) {
		return false
	}
	return p.is(i, word) && p.rune(i) < 0x590 || // Arabic and others write "and" in one with what follows
		p.byte(i) == '#' || p.byte(i) == '_'
}

// neverClosed returns the token after two numbers with a slash between them that
// are no fraction, such as "24/7".
func (p *parser) neverClosed(i int) int {
	if p.byte(i+1) != '/' || !p.is(i+2, digits) || !p.close(i+1) || !p.close(i+2) || p.seasons(i) || p.september(i) {
		return i
	}
	if _, next := p.slash(i); next > i || p.slashDate(i) {
		return i
	}
	return i + 3
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
	if a.value < b.value && p.set(i) {
		return i + 3
	}
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

// set reports whether the two numbers at token i are a set's result, since
// further ones stand beside them, or a tie-break behind.
func (p *parser) set(i int) bool {
	if p.byte(i+3) == '(' && p.is(i+4, digits) && p.byte(i+5) == ')' && p.tokens[i+2].digits.value <= 7 {
		return true
	}
	return p.byte(i+3) == ',' && p.is(i+4, digits) && p.hyphen(i+5) && p.is(i+6, digits) || p.byte(i-1) == ',' && p.is(i-2, digits) && p.hyphen(i-3) && p.is(i-4, digits)
}

// name reports whether the number from token i up to next belongs to a name, as
// in "Boeing 747", "Article 5" and "World War Two".
func (p *parser) name(i, next int, n numeral) bool {
	const open = 1<<stop | 1<<hedge | 1<<month | 1<<filler | 1<<inside | 1<<since | 1<<until | 1<<weekday | 1<<season
	if i >= len(p.tokens) {
		return false // "half a million" ends the line
	}
	d := p.tokens[i].digits
	switch {
	case next == i+1 && p.labelled(i):
		return true
	case next == i+1 && p.capital(i) && p.capital(next) && p.is(i-1, word):
		return true // "the Three Gorges"
	case next == i+1 && p.is(i-1, word) && p.typed(i):
		return true // "its 737 Max"
	case !p.capital(i-1) || p.has(i-1, open) || !p.tokens[i].spaced:
		return next == i+1 && p.capital(i) && p.capital(i-1) && i > 1
	case next > i+1 || !n.digits:
		return p.capital(i)
	case d.joined:
		return d.places > 0 && d.places < 3 && p.counted(next, true) == next // "Python 2.0"
	}
	return p.counted(next, n.value != 1) == next || p.capital(next)
}

// typed reports whether the digits at token i number the type of a thing, whose
// name goes on behind it.
func (p *parser) typed(i int) bool {
	d := p.tokens[i].digits
	if !p.is(i, digits) || d.joined || d.count < 3 || !p.capital(i+1) || p.has(i+1, 1<<month|1<<weekday|1<<stop|1<<card) || p.words.noun {
		return false
	}
	return (!p.has(i-1, 1<<stop|1<<hedge) || p.has(i-1, 1<<whose|1<<article)) && p.counted(i+1, true) == i+1
}

// labelled reports whether a word before token i says that it numbers something,
// as in "page 5" and "No. 5".
func (p *parser) labelled(i int) bool {
	d := p.tokens[i].digits
	if p.has(i-1, 1<<label) && !p.has(i-1, 1<<hedge) {
		return (!d.joined || d.places > 0) && p.tokens[i].spaced
	}
	return p.rune(i-1) == '.' && p.has(i-2, 1<<label) && p.close(i-1) && len(p.said(i-2)) <= 4
}
