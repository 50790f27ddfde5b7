package reader

import (
	"math"

	"fyne.io/fyne/v2"
)

// wheel is how far the text goes for one unit of a wheel's turn.
const wheel = 3

// Scrolled implements fyne.Scrollable.
func (r *Reader) Scrolled(e *fyne.ScrollEvent) { r.scroll(r.wheeled(e.Scrolled.DY)) }

// Nudge scrolls by a distance in Fyne's units, as far as the text reaches.
func (r *Reader) Nudge(by float32) { r.scroll(r.state.top + by) }

// scroll brings height y of the page to the top, as far as it reaches.
func (r *Reader) scroll(y float32) {
	y = max(0, min(y, r.page.height()-r.Size().Height))
	// Whole units keep the glyphs where they were drawn.
	y = float32(math.Round(float64(y)))
	r.hover.told, r.hover.hint, r.hover.maybe = r.hover.told[:0], Suggestion{}, Suggestion{}
	moved := y != r.state.top
	r.state.top = y
	r.update()
	if moved {
		r.hover.over = r.hover.over[:0]
	}
	if moved && r.OnScroll != nil {
		r.OnScroll()
	}
}

// thumb returns where the scroll bar's thumb is and how long; ok is false where
// everything is in view.
func (r *Reader) thumb() (y, length float32, ok bool) {
	room, whole := r.Size().Height, r.page.height()
	if whole <= room || room <= 0 {
		return 0, 0, false
	}
	length = max(room*room/whole, 28)
	return (room - length) * r.state.top / (whole - room), length, true
}

// onBar reports whether a place is on the scroll bar.
func (r *Reader) onBar(p fyne.Position) bool {
	_, _, ok := r.thumb()
	return ok && p.X >= r.Size().Width-barWidth
}

// dragBar scrolls so that the thumb, held grip below its upper edge, is at y.
func (r *Reader) dragBar(y, grip float32) {
	_, length, ok := r.thumb()
	if !ok {
		return
	}
	room, whole := r.Size().Height, r.page.height()
	r.scroll((y - grip) / (room - length) * (whole - room))
}
