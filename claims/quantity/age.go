package quantity

// age reads "12-year-old", "aged 12", "65 years old" and the "45" of "Olena
// Koval, 45, said".
func (p *parser) age(i int) (Quantity, int) {
	if _, at := p.match(i, aged); at > i {
		_, from := p.hedge(at)
		return p.years1(from, i)
	}
	if q, next := p.stillTeen(i); next > i {
		return q, next
	}
	n, next := p.numeral(i)
	if next == i {
		return Quantity{}, i
	}
	q := Quantity{Kind: Age, Unit: "year", Hedge: Exact, Low: n.value, High: n.value, Step: n.step, Number: p.span(i, next)}
	next = p.ranged(&q, &n, next, "")
	if _, end := p.match(next, old); end > next {
		q.Unit = p.oldIn(next, end)
		return p.trail(q, end)
	}
	if p.apposed(i, next) || next == i+1 && p.lived(i, next) {
		return q, next
	}
	return Quantity{}, i
}

// lived reports whether the words before the number from token i up to next, which
// counts nothing, say that it is somebody's age: "turned 40", "she was 34",
// "people over 65".
func (p *parser) lived(i, next int) bool {
	n, _ := p.numeral(i)
	if n.value < 10 || n.value > 110 || n.step != 1 || p.words.noun || p.byte(next) == '%' || p.hyphen(next) || p.has(next, 1<<times|1<<scale|1<<to) {
		return false
	}
	if _, end := p.unit(next); end > next || p.has(next, 1<<of) || p.counted(next, true) > next {
		return false
	}
	switch p.said(i - 1) {
	case "turned", "turns", "turning":
		return p.is(i-2, word)
	case "is", "was":
		return p.someone(i-2) && (!p.is(next, word) || p.has(next, 1<<stop))
	case "over", "under":
		return p.grown(i - 2)
	}
	return false
}

// someone reports whether token i is a pronoun for a person.
func (p *parser) someone(i int) bool {
	switch p.said(i) {
	case "he", "she", "He", "She", "who":
		return true
	}
	return false
}

// grown reports whether token i is a word for people, whom ages are said of.
func (p *parser) grown(i int) bool {
	switch p.said(i) {
	case "people", "adults", "men", "women", "children", "kids", "those", "anyone", "everyone", "Americans", "citizens", "anybody", "everybody", "seniors", "workers", "voters", "patients", "youths", "girls", "boys", "persons", "person", "child":
		return true
	}
	return false
}

// years1 reads the number behind "aged".
func (p *parser) years1(at, i int) (Quantity, int) {
	n, next := p.numeral(at)
	if next == at || n.value > 150 || p.close(next) && p.is(next, word) {
		return Quantity{}, i
	}
	q := Quantity{Kind: Age, Unit: "year", Hedge: Exact, Low: n.value, High: n.value, Step: n.step, Number: p.span(at, next)}
	next = p.ranged(&q, &n, next, "")
	if p.has(next, 1<<and) {
		if m, end := p.numeral(next + 1); end > next+1 && m.value > n.value && m.value < 150 {
			q.High, q.Number.End, next = m.value, p.tokens[end-1].End, end
		}
	}
	if _, end := p.match(next, old); end > next {
		next = end
	} else if u, end := p.unit(next); end > next && dimensionOf(u) == "time" {
		q.Unit, next = u, end // "aged 18 months"
	}
	return p.trail(q, next)
}

// oldIn is the unit of an age that ends in the phrase from token i up to end.
func (p *parser) oldIn(i, end int) string {
	for ; i < end; i++ {
		if s, next := p.match(i, unit); next > i && dimensionOf(s.code) == "time" {
			return s.code
		}
	}
	return "year"
}

// apposed reports whether the number from token i up to next is the age behind a
// name and a comma.
func (p *parser) apposed(i, next int) bool {
	if next != i+1 || !p.is(i, digits) || p.byte(i-1) != ',' || !p.close(next) || p.is(next+1, digits) {
		return false
	}
	d := p.tokens[i].digits
	if d.joined || d.zero || d.value < 1 || d.value > 110 {
		return false
	}
	switch p.byte(next) {
	case ',':
		return p.fullName(i-2) || p.mayAge(i-2) && p.is(next+1, word) && !p.has(next+1, 1<<card)
	case '.', ';', ')':
		return p.fullName(i - 2)
	}
	return false
}

// fullName reports whether the name that ends at token i has two words.
func (p *parser) fullName(i int) bool {
	return p.capital(i) && !p.has(i, 1<<month|1<<weekday) && !p.upper(i) && p.capital(i-1) && !p.has(i-1, 1<<month)
}

// mayAge reports whether token i may be somebody whose age follows a comma: a
// name, or a word such as "daughter" behind one that makes a noun of it.
func (p *parser) mayAge(i int) bool {
	if p.has(i, 1<<month|1<<weekday|1<<stop|1<<unit|1<<card|1<<since|1<<inside) || !p.is(i, word) || p.upper(i) {
		return false
	}
	return p.capital(i) && len(p.said(i)) > 2 && !p.has(i-1, 1<<inside|1<<month) || p.possessed(i) && !p.pluralAt(i)
}

// stillTeen reads "40s" in "in his 40s" and "in their early 40s".
func (p *parser) stillTeen(i int) (Quantity, int) {
	at := i
	s, next := p.match(i, part)
	if next > i {
		at = p.bridge(next)
	}
	v, end := p.decadeOfLife(at)
	if end == at || !p.possessed(i) {
		return Quantity{}, i
	}
	q := Quantity{Kind: Age, Unit: "year", Hedge: Exact, Low: v, High: v + 9, Step: 1, Number: p.span(at, end)}
	switch s.value {
	case 1:
		q.High = q.Low + 3
	case 2:
		q.Low, q.High = q.Low+4, q.Low+6
	case 3:
		q.Low += 7
	}
	return q, end
}

// decadeOfLife reads "40s" and "forties".
func (p *parser) decadeOfLife(i int) (float64, int) {
	if s, next := p.match(i, tens); next > i {
		return s.value, next
	}
	if !p.is(i, digits) || p.said(i+1) != "s" || !p.close(i+1) {
		return 0, i
	}
	d := p.tokens[i].digits
	if d.count != 2 || d.joined || int(d.value)%10 != 0 {
		return 0, i
	}
	return d.value, i + 2
}

// possessed reports whether somebody's age may follow the word before token i.
func (p *parser) possessed(i int) bool {
	switch p.said(i - 1) {
	case "his", "her", "their", "my", "our", "your":
		return true
	}
	return false
}
