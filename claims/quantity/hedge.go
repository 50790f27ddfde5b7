package quantity

import "strings"

// hedge reads the hedges from token i on, with the words that may stand between
// them and the number, and returns the token after them. Of several, the first
// that says more than "about" counts.
func (p *parser) hedge(i int) (Hedge, int) {
	const most = 3
	found, at := Exact, i
	for range most {
		s, next := p.match(at, hedge)
		if next == at || p.word(at) && p.hyphen(next) {
			break
		}
		if h := Hedge(s.code); found == Exact || found == About && h != Exact {
			found = h
		}
		at = next
	}
	if at == i || found == About && p.has(i-1, 1<<speaks) && !p.circa(i) || p.handed(i) {
		return Exact, i
	}
	return found, p.fill(at)
}

// fill passes over the words that may stand between a hedge and its number.
func (p *parser) fill(i int) int {
	const most = 2
	for range most {
		if p.has(i, 1<<article) && p.has(p.bridge(i+1), 1<<scale|1<<dozen|1<<half|1<<fraction|1<<unit) {
			return i
		}
		_, next := p.match(i, filler)
		if next == i {
			return i
		}
		i = next
	}
	return i
}

// starts reports whether the hedge at token i says where something starts, which
// only bounds a price.
func (p *parser) starts(i int) bool {
	w := p.said(i)
	return len(w) >= len("start") && strings.EqualFold(w[:len("start")], "start")
}

// handed reports whether the "over" at token i belongs to the verb before it.
func (p *parser) handed(i int) bool {
	if p.said(i) != "over" {
		return false
	}
	switch p.said(i - 1) {
	case "turn", "turned", "turning", "turns", "hand", "handed", "handing", "hands", "take", "took", "taken", "taking", "win", "won":
		return true
	}
	return false
}

func (p *parser) word(i int) bool { return p.is(i, word) }

// vague reports whether the hedge at i is none before a date: one may speak
// about 2014, over Christmas or under way by May.
func (p *parser) vague(i int) bool {
	s, next := p.match(i, hedge)
	if Hedge(s.code) == About {
		return next == i+1 && !p.circa(i)
	}
	return Hedge(s.code) != Nearly
}

// circa reports whether the word at i stands before dates as well.
func (p *parser) circa(i int) bool {
	s := p.said(i)
	return len(s) != len("about") || s[0] != 'a' && s[0] != 'A'
}

// during reports whether "over" at i doesn't mean "more than", as in "over the
// past ten years" or "over three days"; next is the token after the duration.
func (p *parser) during(i, next int) bool {
	if s := p.said(i); s != "over" && s != "Over" || p.has(next, 1<<ago|1<<old) {
		return false
	}
	switch p.said(i - 1) {
	case "for", "of", "after", "in", "just", "lasted", "lasting", "took", "spent", "is", "was", "been", "has", "had", "at", "well", "serving", "and", "with", "to", "be":
		return false
	}
	return true
}

// trail reads hedges behind the quantity q, which ends before token i.
func (p *parser) trail(q Quantity, i int) (Quantity, int) {
	at := i
	if p.hyphen(at) {
		at++
	}
	s, next := p.match(at, behind)
	if next == at {
		if p.byte(i) != '+' || !p.close(i) || p.is(i+1, digits) {
			return q, i
		}
		s.code, next = string(AtLeast), i+1
	}
	q.Hedge = Hedge(s.code)
	if q.Unit == "" && q.Kind == Number && elder(p.said(next-1)) {
		q.Unit, q.Kind = "year", Age // "65 and older"
	}
	if q.Unit == "" && q.Kind == Number {
		if u, end := p.unit(next); end > next {
			return p.measured(q, u), end
		}
		if end := p.counted(next, q.Low != 1); end > next {
			return p.named(q, end), end
		}
	}
	if q.Per == "" && q.Unit != "" {
		return p.rated(q, next) // "20 hours or more a week"
	}
	return q, next
}

// elder reports whether a word compares ages.
func elder(w string) bool { return w == "older" || w == "younger" }
