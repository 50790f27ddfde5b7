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
	for _, row := range []struct {
		text, claimed, found string
		inClaim              string
		outcome              quantity.Outcome
	}{
		{"In 2024 about 20% of the land was occupied", "", "", "about 20%", ""},
		{"In 2024 about 20% of the land was occupied", "", "19.6 percent", "about 20%", quantity.Within},
		{"In 2024 about 20% of the land was occupied", "20%", "35%", "about 20%", quantity.Contradicts},
		// The language is told by the words around the claim.
		{"Die Behörde zählte, dass 20.000 Menschen das Tal verlassen haben", "", "20000 Menschen", "20.000 Menschen", quantity.Equal},
		{"Загинуло 1,5 мільйона людей, і це найбільша втрата за всю історію країни", "", "1500000 людей", "1,5 мільйона людей", quantity.Equal},
		{"Nothing is counted here", "", "", "", ""},
	} {
		d := newDesk(t)
		id := claimed(t, d, row.text, 0)
		must(t, d.Revise(t.Context(), "Set values", id, func(c *claims.Claim) { c.ClaimedValue, c.EvidenceValue = row.claimed, row.found }))
		card, err := d.Card(t.Context(), id)
		must(t, err)
		if n := card.Numbers; n.InClaim != row.inClaim || n.Agreement.Outcome != row.outcome {
			t.Errorf("%q with %q and %q: got %q and %+v, want %q and %q", row.text, row.claimed, row.found, n.InClaim, n.Agreement, row.inClaim, row.outcome)
		}
	}
}
