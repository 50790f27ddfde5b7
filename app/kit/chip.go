package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/look"
)

// An Option is one thing to choose.
type Option struct {
	Key   string // the character that chooses it, "" is none
	Glyph string // goes with the label, "" is none
	Label string
	Off   bool // it can't be chosen now

	Words  fyne.ThemeColorName // of the label, and the ground while it is chosen
	Ground fyne.ThemeColorName // under the pointer
	OnDark fyne.ThemeColorName // of the label while it is chosen
}

// plain fills in the colours that o doesn't say.
func (o Option) plain() Option {
	if o.Words == "" {
		o.Words, o.Ground, o.OnDark = fynetheme.ColorNameForeground, fynetheme.ColorNameHover, fynetheme.ColorNameForegroundOnPrimary
	}
	return o
}

// A chip shows an option and is chosen with a click.
type chip struct {
	widget.BaseWidget
	option  Option
	chosen  bool
	hovered bool
	aimed   bool // the arrows are at it
	onTap   func()
}

var (
	_ fyne.Tappable      = (*chip)(nil)
	_ desktop.Hoverable  = (*chip)(nil)
	_ desktop.Cursorable = (*chip)(nil)
)

func newChip(o Option, onTap func()) *chip {
	c := &chip{option: o.plain(), onTap: onTap}
	c.ExtendBaseWidget(c)
	return c
}

// Tapped implements fyne.Tappable.
func (c *chip) Tapped(*fyne.PointEvent) {
	if !c.option.Off {
		c.onTap()
	}
}

// Cursor implements desktop.Cursorable.
func (c *chip) Cursor() desktop.Cursor {
	if c.option.Off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MouseIn implements desktop.Hoverable.
func (c *chip) MouseIn(*desktop.MouseEvent) { c.hovered = !c.option.Off; c.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (*chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *chip) MouseOut() { c.hovered = false; c.Refresh() }

// CreateRenderer implements fyne.Widget.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{
		c: c, box: canvas.NewRectangle(color.Transparent),
		key: canvas.NewText("", color.Transparent), glyph: canvas.NewText("", color.Transparent), label: canvas.NewText("", color.Transparent),
	}
	r.paint()
	return r
}

type chipRenderer struct {
	c                 *chip
	box               *canvas.Rectangle
	key, glyph, label *canvas.Text
}

// The measures of a chip, in Fyne's units.
const (
	chipEdge   = 10 // between the rim and what is inside
	wordEdge   = 6  // that of a chip with nothing but a word
	chipHeight = 34
	chipGlyph  = 18 // the room of a glyph
)

func (r *chipRenderer) color(n fyne.ThemeColorName) {
	o := r.c.option
	words, ground, rim := o.Words, look.ColorCard, fynetheme.ColorNameInputBorder
	switch {
	case o.Off:
		words, rim = fynetheme.ColorNameDisabled, fynetheme.ColorNameSeparator
	case r.c.chosen:
		words, ground, rim = o.OnDark, n, n
	case r.c.hovered:
		ground = o.Ground
	}
	r.box.FillColor = fynetheme.ColorForWidget(ground, r.c)
	r.box.StrokeColor, r.box.StrokeWidth = fynetheme.ColorForWidget(rim, r.c), 1
	if r.c.aimed {
		r.box.StrokeColor, r.box.StrokeWidth = fynetheme.ColorForWidget(fynetheme.ColorNameForeground, r.c), 2
	}
	r.box.CornerRadius = 6
	r.label.Color = fynetheme.ColorForWidget(words, r.c)
	r.glyph.Color, r.key.Color = r.label.Color, r.label.Color
	if !r.c.chosen {
		r.key.Color = fynetheme.ColorForWidget(look.ColorMuted, r.c)
	}
}

func (r *chipRenderer) paint() {
	o := r.c.option
	ground := o.Words
	if ground == fynetheme.ColorNameForeground {
		ground = fynetheme.ColorNamePrimary
	}
	r.color(ground)
	r.key.Text, r.key.TextSize = o.Key, fynetheme.CaptionTextSize()
	r.glyph.Text, r.glyph.TextSize = o.Glyph, fynetheme.TextSize()
	r.glyph.Alignment = fyne.TextAlignCenter
	r.label.TextSize = fynetheme.TextSize()
	r.label.TextStyle.Bold = r.c.chosen
}

// alone reports whether the chip has nothing but a word.
func (r *chipRenderer) alone() bool { return r.c.option.Key == "" && r.c.option.Glyph == "" }

func (r *chipRenderer) edge() float32 {
	if r.alone() {
		return wordEdge
	}
	return chipEdge
}

// start is where the label begins.
func (r *chipRenderer) start() float32 {
	x := r.edge()
	if r.c.option.Key != "" {
		x += r.key.MinSize().Width + 8
	}
	if r.c.option.Glyph != "" {
		x += chipGlyph + 6
	}
	return x
}

// Destroy implements fyne.WidgetRenderer.
func (*chipRenderer) Destroy() {}

// Layout implements fyne.WidgetRenderer.
func (r *chipRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	x := float32(chipEdge)
	if r.c.option.Key != "" {
		r.place(r.key, x, r.key.MinSize().Width, size)
		x += r.key.MinSize().Width + 8
	}
	if r.c.option.Glyph != "" {
		r.place(r.glyph, x, chipGlyph, size)
	}
	room := size.Width - r.start() - r.edge()
	r.label.Text = cut(r.c.option.Label, room, r.label)
	x = r.start()
	if r.alone() {
		x += max(0, (room-r.label.MinSize().Width)/2) // a word alone stands in the middle
	}
	r.place(r.label, x, r.label.MinSize().Width, size)
}

func (*chipRenderer) place(t *canvas.Text, x, width float32, size fyne.Size) {
	high := t.MinSize().Height
	t.Resize(fyne.NewSize(width, high))
	t.Move(fyne.NewPos(x, (size.Height-high)/2))
}

// MinSize implements fyne.WidgetRenderer. It has room for the label in bold, so
// that nothing moves when it is chosen.
func (r *chipRenderer) MinSize() fyne.Size {
	label := fyne.MeasureText(r.c.option.Label, r.label.TextSize, fyne.TextStyle{Bold: true})
	return fyne.NewSize(r.start()+label.Width+r.edge()+1, max(chipHeight, label.Height+12))
}

// Objects implements fyne.WidgetRenderer.
func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.key, r.glyph, r.label}
}

// Refresh implements fyne.WidgetRenderer.
func (r *chipRenderer) Refresh() {
	r.paint()
	r.Layout(r.c.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// cut shortens words to the room that they have, at the end, and shows that.
func cut(words string, room float32, like *canvas.Text) string {
	wide := func(s string) bool { return fyne.MeasureText(s, like.TextSize, like.TextStyle).Width > room }
	if !wide(words) {
		return words
	}
	runes := []rune(words)
	for len(runes) > 1 && wide(string(runes)+"…") {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}
