package quantity

// ranged reads the upper end of the range that begins with q, which ends before
// token i, and returns the token after it; money is the currency before it.
func (p *parser) ranged(q *Quantity, n *numeral, i int, money string) int {
	at, loose := p.upTo(q, i)
	if at == 0 || p.changing(q, i) {
		return i
	}
	m, at, next := p.upperEnd(at, money)
	upper := Quantity{Low: m.value, Step: m.step}
	if next == at || p.has(at, 1<<article) && n.step < 1000 || p.chained(next) || !p.pairs(i, n, m, next) {
		return i
	}
	low := q.Low
	if n.plain || !n.digits || upper.Step >= 1000 {
		low = lowEnd(low, upper)
	}
	if low >= upper.Low || loose && upper.Low > max(low+1, 2*low) {
		return i
	}
	widen(q, low, upper)
	q.Number.End = p.tokens[next-1].End
	n.plain, n.year = n.plain && m.plain, false
	return next
}

// pairs reports whether n and m, with token i between them, can be the ends of a
// range by how they are written; m ends before token next.
func (p *parser) pairs(i int, n *numeral, m numeral, next int) bool {
	if n.digits != m.digits && !mixed(n, m) {
		return false
	}
	return p.byte(i) != ',' || p.beside(i, n, m, next)
}

// mixed reports whether n and m can be the ends of a range though only m is in
// digits, as in "nine to 12" and "zero to 60": small numbers are often words.
func mixed(n *numeral, m numeral) bool {
	return !n.digits && m.digits && m.value >= 10 && n.value < 10 && n.value == float64(int(n.value))
}

// beside reports whether two numbers with a comma between them, of which the
// first ends before token i and the second before token next, are a range:
// "ten, twelve hours", "39, 40 people". Then they stand alone, and near each other.
func (p *parser) beside(i int, n *numeral, m numeral, next int) bool {
	if n.step != 1 || m.step < 1 || n.year || n.value < 2 || m.value > 2*n.value && m.step == 1 || m.value/m.step > 2*n.value || p.words.noun {
		return false
	}
	if p.byte(i-2) == ',' && (p.is(i-3, digits) || p.has(i-3, 1<<card|1<<unit)) || p.has(i-2, 1<<symbol|1<<code) || p.byte(next) == ',' || p.has(next, 1<<and|1<<or) {
		return false
	}
	if _, end := p.unit(next); end > next {
		return true
	}
	return m.value == n.value+1 && p.counted(next, true) > next
}

// upperEnd reads the number at token i, perhaps behind the currency that the
// lower end has, and returns its first token and the one after it.
func (p *parser) upperEnd(i int, money string) (m numeral, at, next int) {
	if money == "" {
		m, next = p.numeral(i)
		return m, i, next
	}
	_, at = p.money(i)
	m, next = p.numeral(at)
	upper := Quantity{Low: m.value, Step: m.step}
	next = p.short(&upper, &m, next)
	m.value, m.step = upper.Low, upper.Step
	return m, at, next
}

// widen makes q the range from low to upper.
func widen(q *Quantity, low float64, upper Quantity) {
	step := q.Step
	if q.Low != 0 {
		step *= low / q.Low
	}
	q.Low, q.High, q.Step = low, upper.Low, min(step, upper.Step)
}

// upTo returns the token after the dash or word between the ends of a range, or
// 0; loose ones, such as "or", make a range of near numbers only.
func (p *parser) upTo(q *Quantity, i int) (at int, loose bool) {
	switch {
	case p.has(i, 1<<or), p.byte(i) == ',' && p.close(i) && i+1 < len(p.tokens) && p.tokens[i+1].spaced:
		return i + 1, true
	case p.has(i, 1<<to) && p.is(i, word):
		return i + 1, false
	case p.hyphen(i) && p.has(i+1, 1<<to) && p.hyphen(i+2):
		return i + 3, false // "three-to-five-year"
	case p.byte(i) == '-' && p.close(i) && p.has(i+1, 1<<to|1<<or) && p.tokens[i+1].spaced && !p.words.noun:
		return i + 2, false // "18- to 24-year-olds"
	}
	switch p.rune(i) {
	case '-', '–', '—', '‐', '‑', '~', '〜', '−':
		if p.tokens[i].spaced != (i+1 < len(p.tokens) && p.tokens[i+1].spaced) || p.tokens[i].spaced && p.rune(i) != '–' && !p.has(i+1, 1<<symbol) {
			return 0, false
		}
		if !p.is(i+1, digits) && !p.has(i+1, 1<<symbol|1<<card) {
			return 0, false
		}
		return i + 1, q.Step != 1 && p.has(i+1, 1<<card)
	}
	return 0, false
}

// chained reports whether more digits hang on at token i, as in a telephone
// number, or the ending of an ordinal.
func (p *parser) chained(i int) bool {
	_, end := p.match(i, suffix)
	return p.hyphen(i) && p.is(i+1, digits) || end > i && p.close(i)
}

