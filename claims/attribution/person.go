package attribution

import "strings"

// A person is somebody, or some body, whom the article names.
type person struct {
	name   string
	role   string
	gender class // man, woman, or nothing known
	before bool  // the role stands before the name
	human  bool  // there is a sign that it's no company
	seen   int   // the token where the full name stood last
}

// A mention is a place where a name stands.
type mention struct {
	from, to int // its tokens
	person   int
}

// meet finds the names, and whom each stands for. The whole text is read first:
// headlines and leads use a name before the article introduces it.
func (r *Reading) meet() {
	var runs [][2]int
	for i := 0; i < len(r.tokens); i++ {
		if from, to := r.run(i); to > from {
			runs = append(runs, [2]int{from, to})
			r.introduce(from, to)
			i = to - 1
		}
	}
	for _, s := range runs {
		if p, ok := r.whom(s[0], s[1]); ok {
			r.mentions = append(r.mentions, mention{s[0], s[1], p})
		}
	}
}

// run is the name that begins at the token i, if any does, without titles.
func (r *Reading) run(i int) (from, to int) {
	if !r.capital(i) {
		return i, i
	}
	to = i + 1
	for to < len(r.tokens) && to-i < 12 && !r.tokens[to-1].owner && r.follows(to) && (r.capital(to) || r.joinsName(to)) {
		to++
	}
	from = i
	for k := i; k < to-1; k++ {
		if r.tokens[k].class&(role|title) != 0 && r.tokens[k+1].class&(role|title) == 0 {
			from = k + 1
		}
	}
	if r.tokens[to-1].class&(role|title) != 0 && to-from > 1 && r.tokens[to-1].class&(male|female) == 0 && r.tokens[from].class&(male|female) == 0 {
		return i, i
	}
	return from, to
}

// capital reports whether a name can begin or go on with the token i.
func (r *Reading) capital(i int) bool {
	t := r.tokens[i]
	if t.shape != upper {
		return false
	}
	return t.class&(common|day|determiner|pronoun|clause) == 0 || t.class&(male|female) != 0
}

// joinsName reports whether the token i is a small word inside a name.
func (r *Reading) joinsName(i int) bool {
	return r.tokens[i].class&particle != 0 && r.tokens[i].class&(of|determiner) == 0 && i+1 < len(r.tokens) &&
		r.follows(i+1) && r.capital(i+1) || r.tokens[i].class&particle != 0 && r.twoBefore(i)
}

// twoBefore reports whether a particle that is a common word too joins a name:
// after one first name, as in "Ursula von der Leyen".
func (r *Reading) twoBefore(i int) bool {
	if i+1 >= len(r.tokens) || !r.follows(i+1) {
		return false
	}
	next := r.tokens[i+1]
	return (next.shape == upper || next.class&particle != 0) && r.tokens[i-1].class&(male|female|particle) != 0
}

// follows reports whether nothing but a blank is between the token i and the
// one before.
func (r *Reading) follows(i int) bool {
	a, b := r.tokens[i-1], r.tokens[i]
	return a.sentence == b.sentence && a.paragraph == b.paragraph && a.quotation == b.quotation && b.start-a.end <= 2
}

// longName is how many words a person's name has at most.
const longName = 5

// introduce notes the person whom a name with two words or more, or one after
// a title, introduces.
func (r *Reading) introduce(from, to int) {
	introduced := r.tokens[to-1]
	if to-from > longName || introduced.class&thing != 0 && (r.gender(from) == 0 || to-from == 1) || introduced.class&country != 0 {
		return
	}
	p := person{name: r.plain(from, to), gender: r.gender(from)}
	p.human = p.gender != 0
	r.describe(&p, from, to)
	if to-from == 1 && !p.before {
		return
	}
	key := r.key(to - 1)
	for _, k := range r.known[key] {
		if old := r.people[k].name; endsIn(old, p.name) || endsIn(p.name, old) {
			r.people[k].learn(p)
			return
		}
	}
	r.people = append(r.people, p)
	r.known[key] = append(r.known[key], len(r.people)-1)
}

// learn takes over what another mention says of the same person.
func (p *person) learn(other person) {
	if len(other.name) > len(p.name) {
		p.name = other.name
	}
	if p.role == "" || len(other.role) > len(p.role)*2 && !p.before {
		p.role, p.before = other.role, other.before
	}
	if p.gender == 0 {
		p.gender = other.gender
	}
	p.human = p.human || other.human
}

// plain is a name without the 's behind it.
func (r *Reading) plain(from, to int) string {
	s := r.text[r.tokens[from].start:r.tokens[to-1].end]
	if r.tokens[to-1].owner {
		s = strings.TrimRight(strings.TrimRight(s, "sS"), "'’")
	}
	return s
}

func (r *Reading) key(i int) string { return r.plain(i, i+1) }

func (r *Reading) gender(i int) class {
	switch c := r.tokens[i].class; {
	case c&male != 0 && c&female == 0:
		return man
	case c&female != 0 && c&male == 0:
		return woman
	}
	return 0
}

// whom is the person that a name stands for. Of several who share it, the one
// with a role, or else the one last named in full.
func (r *Reading) whom(from, to int) (int, bool) {
	name := r.plain(from, to)
	best, found := 0, false
	for _, p := range r.known[r.key(to-1)] {
		if !endsIn(r.people[p].name, name) {
			continue
		}
		if r.people[p].name == name {
			r.people[p].seen = from
			return p, true
		}
		if !found || r.people[p].closer(&r.people[best]) {
			best, found = p, true
		}
	}
	return best, found
}

// closer reports whether a last name means p rather than q.
func (p *person) closer(q *person) bool {
	if p.human != q.human {
		return p.human
	}
	if (p.role == "") != (q.role == "") {
		return p.role != ""
	}
	return p.seen > q.seen
}

// endsIn reports whether a name is the whole of another or its last words.
func endsIn(full, name string) bool {
	n := len(full) - len(name)
	return n >= 0 && strings.EqualFold(full[n:], name) && (n == 0 || full[n-1] == ' ')
}
