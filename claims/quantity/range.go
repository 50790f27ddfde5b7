package quantity

// ranged reads the upper end of the range that begins with q, which ends before
// token i, and returns the token after it; money is the currency before it.
func (p *parser) ranged(q *Quantity, n *numeral, i int, money string) int {
	at, loose := p.upTo(q, i)
	if at == 0 || p.changing(q, i) {
		return i
	}
	if _, next := p.money(at); money != "" && next > at {
		at = next
	}
	m, next := p.numeral(at)
	if next == at || p.has(at, 1<<article) || n.digits != m.digits && !p.has(at, 1<<scale) {
		return i
	}
	upper := Quantity{Low: m.value, Step: m.step}
	if money != "" {
		next = p.short(&upper, &m, next)
	}
	if _, end := p.match(next, suffix); end > next && p.close(next) || p.chained(next) {
		return i
	}
	low := p.lowEnd(q.Low, upper, n.plain || !n.digits)
	if loose && (upper.Low <= low || upper.Low > low+1 && upper.Low > 2*low) || low >= upper.Low {
		return i
	}
	q.Low, q.High, q.Step = low, upper.Low, min(q.Step*low/max(q.Low, 1e-300), upper.Step)
	if q.Low == low && low != 0 {
		q.Step = min(q.Step, upper.Step)
	}
	q.Number.End = p.tokens[next-1].End
	n.plain, n.year = n.plain && m.plain, false
	return next
}

// upTo returns the token after the dash or word between the ends of a range, or
// 0; loose ones, such as "or", make a range of near numbers only.
func (p *parser) upTo(q *Quantity, i int) (at int, loose bool) {
	switch {
	case p.has(i, 1<<or):
		return i + 1, true
	case p.has(i, 1<<to) && p.is(i, word):
		return i + 1, false
	}
	switch p.rune(i) {
	case '-', '–', '—', '‐', '‑', '~', '〜', '−':
		if p.tokens[i].spaced != (i+1 < len(p.tokens) && p.tokens[i+1].spaced) || p.tokens[i].spaced && p.rune(i) != '–' {
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
// number.
func (p *parser) chained(i int) bool { return p.hyphen(i) && p.is(i+1, digits) }

// lowEnd is the lower end of a range whose upper end may say the scale for both,
// as in "5–6 billion" and "20-30,000"; plain says whether the lower end has none
// itself.
func (p *parser) lowEnd(low float64, upper Quantity, plain bool) float64 {
	if !plain {
		if upper.Step < 1000 || low >= 1000 {
			return low
		}
	}
	for e := 12; e >= 3; e -= 3 {
		one := scaled(1, e)
		if upper.Low >= one && low < upper.Low/one && (upper.Step > 1 || upper.Low < 1e6 && low >= 10 && e == 3) && low < 1000 {
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
	low.Low = p.lowEnd(low.Low, Quantity{Low: high.Low, Step: high.Step}, low.Step == 1)
	if low.Low >= high.Low {
		return Quantity{}, i
	}
	high.Step = min(high.Step, low.Step*low.Low/max(start, 1e-300))
	high.Low, high.Number.Start = low.Low, low.Number.Start
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
	const far = 8
	k := i - 1
	for k > max(0, i-far) && p.tokens[k].Start > q.Number.Start {
		k--
	}
	if p.has(k-1, 1<<symbol|1<<code) {
		k--
	}
	return p.has(k-1, 1<<from) && p.changed(k-1)
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
	if q.Low != q.High || q.Per != "" || p.fromBefore(q) || !p.has(i, 1<<to) && !p.dash(i) {
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
