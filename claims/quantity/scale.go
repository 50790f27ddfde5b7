package quantity

// andHalf reads "and a half" after n, of which the last part counts one.
func (p *parser) andHalf(n numeral, i int, one float64) (numeral, int) {
	at := p.bridge(i)
	if !p.has(at, 1<<and) {
		return n, i
	}
	at = p.bridge(at + 1)
	if above, from := p.match(at, card); from > at && above.value < 10 && above.value >= 1 {
		if s, next := p.match(p.bridge(from), fraction); next > p.bridge(from) && above.value < s.value {
			n.value, n.step, n.plain, n.year = n.value+above.value/s.value*one, 0, false, false
			return n, next // "two and three-quarters"
		}
	}
	if p.has(at, 1<<article) {
		at = p.bridge(at + 1)
	}
	value := 0.5
	if s, next := p.match(at, fraction); next > at && at > i+1 && s.value == 4 {
		value = 0.25
	} else if !p.has(at, 1<<half) {
		return n, i
	}
	n.value, n.step, n.plain, n.year = n.value+value*one, 0, false, false
	return n, at + 1
}

// bare reports whether the scale s, from token i up to next, is one of its kind
// without a number before it: "another million", "that trillion dollars", "the
// hundred years before".
func (p *parser) bare(s sense, i, next int) bool {
	switch p.said(i - 1) {
	case "another", "Another":
		return s.value >= 3
	}
	if !p.is(p.bridge(next), word) {
		return false
	}
	u, end := p.unit(next)
	if end == next {
		return false
	}
	switch dimensionOf(u) {
	case "money":
		return s.value >= 3
	case "time":
		return p.said(i-1) == "the" || p.has(i-1, 1<<lately)
	}
	return false
}
