package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Lines puts objects below each other, all of the full width, with gap between
// them. Unlike Fyne's own box it asks for a height only once the width is given,
// so that wrapped text has its room at once. What is hidden or empty leaves no
// gap.
func Lines(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(lines{gap}, objects...)
}

type lines struct{ gap float32 }

// Layout implements fyne.Layout.
func (l lines) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if o.Size().Width != size.Width {
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		}
		high := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, high))
		o.Move(fyne.NewPos(0, y))
		if high > 0 {
			y += high + l.gap
		}
	}
}

// MinSize implements fyne.Layout.
func (l lines) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if least.Height > 0 && m.Height > 0 {
			least.Height += l.gap
		}
		least.Width = max(least.Width, m.Width)
		least.Height += m.Height
	}
	return least
}

// Tight takes away the room that Fyne leaves around words, so that they stand
// in line with what has none.
func Tight(words fyne.CanvasObject) *fyne.Container { return container.New(tight{}, words) }

type tight struct{}

// Layout implements fyne.Layout.
func (tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	pad := fynetheme.InnerPadding()
	for _, o := range objects {
		o.Resize(size.AddWidthHeight(2*pad, 2*pad))
		o.Move(fyne.NewPos(-pad, -pad))
	}
}

// MinSize implements fyne.Layout.
func (tight) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	pad := fynetheme.InnerPadding()
	for _, o := range objects {
		if o.Visible() {
			least = least.Max(o.MinSize().SubtractWidthHeight(2*pad, 2*pad))
		}
	}
	return least
}

// Space takes room and shows nothing.
func Space(width, height float32) fyne.CanvasObject {
	space := canvas.NewRectangle(color.Transparent)
	space.SetMinSize(fyne.NewSize(width, height))
	return space
}

// Inset leaves room around an object: across at its sides, down above and below.
func Inset(across, down float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(inset{across, down}, o)
}

type inset struct{ across, down float32 }

// Layout implements fyne.Layout.
func (i inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size.SubtractWidthHeight(2*i.across, 2*i.down))
		o.Move(fyne.NewPos(i.across, i.down))
	}
}

// MinSize implements fyne.Layout.
func (i inset) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least.AddWidthHeight(2*i.across, 2*i.down)
}

// Corner puts an object into the upper right corner of another, which leaves
// room for it there. It comes after the other in the order of the Tab key.
func Corner(of, o fyne.CanvasObject) *fyne.Container { return container.New(corner{}, of, o) }

type corner struct{}

// Layout implements fyne.Layout.
func (corner) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	of, o := objects[0], objects[1]
	of.Resize(size)
	of.Move(fyne.Position{})
	o.Resize(o.MinSize())
	o.Move(fyne.NewPos(size.Width-o.MinSize().Width, 0))
}

// MinSize implements fyne.Layout.
func (corner) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(objects[1].MinSize())
}
