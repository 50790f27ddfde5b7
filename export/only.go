package export

import "factdesk/claims"

// Only returns the report of those claims of r that wanted reports true for. They
// keep their numbers, and what is counted is counted anew; sentences are the
// whole article's still. r stays as it is.
func (r Report) Only(wanted func(Claim) bool) Report {
	part := r.copied()
	all := part.Claims
	part.Claims = nil
	same, people := map[int]int{}, map[claims.PersonID]claims.Person{}
	for _, c := range all {
		if wanted(c) {
			same[c.No] = c.No
			part.Claims = append(part.Claims, c)
			name(people, r.People, c)
		}
	}
	part.People = people
	part.renumber(same)
	part.recount()
	return part
}

// Concerned returns the report of those of r's articles that it has claims of. r
// stays as it is.
func (r Report) Concerned() Report {
	r.only(r.about())
	return r
}

// name adds to people those of known who did something for c.
func name(people, known map[claims.PersonID]claims.Person, c Claim) {
	ids := []claims.PersonID{c.Verdict.By}
	for _, e := range c.Evidence {
		ids = append(ids, e.By)
	}
	for _, review := range c.Reviews {
		ids = append(ids, review.By)
	}
	for _, id := range ids {
		if p, ok := known[id]; ok {
			people[id] = p
		}
	}
}
