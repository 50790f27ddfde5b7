package export

import (
	"time"

	"factdesk/claims"
)

// A Span is a time, from one day to another. Either may be "", which leaves it
// open.
type Span struct{ Since, Until claims.Date }

// IsZero reports whether s is all time.
func (s Span) IsZero() bool { return s == Span{} }

// Holds reports whether d lies in s. A span's month or year holds all its days.
func (s Span) Holds(d claims.Date) bool {
	if d == "" {
		return false
	}
	return (s.Since == "" || d >= s.Since) && (s.Until == "" || d <= s.Until || startsWith(d, s.Until))
}

func startsWith(d, whole claims.Date) bool { return len(d) > len(whole) && d[:len(whole)] == whole }

// Words says when s is: "from 1 Jan 2026 to 31 Dec 2026", or "in 2026".
func (s Span) Words() string {
	switch {
	case s.IsZero():
		return "all time"
	case s.Since == s.Until && len(s.Since) == len(time.DateOnly):
		return "on " + s.Since.Words()
	case s.Since == s.Until:
		return "in " + s.Since.Words()
	case s.Since == "":
		return "until " + s.Until.Words()
	case s.Until == "":
		return "since " + s.Since.Words()
	}
	return "from " + s.Since.Words() + " to " + s.Until.Words()
}

// Within returns the report of the verdicts of r that were given in s, and of
// the articles that they are about.
func (r Report) Within(s Span) Report {
	if s.IsZero() {
		return r
	}
	r = r.keep(func(c Claim) bool { return c.Decided() && s.Holds(claims.DateOf(c.Verdict.At)) })
	r.Span = s
	r.only(r.about())
	r.recount()
	return r
}
