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
	if !ok || m.from < n.from || r.tokens[end-1].owner && m.to-m.from != n.to-n.from {
		return 0, false
	}
	return m.person, true
}

// identify gives an attribution the name and role of its speaker, and returns
// who that is among the people, or -1.
func (r *Reading) identify(unit int, n noun, a *Attribution) int {
	if n.none() {
		return r.lastSpeaker(unit, a)
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
		if p := r.byRole(noun{from, n.to}); p >= 0 {
			r.name(p, a)
			return p
		}
	}
	to := from + 1
	for to < n.to && (r.tokens[to].shape == upper || r.tokens[to].class&(of|away) != of|away || r.tokens[to].class&determiner != 0) {
		to++
	}
	if t := r.tokens[from]; t.shape != upper || t.class&(role|common) != 0 || r.tokens[to-1].shape != upper {
		to = n.to // "officials from Oslo" is who they are
	}
	a.Name = strings.ReplaceAll(r.plain(from, to), "\n", " ")
	return -1
}

// byRole is the one person named before whose role a phrase with "the" is, or of
// whom only an age is said; or -1.
func (r *Reading) byRole(n noun) int {
	word := r.of(n.to - 1)
	if n.to-n.from > 2 || !r.english() {
		return -1
	}
	if strings.HasSuffix(word, "-old") {
		var a Attribution
		return r.lastSpeaker(r.unitOf(n.from), &a)
	}
	if r.tokens[n.to-1].class&role == 0 {
		return -1
	}
	only := -1
	for k := r.mentionFrom(n.from) - 1; k >= 0 && k >= r.mentionFrom(n.from)-near; k-- {
		p := r.mentions[k].person
		if p == only || !hasWord(r.people[p].role, word) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = p
	}
	return only
}

// hasWord reports whether a role ends with a word, or has it before an "of".
func hasWord(role, word string) bool {
	head, _, _ := strings.Cut(role, " of ")
	head, _, _ = strings.Cut(head, " for ")
	head, _, _ = strings.Cut(head, " at ")
	n := len(head) - len(word)
	return n >= 0 && strings.EqualFold(head[n:], word) && (n == 0 || head[n-1] == ' ')
}

// lastSpeaker gives an attribution whoever spoke, or was named, just before.
func (r *Reading) lastSpeaker(unit int, a *Attribution) int {
	if k := len(r.found) - 1; k >= 0 && r.places[k] >= unit-3 {
		a.Name, a.Role, a.before = r.found[k].Name, r.found[k].Role, r.found[k].before
		return r.speakers[k]
	}
	for u := unit - 1; u >= 0 && u >= unit-3; u-- {
		if n := r.firstPerson(r.units[u], r.units[u].to); !n.none() {
			p, _ := r.person(n)
			r.name(p, a)
			return p
		}
	}
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
	if k := len(r.found) - 1; k >= 0 && r.unnamed(k, unit) {
		a.Name = r.found[k].Name
		return -1
	}
	if p := r.refer(unit, i); p >= 0 {
		r.name(p, a)
		return p
	}
	if k := len(r.found) - 1; k >= 0 && r.speakers[k] < 0 && r.places[k] >= unit-3 {
		a.Name = r.found[k].Name // "the nominee", say
	}
	return -1
}

// unnamed reports whether an attribution right before a unit, in the same
// paragraph, is by one person without a name: "the minister".
func (r *Reading) unnamed(k, unit int) bool {
	s := r.found[k].Speaker
	if r.speakers[k] >= 0 || s.Empty() || r.places[k] < unit-1 || !r.english() {
		return false
	}
	from, to := r.within(s)
	last := r.tokens[to-1]
	return r.tokens[from].paragraph == r.tokens[r.units[unit].from].paragraph && last.shape == lower &&
		last.class&role != 0 && last.class&group == 0 && !strings.HasSuffix(r.of(to-1), "s")
}

// farBack is how many units a pronoun is followed back.
const farBack = 8

// refer is the person whom a pronoun at the token i stands for: going back from
// it sentence by sentence, whoever spoke last in it, or else whom it names
// first; or -1.
func (r *Reading) refer(unit, i int) int {
	want := r.sexOf(i)
	maybe, since := -1, 0
	// Someone who may be meant loses only to someone near who fits.
	for u := unit; u >= 0 && u > unit-farBack && (maybe < 0 || since-u < nearBack); u-- {
		p := r.candidate(u, i, want)
		if p < 0 {
			continue
		}
		if r.people[p].gender == want {
			return p
		}
		if u == unit-1 && r.begins(u, p) {
			return r.learnSex(p, want)
		}
		if maybe < 0 {
			maybe, since = p, u
		}
	}
	if maybe >= 0 && r.people[maybe].human {
		return r.learnSex(maybe, want)
	}
	return maybe
}

// candidate is the person in a unit whom a pronoun at the token i may mean: who
// spoke in it, or else whom it names first; or -1.
func (r *Reading) candidate(u, i int, want class) int {
	if p := r.spokeIn(u, want); p >= 0 {
		return p
	}
	return r.firstNamed(u, i, want)
}

// learnSex notes what a pronoun says of a person, so that the next pronoun of
// another sex is taken for someone else.
func (r *Reading) learnSex(p int, is class) int {
	r.people[p].gender = is
	return p
}

// begins reports whether a unit begins with a person.
func (r *Reading) begins(u, p int) bool {
	q, ok := r.person(r.leading(r.units[u], r.units[u].to))
	return ok && p == q
}

// sexOf is what "he" or "she" at the token i says of whom it stands for.
func (r *Reading) sexOf(i int) class {
	if r.tokens[i].class&he != 0 {
		return man
	}
	return woman
}

// spokeIn is the person who spoke last in a unit and can be meant, or -1.
func (r *Reading) spokeIn(u int, want class) int {
	for k := len(r.found) - 1; k >= 0 && k >= len(r.found)-near && r.places[k] >= u; k-- {
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
