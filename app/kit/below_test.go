package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
	"factdesk/app/look"
)

func TestABarMovesNothingThatIsToStayCalm(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	above, bar, calm := kit.Muted("above"), kit.NewBar(), true
	box := kit.Below(above, bar, func() bool { return calm })
	w := test.NewTempWindow(t, box)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	before := above.Size()
	ends := func() float32 { return bar.Position().Y + bar.Size().Height }
	bar.Say(kit.Note, "Done.", "", nil)
	if got := bar.Position().Y; above.Size() != before || got < before.Height-0.5 || ends() != 300 {
		t.Errorf("what is above is %v high, the bar stands from %v to %v; want %v, that and 300", above.Size(), got, ends(), before.Height)
	}
	bar.Say(kit.Note, strings.Repeat("The claim was removed, with all that was said of it. ", 4), "Undo", func() {})
	if got := bar.Position().Y; above.Size() != before || got > before.Height-30 || ends() != 300 {
		t.Errorf("what is above is %v high, a long message stands from %v to %v; want %v, over that, and 300", above.Size(), got, ends(), before.Height)
	}
	calm = false
	bar.Say(kit.Failure, "No.", "", nil)
	if got := above.Size().Height; got != bar.Position().Y {
		t.Errorf("what is above ends at %v, want where the bar begins, at %v", got, bar.Position().Y)
	}
	bar.Dismiss()
	if got := above.Size().Height; got != 300 {
		t.Errorf("without the bar what is above is %v high, want 300", got)
	}
	calm = true
	kit.Arrange(box)
	if above.Size() != before {
		t.Errorf("calm again it's %v, want %v", above.Size(), before)
	}
}
