package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// How handles stand at the edges of the chosen claim, in Fyne's units.
const (
	handleReach  = 8 // how far from its edge the pointer still takes hold of it
	handleBeside = 2 // the same over the words beside the claim
	handleWide   = 2
	knob         = 10 // across
)

// A handle stands at an edge of the chosen claim: a bar with a knob, at its top
// where the claim begins and at its foot where it ends.
type handle struct {
	bar  *canvas.Rectangle
	knob *canvas.Circle
}

func newHandle() handle {
	return handle{bar: canvas.NewRectangle(nil), knob: canvas.NewCircle(nil)}
}

// handles draws those of the chosen claim that are in view.
func (d *renderer) handles() {
	r := d.r
	m, ok := r.marks.find(r.state.chosen)
	if !ok || r.OnMoveEdge == nil || len(r.page.layout.Lines) == 0 {
		return
	}
	for i, at := range [...]side{startSide, endSide} {
		if !r.sees(r.edgeLine(m.Span, at)) {
			continue
		}
		place := r.edgePlace(m.Span, at)
		h, half := &d.grips[i], r.page.layout.LineHeight/2
		h.bar.FillColor, h.knob.FillColor = d.colors.chosen, d.colors.chosen
		h.bar.Move(fyne.NewPos(place.X-handleWide/2, place.Y-half+1))
		h.bar.Resize(fyne.NewSize(handleWide, 2*half-2))
		y := place.Y - half - knob/2
		if at == endSide {
			y = place.Y + half - knob/2
		}
		h.knob.Move(fyne.NewPos(place.X-knob/2, y))
		h.knob.Resize(fyne.NewSquareSize(knob))
		d.objects = append(d.objects, h.bar, h.knob)
	}
}
