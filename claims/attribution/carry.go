package attribution

import (
	"cmp"
	"slices"

	"factdesk/claims/anchor"
)

// leftover gives the quotations of a unit that no clue took to the last clue
// before them.
func (r *Reading) leftover(number int, all []clue) {
	u := r.units[number]
	for i := u.from; i < u.to; i++ {
		k := r.tokens[i].quotation
		if k < 0 {
			continue
		}
		q := r.quotations[k]
		i = q.to - 1
		if q.owner >= 0 || q.words < 2 && !r.german() || r.title(q) {
			continue
		}
		if c, ok := r.lastBefore(all, q); ok {
			r.add(number, c, part{content: noun{q.from, q.to}, kind: Direct, quotes: true})
			continue
		}
		if c := (clue{subject: r.whose(r.leading(u, q.from)), class: say}); r.speaks(q) && r.canSpeak(c.subject) {
			r.add(number, c, part{content: noun{q.from, q.to}, kind: Direct, quotes: true})
		} else if n := len(r.found) - 1; r.is(q.from-1, ":") && n >= 0 && r.places[n] >= number-2 {
			r.again(k, n)
		}
	}
}

// lastBefore is the last clue before a quotation. A word that may mean
// something else gets none that could be a title.
func (r *Reading) lastBefore(all []clue, q quotation) (clue, bool) {
	for _, c := range slices.Backward(all) {
		if c.to > q.from || c.phrase {
			continue
		}
		if c.class&^(weak|learn) != 0 || q.words >= 4 || r.is(q.from-1, ",:") {
			return c, true
		}
		break
	}
	return clue{}, false
}

// whose is the person in a phrase such as "Keller's response", or the phrase.
func (r *Reading) whose(n noun) noun {
	k := r.mentionFrom(n.from)
	if n.none() || k >= len(r.mentions) || r.mentions[k].from != n.from || r.mentions[k].to >= n.to {
		return n
	}
	if m := r.mentions[k]; r.tokens[m.to-1].owner && r.people[m.person].human && r.tokens[n.to-1].class&role == 0 {
		return noun{m.from, m.to}
	}
	return n
}

// speaks reports whether a quotation is somebody's words and no title: it
// follows a colon, or begins with a small letter, or is a sentence.
func (r *Reading) speaks(q quotation) bool {
	if r.is(q.from-1, ":") {
		return true
	}
	begin := r.tokens[q.from+1]
	return q.words >= 3 && (begin.shape == lower || q.words >= 5 && r.is(q.to-2, ".?!…,"))
}

// canSpeak reports whether a noun phrase is a person, or people with a role.
func (r *Reading) canSpeak(n noun) bool {
	if n.none() {
		return false
	}
	if t := r.tokens[n.from]; r.subjective(n.from) {
		return t.class&(he|she|they) != 0
	}
	if p, ok := r.person(n); ok {
		return r.people[p].human
	}
	return r.tokens[n.to-1].class&(role|country) != 0
}

// inherit gives quotations that stand alone the speaker of those around them.
func (r *Reading) inherit() {
	by := r.byUnit()
	for k := range r.quotations {
		q := r.quotations[k]
		if q.owner >= 0 {
			continue
		}
		if from := r.source(k, by); from >= 0 && r.quotations[k].owner < 0 {
			r.carry(k, from, by)
		}
	}
	// A quotation that goes on is by whoever ends it.
	for k := len(r.quotations) - 2; k >= 0; k-- {
		next := r.quotations[k+1].owner
		if q := r.quotations[k]; q.goesOn && q.owner < 0 && next >= 0 {
			r.carry(k, next, by)
		}
	}
}

// byUnit is the last attribution of each unit that has any, of a quotation if
// there's one.
func (r *Reading) byUnit() map[int]int {
	by := make(map[int]int, len(r.places))
	for i, u := range r.places {
		if last, ok := by[u]; !ok || r.found[last].Kind != Direct || r.found[i].Kind == Direct {
			by[u] = i
		}
	}
	return by
}

