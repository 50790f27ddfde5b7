package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/look"
)

// A Ground is a rectangle in colours of the theme, which it follows.
type Ground struct {
	widget.BaseWidget
	Fill   fyne.ThemeColorName // "" is none
	Stroke fyne.ThemeColorName // "" is none
	Radius float32
}

// NewGround returns a ground of a colour with rounded corners.
func NewGround(fill fyne.ThemeColorName, radius float32) *Ground {
	g := &Ground{Fill: fill, Radius: radius}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer implements fyne.Widget.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	r := &groundRenderer{g: g, box: canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type groundRenderer struct {
	g   *Ground
	box *canvas.Rectangle
}

func (r *groundRenderer) paint() {
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = color.Transparent, color.Transparent, 0
	if r.g.Fill != "" {
		r.box.FillColor = fynetheme.ColorForWidget(r.g.Fill, r.g)
	}
	if r.g.Stroke != "" {
		r.box.StrokeColor, r.box.StrokeWidth = fynetheme.ColorForWidget(r.g.Stroke, r.g), 1
	}
	r.box.CornerRadius = r.g.Radius
}

// Destroy implements fyne.WidgetRenderer.
func (*groundRenderer) Destroy() {}

// Layout implements fyne.WidgetRenderer.
func (r *groundRenderer) Layout(size fyne.Size) { r.box.Resize(size) }

// MinSize implements fyne.WidgetRenderer.
func (*groundRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Objects implements fyne.WidgetRenderer.
func (r *groundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }

// Refresh implements fyne.WidgetRenderer.
func (r *groundRenderer) Refresh() {
	r.paint()
	r.box.Refresh()
}

// Card puts an object on a ground of its own, set off from the panel.
func Card(o fyne.CanvasObject) *fyne.Container {
	ground := NewGround(look.ColorCard, 8)
	ground.Stroke = fynetheme.ColorNameSeparator
	return container.NewStack(ground, Inset(12, 12, o))
}

// Panel puts an object on the ground of the panes beside the text.
func Panel(o fyne.CanvasObject) *fyne.Container {
	return container.NewStack(NewGround(look.ColorPanel, 0), o)
}
