package quantity

// calendar reads a date with a month's name: "Tuesday, March 5, 2024", "5 March",
// "March 2024", "March 5-7".
func (p *parser) calendar(i int) (dated, int) {
	at := i
	if _, next := p.match(i, weekday); next > i {
		at = next
		for p.byte(at) == ',' || p.byte(at) == '.' {
			at++
		}
		at = p.the(at)
	}
	for _, read := range []func(int) (dated, int){p.dayMonth, p.monthDay} {
		if d, next := read(at); next > at {
			return d, next
		}
	}
	return dated{}, i
}

// dayMonth reads "5 March 2024", "5th of March", "5-7 March".
func (p *parser) dayMonth(i int) (dated, int) {
	first, at := p.day(i)
	if at == i {
		return dated{}, i
	}
	last := first
	if p.dash(at) || p.has(at, 1<<to|1<<and) && p.is(i, digits) {
		if d, next := p.day(at + 1); next > at+1 && d > first {
			last, at = d, next
		}
	}
	if p.byte(at) == '.' && p.close(at) {
		at++
	}
	if p.has(at, 1<<of) {
		at++
	}
	m, next := p.month(p.the(at))
	if next == p.the(at) {
		return dated{}, i
	}
	y, next := p.yearAfter(next)
	return dated{Period: Period{Day{y, m, first}, Day{y, m, last}}}, next
}

// monthDay reads "March 5, 2024", "March 2024", "March".
func (p *parser) monthDay(i int) (dated, int) {
	m, at := p.month(i)
	if at == i {
		return dated{}, i
	}
	first, next := p.day(p.the(at))
	if next == p.the(at) || p.has(next, 1<<scale) || p.dayIsNone(next) {
		y, next := p.yearAfter(at)
		if next == at && !p.surelyMonth(i) {
			return dated{}, i
		}
		return on(Day{y, m, 0}), next
	}
	last := first
	if p.dash(next) {
		if d, end := p.day(next + 1); end > next+1 && d > first {
			last, next = d, end
		}
	}
	y, next := p.yearAfter(next)
	return dated{Period: Period{Day{y, m, first}, Day{y, m, last}}}, next
}

// dayIsNone reports whether the number before token i is no day, since something
// is counted in it or it's a time of day.
func (p *parser) dayIsNone(i int) bool {
	_, next := p.unit(i)
	return next > i || p.byte(i) == ':' || p.byte(i) == '%'
}

// day reads the number of a day.
func (p *parser) day(i int) (int, int) {
	if p.is(i, digits) {
		d := p.tokens[i].digits
		if d.joined || d.odd || d.count > 2 || d.value < 1 || d.value > 31 || d.vulgar {
			return 0, i
		}
		if _, next := p.match(i+1, suffix); next > i+1 && p.close(i+1) {
			return int(d.value), next
		}
		return int(d.value), i + 1
	}
	if v, next := p.rank(i); next > i && v <= 31 && (p.has(next, 1<<of) || p.has(i-1, 1<<month)) {
		return int(v), next
	}
	return 0, i
}

// month reads the name of a month, which English writes with a capital.
func (p *parser) month(i int) (int, int) {
	s, next := p.match(i, month)
	if next == i || !p.words.noun && !p.capital(i) || p.hyphen(i-1) && p.is(i-2, word) && !p.has(i-2, 1<<part|1<<month) && p.said(i-2) != "pre" && p.said(i-2) != "post" {
		return 0, i
	}
	return int(s.value), next
}

// surelyMonth reports whether the month at token i, without a day or year, isn't
// a name or a verb.
func (p *parser) surelyMonth(i int) bool {
	if p.hyphen(i + 1) {
		return true
	}
	switch p.said(i) {
	case "May", "March", "June", "April", "Mar", "Jan", "Jun", "Apr", "Dec", "August", "Sept", "Sep", "Aug":
		return p.has(i-1, 1<<inside|1<<since|1<<until|1<<lately|1<<part|1<<of|1<<from|1<<between|1<<to) && !p.capital(i+1)
	}
	return len(p.said(i)) > 3 && (!p.words.noun || p.has(i-1, 1<<inside|1<<since|1<<until|1<<lately|1<<part|1<<of|1<<from|1<<between|1<<to))
}

// yearAfter reads the year behind a day or month.
func (p *parser) yearAfter(i int) (int, int) {
	at := i
	for p.byte(at) == ',' || p.byte(at) == '.' || p.has(at, 1<<of) {
		at++
	}
	if !p.is(at, digits) {
		return 0, i
	}
	d := p.tokens[at].digits
	if d.count != 4 || d.joined || d.value < 1000 || d.value >= 2100 || p.has(at+1, 1<<scale) || at > i+1 && p.byte(i) == '.' {
		return 0, i
	}
	return int(d.value), p.yearWord(at + 1)
}

