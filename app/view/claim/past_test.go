package claim_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"factdesk/app/kit"
	"factdesk/app/view/claim"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

func TestHistoryIsToldInWords(t *testing.T) {
	id, source := claims.NewID[claims.Claim](), claims.NewID[claims.Source]()
	was := claims.Claim{ID: id, Statement: "A fifth.", Anchor: anchor.Anchor{Quote: "a fifth"}, Status: claims.ToCheck}
	is := func(change func(*claims.Claim)) claims.Change {
		after := was
		change(&after)
		return claims.Change{Before: was, After: after}
	}
	verdict := claims.Verdict{Claim: id, Rating: 1}
	cited := claims.Evidence{ID: claims.NewID[claims.Evidence](), Source: source, Stance: claims.Context}
	for _, tt := range []struct {
		change claims.Change
		want   string
	}{
		{claims.Change{After: was}, "Tagged “a fifth”"},
		{claims.Change{Before: was}, "Removed"},
		{is(func(c *claims.Claim) { c.Statement = "A tenth." }), "Statement: “A tenth.”; it was “A fifth.”"},
		{is(func(c *claims.Claim) { c.Speaker = "Ada" }), "Speaker: Ada"},
		{is(func(c *claims.Claim) { c.SaidOn, c.Place = "2024-03", "Geneva" }), "Said on: March 2024\nPlace: Geneva"},
		{is(func(c *claims.Claim) { c.Tags = []string{"land", "law"} }), "Tags: land, law"},
		{is(func(c *claims.Claim) { c.Types = []claims.ClaimType{claims.Numerical} }), "Types: Numbers"},
		{is(func(c *claims.Claim) { c.Status = claims.Cut }), "Editorial status: Cut; it was To check"},
		{is(func(c *claims.Claim) { c.PartOf = claims.NewID[claims.Claim]() }), "Edit claim"},
		{is(func(c *claims.Claim) { c.EditorsNote = "ask again" }), "Editor's note: “ask again”"},
		{claims.Change{After: verdict}, "Verdict: ✓ True"},
		{claims.Change{Before: verdict}, "Verdict taken away; it was ✓ True"},
		{claims.Change{After: cited}, "Source “A map” attached"},
		{claims.Change{Before: cited}, "Source “A map” detached"},
		{claims.Change{Before: cited, After: claims.Evidence{ID: cited.ID, Source: source, Stance: claims.Refutes}}, "Source “A map”: Refutes; it was Context"},
	} {
		d := newDesk(t)
		card := aCard()
		d.panel.SetCard(card)
		d.link("Show").OnTapped()
		d.want("past ")
		d.panel.SetPast(card.Claim.ID, claim.Past{Acts: []claim.Act{{
			Name: "Edit claim", By: "Ada", At: time.Date(2026, 2, 18, 12, 0, 0, 0, time.Local), Scale: claims.StandardScale(),
			Changes: []claims.Change{tt.change}, Sources: map[claims.SourceID]string{source: "A map"},
		}}})
		if !d.says(tt.want) || !d.says("Ada, 18 Feb 2026, 12:00") {
			t.Errorf("got %q, want %q", d.words(), tt.want)
		}
	}
}

// words are all the words that the panel shows.
func (d *desk) words() (found []string) {
	for _, o := range all(d.panel) {
		if w, ok := o.(*kit.Words); ok {
			found = append(found, w.Text())
		}
	}
	return found
}

func TestHistoryIsFoldedUntilItIsAskedFor(t *testing.T) {
	d := newDesk(t)
	card := aCard()
	d.panel.SetCard(card)
	past := claim.Past{More: true}
	for i := range 25 {
		past.Acts = append(past.Acts, claim.Act{Name: fmt.Sprint("act ", i)})
	}
	d.panel.SetPast(card.Claim.ID, past)
	if d.says("act 0") {
		t.Error("it's told before anybody asked")
	}
	d.link("Show").OnTapped()
	d.panel.SetPast(claims.NewID[claims.Claim](), past)
	if d.says("act 0") {
		t.Error("what became of another claim is told")
	}
	d.panel.SetPast(card.Claim.ID, past)
	end := "What was before this is in the desk's log."
	if !d.says("act 0") || d.says("act 20") || d.says(end) {
		t.Errorf("got %q, want the first twenty", d.words())
	}
	d.told = nil
	d.link("Older").OnTapped()
	if !d.says("act 24") || !d.says(end) {
		t.Errorf("got %q, want all, and where the rest is", d.words())
	}
	d.want("leave ") // the link is gone, and the focus would be with it
	d.panel.SetCard(card)
	d.want("past ") // something was done to it
	d.link("Hide").OnTapped()
	d.panel.SetCard(card)
	d.want()
	d.link("Show").OnTapped()
	d.panel.SetCard(aCard())
	if slices.Contains(d.words(), "act 0") {
		t.Error("the next claim has the history of the last")
	}
	d.link("Show")
}

func TestHistoryThatCannotBeReadSaysSo(t *testing.T) {
	d := newDesk(t)
	card := aCard()
	d.panel.SetCard(card)
	d.link("Show").OnTapped()
	d.panel.SetPast(card.Claim.ID, claim.Past{Note: "It can't be read."})
	if !d.says("It can't be read.") {
		t.Errorf("got %q", d.words())
	}
}
