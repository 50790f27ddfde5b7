package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// A shield keeps the pointer from what lies below it, but for the wheel.
type shield struct{ widget.BaseWidget }

var (
	_ desktop.Mouseable = (*shield)(nil)
	_ desktop.Hoverable = (*shield)(nil)
	_ fyne.Draggable    = (*shield)(nil)
)

func newShield() *shield {
	s := &shield{}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (*shield) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// MouseDown implements desktop.Mouseable.
func (*shield) MouseDown(*desktop.MouseEvent) {}

// MouseUp implements desktop.Mouseable.
func (*shield) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (*shield) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (*shield) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (*shield) MouseOut() {}

// Dragged implements fyne.Draggable.
func (*shield) Dragged(*fyne.DragEvent) {}

// DragEnd implements fyne.Draggable.
func (*shield) DragEnd() {}
