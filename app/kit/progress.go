package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A Progress is a thin bar that shows how much of all is done.
type Progress struct {
	widget.BaseWidget
	done, all int
}

// NewProgress returns a bar of nothing.
func NewProgress() *Progress {
	p := &Progress{}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows that done of all are done. The bar hides where there is nothing to
// do.
func (p *Progress) Set(done, all int) {
	p.done, p.all = done, all
	p.Refresh()
}

// part is how much is done, from 0 to 1.
func (p *Progress) part() float32 {
	if p.all <= 0 {
		return 0
	}
	return float32(min(max(p.done, 0), p.all)) / float32(p.all)
}

// CreateRenderer implements fyne.Widget.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	r := &progressRenderer{p: p, track: canvas.NewRectangle(color.Transparent), fill: canvas.NewRectangle(nil)}
	r.paint()
	return r
}

type progressRenderer struct {
	p           *Progress
	track, fill *canvas.Rectangle
}

const progressHeight = 6

func (r *progressRenderer) paint() {
	r.track.FillColor = fynetheme.ColorForWidget(fynetheme.ColorNameSeparator, r.p)
	r.fill.FillColor = fynetheme.ColorForWidget(fynetheme.ColorNamePrimary, r.p)
	r.track.CornerRadius, r.fill.CornerRadius = progressHeight/2, progressHeight/2
	r.track.Hidden, r.fill.Hidden = r.p.all <= 0, r.p.part() == 0
}

// Destroy implements fyne.WidgetRenderer.
func (*progressRenderer) Destroy() {}

// Layout implements fyne.WidgetRenderer.
func (r *progressRenderer) Layout(size fyne.Size) {
	y := (size.Height - progressHeight) / 2
	r.track.Move(fyne.NewPos(0, y))
	r.track.Resize(fyne.NewSize(size.Width, progressHeight))
	r.fill.Move(fyne.NewPos(0, y))
	r.fill.Resize(fyne.NewSize(max(size.Width*r.p.part(), progressHeight), progressHeight))
}

// MinSize implements fyne.WidgetRenderer.
func (*progressRenderer) MinSize() fyne.Size { return fyne.NewSize(60, progressHeight) }

// Objects implements fyne.WidgetRenderer.
func (r *progressRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.fill}
}

// Refresh implements fyne.WidgetRenderer.
func (r *progressRenderer) Refresh() {
	r.paint()
	r.Layout(r.p.Size())
	r.track.Refresh()
	r.fill.Refresh()
}
