package desk

import (
	"errors"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/export"
)

// What Ordered reports where nothing of what is asked for is on the desk: a report
// of it would be empty.
var (
	ErrNoneThen = errors.New("no verdict was given in that time: ask for another, or for any")
	ErrNoneSo   = errors.New("no claim has that verdict and editorial status: ask for others, or for all claims")
)

// A Narrowing says how the claims came out that a report is about. Of what it
// doesn't name it is about all.
type Narrowing struct {
	Verdicts []string        // what their ratings are called; case doesn't count
	Statuses []claims.Status // editorial
}

// IsZero reports whether n is about all claims.
func (n Narrowing) IsZero() bool { return len(n.Verdicts) == 0 && len(n.Statuses) == 0 }

// holds reports whether n is about c.
func (n Narrowing) holds(c export.Claim) bool {
	named := func(verdict string) bool { return strings.EqualFold(verdict, c.Rating.Label) }
	return (len(n.Verdicts) == 0 || slices.ContainsFunc(n.Verdicts, named)) &&
		(len(n.Statuses) == 0 || slices.Contains(n.Statuses, c.Status))
}

// narrowed returns those of r's claims that o is about. It reports ErrNoneSo and
// ErrNoneThen where there are none.
func (o Order) narrowed(r export.Report) (export.Report, error) {
	if o.Claims != nil {
		r = r.Only(func(c export.Claim) bool { return o.Claims[c.ID] })
	}
	if !o.IsZero() {
		if r = r.Only(o.holds).Concerned(); len(r.Claims) == 0 {
			return r, ErrNoneSo
		}
	}
	if r = r.Within(o.Span); !o.Span.IsZero() && len(r.Claims) == 0 {
		return r, ErrNoneThen
	}
	return r, nil
}