// lowEnd is the lower end of a range whose upper end may say the scale for both,
// as in "5–6 billion" and "20-30,000".
func lowEnd(low float64, upper Quantity) float64 {
	for e := 12; e >= 3 && low < 1000; e -= 3 {
		one := scaled(1, e)
		if upper.Low >= one && low < upper.Low/one && (upper.Step > 1 || upper.Low < 1e6 && low >= 10 && e == 3) {
			return low * one
		}
	}
	return low
}

// stretch reads "between 5 and 7" and "from 3 to 4 percent".
func (p *parser) stretch(i int) (Quantity, int) {
	if !p.has(i, 1<<between|1<<from) {
		return Quantity{}, i
	}
	_, at := p.hedge(i + 1)
	low, next := p.amountAlone(at)
	link := and
	if p.has(i, 1<<from) {
		link = to
	}
	if next == at || !p.has(next, 1<<link|1<<to) {
		return Quantity{}, i
	}
	if link == to && (low.Unit != "" && !p.ranging(i) || p.changed(i)) {
		return Quantity{}, i // a change, of two quantities
	}
	_, at = p.hedge(next + 1)
	high, end := p.amount(at, Exact)
	if high.Kind == "" || high.Low != high.High || low.Unit != "" && low.Unit != high.Unit {
		return Quantity{}, i
	}
	start := low.Low
	if low.Step == 1 {
		start = lowEnd(start, high)
	}
	if start >= high.Low {
		return Quantity{}, i
	}
	widen(&low, start, high)
	high.Low, high.Step, high.Number.Start = low.Low, low.Step, low.Number.Start
	return high, end
}

// amountAlone reads a number with no noun, but with a currency or unit.
func (p *parser) amountAlone(i int) (Quantity, int) {
	money, at := p.money(i)
	n, next := p.numeral(at)
	if next == at || n.year && money == "" {
		return Quantity{}, i
	}
	q := Quantity{Kind: Number, Low: n.value, High: n.value, Step: n.step, Number: p.span(at, next), Unit: money}
	if money != "" {
		q.Kind = Money
		return q, p.short(&q, &n, next)
	}
	if u, end := p.unit(next); end > next {
		return p.measured(q, u), end
	}
	return q, next
}

// changed reports whether a word before token i says that something rose or
// fell, so that what follows is its first value.
func (p *parser) changed(i int) bool {
	const far = 6
	for k := i - 1; k >= max(0, i-far) && p.is(k, word); k-- {
		if p.has(k, 1<<change) {
			return true
		}
	}
	return false
}

// changing reports whether q, which ends before token i, is the first value of a
// change: "went from 24 billion to 36 billion".
func (p *parser) changing(q *Quantity, i int) bool {
	k := p.opening(q, i)
	if p.has(k-1, 1<<change) && p.has(k, 1<<symbol) && p.has(i, 1<<to) && p.has(i+1, 1<<symbol) {
		return true // "rose $2 to $60"
	}
	return p.has(k-1, 1<<from) && p.changed(k-1) && q.Low != 0 || p.said(k-1) == "by" && p.has(i, 1<<to) // "up by 30 to 126"
}

// opening is the first token of the number of q, which ends before token i, or of
// the currency before it.
func (p *parser) opening(q *Quantity, i int) int {
	const far = 8
	k := i - 1
	for k > max(0, i-far) && p.tokens[k].Start > q.Number.Start {
		k--
	}
	if p.has(k-1, 1<<symbol|1<<code) {
		k--
	}
	return k
}

// ranging reports whether a word before token i says that there is a range.
func (p *parser) ranging(i int) bool {
	switch p.said(i - 1) {
	case "range", "ranging", "ranged", "ranges", "anywhere", "anything", "varies", "vary", "varying", "costs", "cost", "somewhere":
		return true
	}
	return false
}

// both reads the upper end of a range whose ends both say the unit, as in "80%
// to 90%".
func (p *parser) both(q Quantity, i int) (Quantity, int) {
	if q.Low != q.High || q.Per != "" || p.fromBefore(q) || p.has(p.opening(&q, i)-1, 1<<change) || !p.has(i, 1<<to) && !p.dash(i) {
		return q, i
	}
	money, at := p.money(i + 1)
	n, next := p.numeral(at)
	if next == at || n.value <= q.Low {
		return q, i
	}
	u, end := p.unit(next)
	if money != "" || end == next || u != q.Unit {
		return q, i
	}
	q.High, q.Step, q.Number.End = n.value, min(q.Step, n.step), p.tokens[next-1].End
	return p.rated(q, end)
}

// fromBefore reports whether "from" stands before the number of q.
func (p *parser) fromBefore(q Quantity) bool {
	const long = len("from ")
	return q.Number.Start >= long && p.text[q.Number.Start-long:q.Number.Start] == "from "
}
