package export

import (
	"slices"

	"factdesk/claims"
)

// A Profile says for whom a report is, and so what it leaves out.
type Profile string

// The profiles. In none of them a withheld source is named.
const (
	Internal Profile = "internal" // everything
	Editor   Profile = "editor"   // without history and internal notes
	Public   Profile = "public"   // only what was approved, and how it was found
)

// Profiles lists every profile.
func Profiles() []Profile { return []Profile{Internal, Editor, Public} }

// For returns what of r is for those whom p names. What is left out is nowhere
// in it, so that no layout can let it slip. Nothing comes back: For(Internal) of
// a public report is as short as that.
func (r Report) For(p Profile) Report {
	if p == Internal {
		return r
	}
	r.Profile, r.History = p, nil
	if p == Public {
		whole := r
		r = r.keep(func(c Claim) bool { return c.Approved != Mark{} })
		r.forget(whole)
	}
	r = r.copied()
	r.eachSource(func(s *Source) { s.Reliability = "" })
	for i := range r.Claims {
		discreet(&r.Claims[i], p)
	}
	r.collect()
	return r
}

// discreet takes the internal notes off c.
func discreet(c *Claim, p Profile) {
	for i := range c.Evidence {
		c.Evidence[i].Note = ""
	}
	if p != Public {
		return
	}
	c.EditorsNote, c.OpenQuestion, c.Priority, c.CheckAgain, c.Tags = "", "", "", "", nil
	c.Status, c.PartOf = "", claims.ClaimID{}
	c.Reviews, c.Reviewed = nil, Mark{}
	for i := range c.Evidence {
		c.Evidence[i].By, c.Evidence[i].Added = claims.PersonID{}, Mark{}
	}
}

// forget takes from r, which a part of whole was kept for, what tells of the
// rest.
func (r *Report) forget(whole Report) {
	r.Scales = r.scales()
	if len(r.Parts) > 1 {
		r.only(r.about())
	}
	r.recount()
	r.Summary.Unapproved = len(whole.Claims) - len(r.Claims)
	r.People = map[claims.PersonID]claims.Person{}
	for _, c := range r.Claims {
		for id, p := range whole.People {
			if p.Name == c.Checked.By || p.Name == c.Approved.By {
				r.People[id] = p
			}
		}
	}
}

// public leaves of what r counts, in all and in each part, what isn't about work
// in progress.
func (r *Report) public() {
	r.Open, r.Paragraphs = nil, slices.Clone(r.Paragraphs)
	for i := range r.Paragraphs {
		r.Paragraphs[i].Open = nil
	}
	for i := range r.Parts {
		r.Parts[i].Summary.public()
	}
	r.Summary.public()
}

// public leaves of s what isn't about work in progress.
func (s *Summary) public() {
	s.Statuses, s.Sentences, s.Unaccounted, s.Reviewers = nil, 0, 0, nil
	s.Ratings = slices.DeleteFunc(s.Ratings, func(c Count[claims.Rating]) bool { return c.Of == NoVerdict() })
}

// scales are those that a rating of r's claims is from, or else the first.
func (r Report) scales() []claims.Scale {
	used := slices.DeleteFunc(slices.Clone(r.Scales), func(s claims.Scale) bool {
		return !slices.ContainsFunc(r.Claims, func(c Claim) bool { return c.Decided() && c.Verdict.Scale == s.ID })
	})
	if len(used) == 0 {
		return r.Scales[:min(1, len(r.Scales))]
	}
	return used
}

// copied returns r with claims, evidence and sources of its own.
func (r Report) copied() Report {
	copies := map[*Source]*Source{}
	r.Claims = slices.Clone(r.Claims)
	for i := range r.Claims {
		c := &r.Claims[i]
		c.Evidence = slices.Clone(c.Evidence)
		for j := range c.Evidence {
			from := c.Evidence[j].Source
			if copies[from] == nil {
				s := *from
				s.Used = slices.Clone(s.Used)
				copies[from] = &s
			}
			c.Evidence[j].Source = copies[from]
		}
		if c.Best != nil {
			c.Best = copies[c.Best]
		}
	}
	r.collect()
	return r
}

// eachSource calls f with every source of r's claims, once.
func (r Report) eachSource(f func(*Source)) {
	seen := map[*Source]bool{}
	for _, c := range r.Claims {
		for _, e := range c.Evidence {
			if !seen[e.Source] {
				seen[e.Source] = true
				f(e.Source)
			}
		}
	}
}
