package desk_test

import (
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/quantity"
)

// claimed puts an article with one claim on the desk: all of its text.
func claimed(t *testing.T, d *desk.Desk, text string, place int) claims.ClaimID {
	t.Helper()
	id, err := d.AddArticle(t.Context(), claims.Article{Title: text}, claims.Version{Text: text})
	must(t, err)
	claim, err := d.Tag(t.Context(), id, anchor.Span{End: len(text)}, place)
	must(t, err)
	return claim
}

func TestWhatWasClaimedBeforeIsFoundAtOnce(t *testing.T) {
	d := newDesk(t)
	const statement = "Russia occupies about 20% of Ukraine's national territory"
	earlier := func() []desk.Earlier {
		t.Helper()
		all, err := d.Earlier(t.Context(), "Russia holds 20 percent of the territory of Ukraine", func(claims.Claim) bool { return true })
		must(t, err)
		return all
	}
	claimed(t, d, "Wheat prices doubled in Egypt last year", 1)
	if got := earlier(); len(got) != 0 {
		t.Errorf("on a desk that says nothing of it: %v", got)
	}
	same := claimed(t, d, statement, 3)
	if got := earlier(); len(got) != 1 || got[0].Claim.ID != same || got[0].Verdict.Rating != 3 || got[0].Article.Title != statement {
		t.Errorf("got %+v, want the claim that was made just now", got)
	}
	if got, err := d.Earlier(t.Context(), statement, func(c claims.Claim) bool { return c.ID != same }); err != nil || len(got) != 0 {
		t.Errorf("the claim itself: %v, %v", got, err)
	}
	must(t, d.RemoveClaim(t.Context(), same))
	if got := earlier(); len(got) != 0 {
		t.Errorf("after it was removed: %v", got)
	}
	_, err := d.Undo(t.Context())
	must(t, err)
	if got := earlier(); len(got) != 1 {
		t.Errorf("after that was undone: %v", got)
	}
}

func TestTheNumberClaimedIsHeldAgainstTheNumberFound(t *testing.T) {
	c := claims.Claim{Statement: "In 2024 about 20% of the land was occupied"}
	if n := desk.NumbersOf(c, "en"); n.InClaim != "about 20%" || n.Agreement.Outcome != "" {
		t.Errorf("got %+v, want the share, not the year, and nothing to compare", n)
	}
	c.EvidenceValue = "19.6 percent"
	if n := desk.NumbersOf(c, "en"); n.Agreement.Outcome != quantity.Within {
		t.Errorf("got %+v", n)
	}
	c.ClaimedValue = "20%"
	c.EvidenceValue = "35%"
	if n := desk.NumbersOf(c, "en"); n.Agreement.Outcome != quantity.Contradicts {
		t.Errorf("got %+v", n)
	}
}
