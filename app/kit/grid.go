package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Grid puts objects in columns of one width, as many as fit side by side, with
// gap between them. Objects that don't fill a row are drawn no wider for it.
func Grid(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&grid{gap: gap}, objects...)
}

type grid struct {
	gap   float32
	width float32 // as it was last given
}

// columns returns how many columns there are in the width, and their width.
func (g *grid) columns(objects []fyne.CanvasObject) (count int, width float32) {
	need := float32(1)
	for _, o := range objects {
		need = max(need, o.MinSize().Width)
	}
	if g.width <= 0 {
		return 1, need
	}
	count = min(max(int((g.width+g.gap)/(need+g.gap)), 1), max(len(objects), 1))
	for count > 1 && rows(len(objects), count) == rows(len(objects), count-1) {
		count-- // the same rows, more evenly filled
	}
	return count, (g.width - g.gap*float32(count-1)) / float32(count)
}

// Layout implements fyne.Layout.
func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.width = size.Width
	count, width := g.columns(objects)
	high := rowHeight(objects)
	for i, o := range objects {
		o.Resize(fyne.NewSize(width, high))
		o.Move(fyne.NewPos(float32(i%count)*(width+g.gap), float32(i/count)*(high+g.gap)))
	}
}

// MinSize implements fyne.Layout. The width is a column's half: what is in it
// can be cut short.
func (g *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	count, _ := g.columns(objects)
	high := float32(rows(len(objects), count))
	return fyne.NewSize(80, high*rowHeight(objects)+(high-1)*g.gap)
}

func rows(objects, columns int) int { return (objects + columns - 1) / columns }

func rowHeight(objects []fyne.CanvasObject) (high float32) {
	for _, o := range objects {
		high = max(high, o.MinSize().Height)
	}
	return high
}
