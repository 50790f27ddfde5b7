package reader

import (
	"fyne.io/fyne/v2"

	"factdesk/claims"
)

// A scene is everything that what is drawn of claims depends on, but fonts,
// lines and colours, which are drawn anew as a whole. As long as it's the same,
// a selection or a caret that moves costs nothing but itself.
type scene struct {
	page        *page
	size        fyne.Size
	left        float32 // of the column
	top         float32
	first, last int // lines in view
	marks       *marks
	version     int // of marks
	chosen      claims.ClaimID
	dim         bool
	layered     int // of what was found and set aside
}

// decorate draws the claims in the lines from first up to last, and dims what is
// to be dimmed, unless they stand there already.
func (d *renderer) decorate(first, last int) {
	r := d.r
	now := scene{r.page, r.Size(), r.page.left, r.state.top, first, last, r.marks, r.marks.version, r.state.chosen, r.state.dim, r.layered}
	if now == d.drawn {
		return
	}
	d.drawn = now
	d.under.clear()
	d.rules.clear()
	d.over.clear()
	d.signs.clear()
	d.highlight(first, last)
	d.bars(first, last)
	d.dim(first, last) // over the signs, too
}
