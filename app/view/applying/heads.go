package applying

import "fyne.io/fyne/v2"

// heads puts the headings of the cells above them.
type heads struct{}

// Layout implements fyne.Layout.
func (heads) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	pad := float32(8) // that the words of a line have
	for i, x := range columns(size.Width) {
		objects[i].Move(fyne.NewPos(x.from+pad, 0))
		objects[i].Resize(fyne.NewSize(x.wide-pad, size.Height))
	}
}

// MinSize implements fyne.Layout.
func (heads) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		least.Height = max(least.Height, o.MinSize().Height)
	}
	return least
}
