package shell

import (
	"fmt"

	"factdesk/app/view/sending"
	"factdesk/claims"
	"factdesk/export"
)

// questions are what a careful editor would ask before r goes out.
func questions(r export.Report) []sending.Question {
	asked := []sending.Question{
		lacking(r, "without a verdict", func(c export.Claim) bool { return !c.Decided() }),
		lacking(r, "without a rationale", func(c export.Claim) bool { return c.Verdict.Rationale == "" }),
		lacking(r, "without a source", func(c export.Claim) bool { return len(c.Evidence) == 0 }),
		lacking(r, "with one independent source only", func(c export.Claim) bool {
			return len(c.Evidence) > 0 && c.Independent < 2
		}),
	}
	var open []sending.Question
	for _, q := range asked {
		if q.Count > 0 {
			open = append(open, q)
		}
	}
	if n := r.Summary.Unaccounted; n > 0 {
		open = append(open, sending.Question{Text: count(n, "sentence") + " neither claimed nor set aside", Count: n})
	}
	return open
}

// lacking is the question about the claims that lack something.
func lacking(r export.Report, lack string, lacks func(export.Claim) bool) sending.Question {
	var q sending.Question
	var first claims.ClaimID
	for _, c := range r.Claims {
		if lacks(c) {
			if q.Count == 0 {
				first = c.ID
			}
			q.Count++
		}
	}
	q.Text, q.Claim = count(q.Count, "claim")+" "+lack, first
	return q
}

// count is a number of things in words.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
