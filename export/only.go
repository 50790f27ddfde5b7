package export

import (
	"slices"

	"factdesk/claims"
)

// Only returns the report of those claims of r that keep reports true for. They
// keep their numbers, and what is counted is counted anew; sentences are the
// whole article's still. r stays as it is.
func (r Report) Only(keep func(Claim) bool) Report {
	part := r
	part.Claims, part.Evidence, part.Sources = nil, nil, nil
	part.People = map[claims.PersonID]claims.Person{}
	copies := map[*Source]*Source{}
	for _, c := range r.Claims {
		if keep(c) {
			part.Claims = append(part.Claims, c.apart(copies))
			name(part.People, r.People, c)
		}
	}
	for i := range part.Claims {
		for _, e := range part.Claims[i].Evidence {
			if !slices.Contains(e.Source.Used, e.Claim) {
				e.Source.Used = append(e.Source.Used, e.Claim)
			}
		}
	}
	collect(&part)
	part.Summary = recount(r.Summary, part.Claims)
	return part
}

// apart returns c with sources of its own, which say nothing yet of where they
// are used. Copies has those that were made before.
func (c Claim) apart(copies map[*Source]*Source) Claim {
	of := func(s *Source) *Source {
		if s == nil {
			return nil
		}
		if copies[s] == nil {
			own := *s
			own.Used = nil
			copies[s] = &own
		}
		return copies[s]
	}
	c.Evidence = slices.Clone(c.Evidence)
	for i := range c.Evidence {
		c.Evidence[i].Source = of(c.Evidence[i].Source)
	}
	c.Best = of(c.Best)
	return c
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

// recount counts other claims by the same ratings and statuses as s.
func recount(s Summary, all []Claim) Summary {
	part := Summary{Claims: len(all), Sentences: s.Sentences, Unaccounted: s.Unaccounted}
	for _, rating := range s.Ratings {
		part.Ratings = append(part.Ratings, Count[claims.Rating]{Of: rating.Of})
	}
	for _, status := range s.Statuses {
		part.Statuses = append(part.Statuses, Count[claims.Status]{Of: status.Of})
	}
	for _, c := range all {
		part.add(c)
		for i := range part.Ratings {
			if part.Ratings[i].Of == c.Rating {
				part.Ratings[i].N++
				break
			}
		}
	}
	return part
}
