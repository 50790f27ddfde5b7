package shell

import (
	"slices"

	"factdesk/app/view/sending"
	"factdesk/export"
)

// questions are what a careful editor would ask before r goes out.
func questions(r export.Report) []sending.Question {
	asked := []sending.Question{
		lacking(r, "Claims without a verdict", func(c export.Claim) bool { return !c.Decided() }),
		lacking(r, "Claims without a rationale", func(c export.Claim) bool { return c.Verdict.Rationale == "" }),
		lacking(r, "Claims without a source", func(c export.Claim) bool { return len(c.Evidence) == 0 }),
		lacking(r, "Claims with one independent source only", func(c export.Claim) bool {
			return len(c.Evidence) > 0 && c.Independent < 2
		}),
		{Text: "Sentences neither claimed nor set aside", Count: r.Summary.Unaccounted},
	}
	return slices.DeleteFunc(asked, func(q sending.Question) bool { return q.Count == 0 })
}

// lacking is the question about the claims that lack something.
func lacking(r export.Report, text string, lacks func(export.Claim) bool) sending.Question {
	q := sending.Question{Text: text}
	for _, c := range r.Claims {
		if lacks(c) {
			if q.Count == 0 {
				q.Claim = c.ID
			}
			q.Count++
		}
	}
	return q
}
