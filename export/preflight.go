package export

import (
	"slices"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A Finding is one thing that a careful editor would ask before a report goes
// out, with every place in the article that it is about.
type Finding struct {
	No        int // of the question among all that there are, for those of several articles to be put together
	Text      string
	Claims    []Claim       // in reading order
	Sentences []anchor.Span // of the report's version, in order
}

// Places counts what f is about.
func (f Finding) Places() int { return len(f.Claims) + len(f.Sentences) }

// A question is asked of each claim.
type question struct {
	text string
	asks func(Claim) bool
}

// Preflight returns what there is to ask about r on the day of now: what it says
// least first. There is nothing in it that a report may not go out with.
func Preflight(r Report, now time.Time) []Finding {
	var found []Finding
	for no, q := range questions(r, now) {
		f := Finding{No: no, Text: q.text}
		for _, c := range r.Claims {
			if q.asks(c) {
				f.Claims = append(f.Claims, c)
			}
		}
		found = append(found, f)
	}
	found = append(found, Finding{No: len(found), Text: "Sentences neither claimed nor set aside", Sentences: r.Open})
	var some []Finding
	for _, f := range found {
		if f.Places() > 0 {
			some = append(some, f)
		}
	}
	return some
}

func questions(r Report, now time.Time) []question {
	reviews := r.reviews()
	return []question{
		{"Claims that aren't in this version of the text", func(c Claim) bool { return c.Paragraph == 0 }},
		{"Verdicts that the reviewer has returned", func(c Claim) bool { return c.returned() }},
		{"Claims marked as verified, whose verdict doesn't say so", func(c Claim) bool { return c.contradicted() }},
		{"Claims without a verdict", func(c Claim) bool { return !c.Decided() }},
		{"Claims with a rating that its scale no longer has", func(c Claim) bool { return c.Decided() && !r.rates(c.Verdict) }},
		{"Verdicts without a rationale", func(c Claim) bool { return c.Decided() && blankText(c.Verdict.Rationale) }},
		{"Claims without a source", func(c Claim) bool { return len(c.Evidence) == 0 }},
		{"Claims with one independent source only", func(c Claim) bool { return c.Independent == 1 }},
		{"Claims with a source that has changed since it was used", func(c Claim) bool {
			return slices.ContainsFunc(c.Evidence, func(e Evidence) bool { return e.Changed })
		}},
		{"Verdicts that nobody has approved, where others were reviewed", func(c Claim) bool {
			return reviews && c.Decided() && c.Approved == Mark{} && !c.returned()
		}},
		{"Claims to be checked again by now", func(c Claim) bool { return due(c.CheckAgain, now) }},
		{"Claims to be fixed, without a suggested wording", func(c Claim) bool {
			return c.Status == claims.FixNeeded && blankText(c.SuggestedWording)
		}},
		{"Claims with a question that is still open", func(c Claim) bool { return !blankText(c.OpenQuestion) }},
	}
}

// reviews reports whether verdicts of r are reviewed: one was. Nothing on a desk
// says yet whether it wants that.
func (r Report) reviews() bool {
	return slices.ContainsFunc(r.Claims, func(c Claim) bool { return len(c.Reviews) > 0 })
}

func blankText(s string) bool { return strings.TrimSpace(s) == "" }

// returned reports whether the last review sent the verdict back, and nobody has
// decided again since.
func (c Claim) returned() bool {
	if len(c.Reviews) == 0 {
		return false
	}
	last := c.Reviews[len(c.Reviews)-1]
	return last.Decision == claims.Return && !c.Verdict.At.After(last.At)
}

// contradicted reports whether c may be printed by its status, and not by its
// verdict.
func (c Claim) contradicted() bool {
	if c.Status != claims.Verified {
		return false
	}
	return !c.Decided() || c.Rating.Tone == claims.Refuted || c.Rating.Tone == claims.Misleading
}

// rates reports whether v's rating is one of r's scales.
func (r Report) rates(v claims.Verdict) bool {
	s, ok := r.ScaleOf(v)
	if ok {
		_, ok = s.Rating(v.Rating)
	}
	return ok
}

// due reports whether d has come. A month or a year has when it begins.
func due(d claims.Date, now time.Time) bool {
	t, err := d.Time()
	return err == nil && !t.After(now)
}
