package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/look"
)

// A Dot tells at a glance how far something is: a ring where nothing is done, a
// ring with a core where something is, and filled where all is.
type Dot struct {
	widget.BaseWidget
	done, all int
}

// NewDot returns the dot of something that isn't begun.
func NewDot() *Dot {
	d := &Dot{}
	d.ExtendBaseWidget(d)
	return d
}

// Set shows that done of all are done.
func (d *Dot) Set(done, all int) {
	if d.done != done || d.all != all {
		d.done, d.all = done, all
		d.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (d *Dot) CreateRenderer() fyne.WidgetRenderer {
	r := &dotRenderer{d: d, ring: canvas.NewCircle(color.Transparent), core: canvas.NewCircle(color.Transparent)}
	r.paint()
	return r
}

type dotRenderer struct {
	d          *Dot
	ring, core *canvas.Circle
}

// dotSize is the diameter of the ring.
const dotSize = 12

func (r *dotRenderer) paint() {
	tint := fynetheme.ColorForWidget(look.ColorMuted, r.d)
	r.ring.FillColor, r.core.FillColor = color.Transparent, color.Transparent
	switch {
	case r.d.all > 0 && r.d.done >= r.d.all:
		tint = fynetheme.ColorForWidget(fynetheme.ColorNameSuccess, r.d)
		r.ring.FillColor = tint
	case r.d.done > 0:
		r.core.FillColor = tint
	}
	r.ring.StrokeColor, r.ring.StrokeWidth = tint, 1.5
}

// Destroy implements fyne.WidgetRenderer.
func (*dotRenderer) Destroy() {}

// Layout implements fyne.WidgetRenderer. The ring stands beside the first line.
func (r *dotRenderer) Layout(fyne.Size) {
	y := (fynetheme.TextSize()*1.36 - dotSize) / 2
	r.ring.Resize(fyne.NewSquareSize(dotSize))
	r.ring.Move(fyne.NewPos(0, y))
	r.core.Resize(fyne.NewSquareSize(dotSize / 2))
	r.core.Move(fyne.NewPos(dotSize/4, y+dotSize/4))
}

// MinSize implements fyne.WidgetRenderer.
func (*dotRenderer) MinSize() fyne.Size { return fyne.NewSize(dotSize+4, dotSize) }

// Objects implements fyne.WidgetRenderer.
func (r *dotRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ring, r.core} }

// Refresh implements fyne.WidgetRenderer.
func (r *dotRenderer) Refresh() {
	r.paint()
	r.ring.Refresh()
	r.core.Refresh()
}
