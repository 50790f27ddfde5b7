package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// A Column is a pane that scrolls down, as a whole: the wheel moves it also over
// a field of several lines, which would otherwise keep the wheel to itself.
type Column struct {
	widget.BaseWidget
	content fyne.CanvasObject
	scroll  *container.Scroll
	wanted  fyne.CanvasObject // to be brought into view when places are known
	inner   []Roll
}

// NewColumn returns a column of content.
func NewColumn(content fyne.CanvasObject) *Column {
	c := &Column{content: content, scroll: container.NewVScroll(content)}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *Column) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(whole{c}, c.scroll, newWheel(c)))
}

// Refresh implements fyne.CanvasObject. It gives the content the height that it
// needs now.
func (c *Column) Refresh() {
	c.settle()
	c.BaseWidget.Refresh()
}

// Settle gives all in the column its place, where something has become higher or
// lower, or has come or gone. It's a fraction of Refresh: what shows something
// else has been drawn anew by itself, and the rest needn't be.
func (c *Column) Settle() {
	if c.scroll.Size().Width <= 0 {
		return
	}
	arrange(c.content)
	c.scroll.Base.Refresh()
	if last := max(0, c.content.Size().Height-c.scroll.Size().Height); c.scroll.Offset.Y > last {
		c.scroll.ScrollToOffset(fyne.NewPos(0, last))
	}
	c.reveal()
}

// arrange lays out o and what is in it, outermost first.
func arrange(o fyne.CanvasObject) {
	box, ok := o.(*fyne.Container)
	if !ok || !box.Visible() {
		return
	}
	if box.Layout != nil {
		box.Layout.Layout(box.Objects, box.Size())
	}
	for _, child := range box.Objects {
		arrange(child)
	}
}

// Top scrolls to the beginning.
func (c *Column) Top() {
	c.wanted = nil
	c.scroll.ScrollToTop()
}

// Reveal brings an object inside the column into view.
func (c *Column) Reveal(o fyne.CanvasObject) {
	c.wanted = o
	c.Settle()
}

// Follow brings a field's caret into view, wherever the field has grown to.
func (c *Column) Follow(f *Field) {
	c.Settle()
	if at, ok := topOf(c.content, f); ok {
		top, high := f.Caret()
		c.scrollTo(at+top, high)
	}
}

// settle gives the content the height that it needs now and brings what is
// wanted into view.
func (c *Column) settle() {
	width := c.scroll.Size().Width
	if width <= 0 {
		return
	}
	if c.content.Size().Width != width {
		c.content.Resize(fyne.NewSize(width, c.content.MinSize().Height))
	}
	c.scroll.Refresh()
	c.reveal()
}

// reveal brings what is wanted into view.
func (c *Column) reveal() {
	if c.wanted == nil {
		return
	}
	if top, ok := topOf(c.content, c.wanted); ok {
		c.scrollTo(top, c.wanted.Size().Height)
	}
	c.wanted = nil
}

// scrollTo brings what begins at top and is high into view, its upper end
// before its lower.
func (c *Column) scrollTo(top, high float32) {
	const margin = 24
	y, view := c.scroll.Offset.Y, c.scroll.Size().Height
	if end := top + high + margin; end > y+view {
		y = end - view
	}
	y = max(0, min(y, top-margin))
	c.scroll.ScrollToOffset(fyne.NewPos(0, y))
}

// topOf returns how far below root's upper edge o is.
func topOf(root, o fyne.CanvasObject) (float32, bool) {
	if root == o {
		return 0, true
	}
	box, ok := root.(*fyne.Container)
	if !ok {
		return 0, false
	}
	for _, child := range box.Objects {
		if top, ok := topOf(child, o); ok {
			return top + child.Position().Y, true
		}
	}
	return 0, false
}

// whole gives each object the whole room of a column.
type whole struct{ c *Column }

// Layout implements fyne.Layout. What has become no wider or narrower needn't be
// drawn anew: a bar below the column comes and goes with much that is done.
func (w whole) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide := w.c.scroll.Size().Width
	for _, o := range objects {
		o.Resize(size)
	}
	if size.Width == wide {
		w.c.Settle()
		return
	}
	w.c.settle()
}

// MinSize implements fyne.Layout.
func (w whole) MinSize([]fyne.CanvasObject) fyne.Size { return w.c.scroll.MinSize() }
