package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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

// Over a list in a column the wheel moves the list, and the column once that is at
// its end.
func TestTheWheelMovesWhatIsInAColumnFirst(t *testing.T) {
	list := widget.NewList(func() int { return 20 }, func() fyne.CanvasObject { return widget.NewLabel("") }, func(widget.ListItemID, fyne.CanvasObject) {})
	c := kit.NewColumn(kit.Lines(0, kit.Space(1, 100), container.NewStack(kit.Space(1, 200), list), kit.Space(1, 900)))
	c.Within(list)
	w := test.NewTempWindow(t, c)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(300, 500))
	box, _ := test.WidgetRenderer(c).Objects()[0].(*fyne.Container) //nolint:errcheck // it fails below
	scroll, _ := box.Objects[0].(*container.Scroll)                 //nolint:errcheck // likewise
	wheel, _ := box.Objects[1].(fyne.Scrollable)                    //nolint:errcheck // likewise
	for _, tt := range []struct {
		what                   string
		at, by                 float32
		wantColumn, wantOfList float32
	}{
		{"above the list", 50, -30, 30, 0},
		{"over the list", 150, -30, 30, 30},
		{"over it, back", 150, 20, 30, 10},
		{"over it, to its beginning", 150, 20, 30, 0},
		{"over it, at its beginning", 150, 20, 10, 0},
		{"below it", 400, -30, 40, 0},
	} {
		// The wheel that Fyne has for tests doesn't say where it is.
		wheel.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(50, tt.at)}, Scrolled: fyne.NewDelta(0, tt.by)})
		if scroll.Offset.Y != tt.wantColumn || list.GetScrollOffset() != tt.wantOfList {
			t.Errorf("%s: the column is at %v and the list at %v, want %v and %v", tt.what, scroll.Offset.Y, list.GetScrollOffset(), tt.wantColumn, tt.wantOfList)
		}
	}
}
