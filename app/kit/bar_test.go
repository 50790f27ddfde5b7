package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// tap presses the button with a text that b shows.
func tap(t *testing.T, c fyne.Canvas, text string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(c.Content()) {
		if button, ok := o.(*widget.Button); ok && button.Text == text && button.Visible() {
			test.Tap(button)
			return
		}
	}
	t.Fatalf("there is no button %q", text)
}

func TestABarIsAnsweredByItsButtonsOrPutAway(t *testing.T) {
	b := kit.NewBar()
	c := in(t, b)
	did, put := 0, 0
	b.OnDismiss = func() { put++ }
	b.Tell(kit.Failure, "The disk is full.", kit.Act{Name: "Again", Do: func() { did++ }}, kit.Act{Name: "Other"})
	b.Settle() // a failure stays
	if b.Text() == "" {
		t.Fatal("it went by itself")
	}
	tap(t, c, "Again")
	if did != 1 || put != 0 || b.Visible() {
		t.Errorf("did %d, put away %d, visible %v; want 1, 0, false", did, put, b.Visible())
	}
	b.Say(kit.Note, "Done.", "", nil)
	tap(t, c, "")
	if put != 1 || b.Visible() {
		t.Errorf("put away %d, visible %v; want 1, false", put, b.Visible())
	}
}

func TestABarThatStaysIsStillThereWhenItsButtonIsPressed(t *testing.T) {
	b := kit.NewBar().Stay()
	c := in(t, b)
	did := 0
	b.Tell(kit.Warning, "Safe mode.", kit.Act{Name: "Check", Do: func() { did++ }})
	tap(t, c, "Check")
	tap(t, c, "Check")
	if did != 2 || !b.Visible() {
		t.Errorf("did %d, visible %v; want 2, true", did, b.Visible())
	}
}
