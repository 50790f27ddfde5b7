package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Below puts a bar below content. While calm reports so, content leaves room for
// one line of it, whether it says something or not: content never moves then. A
// message that is longer lies over content's lower edge. Otherwise content ends
// where the bar begins, if it's there.
func Below(content fyne.CanvasObject, b *Bar, calm func() bool) *fyne.Container {
	b.framed = true
	line := NewGround(fynetheme.ColorNameSeparator, 0) // where content is cut off
	box := container.New(below{calm}, content, line, b)
	b.onTurn = func() { Arrange(box) }
	return box
}

// Arrange gives all that is directly in a container its place. To refresh the
// container would draw all of it anew.
func Arrange(box *fyne.Container) { box.Layout.Layout(box.Objects, box.Size()) }

type below struct{ calm func() bool }

// Layout implements fyne.Layout.
func (l below) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	content, line, b := objects[0], objects[1], objects[2]
	room := float32(0)
	if b.Visible() {
		if b.Size().Width != size.Width {
			b.Resize(fyne.NewSize(size.Width, b.MinSize().Height))
		}
		room = b.MinSize().Height
		b.Resize(fyne.NewSize(size.Width, room))
		b.Move(fyne.NewPos(0, size.Height-room))
	}
	line.Resize(fyne.Size{})
	if l.calm() {
		room = barLine()
		line.Resize(fyne.NewSize(size.Width, 1))
	}
	line.Move(fyne.NewPos(0, size.Height-room))
	content.Move(fyne.Position{})
	if whole := fyne.NewSize(size.Width, max(size.Height-room, 0)); content.Size() != whole {
		content.Resize(whole)
	}
}

// MinSize implements fyne.Layout.
func (below) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// barLine is how high a bar of one line is.
func barLine() float32 {
	line := fyne.MeasureText("M", fynetheme.TextSize(), fyne.TextStyle{}).Height
	return line + 2*fynetheme.InnerPadding() + 2*barAbove
}