// source is the attribution whose speaker a quotation without one has, or -1.
func (r *Reading) source(k int, by map[int]int) int {
	q := r.quotations[k]
	if k > 0 && r.quotations[k-1].goesOn && r.quotations[k-1].to == q.from {
		return r.quotations[k-1].owner
	}
	u := r.unitOf(q.from)
	if !r.alone(u, k) {
		return -1
	}
	if u > 0 && r.is(r.units[u-1].to-1, ":") {
		r.announced(u, by)
	}
	paragraph := r.tokens[q.from].paragraph
	a, before := by[u-1]
	if before && (r.tokens[r.units[u-1].from].paragraph == paragraph || r.is(r.units[u-1].to-1, ":")) {
		return a
	}
	if next := r.sourceBehind(u, by); next >= 0 {
		return next
	}
	if before && r.found[a].Kind == Direct && q.words >= 6 && r.sentenceEnd(q) {
		return a
	}
	return -1
}

// sourceBehind is the attribution of a quotation right behind a unit, in the
// same paragraph, or -1.
func (r *Reading) sourceBehind(u int, by map[int]int) int {
	for n := u + 1; n < len(r.units) && n <= u+2; n++ {
		if r.tokens[r.units[n].from].paragraph != r.tokens[r.units[u].from].paragraph {
			break
		}
		if a, ok := by[n]; ok && r.found[a].Kind == Direct {
			return a
		}
	}
	return -1
}

// announced makes the subject of a sentence that ends with a colon the speaker of
// what comes next, where nothing else in it says who that is.
func (r *Reading) announced(u int, by map[int]int) {
	if _, ok := by[u-1]; ok {
		return
	}
	n := r.leading(r.units[u-1], r.units[u-1].to-1)
	if !r.canSpeak(n) {
		return
	}
	k := r.tokens[r.units[u].from].quotation
	if k < 0 || r.quotations[k].owner >= 0 {
		return
	}
	a := Attribution{Kind: Direct, Speaker: r.span(n.from, n.to), Content: []anchor.Span{r.said(k)}}
	r.quotations[k].owner = len(r.found)
	by[u] = len(r.found)
	who := r.identify(u-1, n, &a)
	r.keep(u, who, a)
}

// alone reports whether a quotation is all that its unit has, and a sentence.
func (r *Reading) alone(u, k int) bool {
	if r.quotations[k].words == 0 {
		return false
	}
	for i := r.units[u].from; i < r.units[u].to; i++ {
		if r.tokens[i].word() && r.tokens[i].quotation != k {
			return false
		}
	}
	q := r.quotations[k]
	return q.words >= 3 || r.sentenceEnd(q)
}

func (r *Reading) sentenceEnd(q quotation) bool {
	return r.is(q.to-2, ".?!…") || r.is(q.to, ".?!…") && r.tokens[q.to].paragraph == r.tokens[q.from].paragraph
}

// carry notes that a quotation has the speaker of an attribution.
func (r *Reading) carry(k, from int, by map[int]int) {
	by[r.unitOf(r.quotations[k].from)] = len(r.found)
	r.again(k, from)
}

// again notes that a quotation has the speaker of an attribution before it.
func (r *Reading) again(k, from int) {
	a := r.found[from]
	q := &r.quotations[k]
	q.owner = len(r.found)
	u := r.unitOf(q.from)
	r.keep(u, r.speakers[from], Attribution{
		Kind: Direct, Speaker: a.Speaker, Content: []anchor.Span{r.said(k)}, Name: a.Name, Role: a.Role, before: a.before,
	})
}

// arrange sorts what was found by where it begins, the longer first, and the
// content of each.
func (r *Reading) arrange() {
	by := make([]int, len(r.found))
	for i := range by {
		by[i] = i
		slices.SortFunc(r.found[i].Content, func(a, b anchor.Span) int { return a.Start - b.Start })
	}
	slices.SortStableFunc(by, func(i, j int) int {
		a, b := r.found[i].extent(), r.found[j].extent()
		return cmp.Or(a.Start-b.Start, b.End-a.End)
	})
	found, speakers := make([]Attribution, len(by)), make([]int, len(by))
	for to, from := range by {
		found[to], speakers[to] = r.found[from], r.speakers[from]
	}
	r.found, r.speakers = found, speakers
}
