package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Middle keeps an object in the middle of the room that it has, and no wider
// than so much.
func Middle(widest float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(middle{widest}, o)
}

type middle struct{ widest float32 }

// Layout implements fyne.Layout.
func (m middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width, m.widest)
	for _, o := range objects {
		o.Resize(fyne.NewSize(width, size.Height))
		o.Resize(fyne.NewSize(width, max(size.Height, o.MinSize().Height)))
		o.Move(fyne.NewPos((size.Width-width)/2, 0))
	}
}

// MinSize implements fyne.Layout.
func (middle) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}
