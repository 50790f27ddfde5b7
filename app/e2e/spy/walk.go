package spy

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A node is a visible object of a canvas, with what its parents make of it.
type node struct {
	object fyne.CanvasObject
	at     fyne.Position // from the canvas' upper left corner
	clip   area          // what lies outside isn't shown
	layer  int
}

// An area is a rectangle.
type area struct{ x, y, w, h float32 }

// walk calls visit with every visible object of c, parents before children,
// content before overlays. Children are left out where visit returns false.
func walk(c fyne.Canvas, visit func(node) bool) {
	whole := area{w: c.Size().Width, h: c.Size().Height}
	for i, o := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		descend(node{object: o, clip: whole, layer: i}, visit)
	}
}

func descend(n node, visit func(node) bool) {
	if n.object == nil || !n.object.Visible() {
		return
	}
	n.at = n.at.Add(n.object.Position())
	if !visit(n) {
		return
	}
	for _, o := range n.children() {
		descend(node{object: o, at: n.at, clip: n.clip, layer: n.layer}, visit)
	}
}

// children returns what n is made of, and narrows n's clip to it where n
// scrolls.
func (n *node) children() []fyne.CanvasObject {
	switch o := n.object.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		// The one that is on the screen: CreateRenderer would make a second.
		renderer := test.WidgetRenderer(o)
		_, scrolls := n.object.(fyne.Scrollable)
		_, clips := renderer.(interface{ IsClip() })
		if scrolls || clips {
			n.clip = n.clip.and(n.area())
		}
		return renderer.Objects()
	}
	return nil
}

func (n *node) area() area {
	size := n.object.Size()
	return area{n.at.X, n.at.Y, size.Width, size.Height}
}

// visible returns that part of n which is in view, in pixels.
func (n *node) visible(scale float32) area {
	v := n.clip.and(n.area())
	return area{v.x * scale, v.y * scale, v.w * scale, v.h * scale}
}

// and returns what a and b have in common; its width or height is 0 or less
// where that's nothing.
func (a area) and(b area) area {
	x, y := max(a.x, b.x), max(a.y, b.y)
	return area{x, y, min(a.x+a.w, b.x+b.w) - x, min(a.y+a.h, b.y+b.h) - y}
}
