package claim_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
	"factdesk/claims"
)

// together shows claims together and returns what becomes of them.
func (d *desk) together(all ...claims.Claim) func() []claims.Claim {
	byID := map[claims.ClaimID]claims.Claim{}
	var order []claims.ClaimID
	for i := range all {
		all[i].ID = claims.NewID[claims.Claim]()
		byID[all[i].ID], order = all[i], append(order, all[i].ID)
	}
	now := func() (shown []claims.Claim) {
		for _, id := range order {
			shown = append(shown, byID[id])
		}
		return shown
	}
	d.panel.OnSeveral = func(name string, ids []claims.ClaimID, change func(*claims.Claim)) {
		d.told = append(d.told, name)
		for _, id := range ids {
			c := byID[id]
			change(&c)
			byID[id] = c
		}
		d.panel.SetCards(now()) // as they are read again
	}
	d.panel.SetCards(now())
	return now
}

func TestWhatSeveralClaimsHaveInCommonIsChangedInAll(t *testing.T) {
	d := newDesk(t)
	now := d.together(
		claims.Claim{Speaker: "Ada", Tags: []string{"land", "law"}, Types: []claims.ClaimType{claims.Event}, Status: claims.ToCheck},
		claims.Claim{Speaker: "Olena", Tags: []string{"trade", "land"}, Types: []claims.ClaimType{claims.Event, claims.Causal}, Status: claims.ToCheck},
	)
	if d.field("Several speakers").Text != "" || d.field("Tags").Text != "land" || !d.says("Some have: law (1), trade (1)") || !d.says("2 claims") {
		t.Errorf("got %q, %q, %q", d.field("Several speakers").Text, d.field("Tags").Text, d.words())
	}
	d.write("Several", "Кто")
	d.canvas.Unfocus()
	d.write("Tags", "war, law")
	d.canvas.Unfocus()
	types, priority := d.toggles()[0], d.toggles()[1]
	d.canvas.Focus(types)
	d.press(fyne.KeySpace, fyne.KeyRight, fyne.KeySpace) // numbers for all, event for none
	d.canvas.Focus(priority)
	d.press(fyne.KeySpace)
	d.want("Set speaker", "Set tags", "Set types", "Set types", "Set priority")
	for i, want := range []claims.Claim{
		{Speaker: "Кто", Tags: []string{"war", "law"}, Types: []claims.ClaimType{claims.Numerical}},
		{Speaker: "Кто", Tags: []string{"trade", "war", "law"}, Types: []claims.ClaimType{claims.Numerical, claims.Causal}},
	} {
		got := now()[i]
		if got.Speaker != want.Speaker || !slices.Equal(got.Tags, want.Tags) || !slices.Equal(got.Types, want.Types) || got.Priority != claims.High {
			t.Errorf("claim %d is %+v, want %+v", i, got, want)
		}
	}
	d.press(fyne.KeySpace)
	for _, o := range all(d.panel) {
		if s, ok := o.(*kit.Select); ok {
			s.SetSelected("Cut")
		}
	}
	d.want("Set priority", "Set editorial status")
	if got := now()[1]; got.Priority != "" || got.Status != claims.Cut {
		t.Errorf("got %+v", got)
	}
}

func TestSeveralClaimsThatDifferStayAsTheyAre(t *testing.T) {
	d := newDesk(t)
	d.together(claims.Claim{Speaker: "Ada", Status: claims.Cut}, claims.Claim{Speaker: "Olena", Status: claims.ToCheck})
	d.canvas.Focus(d.field("Several speakers"))
	d.canvas.FocusNext()
	d.canvas.Unfocus()
	d.panel.Flush()
	d.want()
	card := aCard()
	d.panel.SetCard(card)
	if d.says("2 claims") || d.field("Statement").Text != card.Claim.Statement {
		t.Error("one claim isn't shown after several")
	}
}

func TestNothingTypedOfSeveralIsLost(t *testing.T) {
	for name, act := range map[string]func(*desk){
		"one claim is shown": func(d *desk) { d.panel.SetCard(aCard()) },
		"others are shown":   func(d *desk) { d.panel.SetCards([]claims.Claim{{ID: claims.NewID[claims.Claim]()}}) },
		"none is shown":      func(d *desk) { d.panel.Clear() },
		"the window closes":  func(d *desk) { d.panel.Flush() },
	} {
		d := newDesk(t)
		d.together(claims.Claim{Speaker: "Ada"}, claims.Claim{Speaker: "Olena"})
		d.panel.OnSeveral = func(name string, ids []claims.ClaimID, _ func(*claims.Claim)) { d.told = append(d.told, name) }
		d.write("Several", "Who")
		act(d)
		if !slices.Equal(d.told, []string{"Set speaker"}) {
			t.Errorf("%s: told %q, want what was typed", name, d.told)
		}
	}
}
