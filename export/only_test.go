package export_test

import (
	"fmt"
	"slices"
	"testing"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/exporttest"
)

func TestOnlyKeepsSomeClaimsAndCountsAnew(t *testing.T) {
	r := gathered(t, exporttest.Sample())
	before := fmt.Sprintf("%+v %+v %+v", r, *r.Claims[0].Evidence[1].Source, *r.Claims[3].Best)
	part := r.Only(func(c export.Claim) bool { return c.No == 1 || c.No == 3 })
	if len(part.Claims) != 2 || part.Claims[0].No != 1 || part.Claims[1].No != 3 {
		t.Fatalf("got %v", part.Claims)
	}
	n := part.Summary
	if n.Claims != 2 || n.Left != 1 || n.FewSources != 1 || n.Sentences != r.Summary.Sentences || n.Unaccounted != 1 {
		t.Errorf("got %+v", n)
	}
	sum := 0
	for _, c := range n.Ratings {
		sum += c.N
	}
	if sum != 2 || !slices.Equal(n.Approvers, []string{"Bo Lindqvist"}) || len(part.People) != 2 {
		t.Errorf("got %d rated, %v, %v", sum, n.Approvers, part.People)
	}
	// What only the others use isn't in it, and what both use is used once.
	if len(part.Evidence) != 2 || len(part.Sources) != 2 || !slices.Equal(part.Sources[1].Used, []int{1}) {
		t.Errorf("got %d pieces of evidence, sources %+v", len(part.Evidence), part.Sources)
	}
	if got := fmt.Sprintf("%+v %+v %+v", r, *r.Claims[0].Evidence[1].Source, *r.Claims[3].Best); got != before {
		t.Errorf("the whole report has changed: got %s, want %s", got, before)
	}
}

func TestOnlyNoneIsAReportOfNoClaims(t *testing.T) {
	r := gathered(t, exporttest.Sample()).Only(func(export.Claim) bool { return false })
	if r.Claims != nil || r.Sources != nil || r.Summary.Left != 0 || len(r.Summary.Ratings) == 0 || len(r.People) != 0 {
		t.Errorf("got %+v", r)
	}
}

func TestPreflightAsksWithTheirPlaces(t *testing.T) {
	d := exporttest.Sample()
	r := gathered(t, d)
	got := asked(r)
	want := []string{
		"Claims without a verdict: 2 3", "Verdicts without a rationale: 5", "Claims without a source: 2 3 5",
		"Verdicts that nobody has approved, where others were reviewed: 4 5",
		"Sentences neither claimed nor set aside: The bridge at Lower Marsh reopened on Tuesday after eleven months.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}

	// A careful editor's other questions, each on a claim of its own.
	r.Claims[0].Reviews = append(r.Claims[0].Reviews, claims.Review{Decision: claims.Return, At: exporttest.Noon()})
	r.Claims[1].Status, r.Claims[1].OpenQuestion = claims.Verified, "Who counted?"
	r.Claims[2].Paragraph, r.Claims[2].Independent = 0, 1
	r.Claims[3].CheckAgain, r.Claims[3].Verdict.Rating, r.Claims[3].SuggestedWording = "2026-02-18", 99, " "
	r.Claims[4].CheckAgain, r.Claims[4].Status = "2026-02-19", claims.Verified
	r.Open = nil
	got = asked(r)
	want = []string{
		"Claims that aren't in this version of the text: 3", "Verdicts that the reviewer has returned: 1",
		"Claims marked as verified, whose verdict doesn't say so: 2", "Claims without a verdict: 2 3",
		"Claims with a rating that its scale no longer has: 4", "Verdicts without a rationale: 5", "Claims without a source: 2 3 5",
		"Claims with one independent source only: 3",
		"Verdicts that nobody has approved, where others were reviewed: 4 5", "Claims to be checked again by now: 4",
		"Claims to be fixed, without a suggested wording: 4", "Claims with a question that is still open: 2",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// asked is what is asked of r, each question with its places.
func asked(r export.Report) (all []string) {
	for _, f := range export.Preflight(r, exporttest.Noon()) {
		said := f.Text + ":"
		for _, c := range f.Claims {
			said += fmt.Sprint(" ", c.No)
		}
		for _, s := range f.Sentences {
			said += " " + r.Version.Text[s.Start:s.End]
		}
		all = append(all, said)
	}
	return all
}
