package attribution

import "strings"

// leading is the noun phrase that a unit begins with, or the first person whom
// it names before a token.
func (r *Reading) leading(u unit, before int) noun {
	i := u.from
	if r.english() && strings.HasSuffix(r.of(i), "ing") && r.tokens[i].class&role == 0 {
		if n := r.pastPlace(i, before); !n.none() {
			return n // "Moving forward, …"
		}
	}
	for i < before && (!r.tokens[i].word() || r.tokens[i].class&(adverb|turn|and) != 0 && r.tokens[i].class&determiner == 0) && r.free(i) {
		i++
	}
	if i < before && r.tokens[i].class&(of|away|clause|when) == 0 || i < before && r.tokens[i].class&determiner != 0 {
		if n := r.nounRight(i, before); !n.none() {
			return r.laterPerson(i, before, r.nameOnly(n))
		}
	}
	if n := r.pastPlace(i, before); !n.none() {
		return n
	}
	return r.firstPerson(u, before)
}

// laterPerson is the person behind a comma where what stands before it, such as
// "A day later", is none; or else that.
func (r *Reading) laterPerson(from, before int, n noun) noun {
	if _, ok := r.person(n); ok || n.to >= before || r.tokens[n.to].word() && r.tokens[n.to].class&(when|adverb) == 0 {
		return n
	}
	later := r.pastPlace(from, before)
	if p, ok := r.person(later); ok && r.people[p].human {
		return later
	}
	return n
}

// firstPerson is the first person whom a unit names before a token.
func (r *Reading) firstPerson(u unit, before int) noun {
	for k := r.mentionFrom(u.from); k < len(r.mentions) && r.mentions[k].to <= before; k++ {
		if m := r.mentions[k]; r.free(m.from) && r.people[m.person].human && !r.tokens[m.to-1].owner {
			return noun{m.from, m.to}
		}
	}
	return noun{}
}

// nameOnly ends a noun phrase that begins with a name behind that name: what
// follows may well be a verb that no list has.
func (r *Reading) nameOnly(n noun) noun {
	if n.none() || r.tokens[n.from].shape != upper || r.german() {
		return n
	}
	begin := n.from
	if r.tokens[begin].class&article != 0 {
		begin++
	}
	for i := begin; i < n.to; i++ {
		if t := r.tokens[i]; t.shape == lower && r.tokens[i-1].shape == upper && !r.tokens[i-1].owner && i > begin &&
			t.class&(of|and|particle|role) == 0 {
			return noun{n.from, i}
		}
	}
	return n
}

// pastPlace is the noun phrase behind "In all," or "On Monday,".
func (r *Reading) pastPlace(from, before int) noun {
	const longPlace = 12
	for i := from; i < before && i-from < longPlace && r.free(i); i++ {
		if r.is(i, ",") {
			return r.nameOnly(r.nounRight(i+1, before))
		}
	}
	return noun{}
}
