package quantity

// A numeral is a number alone, in digits or in words.
type numeral struct {
	value, step float64
	digits      bool // it begins with digits
	plain       bool // it is an integer in digits without a scale
	year        bool // it may be a year
}

// numeral reads the number at token i, and returns the token after it, which is
// i where there is none.
func (p *parser) numeral(i int) (numeral, int) {
	last := &p.numerals[i&(len(p.numerals)-1)]
	if last.at == i+1 {
		return last.numeral, last.next
	}
	read := p.spelled
	if p.is(i, digits) {
		read = p.figures
	}
	n, next := read(i)
	*last = readNumeral{n, i + 1, next}
	return n, next
}

// A readNumeral is a numeral that was read not long ago: the readings of a
// quantity that are tried in turn all begin with it.
type readNumeral struct {
	numeral

	at, next int // the token after its first, so that 0 is none; and the one after it
}

// figures reads a number in digits with what multiplies it.
func (p *parser) figures(i int) (numeral, int) {
	d := p.tokens[i].digits
	if d.odd {
		return numeral{}, i
	}
	n := numeral{value: d.value, step: d.step(), digits: true, plain: d.places == 0 && !d.vulgar}
	n.year = n.plain && !d.joined && d.count == 4
	if d.vulgar {
		n.step = 0
	}
	next := i + 1
	if p.is(next, digits) && p.tokens[next].digits.vulgar && !d.vulgar {
		n.value, n.step, n.plain, n.year = n.value+p.tokens[next].digits.value, 0, false, false
		next++
	} else if f, end := p.slash(p.bridge(next)); end > p.bridge(next) && n.plain && (p.tokens[next].spaced || p.hyphen(next)) {
		n.value, n.step, n.plain, n.year = n.value+f, 0, false, false
		next = end
	}
	n, next = p.andHalf(n, next, 1)
	return p.scales(n, next)
}

// scales reads "million" and the like after n.
func (p *parser) scales(n numeral, i int) (numeral, int) {
	const most = 3
	for range most {
		at := p.bridge(i)
		s, next := p.match(at, scale)
		if next == at {
			if s, next = p.match(at, myriad); next == at {
				break
			}
		}
		n.value, n.step = scaled(n.value, int(s.value)), scaled(n.step, int(s.value))
		n.plain, n.year, i = false, false, next
		n, i = p.andHalf(n, i, scaled(1, int(s.value)))
		n, i = p.lesser(n, i, s)
	}
	return n, i
}

// lesser adds the "5000万" of "3億5000万", which stands behind the scale s.
func (p *parser) lesser(n numeral, i int, s sense) (numeral, int) {
	if s.role != myriad || !p.is(i, digits) || !p.close(i) || p.tokens[i].digits.odd {
		return n, i
	}
	t, next := p.match(i+1, myriad)
	if next == i+1 || t.value >= s.value {
		return n, i
	}
	n.value += scaled(p.tokens[i].digits.value, int(t.value))
	n.step = scaled(1, int(t.value))
	return n, next
}

// spelled reads a number in words.
func (p *parser) spelled(i int) (numeral, int) {
	w := tally{lastScale: 99}
	at := p.begin(&w, i)
	for at > i {
		next := p.add(&w, at)
		if next == at {
			break
		}
		at = next
	}
	if at == i {
		return numeral{}, i
	}
	n := numeral{value: w.total + w.current, step: w.step}
	if next := p.decimals(&n, at); next > at {
		return p.scales(n, next)
	}
	return n, at
}

// decimals reads "point nine" and "point seven five" behind n.
func (p *parser) decimals(n *numeral, i int) int {
	if !p.has(i, 1<<point) || n.step != 1 {
		return i
	}
	place, at := 0, i+1
	for p.has(at, 1<<card) && place > -6 {
		two, next := p.pair(at)
		place--
		if two >= 10 {
			place-- // "point seventy-five" is two digits
		}
		n.value, at = n.value+scaled(two, place), next
	}
	if place == 0 {
		return i
	}
	n.step = scaled(1, place)
	return at
}

