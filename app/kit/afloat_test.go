package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
	"factdesk/app/look"
)

func TestABarAfloatMovesNothing(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	below, bar, firm := kit.Muted("below"), kit.NewBar(), false
	box := kit.Afloat(below, bar, func() bool { return firm })
	w := test.NewTempWindow(t, box)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	whole := fyne.NewSize(400, 300)
	bar.Say(kit.Note, "The claim was removed, with all that was said of it, and it isn't coming back by itself.", "Undo", func() {})
	if below.Size() != whole {
		t.Errorf("what is below is %v, want %v", below.Size(), whole)
	}
	at, high := bar.Position(), bar.Size().Height
	if at.Y+high >= 300 || high < bar.MinSize().Height || high > 200 {
		t.Errorf("the bar stands at %v and is %v high", at, high)
	}
	bar.Hide()
	firm = true
	bar.Say(kit.Failure, "No.", "", nil)
	if got := below.Size().Height; got > bar.Position().Y {
		t.Errorf("what can't spare its edge ends at %v, want above the bar at %v", got, bar.Position().Y)
	}
	bar.Dismiss()
	if below.Size() != whole {
		t.Errorf("without the bar what is below is %v, want %v", below.Size(), whole)
	}
}
