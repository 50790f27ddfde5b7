package quantity

// noOne reports whether the "one" from token i up to next counts nothing.
func (p *parser) noOne(i, next int) bool {
	if next != i+1 || p.has(i, 1<<article) {
		return false
	}
	if p.has(i-1, 1<<noone) && !p.onlyOne(i) || p.hyphen(i-1) {
		return true
	}
	next = p.furtherOne(next)
	if p.thing(next) || p.is(next, digits) && p.hyphen(next+1) {
		return false
	}
	if p.hyphen(next) && p.once(next+1) {
		return true
	}
	_, end := p.unit(next)
	if end == next {
		noun := p.counted(next, false)
		return p.has(next, 1<<oneself) || noun == next || p.pluralAt(noun-1)
	}
	return p.has(next, 1<<oneself) && !p.has(i-1, 1<<hedge)
}

// onlyOne reports whether the word before token i, "the" or "only", leaves "one"
// a number where a noun follows.
func (p *parser) onlyOne(i int) bool {
	switch p.said(i - 1) {
	case "the", "only":
		return !p.has(i+1, 1<<stop|1<<oneself) || p.thing(i+1)
	}
	return false
}

// thing reports whether the word at token i is a noun of which there may be one.
func (p *parser) thing(i int) bool {
	switch p.said(i) {
	case "thing", "reason", "way", "step", "side":
		return true
	}
	return false
}

// once reports whether the word at token i makes an idiom of "one" before its
// hyphen.
func (p *parser) once(i int) bool {
	switch p.said(i) {
	case "time", "way", "off", "sided", "stop", "to", "on", "of":
		return true
	}
	return false
}

// furtherOne passes over what may stand between "one" and its noun, though no noun
// phrase begins with it: "one last point".
func (p *parser) furtherOne(i int) int {
	switch p.said(i) {
	case "last", "final", "big", "more", "great":
		if p.is(i+1, word) && !p.has(i+1, 1<<stop) {
			return i + 1
		}
	}
	return i
}