// pair reads one or two digits in words.
func (p *parser) pair(i int) (float64, int) {
	s, next := p.match(i, card)
	if s.value >= 20 && p.hyphen(next) {
		if t, end := p.match(next+1, card); end > next+1 && t.value < 10 {
			return s.value + t.value, end
		}
	}
	return s.value, next
}

// A tally is a number in words as far as it is read: "two hundred thousand and
// five" has 200,000 in total and 5 current.
type tally struct {
	total, current float64
	step           float64
	lastScale      float64
	fractional     bool
}

// begin reads the first word of a number into w, and returns the token after it,
// or i where no number begins.
func (p *parser) begin(w *tally, i int) int {
	if p.has(i, 1<<article) {
		if p.has(p.bridge(i+1), 1<<scale|1<<dozen) && !p.has(i+1, 1<<card) {
			w.current = 1
			return p.bridge(i + 1)
		}
		return i
	}
	if s, next := p.match(i, card); next > i && w.takes(s.value) {
		w.current, w.step = s.value, 1
		return next
	}
	s, next := p.match(i, scale)
	if next == i || p.hyphen(i-1) || !p.bare(s, i, next) {
		return i
	}
	w.total, w.step, w.lastScale = scaled(1, int(s.value)), scaled(1, int(s.value)), s.value
	return next
}

// add reads the next word of a number into w, and returns the token after it, or
// at where the number is over.
func (p *parser) add(w *tally, at int) int {
	from := p.link(w, at)
	if s, next := p.match(from, card); next > from && w.takes(s.value) && (from > at || p.tokens[from].spaced) {
		w.current, w.step = w.current+s.value, 1
		return next
	}
	return p.multiply(w, p.bridge(at), at)
}

// link passes over a hyphen, or "and" after a hundred.
func (p *parser) link(w *tally, at int) int {
	if p.hyphen(at) {
		if w.current == 0 {
			return at // "a million-two"
		}
		return at + 1
	}
	if p.has(at, 1<<and) && p.has(at+1, 1<<card) && w.step >= 100 && p.tokens[at+1].spaced {
		return at + 1
	}
	return at
}

// takes reports whether a word worth v can follow.
func (w *tally) takes(v float64) bool {
	if w.fractional {
		return false
	}
	low := int64(w.current) % 100
	switch {
	case w.current == 0 && w.step == 0, w.step >= 100:
		return v < 1000
	case w.current >= 100 && low == 0:
		return v < 100
	case low >= 20 && low%10 == 0:
		return v >= 1 && v < 10
	}
	return false
}

// multiply reads a word that multiplies: hundred, million, dozen; or "and a half".
func (p *parser) multiply(w *tally, from, at int) int {
	if s, next := p.match(from, scale); next > from {
		return w.scale(int(s.value), next, at)
	}
	if s, next := p.match(from, dozen); next > from {
		if w.current == 0 && w.total == 0 {
			return at
		}
		w.current, w.step = w.current*s.value, s.value
		return next
	}
	if w.step == 0 {
		return at
	}
	one := 1.
	if w.current == 0 {
		one = scaled(1, int(w.lastScale))
	}
	n, next := p.andHalf(numeral{}, at, one)
	if next > at {
		w.current, w.step, w.fractional = w.current+n.value, 0.5, true
	}
	return next
}

// scale multiplies by ten to the power e; next is the token after the word, at
// the one before it.
func (w *tally) scale(e, next, at int) int {
	if w.current == 0 {
		return at
	}
	switch {
	case e == 2 && w.current < 100:
		w.current, w.step = w.current*100, 100
		return next
	case e > 2 && float64(e) < w.lastScale:
		w.total, w.current = w.total+scaled(w.current, e), 0
		w.step, w.lastScale, w.fractional = scaled(1, e), float64(e), false
		return next
	}
	return at
}
