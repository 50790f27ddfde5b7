package reader

import (
	"image"
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/typeset"
)

// How the card of claims is set, in Fyne's units.
const (
	cardPad     = 10
	cardWide    = 340 // at most
	cardWider   = 460 // where it tells of several claims
	cardGap     = 8   // between what stands in one line
	cardAway    = 18  // from the pointer
	cardEdge    = 8   // from the reader's edges, and from the toolbar
	cardLines   = 3   // of a statement
	cardClaims  = 6   // that a card tells of, where more overlap
	cardLeading = 1.4
)

// A card tells what is known of the claims under the pointer. It's one picture on
// a ground: the words in it may be of any script.
type card struct {
	d       *renderer
	ground  *canvas.Rectangle
	raster  *canvas.Raster
	measure *typeset.Measure
	page    *page      // that measure has the fonts of
	told    []Mark     // what it tells
	hint    Suggestion // or this
	words   []words
	size    fyne.Size
	text    float32 // the size of it
	dressed int     // how often the colours had been taken when it was set
	pixels  *image.RGBA
}

// words are a line on the card.
type words struct {
	line *typeset.Shaped
	c    color.Color
	at   fyne.Position // of its upper left corner
}

func newCard(d *renderer) *card {
	c := &card{d: d, ground: canvas.NewRectangle(nil)}
	c.ground.CornerRadius, c.ground.StrokeWidth = 6, 1
	c.raster = canvas.NewRaster(c.paint)
	return c
}

// card draws the card, where there's something to tell and room for it.
func (d *renderer) card() {
	c, r := d.told, d.r
	hint := r.hinted()
	if len(r.hover.told) == 0 && hint.Span.Empty() {
		c.told, c.hint = c.told[:0], hint
		return
	}
	if !slices.Equal(c.told, r.hover.told) || c.hint != hint || c.dressed != d.restyled {
		c.dressed = d.restyled
		c.told, c.hint = append(c.told[:0], r.hover.told...), hint
		c.compose()
	}
	at, ok := c.place()
	if !ok {
		return
	}
	c.ground.FillColor = fynetheme.ColorForWidget(fynetheme.ColorNameOverlayBackground, r)
	c.ground.StrokeColor = fynetheme.ColorForWidget(fynetheme.ColorNameInputBorder, r)
	c.ground.Move(at)
	c.ground.Resize(c.size)
	c.raster.Move(at)
	d.objects = append(d.objects, c.ground, c.raster)
}

// hinted is the suggestion that a card is to tell of: the one under the pointer,
// or else the one that is looked at.
func (r *Reader) hinted() Suggestion {
	if len(r.hover.told) > 0 || r.hand.grain != 0 || r.state.bar {
		return Suggestion{}
	}
	if !r.hover.hint.Span.Empty() {
		return r.hover.hint
	}
	s, _ := r.Suggested()
	return s
}

// place returns where the card stands: below the pointer or above it, and farther
// off where the toolbar is in the way.
func (c *card) place() (fyne.Position, bool) {
	r, bar := c.d.r, c.d.shownBar()
	room, p := r.Size(), r.hover.at
	tries := []float32{p.Y + cardAway, p.Y - cardAway - c.size.Height}
	if c.hint.Span == r.proposed.aim && bar == c.d.offer {
		p, tries = r.caretAt(r.proposed.aim.Start, false), nil // the pointer may be anywhere
		p.X = bar.root.Position().X + cardPad
	}
	if bar != nil {
		top := bar.root.Position().Y
		tries = append(tries, top+bar.root.Size().Height+cardEdge, top-cardEdge-c.size.Height)
	}
	x := max(cardEdge, min(p.X-cardPad, room.Width-barWidth-c.size.Width-cardEdge))
	for _, y := range tries {
		at := fyne.NewPos(x, y)
		beside := p.Y < y || p.Y > y+c.size.Height
		if beside && y >= 0 && y+c.size.Height <= room.Height && !c.hidden(at) {
			return at, true
		}
	}
	return fyne.Position{}, false
}

// hidden reports whether the toolbar would lie over the card at a place.
func (c *card) hidden(at fyne.Position) bool {
	bar := c.d.shownBar()
	if bar == nil {
		return false
	}
	from, size := bar.root.Position(), bar.root.Size()
	return at.X < from.X+size.Width && from.X < at.X+c.size.Width &&
		at.Y < from.Y+size.Height && from.Y < at.Y+c.size.Height
}

// compose sets what the card tells.
func (c *card) compose() {
	page, text := c.d.r.page, float32(math.Round(float64(c.d.signSize)))
	if c.page != page || c.text != text {
		c.page, c.text = page, text
		c.measure = typeset.NewMeasure(page.faces, c.text)
	}
	c.words, c.pixels = c.words[:0], nil
	c.size = fyne.NewSize(0, cardPad)
	switch len(c.told) {
	case 0:
		c.suggested()
	case 1:
		c.single(&c.told[0])
	default:
		c.several()
	}
	c.size = c.size.AddWidthHeight(2*cardPad, cardPad)
	c.raster.Resize(c.size)
	canvas.Refresh(c.raster)
}

// width is how wide the words on the card may be.
func (c *card) width(most float32) float32 {
	return max(min(most, c.d.r.Size().Width-barWidth-2*cardEdge)-2*cardPad, 80)
}

