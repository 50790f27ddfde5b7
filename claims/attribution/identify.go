package attribution

import "strings"

// person is the person whom a noun phrase is about, by the name that its head
// ends with.
func (r *Reading) person(n noun) (int, bool) {
	if n.none() {
		return 0, false
	}
	end := n.from
	for end < n.to && (r.tokens[end].class&of == 0 || r.tokens[end].shape == upper || end == n.from) {
		end++
	}
	m, ok := r.mentionEnding(end)
	if !ok || m.from < n.from || r.tokens[end-1].owner {
		return 0, false
	}
	return m.person, true
}

// identify gives an attribution the name and role of its speaker, and returns
// who that is among the people, or -1.
func (r *Reading) identify(unit int, n noun, a *Attribution) int {
	if n.none() {
		return -1
	}
	if r.subjective(n.from) && n.to-n.from == 1 {
		return r.stands(unit, n.from, a)
	}
	if p, ok := r.person(n); ok {
		r.name(p, a)
		return p
	}
	from := n.from
	if t := r.tokens[from]; t.class&article != 0 && n.to-from > 1 {
		from++
	}
	a.Name = strings.ReplaceAll(r.plain(from, n.to), "\n", " ")
	return -1
}

func (r *Reading) name(p int, a *Attribution) {
	a.Name, a.Role, a.before = r.people[p].name, r.people[p].role, r.people[p].before
}

// stands finds whom a pronoun stands for.
func (r *Reading) stands(unit, i int, a *Attribution) int {
	if r.tokens[i].class&(they|it) != 0 && r.tokens[i].class&(he|she) == 0 {
		if k := len(r.found) - 1; k >= 0 && r.speakers[k] < 0 && r.places[k] >= unit-3 {
			a.Name = r.found[k].Name
		}
		return -1
	}
	p := r.refer(unit, i)
	if p >= 0 {
		r.name(p, a)
	}
	return p
}

// farBack is how many units a pronoun is followed back.
const farBack = 8

// refer is the person whom a pronoun at the token i stands for: going back from
// it sentence by sentence, whoever spoke last in it, or else whom it names
// first; or -1.
func (r *Reading) refer(unit, i int) int {
	want := woman
	if r.tokens[i].class&he != 0 {
		want = man
	}
	maybe, since := -1, 0
	for u := unit; u >= 0 && u > unit-farBack; u-- {
		p := r.spokeIn(u, want)
		if p < 0 {
			p = r.firstNamed(u, i, want)
		}
		if p >= 0 && r.people[p].gender == want {
			return p
		}
		if p >= 0 && maybe < 0 {
			maybe, since = p, u
		}
		// Someone who may be meant loses only to someone near who fits.
		if maybe >= 0 && since-u >= nearBack {
			break
		}
	}
	if maybe >= 0 && r.people[maybe].human {
		r.people[maybe].gender = want // so the next pronoun of another sex is someone else
	}
	return maybe
}

// spokeIn is the person who spoke last in a unit and can be meant, or -1.
func (r *Reading) spokeIn(u int, want class) int {
	for k := len(r.found) - 1; k >= 0 && r.places[k] >= u; k-- {
		if p := r.speakers[k]; r.places[k] == u && p >= 0 && r.fits(p, want) {
			return p
		}
	}
	return -1
}

// nearBack is how many units before one who may be meant are still near.
const nearBack = 3

// fits reports whether a person can be what a pronoun stands for.
func (r *Reading) fits(p int, want class) bool {
	return r.people[p].gender == 0 || r.people[p].gender == want
}

// pronounIn is the first token of a unit that means the same person already: who
// is named behind it is somebody else.
func (r *Reading) pronounIn(u int, want class) int {
	pronouns := map[class]class{man: he, woman: she}[want]
	for i := r.units[u].from; i < r.units[u].to; i++ {
		if r.free(i) && r.subjective(i) && r.tokens[i].class&pronouns != 0 && r.tokens[i].shape != mark {
			return i
		}
	}
	return r.units[u].to
}

// firstNamed is the first person whom a unit names before a token, outside
// quotations.
func (r *Reading) firstNamed(u, before int, want class) int {
	maybe := -1
	end := min(before, r.units[u].to, r.pronounIn(u, want))
	for k := r.mentionFrom(r.units[u].from); k < len(r.mentions); k++ {
		m := r.mentions[k]
		if m.from >= end {
			break
		}
		if !r.free(m.from) || r.tokens[m.to-1].owner || !r.fits(m.person, want) {
			continue
		}
		if r.people[m.person].human {
			return m.person
		}
		if maybe < 0 {
			maybe = m.person
		}
	}
	return maybe
}
