package attribution

import (
	"strings"

	"factdesk/claims/anchor"
)

// means is what a pronoun stands for, where that is safe, or "".
func (r *Reading) means(i int) string {
	t := r.tokens[i]
	u := r.unitOf(i)
	told := r.teller(i)
	switch {
	case t.class&(he|she) != 0 && t.class&it == 0:
		return r.meansPerson(u, i, told)
	case t.class&it != 0:
		return r.meansThing(u, i, told)
	case told >= 0 && t.class&they != 0 && r.speakers[told] < 0:
		if s := r.found[told].Speaker; r.several(s) {
			return r.text[s.Start:s.End]
		}
	}
	return ""
}

// several reports whether the words at s are of people that have no name: officials,
// analysts. What ends in s and has a capital, such as a news agency, is one.
func (r *Reading) several(s anchor.Span) bool {
	if s.Empty() {
		return false
	}
	_, to := r.within(s)
	return r.tokens[to-1].shape == lower && strings.HasSuffix(r.of(to-1), "s")
}

// teller is the number of the nearest attribution that has the token i in what
// is said, or -1.
func (r *Reading) teller(i int) int {
	s := r.span(i, i+1)
	best := -1
	last := r.startBefore(s.End)
	for k := last - 1; k >= 0 && k >= last-near; k-- {
		a := r.found[k]
		if a.covers(s) > 0 && a.Kind != Direct && (best < 0 || a.extent().Len() < r.found[best].extent().Len()) {
			best = k
		}
	}
	return best
}

// meansPerson is the name of the person whom "he" or "she" stands for: the one
// who says so, or the one whom the sentences before are about.
func (r *Reading) meansPerson(u, i, told int) string {
	want := r.sexOf(i)
	if told >= 0 {
		return r.nameOf(r.speakers[told], want)
	}
	n := r.leading(r.units[u], i)
	if p, ok := r.person(n); ok && r.fits(p, want) {
		return r.people[p].name
	}
	if !n.none() && !r.subjective(n.from) {
		return ""
	}
	for k := u - 1; k >= 0 && k >= u-2; k-- {
		if p := r.about(k); p >= 0 {
			return r.nameOf(p, want)
		}
		if n := r.leading(r.units[k], r.units[k].to); n.none() || !r.subjective(n.from) {
			return ""
		}
	}
	return ""
}

// about is the person whom a unit is about: the one whose quotation it is, or
// whom it begins with; or -1.
func (r *Reading) about(u int) int {
	if p := r.quotedIn(u); p >= 0 {
		return p
	}
	if p, ok := r.person(r.leading(r.units[u], r.units[u].to)); ok && r.people[p].human {
		return p
	}
	return -1
}

// nameOf is the name of a person who can be what a pronoun stands for, or "".
func (r *Reading) nameOf(p int, want class) string {
	if p < 0 || !r.fits(p, want) {
		return ""
	}
	return r.people[p].name
}

// quotedIn is the person whose quotation is all that a unit has, or -1.
func (r *Reading) quotedIn(u int) int {
	q := r.tokens[r.units[u].from].quotation
	if q < 0 || r.quotations[q].owner < 0 || r.quotations[q].to < r.units[u].to-1 {
		return -1
	}
	begin := r.tokens[r.units[u].from].start
	if k := r.startBefore(begin + 1); k > 0 && r.found[k-1].extent().Start == begin {
		return r.speakers[k-1]
	}
	return -1
}

// meansThing is what "it" stands for: the body that says so, or the country that
// the sentences before begin with. Whether any other name is meant can't be told
// from the order of words alone.
func (r *Reading) meansThing(u, i, told int) string {
	if r.empty(i) {
		return ""
	}
	if told >= 0 {
		if s := r.found[told].Speaker; r.proper(s) {
			return r.found[told].Name
		}
	}
	before := i
	for k := u; k >= 0 && k >= u-2; k-- {
		n := r.leading(r.units[k], before)
		if k > 0 {
			before = r.units[k-1].to
		}
		switch {
		case n.none():
			continue
		case r.subjective(n.from) && r.tokens[n.from].class&it != 0:
			continue
		case r.proper(r.span(n.from, n.to)) && r.tokens[n.to-1].class&country != 0:
			return r.text[r.tokens[n.from].start:r.tokens[n.to-1].end]
		case k == u && n.to < i && told >= 0:
			continue // who says it, and not what it's about
		}
		return ""
	}
	return ""
}

// proper reports whether the words at s are a name, and no person's.
func (r *Reading) proper(s anchor.Span) bool {
	if s.Empty() {
		return false
	}
	from, to := r.within(s)
	if p, ok := r.person(noun{from, to}); ok && r.people[p].human {
		return false
	}
	for i := from; i < to; i++ {
		t := r.tokens[i]
		if t.shape != upper && t.class&article == 0 || t.class&and != 0 || t.owner {
			return false
		}
	}
	return true
}

// empty reports whether an "it" stands for nothing: "it is clear that".
func (r *Reading) empty(i int) bool {
	const far = 7
	for k := i + 1; k < len(r.tokens) && k-i < far; k++ {
		t := r.tokens[k]
		if t.class&that != 0 || r.of(k) == "to" && r.tokens[i+1].class&be != 0 {
			return r.tokens[i+1].class&be != 0 || t.class&that != 0
		}
	}
	return r.tokens[min(i+1, len(r.tokens)-1)].class&(be|have) == 0 && r.tokens[min(i+1, len(r.tokens)-1)].shape != lower
}

// onlyCountry is the one country that the paragraph names before a token.
func (r *Reading) onlyCountry(i int) string {
	only := ""
	for k := i - 1; k >= 0 && i-k < 200 && r.tokens[k].paragraph >= r.tokens[i].paragraph-1; k-- {
		t := r.tokens[k]
		if t.class&country == 0 || t.shape != upper {
			continue
		}
		name := r.plain(k, k+1)
		if only != "" && only != name {
			return ""
		}
		only = name
	}
	return only
}
