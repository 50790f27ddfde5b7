package claim_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
	"factdesk/app/view/claim"
	"factdesk/claims"
)

// toggles returns the choices of several, in their order.
func (d *desk) toggles() (found []*kit.Toggles) {
	for _, o := range all(d.panel) {
		if t, ok := o.(*kit.Toggles); ok {
			found = append(found, t)
		}
	}
	return found
}

func (d *desk) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		d.canvas.Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// unfold unfolds what is empty.
func (d *desk) unfold() {
	d.t.Helper()
	d.panel.OnFocus = d.canvas.Focus
	d.link("+").OnTapped()
}

func TestDetailsAreShownWhereTheyAreFilled(t *testing.T) {
	d := newDesk(t)
	card := aCard()
	d.panel.SetCard(card)
	if got, want := d.link("+").Text, "+ said on, place, types, priority, numbers"; got != want || len(d.toggles()) != 0 {
		t.Errorf("got %q and %d choices, want %q and nothing else", got, len(d.toggles()), want)
	}
	card.Claim.Place, card.Claim.Priority = "Geneva", claims.High
	d.panel.SetCard(card)
	if got, want := d.link("+").Text, "+ types, numbers"; got != want || d.field("Place").Text != "Geneva" {
		t.Errorf("got %q and the place %q, want %q", got, d.field("Place").Text, want)
	}
	card.Claim.Place = ""
	d.panel.SetCard(card)
	d.field("Place") // it stays while the claim does
	d.panel.SetCard(aCard())
	if got, want := d.link("+").Text, "+ said on, place, types, priority, numbers"; got != want {
		t.Errorf("of the next claim: got %q, want %q", got, want)
	}
}

func TestDetailsUnfoldForTheNextClaimsToo(t *testing.T) {
	d := newDesk(t)
	d.panel.SetCard(aCard())
	d.unfold()
	if f, ok := d.canvas.Focused().(*kit.Field); !ok || f != d.field("e.g.") {
		t.Errorf("the focus is on %T, want the first that is empty", d.canvas.Focused())
	}
	d.panel.SetCard(aCard())
	if len(d.toggles()) != 2 {
		t.Errorf("got %d choices, want them still unfolded", len(d.toggles()))
	}
	d.link("−").OnTapped()
	if len(d.toggles()) != 0 || d.canvas.Focused() != fyne.Focusable(d.link("+")) {
		t.Errorf("folded: got %d choices and the focus on %T", len(d.toggles()), d.canvas.Focused())
	}
}

func TestDatesAreToldOnceTheyAreDates(t *testing.T) {
	d := newDesk(t)
	card := aCard()
	d.panel.SetCard(card)
	d.unfold()
	d.write("e.g.", "5 march 2024")
	d.canvas.Unfocus()
	d.want("said 2024-03-05")
	if got := d.field("e.g.").Text; got != "5 Mar 2024" {
		t.Errorf("got %q, want it as it's written", got)
	}
	d.write("e.g.", "2024-03-05")
	d.canvas.Unfocus()
	d.want() // the same day

	d.write("e.g.", "last week")
	d.canvas.Unfocus()
	d.want()
	card.Claim.SaidOn = "2024-03-05"
	d.panel.SetCard(card)
	if got := d.field("e.g.").Text; got != "last week" || !d.says("Write like 5 March 2024") {
		t.Errorf("got %q, want it to stay, with a word on it", got)
	}
	d.canvas.Focus(d.field("e.g."))
	d.write("e.g.", "2024")
	if d.says("Write like 5 March 2024") {
		t.Error("the word stays although it's being mended")
	}
	d.canvas.Unfocus()
	d.want("said 2024")
	d.write("e.g.", "soon")
	var doubted []string
	d.panel.OnDoubt = func(date string) { doubted = append(doubted, date) }
	d.panel.SetCard(aCard())
	if !slices.Equal(doubted, []string{"soon"}) {
		t.Errorf("given up without a word: told of %q, want the date that was typed", doubted)
	}
	d.panel.Clear()
	if len(doubted) != 1 {
		t.Errorf("told of %q again", doubted)
	}
	d.panel.SetCard(aCard())
	if d.says("Write like 5 March 2024") || d.field("e.g.").Text != "" {
		t.Error("the next claim shows what is wrong with the last")
	}
}

// says reports whether the panel shows words.
func (d *desk) says(words string) bool {
	for _, o := range all(d.panel) {
		if w, ok := o.(*kit.Words); ok && w.Text() == words {
			return true
		}
	}
	return false
}

func TestTypesAndPriorityAreToggled(t *testing.T) {
	d := newDesk(t)
	card := aCard()
	card.Claim.Types, card.Claim.Priority = []claims.ClaimType{claims.Event}, claims.Low
	d.panel.SetCard(card)
	types, priority := d.toggles()[0], d.toggles()[1]
	d.canvas.Focus(types)
	d.press(fyne.KeySpace, fyne.KeyRight, fyne.KeyRight, fyne.KeySpace, fyne.KeyLeft, fyne.KeyReturn)
	d.want("types [numerical event]", "types [numerical event quote]", "types [numerical quote]")
	d.canvas.Focus(priority)
	d.press(fyne.KeySpace, fyne.KeySpace)
	d.want("priority high", "priority ")
	if len(priority.Chosen()) != 0 || len(types.Chosen()) != 2 {
		t.Errorf("%v and %v are chosen", types.Chosen(), priority.Chosen())
	}
}

func TestAStatementIsNotTakenAwayByEmptyingIt(t *testing.T) {
	d := newDesk(t)
	d.panel.SetCard(aCard())
	d.write("Statement", " ")
	d.canvas.Unfocus()
	d.want()
	if got := d.field("Statement").Text; got != "A fifth of it." {
		t.Errorf("got %q, want what is stored", got)
	}
}

func TestSpeakerAndTagsAreCompleted(t *testing.T) {
	d := newDesk(t)
	d.panel.SetCard(aCard())
	d.panel.SetNames([]string{"Ada Prüfer", "Olena Коваль"}, []string{"land", "law", "trade"})
	d.write("Speaker", "ков")
	d.press(fyne.KeyDown)
	d.canvas.Unfocus()
	d.write("Tags", "land, l")
	d.press(fyne.KeyDown)
	d.canvas.Unfocus()
	d.want("speaker Olena Коваль", "tags land|law")
}

func TestUndoIsTheFieldsOwnAsLongAsItHasSome(t *testing.T) {
	d := newDesk(t)
	d.panel.SetCard(aCard())
	d.canvas.Focus(d.field("Statement"))
	d.field("Statement").TypedShortcut(&fyne.ShortcutUndo{})
	d.want("undo ")
	d.press(fyne.KeyEnd)
	d.canvas.Focused().TypedRune('!')
	d.field("Statement").TypedShortcut(&fyne.ShortcutUndo{})
	d.want()
	if got := d.field("Statement").Text; got != "A fifth of it." {
		t.Errorf("got %q, want it without what was typed", got)
	}
	d.canvas.Unfocus()
	d.want()
}

func TestPanelShowsNoDetailsOfNoClaim(t *testing.T) {
	d := newDesk(t)
	d.panel.SetCard(claim.Card{})
	if len(d.toggles()) != 0 {
		t.Error("it does")
	}
}
