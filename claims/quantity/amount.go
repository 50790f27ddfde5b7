package quantity

// amount reads a number at token i, or a range, with its unit or noun; h is the
// hedge before it.
func (p *parser) amount(i int, h Hedge) (Quantity, int) {
	money, at := p.money(i)
	below := false
	if at < len(p.tokens) && p.minus(at) {
		below = p.rune(at) != '+'
		at++
	}
	if at == i && p.has(i, 1<<article) {
		if q, next := p.lone(i); next > i && (h != Exact || p.has(next, 1<<and|1<<or|1<<ago) || q.High > 1) {
			return q, next
		}
	}
	n, next := p.numeral(at)
	if next == at {
		return Quantity{}, i
	}
	q := Quantity{Kind: Number, Hedge: Exact, Low: n.value, High: n.value, Step: n.step, Number: p.span(at, next)}
	if below {
		q.Low, q.High = -n.value, -n.value
	}
	if money != "" {
		next = p.short(&q, &n, next)
	}
	if !below {
		next = p.ranged(&q, &n, next, money)
	}
	if money != "" {
		return p.priced(q, money, next)
	}
	return p.what(q, n, i, next)
}

// minus reports whether token i is a sign before a number, not a dash.
func (p *parser) minus(i int) bool {
	if p.has(i, 1<<minus) {
		return p.is(i+1, digits) || p.has(i+1, 1<<card)
	}
	switch p.rune(i) {
	case '-', '−', '+':
		return p.is(i+1, digits) && p.close(i+1) && (p.tokens[i].spaced || p.rune(i-1) == '(') && (p.rune(i) != '+' || p.tokens[i+1].digits.count < 6)
	}
	return false
}

// lone reads "a year" and the like behind a hedge.
func (p *parser) lone(i int) (Quantity, int) {
	at := p.bridge(i + 1)
	if u, next := p.unit(at); next > at && p.is(at, word) && p.tokens[at].spaced && len(p.said(at)) > 2 {
		q := p.measured(Quantity{Hedge: Exact, Low: 1, High: 1, Step: 1, Number: p.span(i, i+1)}, u)
		if p.has(next, 1<<or) && p.said(next+1) == "two" {
			q.High = 2
			return q, next + 2
		}
		n, end := p.andHalf(numeral{value: 1}, next, 1)
		if q.Low, q.High = n.value, n.value; end > next {
			return q, end
		}
		return p.rated(q, next)
	}
	return Quantity{}, i
}

// money reads the currency before a number.
func (p *parser) money(i int) (string, int) {
	if s, next := p.match(i, symbol); next > i && p.figureAt(next) {
		return s.code, next
	}
	if s, next := p.match(i, code); next > i && p.upper(i) && p.figureAt(next) {
		return s.code, next
	}
	return "", i
}

// figureAt reports whether a number in digits is at token i, perhaps behind a
// minus.
func (p *parser) figureAt(i int) bool {
	return p.is(i, digits) || (p.rune(i) == '-' || p.rune(i) == '−') && p.is(i+1, digits)
}

// short reads the "m" of "$5m".
func (p *parser) short(q *Quantity, n *numeral, i int) int {
	s, next := p.match(i, short)
	if next == i || p.close(next) && p.is(next, word) || !p.close(i) && p.tokens[i].End-p.tokens[i].Start > 1 {
		return i
	}
	q.Low, q.High, q.Step = scaled(q.Low, int(s.value)), scaled(q.High, int(s.value)), scaled(q.Step, int(s.value))
	n.plain, n.year = false, false
	return next
}

// priced finishes an amount of money.
func (p *parser) priced(q Quantity, money string, i int) (Quantity, int) {
	q.Unit, q.Kind = money, Money
	if u, next := p.unit(i); next > i && dimensionOf(u) == "money" {
		q.Unit, i = u, next // "$5 USD"
		if u == "cent" {
			q.Unit = money
		}
	}
	return p.rated(q, i)
}