// single tells of one claim: verdict, statement, sources.
func (c *card) single(m *Mark) {
	wide := c.width(cardWide)
	c.size.Width = wide
	verdict, tone := c.verdict(m)
	c.below(c.set(verdict, wide, 1), tone)
	c.below(c.set(m.Statement, wide, cardLines), c.d.colors.text)
	c.below(c.set(sources(m.Sources), wide, 1), c.d.colors.muted)
}

// suggested tells why a claim is suggested, and who says it.
func (c *card) suggested() {
	wide := c.width(cardWide)
	c.size.Width = wide
	c.below(c.set("Suggested as a claim", wide, 1), c.d.colors.suggested)
	c.below(c.set(c.hint.Why, wide, cardLines), c.d.colors.text)
	c.below(c.set(c.hint.Voice, wide, 1), c.d.colors.muted)
}

// several tells of each claim in a line.
func (c *card) several() {
	wide := c.width(cardWider)
	c.size.Width = wide
	most := len(c.told)
	if most > cardClaims {
		most = cardClaims - 1
	}
	for i := range c.told[:most] {
		c.row(&c.told[i], wide)
	}
	if more := len(c.told) - most; more > 0 {
		c.below(c.set("and "+strconv.Itoa(more)+" more", wide, 1), c.d.colors.muted)
	}
}

// row tells of one claim in a line: its verdict, the beginning of its statement,
// and its sources at the end.
func (c *card) row(m *Mark, wide float32) {
	verdict, tone := c.verdict(m)
	first, last := c.set(verdict, wide*2/5, 1), c.set(sources(m.Sources), wide*2/5, 1)
	left, right := c.long(first)+cardGap, c.long(last)+cardGap
	middle := c.set(m.Statement, max(wide-left-right, 40), 1)
	y := c.size.Height
	c.put(first, tone, fyne.NewPos(0, y))
	c.put(middle, c.d.colors.text, fyne.NewPos(left, y))
	c.put(last, c.d.colors.muted, fyne.NewPos(wide-right+cardGap, y))
	c.size.Height += c.lineHeight()
}

// verdict returns what a card says of m's verdict, and in which colour.
func (c *card) verdict(m *Mark) (string, color.Color) {
	if m.Label == "" {
		return "No verdict yet", c.d.colors.muted
	}
	return m.Label, c.d.colors.of(m.Tone).line
}

func sources(n int) string {
	switch n {
	case 0:
		return "No sources yet"
	case 1:
		return "1 source"
	}
	return strconv.Itoa(n) + " sources"
}

func (c *card) lineHeight() float32 { return float32(math.Round(float64(c.text * cardLeading))) }

// set lays text out in lines of a width, no more than most: what is left over is
// told by three dots.
func (c *card) set(text string, wide float32, most int) *typeset.Layout {
	text = strings.Join(strings.Fields(text), " ")
	l := c.wrapped(text, wide)
	if len(l.Lines) <= most {
		return l
	}
	text = text[:l.Lines[most-1].End]
	for len(l.Lines) > most && text != "" {
		last := c.wrapped(text, wide)
		line := c.measure.Shape(last, len(last.Lines)-1)
		text = strings.TrimRight(text[:line.Previous(len(text))], " ")
		l = c.wrapped(text+"…", wide)
	}
	return l
}

func (c *card) wrapped(text string, wide float32) *typeset.Layout {
	l := typeset.NewLayout(text, c.lineHeight(), 0)
	l.Wrap(c.measure, wide)
	return l
}

// long returns how far the only line of l reaches.
func (c *card) long(l *typeset.Layout) (wide float32) {
	if len(l.Lines) == 0 {
		return 0
	}
	for _, s := range c.measure.Shape(l, 0).Stretches(nil, 0, len(l.Text)) {
		wide = max(wide, s.Right)
	}
	return wide
}

// below puts the lines of l below what is on the card.
func (c *card) below(l *typeset.Layout, of color.Color) {
	c.put(l, of, fyne.NewPos(0, c.size.Height))
	c.size.Height += float32(len(l.Lines)) * c.lineHeight()
}

// put puts the lines of l at a place on the card.
func (c *card) put(l *typeset.Layout, of color.Color, at fyne.Position) {
	for i := range l.Lines {
		c.words = append(c.words, words{c.measure.Shape(l, i), of, at.AddXY(cardPad, l.Lines[i].Y)})
	}
}

// paint draws the card's words in so many pixels.
func (c *card) paint(width, height int) image.Image {
	size := image.Rect(0, 0, width, height)
	if c.pixels != nil && c.pixels.Rect == size {
		return c.pixels
	}
	c.pixels = image.NewRGBA(size)
	if c.measure == nil {
		return c.pixels
	}
	ascent, descent := c.measure.Extents()
	baseline := (c.lineHeight()-ascent-descent)/2 + ascent
	for _, w := range c.words {
		c.d.r.page.pen.Draw(c.pixels, w.line, typeset.Ink{
			Color: w.c, Size: c.text, Scale: float32(height) / c.size.Height,
			Baseline: w.at.Y + baseline, Left: w.at.X,
		})
	}
	return c.pixels
}
