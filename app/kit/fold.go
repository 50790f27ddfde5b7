package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// A Fold shows a list beside what is read, which a handle divides. Where there is
// no room for both it shows one of them, and what is read alone where the list
// isn't wanted. It belongs to the GUI's goroutine.
type Fold struct {
	widget.BaseWidget
	OnTurn func() // another of the two came in sight, or went

	both  *container.Split
	least float32 // the width from which on there is room for both
	away  bool    // the list isn't wanted beside
	over  bool    // the list is wanted where there is room for one
}

// NewFold returns a fold that shows both from a width of least on.
func NewFold(list, read fyne.CanvasObject, least float32) *Fold {
	f := &Fold{both: container.NewHSplit(list, read), least: least}
	f.ExtendBaseWidget(f)
	return f
}

// Split returns what divides the two.
func (f *Fold) Split() *container.Split { return f.both }

// Covers reports whether the list stands in the place of what is read.
func (f *Fold) Covers() bool { return !f.both.Trailing.Visible() }

// Turn shows the list, or takes it away.
func (f *Fold) Turn() {
	if f.narrow() {
		f.over = !f.over
	} else {
		f.away = !f.away
	}
	f.arrange()
}

// Read shows what is read, where the list stands in its place.
func (f *Fold) Read() {
	f.over = false
	f.arrange()
}

// Resize implements fyne.Widget.
func (f *Fold) Resize(size fyne.Size) {
	f.BaseWidget.Resize(size)
	f.arrange()
}

func (f *Fold) narrow() bool { return f.Size().Width < f.least }

// arrange puts in sight what there is room for.
func (f *Fold) arrange() {
	list, read := !f.away, true
	if f.narrow() {
		list, read = f.over, !f.over
	}
	if list == f.both.Leading.Visible() && read == f.both.Trailing.Visible() {
		return
	}
	f.both.Leading.Hide()
	f.both.Trailing.Hide()
	if list {
		f.both.Leading.Show()
	}
	if read {
		f.both.Trailing.Show()
	}
	f.both.Refresh()
	if f.OnTurn != nil {
		f.OnTurn()
	}
}

// CreateRenderer implements fyne.Widget.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(folded{}, f.both))
}

// folded gives all the room to a split, and asks for what either of its parts
// needs alone.
type folded struct{}

// Layout implements fyne.Layout.
func (folded) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize implements fyne.Layout.
func (folded) MinSize(objects []fyne.CanvasObject) fyne.Size {
	both, _ := objects[0].(*container.Split) //nolint:errcheck // it is
	return both.Leading.MinSize().Max(both.Trailing.MinSize())
}
