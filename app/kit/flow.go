package kit

import "fyne.io/fyne/v2"

// flow puts objects side by side, each as wide as it needs to be, and in as many
// rows as that takes.
type flow struct {
	gap   float32
	width float32 // as it was last given
}

// place calls put with the place of each object, and returns how high all are.
func (f *flow) place(objects []fyne.CanvasObject, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) (high float32) {
	var x, y float32
	for _, o := range objects {
		size := o.MinSize()
		if x > 0 && x+size.Width > f.width {
			x, y = 0, high+f.gap
		}
		put(o, fyne.NewPos(x, y), fyne.NewSize(min(size.Width, max(f.width, 1)), size.Height))
		x += size.Width + f.gap
		high = max(high, y+size.Height)
	}
	return high
}

// Layout implements fyne.Layout.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Resize(size)
		o.Move(at)
	})
}

// MinSize implements fyne.Layout. What is in it can be cut short.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := f.place(objects, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
	return fyne.NewSize(80, high)
}
