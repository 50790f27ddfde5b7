package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A Roll is what scrolls by itself, such as a list.
type Roll interface {
	fyne.CanvasObject
	GetScrollOffset() float32
	ScrollToOffset(offset float32)
}

// Within has the wheel move r where the pointer is over it, as far as that goes,
// and only then the column that r is in.
func (c *Column) Within(r Roll) { c.inner = append(c.inner, r) }

// A wheel lies over a column and takes the wheel only: whatever else the
// pointer does goes to what is below.
type wheel struct {
	widget.BaseWidget
	c *Column
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(c *Column) *wheel {
	w := &wheel{c: c}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (*wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// Scrolled implements fyne.Scrollable.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	for _, r := range w.c.inner {
		if w.c.over(r, e.Position.Y) && rolled(r, e.Scrolled.DY) {
			return
		}
	}
	w.c.scroll.Scrolled(e)
}

// over reports whether r is so far below the column's upper edge.
func (c *Column) over(r Roll, y float32) bool {
	top, ok := topOf(c.content, r)
	top -= c.scroll.Offset.Y
	return ok && r.Visible() && y >= top && y < top+r.Size().Height
}

// rolled moves r, and reports whether it could.
func rolled(r Roll, by float32) bool {
	before := r.GetScrollOffset()
	r.ScrollToOffset(max(before-by, 0))
	return r.GetScrollOffset() != before
}
