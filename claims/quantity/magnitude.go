package quantity

// magnitude reads an order of magnitude: "hundreds of thousands", "dozens",
// "several million".
func (p *parser) magnitude(i int) (Quantity, int) {
	one, next := p.orders(i)
	if next == i {
		one, next = p.several(i)
	}
	if next == i {
		return Quantity{}, i
	}
	q := Quantity{Kind: Number, Hedge: Order, Low: one, High: one * 10, Step: one, Number: p.span(i, next)}
	at := p.ofThe(q, next)
	if u, end := p.unit(at); end > at {
		return p.rated(p.measured(q, u), end)
	}
	if end := p.counted(at, true); end > at {
		return p.rated(p.named(q, end), end)
	}
	return q, next
}

// orders reads "tens of thousands", and with a currency "$100s of millions" not.
func (p *parser) orders(i int) (float64, int) {
	if s, next := p.match(i, dozens); next > i {
		if s.value != 12 && !p.has(next, 1<<of) || p.capital(i) && p.capital(i-1) {
			return 0, i
		}
		return s.value, next
	}
	s, next := p.match(i, order)
	if next == i || s.value == 1 && !p.has(next, 1<<of) || p.hyphen(i-1) {
		return 0, i
	}
	e, next := p.ofOrders(s.value, next)
	if p.has(next, 1<<and) && p.said(next+1) == p.said(i) && next == i+1 {
		next += 2 // "billions and billions"
	}
	if next == i+1 && s.value == 1 {
		return 0, i
	}
	return scaled(1, int(e)), next
}

// ofOrders reads "of thousands" behind an order of ten to the power e.
func (p *parser) ofOrders(e float64, i int) (float64, int) {
	const most = 18 // nobody says more
	for i < len(p.tokens) && e < most {
		at := i
		if p.has(i, 1<<of) || p.hyphen(i) {
			at++
		} else if !p.words.noun { // "сотні тисяч" has no "of"
			break
		}
		t, end := p.match(at, order)
		if end == at {
			break
		}
		e, i = e+t.value, end
	}
	return e, i
}

// several reads "a few hundred".
func (p *parser) several(i int) (float64, int) {
	_, at := p.match(i, few)
	if at == i {
		return 0, i
	}
	one, next := 1., at
	for range 2 {
		s, end := p.match(next, scale)
		if end == next {
			break
		}
		one, next = scaled(one, int(s.value)), end
	}
	if s, end := p.match(next, dozen); end > next {
		one, next = one*s.value, end
	}
	if next == at {
		return 0, i
	}
	return one, next
}
