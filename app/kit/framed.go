package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Framed draws a line round an object, like that round a field. Fyne's choice of
// words has none, and can hardly be told from a dark panel.
func Framed(o fyne.CanvasObject) *fyne.Container {
	line := NewGround("", 6)
	line.Stroke = fynetheme.ColorNameInputBorder
	return container.NewStack(o, line)
}