// what reads what the number q, from token i up to next, is a number of.
func (p *parser) what(q Quantity, n numeral, i, next int) (Quantity, int) {
	if q.Low == 1 && !n.digits && p.noOne(i, next) {
		return Quantity{}, i
	}
	if _, end := p.match(next, suffix); end > next && p.close(next) {
		return Quantity{}, i
	}
	if end := p.timesAt(next); end > next {
		q.Kind, q.Unit = Multiple, "times"
		return q, end
	}
	if q, end := p.percents(q, next); q.Unit != "" && !p.millions(next, end) {
		return q, end
	}
	if end := p.short(&q, &n, next); end > next && p.close(next) {
		next, n.plain = end, false
	} else if p.close(next) && p.is(next, word) && !ideograph(p.rune(next)) {
		return Quantity{}, next + 1 // "4K", "737s"
	}
	if p.name(i, next, n) || q.High == 0 && !n.digits && p.hyphen(next) { // "zero-based"
		return Quantity{}, next
	}
	return p.things(q, next)
}

// timesAt returns the token after "times" at token i, as in "ten times" and "five
// different times", or i.
func (p *parser) timesAt(i int) int {
	if _, end := p.match(p.bridge(i), times); end > p.bridge(i) {
		return end
	}
	if p.has(i, 1<<spare) && p.said(i+1) == "times" {
		return i + 2
	}
	return i
}

// millions reports whether the "m" from token i up to end stands for millions,
// since things are counted in it: "5.2m tourists".
func (p *parser) millions(i, end int) bool {
	return p.said(i) == "m" && end == i+1 && p.close(i) && !p.words.noun && p.counted(end, true) > end
}

// percents reads a unit, and what it is for one of; what comes in parts, as "5
// feet 11 inches", is added up.
func (p *parser) percents(q Quantity, i int) (Quantity, int) {
	if end := p.feetMarks(&q, i); end > i {
		return p.measured(q, "ft"), end
	}
	if p.inchMark(i) {
		return p.measured(q, "in"), i + 1
	}
	u, next := p.unit(i)
	if next == i && p.has(i, 1<<spare) {
		if u, next = p.unit(i + 1); next == i+1 || p.hyphen(i+1) { // "four more years"
			return q, i
		}
	}
	if next == i || u == "second" && p.has(next, 1<<quarter) {
		return q, i
	}
	q = p.measured(q, u)
	for range 2 {
		end := p.smaller(&q, next)
		if end == next {
			break
		}
		next = end
	}
	q, next = p.rated(q, next)
	return p.both(q, next)
}

// inchMark reports whether the mark at token i, behind a number, stands for
// inches: no quotation is open that it might close.
func (p *parser) inchMark(i int) bool {
	const far = 60
	if p.rune(i) == '″' {
		return p.close(i)
	}
	if p.byte(i) != '"' || !p.close(i) || p.close(i+1) && p.is(i+1, word) {
		return false
	}
	for k := i - 2; k >= max(0, i-far); k-- {
		if p.quoted(k) && (!p.is(k-1, digits) || !p.close(k)) {
			return false
		}
	}
	return true
}

// feetMarks reads the rest of a height such as 6'2".
func (p *parser) feetMarks(q *Quantity, i int) int {
	if r := p.rune(i); r != '\'' && r != '’' && r != '′' || !p.is(i+1, digits) || !p.close(i) || !p.close(i+1) || p.tokens[i+1].digits.value >= 12 {
		return i
	}
	q.High = q.Low + p.tokens[i+1].digits.value/12
	q.Low = q.High
	if r := p.rune(i + 2); (r == '"' || r == '”' || r == '″') && p.close(i+2) {
		return i + 3
	}
	return i + 2
}

// smaller adds what follows in a smaller unit of the same dimension.
func (p *parser) smaller(q *Quantity, i int) int {
	at := i
	if q.Unit == "ft" && p.hyphen(i) && p.is(i+1, digits) && p.tokens[i+1].digits.value < 12 {
		q.High = q.Low + p.tokens[i+1].digits.value/12
		q.Low = q.High
		return i + 2 // "6-foot-2"
	}
	if p.has(at, 1<<and) || p.byte(at) == ',' {
		at++
	}
	if q.Kind == Money || q.Kind == Share || q.Kind == Points || q.Low != q.High || !p.is(at, digits) && !p.has(at, 1<<card) {
		return i
	}
	n, next := p.numeral(at)
	if next == at {
		return i
	}
	u, end := p.unit(next)
	if end == next || dimensionOf(u) == "" || dimensionOf(u) != dimensionOf(q.Unit) {
		return i
	}
	ratio := factorOf(u) / factorOf(q.Unit)
	if ratio >= 1 || n.value*ratio >= 1.0001 {
		return i
	}
	q.Low += n.value * ratio
	q.High = q.Low
	q.Step = n.step * ratio
	return end
}
