package claim_test

import (
	"fmt"
	"testing"

	"factdesk/app/view/claim"
	"factdesk/claims"
)

func TestASuggestionStandsWhereAClaimWould(t *testing.T) {
	d := newDesk(t)
	d.panel.OnAccept = func() { d.told = append(d.told, "accept") }
	d.panel.OnDismiss = func() { d.told = append(d.told, "dismiss") }
	d.panel.SetCard(aCard())
	d.write("Speaker", "Ann Lee")
	d.panel.SetProposal(claim.Proposal{
		Context: "Prices rose by 3%.", Quote: "Prices rose by 3%", Statement: "Prices rose by 3% in May",
		Why: []string{"a quantity: 3%"},
	})
	d.want("speaker Ann Lee") // what was typed isn't lost
	if !d.says("Prices rose by 3% in May") || !d.says("• a quantity: 3%") {
		t.Error("it doesn't say what and why")
	}
	d.button("Tag claim").OnTapped()
	d.button("Dismiss").OnTapped()
	d.want("accept", "dismiss")
	d.canvas.Unfocus()
	d.panel.FocusStatement()
	if f := d.canvas.Focused(); f != nil {
		t.Errorf("the focus is on %T, want it on no field of a claim that isn't shown", f)
	}
}

func TestClaimsThatMayBeTheSameLeadThere(t *testing.T) {
	d := newDesk(t)
	var wanted []claim.Earlier
	d.panel.OnEarlier = func(e claim.Earlier) { wanted = append(wanted, e) }
	d.panel.SetCard(aCard())
	same := claim.Earlier{ID: claims.NewID[claims.Claim](), Statement: "Prices rose by three percent", About: "≈ Mostly true, 3 days ago", Likely: "Probably the same"}
	d.panel.SetEarlier([]claim.Earlier{same})
	d.link("Prices rose by three percent").OnTapped()
	if len(wanted) != 1 || wanted[0] != same {
		t.Errorf("wanted %v", wanted)
	}
	d.panel.SetCard(aCard()) // another claim: nothing is known of it yet
	if d.says("Probably the same · ≈ Mostly true, 3 days ago") {
		t.Error("what is like the last claim stands beside the next")
	}
}

func TestNumbersAreToldAndCompared(t *testing.T) {
	d := newDesk(t)
	d.panel.OnClaimed = func(_ claims.ClaimID, v string) { d.told = append(d.told, fmt.Sprint("claimed ", v)) }
	d.panel.OnFound = func(_ claims.ClaimID, v string) { d.told = append(d.told, fmt.Sprint("found ", v)) }
	card := aCard()
	card.Claim.Types = []claims.ClaimType{claims.Numerical}
	card.Numbers = claim.Numbers{InClaim: "about 20%", Agreement: "They differ."}
	d.panel.SetCard(card)
	if !d.says("They differ.") {
		t.Error("it isn't said how the numbers go together")
	}
	d.write("Number found", "18.4%")
	d.write("about 20%", "20%") // the one in the statement is the hint
	d.canvas.Unfocus()
	d.want("found 18.4%", "claimed 20%")
}
