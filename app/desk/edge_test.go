package desk_test

import (
	"errors"
	"testing"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

func TestMovingAnEdgeKeepsWhatIsKnownOfTheClaim(t *testing.T) {
	d := newDesk(t)
	_, id := newClaim(t, d)
	must(t, d.Decide(t.Context(), id, 2))
	must(t, d.Revise(t.Context(), "Set speaker", id, func(c *claims.Claim) { c.Speaker = "A minister" }))
	before := card(t, d, id).Claim

	must(t, d.MoveEdge(t.Context(), id, anchor.Span{Start: 0, End: len("Russia occupies about 20% of Ukraine")}))
	c := card(t, d, id)
	if got, want := c.Claim.Anchor.Quote, "Russia occupies about 20% of Ukraine"; got != want || c.Claim.Statement != want {
		t.Errorf("the quote is %q and the statement %q, want %q", got, c.Claim.Statement, want)
	}
	if err := c.Claim.Anchor.Holds(text); err != nil {
		t.Errorf("the anchor doesn't hold: %v", err)
	}
	if c.Claim.Speaker != "A minister" || c.Verdict.Rating != 2 || c.Claim.Version != before.Version {
		t.Errorf("of the claim was kept %+v with the verdict %+v", c.Claim, c.Verdict)
	}
	if undo, _ := d.Undoable(); undo != "Move the edge of a claim" {
		t.Errorf("Undo shows %q", undo)
	}
	if _, err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := card(t, d, id).Claim; got.Anchor != before.Anchor || got.Statement != before.Statement {
		t.Errorf("undone it's %+v, want %+v", got, before)
	}
}

func TestMovingAnEdgeLeavesAStatementInOtherWords(t *testing.T) {
	d := newDesk(t)
	_, id := newClaim(t, d)
	const said = "A fifth of Ukraine is occupied."
	must(t, d.Revise(t.Context(), "Edit statement", id, func(c *claims.Claim) { c.Statement = said }))
	must(t, d.MoveEdge(t.Context(), id, anchor.Span{Start: 7, End: 36}))
	if got := card(t, d, id).Claim.Statement; got != said {
		t.Errorf("the statement is %q, want %q", got, said)
	}
}

func TestAnEdgeIsNotMovedOutOfTheText(t *testing.T) {
	d := newDesk(t)
	_, id := newClaim(t, d)
	for span, want := range map[anchor.Span]error{
		{Start: 5, End: 5}:             anchor.ErrEmpty,
		{Start: -1, End: 5}:            anchor.ErrOutside,
		{Start: 0, End: len(text) + 1}: anchor.ErrOutside,
	} {
		if err := d.MoveEdge(t.Context(), id, span); !errors.Is(err, want) {
			t.Errorf("moved to %v: %v, want %v", span, err, want)
		}
	}
	if undo, _ := d.Undoable(); undo != "Tag claim" {
		t.Errorf("what wasn't done is offered for undoing: %q", undo)
	}
}

// A source counts once for a claim, however many of its passages are cited.
func TestThePageCountsTheSourcesOfEachClaim(t *testing.T) {
	d := newDesk(t)
	a, id := newClaim(t, d)
	other, err := d.Tag(t.Context(), a, anchor.Span{Start: 38, End: len(text)}, 0)
	must(t, err)
	_, err = d.Attach(t.Context(), id, claims.Source{Title: "A map", Kind: claims.Page}, claims.Evidence{})
	must(t, err)
	_, err = d.Attach(t.Context(), id, claims.Source{Title: "A report", Kind: claims.Page}, claims.Evidence{})
	must(t, err)
	all, err := d.Sources(t.Context())
	must(t, err)
	_, err = d.Attach(t.Context(), id, all[0], claims.Evidence{Excerpt: "on page 3"})
	must(t, err)
	p, err := d.Page(t.Context(), a)
	must(t, err)
	for _, j := range p.Claims {
		if want := map[claims.ClaimID]int{id: 2, other: 0}[j.Claim.ID]; j.Sources != want {
			t.Errorf("%q has %d sources, want %d", j.Claim.Statement, j.Sources, want)
		}
	}
}