// yearWord passes over the word for "year" behind one, as in "2024 року".
func (p *parser) yearWord(i int) int {
	_, next := p.match(i, yearly)
	return next
}

// numeric reads "2024-03-05", "05.03.2024", "3/5/2024" and "2024年3月5日".
func (p *parser) numeric(i int) (dated, int) {
	switch {
	case !p.is(i, digits):
	case p.isoDate(i):
		return on(Day{int(p.tokens[i].digits.value), int(p.tokens[i+2].digits.value), int(p.tokens[i+4].digits.value)}), i + 5
	case p.dotted(i):
		return on(p.dots(i)), p.yearWord(i + 1)
	case p.september(i):
		return on(Day{Month: 9, Day: 11}), i + 3
	case p.slashDate(i):
		return on(p.slashes(i)), i + 5
	case p.rune(i+1) == '年' && p.tokens[i].digits.count == 4:
		return p.ideographic(Day{Year: int(p.tokens[i].digits.value)}, i+2)
	case p.rune(i+1) == '月' && p.tokens[i].digits.value <= 12:
		return p.ideographic(Day{}, i)
	}
	return dated{}, i
}

// september reports whether "9/11" is at token i, the one day that is called by
// its numbers.
func (p *parser) september(i int) bool {
	return !p.words.noun && p.said(i) == "9" && p.byte(i+1) == '/' && p.said(i+2) == "11" && p.close(i+1) && p.close(i+2) && p.byte(i+3) != '/'
}

// ideographic reads the month and the day of d in Chinese or Japanese, each of
// which may be missing.
func (p *parser) ideographic(d Day, next int) (dated, int) {
	if p.is(next, digits) && p.rune(next+1) == '月' {
		d.Month, next = int(p.tokens[next].digits.value), next+2
		if p.is(next, digits) && (p.rune(next+1) == '日' || p.rune(next+1) == '号') {
			d.Day, next = int(p.tokens[next].digits.value), next+2
		}
	}
	return on(d), next
}

// isoDate reports whether a date such as 2024-03-05 begins at token i.
func (p *parser) isoDate(i int) bool {
	if !p.years(i) || !p.hyphen(i+1) || !p.is(i+2, digits) || !p.hyphen(i+3) || !p.is(i+4, digits) || p.hyphen(i+5) {
		return false
	}
	m, d := p.tokens[i+2].digits, p.tokens[i+4].digits
	return m.count == 2 && d.count == 2 && m.value >= 1 && m.value <= 12 && d.value >= 1 && d.value <= 31
}

// dotted reports whether token i is a date such as 05.03.2024.
func (p *parser) dotted(i int) bool { return p.dots(i).Day > 0 }

func (p *parser) dots(i int) Day {
	var parts [3]int
	n, width := 0, 0
	for _, c := range []byte(p.said(i)) {
		switch {
		case c == '.' && n < 2 && width > 0 && width <= 2:
			n, width = n+1, 0
		case c >= '0' && c <= '9' && width < 4:
			parts[n], width = parts[n]*10+int(c-'0'), width+1
		default:
			return Day{}
		}
	}
	if n != 2 || width != 4 || parts[0] < 1 || parts[0] > 31 || parts[1] < 1 || parts[1] > 12 {
		return Day{}
	}
	return Day{parts[2], parts[1], parts[0]}
}

// slashDate reports whether a date such as 3/5/2024 begins at token i.
func (p *parser) slashDate(i int) bool {
	if p.byte(i+1) != '/' || !p.is(i+2, digits) || p.byte(i+3) != '/' || !p.is(i+4, digits) || !p.close(i+4) || !p.close(i+1) {
		return false
	}
	a, b, y := p.tokens[i].digits, p.tokens[i+2].digits, p.tokens[i+4].digits
	return a.count <= 2 && b.count <= 2 && (y.count == 4 || y.count == 2) && min(a.value, b.value) >= 1 && min(a.value, b.value) <= 12 && max(a.value, b.value) <= 31
}

// slashes is the date that slashes part: in English the month comes first, as in
// America, unless it can't.
func (p *parser) slashes(i int) Day {
	a, b, y := int(p.tokens[i].digits.value), int(p.tokens[i+2].digits.value), int(p.tokens[i+4].digits.value)
	if y < 100 {
		y += 2000
	}
	if a > 12 || p.words.noun && b <= 12 {
		a, b = b, a
	}
	return Day{y, a, b}
}
