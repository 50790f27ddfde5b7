package desk

import (
	"maps"
	"slices"

	"factdesk/claims"
	"factdesk/export"
)

// A census counts what goes into a report.
type census struct {
	order  Order
	s      Survey
	first  claims.Date // on which a verdict was given
	by     map[string]int
	status map[claims.Status]int
	asked  map[int]*Finding
	so     bool // some claim came out as is asked for
}

func newCensus(o Order) *census {
	return &census{order: o, by: map[string]int{}, status: map[claims.Status]int{}, asked: map[int]*Finding{}}
}

// add counts an article.
func (c *census) add(one outline) {
	for _, r := range one.ratings {
		if !slices.ContainsFunc(c.s.Verdicts, func(k export.Count[claims.Rating]) bool { return k.Of.Label == r.Label }) {
			c.s.Verdicts = append(c.s.Verdicts, export.Count[claims.Rating]{Of: r})
		}
	}
	goes := map[claims.ClaimID]bool{}
	for _, o := range one.claims {
		if c.count(o) {
			goes[o.id] = true
		}
	}
	c.s.Goes += len(goes)
	if len(goes) > 0 {
		c.s.From++
	}
	c.ask(one.findings, goes)
}

// count counts a claim, and reports whether it goes in.
func (c *census) count(o outcome) bool {
	c.s.Claims++
	if o.day != "" {
		c.s.Spread = c.s.Spread || c.first != "" && c.first != o.day
		c.first = o.day
	}
	then := c.order.Span.IsZero() || c.order.Span.Holds(o.day)
	if then {
		c.by[o.rating.Label]++
		c.status[o.status]++
	}
	so := (c.order.Claims == nil || c.order.Claims[o.id]) && c.order.holds(export.Claim{Rating: o.rating, Claim: claims.Claim{Status: o.status}})
	c.so = c.so || so
	return then && so && (o.approved || c.order.Profile != export.Public)
}

// ask takes over what is to be asked of what goes in. What nobody has dealt with
// in a text is asked of whole articles only.
func (c *census) ask(all []asked, goes map[claims.ClaimID]bool) {
	whole := c.order.Claims == nil && c.order.IsZero() && c.order.Span.IsZero()
	for _, a := range all {
		for _, place := range a.places {
			if place.Claim.IsZero() && !whole || !place.Claim.IsZero() && !goes[place.Claim] {
				continue
			}
			if c.asked[a.no] == nil {
				c.asked[a.no] = &Finding{Text: a.text}
			}
			c.asked[a.no].Places = append(c.asked[a.no].Places, place)
		}
	}
}

// survey returns what was counted.
func (c *census) survey() Survey {
	s := c.s
	for i := range s.Verdicts {
		s.Verdicts[i].N = c.by[s.Verdicts[i].Of.Label]
	}
	s.Verdicts = slices.DeleteFunc(s.Verdicts, func(k export.Count[claims.Rating]) bool { return k.N == 0 })
	for _, status := range claims.Statuses() {
		if n := c.status[status]; n > 0 {
			s.Statuses = append(s.Statuses, export.Count[claims.Status]{Of: status, N: n})
		}
	}
	for _, no := range slices.Sorted(maps.Keys(c.asked)) {
		s.Findings = append(s.Findings, *c.asked[no])
	}
	switch {
	case s.Goes > 0:
	case !c.order.IsZero() && !c.so:
		s.Nothing = ErrNoneSo
	case !c.order.Span.IsZero():
		s.Nothing = ErrNoneThen
	}
	return s
}
