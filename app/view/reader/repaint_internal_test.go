package reader

import (
	"testing"

	"fyne.io/fyne/v2"
)

// A painted is a canvas that counts how often it's to be drawn again.
type painted struct {
	fyne.Canvas
	times int
}

func (p *painted) SetDirty() { p.times++ }

// A short text has no scroll bar, whose refreshing would draw the window.
func TestTheWindowIsDrawnAgainWhateverTheTextsLength(t *testing.T) {
	clock := new(held)
	r := inWindow(t, told, clock)
	c := &painted{Canvas: r.env.Canvas}
	r.env.Canvas = c
	r.SetMarks([]Mark{claim("7.5%")})
	r.MouseMoved(at(over(r, "7.5%")))
	c.times = 0
	clock.pass()
	if !shows(r) || c.times == 0 {
		t.Errorf("the card is shown: %v, and the window is drawn again %d times, want once", shows(r), c.times)
	}
}
