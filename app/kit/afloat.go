package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Afloat lays a bar over the lower edge of content, which doesn't move for it.
// Where firm reports that content can't spare that edge, as a form with its
// buttons there can't, content ends above the bar.
func Afloat(content fyne.CanvasObject, b *Bar, firm func() bool) *fyne.Container {
	b.floating = true
	box := container.New(afloat{firm}, content, b)
	b.onTurn = func() { box.Layout.Layout(box.Objects, box.Size()) }
	return box
}

type afloat struct{ firm func() bool }

// apart is how far a bar stands from the edges of what it lies over.
const apart = 12

// Layout implements fyne.Layout.
func (a afloat) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	content, b := objects[0], objects[1]
	if b.Visible() {
		width := max(size.Width-2*apart, 0)
		if b.Size().Width != width {
			b.Resize(fyne.NewSize(width, b.MinSize().Height))
		}
		high := b.MinSize().Height
		b.Resize(fyne.NewSize(width, high))
		b.Move(fyne.NewPos(apart, size.Height-high-apart))
		if a.firm() {
			size.Height = max(size.Height-high-2*apart, 0)
		}
	}
	content.Move(fyne.Position{})
	if content.Size() != size {
		content.Resize(size)
	}
}

// MinSize implements fyne.Layout.
func (afloat) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
