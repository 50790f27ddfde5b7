package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// counted counts how often it's drawn anew.
type counted struct {
	widget.Label
	drawn int
}

func (c *counted) Refresh() {
	c.drawn++
	c.Label.Refresh()
}

// A bar below a column comes and goes: what's in the column looks as before.
func TestAColumnThatIsNoWiderIsntDrawnAnew(t *testing.T) {
	words := &counted{}
	words.ExtendBaseWidget(words)
	c := kit.NewColumn(kit.Lines(0, words, kit.Space(1, 600)))
	w := test.NewTempWindow(t, c)
	w.Resize(fyne.NewSize(300, 500))
	words.drawn = 0
	c.Resize(c.Size().SubtractWidthHeight(0, 60))
	c.Resize(c.Size().AddWidthHeight(0, 60))
	if words.drawn != 0 {
		t.Errorf("it was drawn %d times", words.drawn)
	}
	c.Resize(fyne.NewSize(250, 500))
	if width := words.Size().Width; width != 250 {
		t.Errorf("it's %v wide in a column of 250", width)
	}
}
