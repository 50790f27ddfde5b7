package quantity

import "cmp"

// A dated is a date as it is read.
type dated struct {
	Period

	relative bool   // it counts from the day when it was said
	named    [2]int // the years that it names, where the period is a part of them or open
}

// when reads a date or a stretch of time at token i, with the word that leaves
// it open on one side.
func (p *parser) when(i int) (Quantity, int) {
	d, next := p.opened(i)
	if next == i {
		d, next = p.dates(i)
	}
	if next == i {
		return Quantity{}, i
	}
	q := Quantity{Kind: Date, Hedge: Exact, When: d.Period, Relative: d.relative, Number: p.span(i, next)}
	from, to := d.years()
	q.Low, q.High, q.Step = float64(from), float64(to), 1
	return q, next
}

// years are the first and the last year that d names, or 0.
func (d dated) years() (from, to int) {
	if d.named != [2]int{} {
		return d.named[0], d.named[1]
	}
	return cmp.Or(d.From.Year, d.To.Year), cmp.Or(d.To.Year, d.From.Year)
}

// opened reads "since 2014", "by March", "from 2010 to 2015".
func (p *parser) opened(i int) (dated, int) {
	if p.has(i, 1<<between|1<<from) {
		link := to
		if p.has(i, 1<<between) {
			link = and
		}
		if d, next := p.fromTo(p.the(i+1), link); next > p.the(i+1) {
			return d, next
		}
	}
	for _, r := range [...]role{since, until, after} {
		_, at := p.match(i, r)
		if at == i || at >= len(p.tokens) {
			continue
		}
		d, next := p.dates(p.the(at))
		if next == p.the(at) {
			continue
		}
		d.named[0], d.named[1] = d.years()
		if r == until {
			d.From = Day{}
		} else {
			d.To = Day{}
		}
		return d, next
	}
	return dated{}, i
}

// the passes over an article.
func (p *parser) the(i int) int {
	if s := p.said(i); s == "the" {
		return i + 1
	}
	return i
}

// dates reads a date, or two with a dash or "to" between them.
func (p *parser) dates(i int) (dated, int) {
	if i >= len(p.tokens) {
		return dated{}, i
	}
	if d, next := p.fromTo(i, noRole); next > i {
		return d, next
	}
	return p.date(i)
}

// fromTo reads two dates with a link between them, which is a dash where it is
// noRole, or the word that stands in any case.
func (p *parser) fromTo(i int, link role) (dated, int) {
	a, at := p.date(i)
	if at == i || a.relative {
		return dated{}, i
	}
	switch {
	case link != noRole && p.has(at, 1<<link), link == noRole && p.has(at, 1<<to) && p.is(at, word):
		at++
	case p.seasons(i):
		at++
	case p.dash(at):
		if y := p.shortYear(i, at+1); y > 0 {
			a.To = Day{Year: y}
			return a, at + 2
		}
		at++
	default:
		return dated{}, i
	}
	b, next := p.date(p.the(at))
	if next == p.the(at) || b.relative {
		return dated{}, i
	}
	return joined(a, b), next
}

// seasons reports whether two years with a slash between them, as of a school
// year, are at token i: "2010/2011".
func (p *parser) seasons(i int) bool {
	if !p.is(i, digits) || p.byte(i+1) != '/' || !p.is(i+2, digits) || !p.close(i+1) || !p.close(i+2) || p.byte(i+3) == '/' {
		return false
	}
	return p.years(i) && p.years(i+2) && p.tokens[i+2].digits.value == p.tokens[i].digits.value+1
}

// joined is the time from a to b. Where a doesn't say its year, it's that of b.
func joined(a, b dated) dated {
	if a.From.Year == 0 && b.To.Year != 0 {
		a.From.Year = b.To.Year
		if a.From.Month > b.To.Month {
			a.From.Year--
		}
	}
	return dated{Period: Period{a.From, b.To}}
}

// dash reports whether token i is a dash between two dates.
func (p *parser) dash(i int) bool {
	switch p.rune(i) {
	case '-', '–', '—', '‐', '‑':
		return i+1 < len(p.tokens) && p.tokens[i].spaced == p.tokens[i+1].spaced && (p.rune(i) == '–' || !p.tokens[i].spaced)
	}
	return false
}

// shortYear is the year that the two digits at token at stand for behind the
// year at token i, as in "2015-16", or 0.
func (p *parser) shortYear(i, at int) int {
	if !p.is(i, digits) || !p.is(at, digits) || at != i+2 {
		return 0
	}
	y, d := int(p.tokens[i].digits.value), p.tokens[at].digits
	if y < 1000 || d.count != 2 || d.joined || d.value <= float64(y%100) || p.dash(at+1) || p.close(at+1) && p.is(at+1, word) {
		return 0
	}
	return y - y%100 + int(d.value)
}

// date reads one date at token i.
func (p *parser) date(i int) (dated, int) {
	const begin = 1<<part | 1<<month | 1<<weekday | 1<<season | 1<<ordinal | 1<<today | 1<<lately | 1<<card | 1<<tens
	if r := p.rune(i); !p.has(i, begin) && !p.is(i, digits) && r != '\'' && r != '’' && r != '‘' && r != 'Q' {
		return dated{}, i
	}
	for _, read := range []func(int) (dated, int){p.numeric, p.calendar, p.early, p.inSeason, p.inQuarter, p.inDecade, p.inYear, p.relative} {
		if d, next := read(i); next > i {
			return d, next
		}
	}
	return dated{}, i
}

// on is the one day, month or year d.
func on(d Day) dated { return dated{Period: Period{d, d}} }

// early reads "early 2024", "mid-2014", "the end of the 1990s".
func (p *parser) early(i int) (dated, int) {
	s, at := p.match(i, part)
	if at == i {
		return dated{}, i
	}
	at = p.bridge(at)
	if p.has(at, 1<<of) || p.said(at) == "in" || p.said(at) == "to" || p.said(at) == "this" {
		at++
	}
	at = p.the(at)
	for _, read := range []func(int) (dated, int){p.calendar, p.inDecade, p.inCentury, p.inYear} {
		if d, next := read(at); next > at && d.From.Day == 0 {
			return third(d, int(s.value)), next
		}
	}
	return dated{}, i
}

// third is the first, second or last third of d.
func third(d dated, n int) dated {
	from, to := d.From, d.To
	switch years := to.Year - from.Year; {
	case from.Month > 0:
		from.Day, to.Day = 10*n-9, 10*n
		if n == 3 {
			to.Day = lastDay(to)
		}
	case years == 0:
		from.Month, to.Month = 4*n-3, 4*n
	default:
		from.Year, to.Year = from.Year+(years+1)*(n-1)/3, from.Year+(years+1)*n/3-1
	}
	first, last := d.years()
	return dated{Period: Period{from, to}, named: [2]int{first, last}}
}

// lastDay is the last day of a month; of February it's the 29th where the year
// isn't known.
func lastDay(d Day) int {
	switch d.Month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if d.Year%4 != 0 || d.Year%100 == 0 && d.Year%400 != 0 {
			return 28
		}
		return 29
	}
	return 31
}
