package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/look"
	"factdesk/app/typeset"
	"factdesk/claims"
)

// A renderer draws what is in view of a reader: behind the text the grounds of
// claims and the selection, over it their underlines, the caret, the scroll bar
// and the toolbar. It holds no more objects than are in view.
type renderer struct {
	r     *Reader
	drawn scene // what under, over and signs show
	under pool  // behind the text
	rules pool  // the lines under claims, behind the letters that reach into them
	over  pool  // before it
	signs signs

	selected pool // behind the text, before under
	lines    map[int]*lineImage
	free     []*lineImage
	caret    *canvas.Rectangle
	bar      *canvas.Rectangle
	empty    *canvas.Text
	toolbar  *toolbar
	offer    *toolbar // what can be done with a suggestion
	grips    [2]handle
	plan     *chart
	told     *card
	colors   colors
	objects  []fyne.CanvasObject
	found    []int
	here     []int // those of found that are in one line
	begin    []int // those of here that begin in it and have a sign
	spans    []typeset.Stretch
	rows     []dotted

	signSize float32
	restyled int // how often the colours were taken
}

// colors are those of the theme, looked up once.
type colors struct {
	text, muted, selection, idle, caret, chosen, bar, veil color.Color
	hit, hitNow, aside, quote, suggested                   color.Color
	tones                                                  []toneColors
}

// toneColors are those of claims of one tone.
type toneColors struct {
	tone         claims.Tone
	ground, line color.Color
}

// of returns the colours of a tone; of one that there isn't, those of the last.
func (c *colors) of(tone claims.Tone) *toneColors {
	i := 0
	for i+1 < len(c.tones) && c.tones[i].tone != tone {
		i++
	}
	return &c.tones[i]
}

// CreateRenderer implements fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	d := &renderer{
		r: r, lines: map[int]*lineImage{},
		caret: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(nil),
		empty:   canvas.NewText("Choose an article on the left.", nil),
		toolbar: newToolbar(r), offer: newOffer(r),
		grips: [2]handle{newHandle(), newHandle()},
	}
	d.plan, d.told = newChart(d), newCard(d)
	d.bar.CornerRadius = 3
	r.draw = d
	d.restyle()
	d.update()
	return d
}

// Destroy implements fyne.WidgetRenderer.
func (d *renderer) Destroy() {
	d.r.stopRolling()
	d.r.stopWatching()
}

// Layout implements fyne.WidgetRenderer.
func (d *renderer) Layout(fyne.Size) { d.update() }

// IsClip has Fyne cut off what reaches beyond the reader: the lines at its upper
// and lower edge.
func (*renderer) IsClip() {}

// MinSize implements fyne.WidgetRenderer.
func (d *renderer) MinSize() fyne.Size { return d.r.MinSize() }

// Objects implements fyne.WidgetRenderer.
func (d *renderer) Objects() []fyne.CanvasObject { return d.objects }

// Refresh implements fyne.WidgetRenderer.
func (d *renderer) Refresh() { d.update() }

// restyle takes the theme's colours, and draws every line anew.
func (d *renderer) restyle() {
	d.restyled++
	of := func(name fyne.ThemeColorName) color.Color { return fynetheme.ColorForWidget(name, d.r) }
	d.colors = colors{
		text:      of(fynetheme.ColorNameForeground),
		muted:     of(look.ColorMuted),
		selection: of(fynetheme.ColorNameSelection),
		idle:      of(fynetheme.ColorNameDisabledButton),
		caret:     of(look.ColorCaret),
		chosen:    of(look.ColorChosen),
		bar:       of(fynetheme.ColorNameScrollBar),
		quote:     of(fynetheme.ColorNameInputBorder),
		suggested: of(look.ColorChosen),
		hit:       of(look.ColorHit),
		hitNow:    of(look.ColorHitNow),
		aside:     of(look.ColorVeil),
	}
	d.colors.veil = thin(of(fynetheme.ColorNameBackground))
	for _, tone := range append(claims.Tones(), claims.Undecided) {
		d.colors.tones = append(d.colors.tones, toneColors{tone, of(look.ToneGround(tone)), of(look.ToneText(tone))})
	}
	d.caret.FillColor, d.bar.FillColor = d.colors.caret, d.colors.bar
	d.signSize = d.r.Theme().Size(fynetheme.SizeNameText)
	d.empty.Color, d.empty.TextSize = of(look.ColorMuted), d.r.page.size
	d.forget()
}

// forget has every line drawn anew: they are others now, or look different.
func (d *renderer) forget() {
	d.drawn = scene{}
	for i, image := range d.lines {
		d.free = append(d.free, image)
		delete(d.lines, i)
	}
}

// update brings everything to where it is now.
func (d *renderer) update() {
	if d.r.Size().IsZero() {
		return
	}
	first, last := d.inView()
	d.reuse(first, last)
	d.decorate(first, last)
	d.selection(first, last)
	d.objects = append(d.objects[:0], d.under.used()...)
	d.objects = append(d.objects, d.selected.used()...)
	d.objects = append(d.objects, d.rules.used()...)
	for i := first; i < last; i++ {
		d.objects = append(d.objects, d.line(i))
	}
	d.objects = append(d.objects, d.signs.used()...)
	d.objects = append(d.objects, d.over.used()...)
	d.handles()
	d.placeRest()
	d.repaint()
}

// repaint has the window drawn again, once it's time. To refresh the reader would
// have every line's picture made again, and no part of it is always there to be
// refreshed instead.
func (d *renderer) repaint() {
	if c, ok := d.r.env.Canvas.(interface{ SetDirty() }); ok {
		c.SetDirty()
		return
	}
	canvas.Refresh(d.bar)
}

// inView returns the lines that are in view, from first up to but not including
// last.
func (d *renderer) inView() (first, last int) {
	l := d.r.page.layout
	if len(l.Lines) == 0 {
		return 0, 0
	}
	top := d.r.state.top - padTop
	return l.LineAtY(top), l.LineAtY(top+d.r.Size().Height) + 1
}

// placeRest places what isn't part of a line.
func (d *renderer) placeRest() {
	r := d.r
	if len(r.page.layout.Lines) == 0 {
		d.empty.Move(fyne.NewPos((r.Size().Width-d.empty.MinSize().Width)/2, r.Size().Height/3))
		d.empty.Resize(d.empty.MinSize())
		d.objects = append(d.objects, d.empty)
	} else if r.state.focus && r.Selection().Empty() {
		at := r.caretAt(r.state.head, r.state.upper)
		d.caret.Move(fyne.NewPos(at.X-0.5, at.Y-r.page.size*0.65))
		d.caret.Resize(fyne.NewSize(1.5, r.page.size*1.3))
		d.objects = append(d.objects, d.caret)
	}
	y, length, ok := r.thumb()
	if ok {
		d.chart()
	}
	// It's there also where it has no length: what isn't can't be refreshed.
	d.bar.Move(fyne.NewPos(r.Size().Width-thumbGap-thumbWide, y))
	d.bar.Resize(fyne.NewSize(thumbWide, length))
	d.objects = append(d.objects, d.bar)
	d.card()
	if bar := d.shownBar(); bar != nil {
		d.objects = append(d.objects, bar.root)
	}
}
