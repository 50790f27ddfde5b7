package claim

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/typeset"
	"factdesk/claims"
)

// A quote shows the words that a claim holds on to among those around them. A
// click leads to them in the text.
//
// It's set as the text itself is: Fyne puts numbers and names in words from right
// to left in the wrong order. It has room for some lines whatever it shows, so
// that what is below stays where it is from claim to claim.
type quote struct {
	widget.BaseWidget
	onTap func()
	given excerpt
	tone  claims.Tone // of the verdict: the words stand on its ground, as in the text

	set    setting
	shown  excerpt         // what there is room for
	layout *typeset.Layout // of shown; nil where it's to be set anew
}

// How many lines there is always room for, and how many there are at most.
const (
	leastLines = 3
	mostLines  = 12
)

// narrow is the least width that words are set in.
const narrow = 40

var (
	_ fyne.Tappable      = (*quote)(nil)
	_ desktop.Cursorable = (*quote)(nil)
)

func newQuote(onTap func()) *quote {
	q := &quote{onTap: onTap}
	q.ExtendBaseWidget(q)
	return q
}

// show shows the words of a card's claim among those around them.
func (q *quote) show(c Card) {
	context, at, words := c.Context, c.ContextAt, c.Claim.Anchor.Quote
	e := excerpt{words, 0, len(words)}
	if end := at + len(words); at >= 0 && end <= len(context) && context[at:end] == words {
		e = excerpt{context, at, end}
	}
	tone := claims.Undecided
	if r, ok := c.Scale.Rating(c.Verdict.Rating); ok {
		tone = r.Tone
	}
	if e != q.given {
		q.given, q.layout = e, nil
	} else if tone == q.tone {
		return
	}
	q.tone = tone
	q.Refresh()
}

// Tapped implements fyne.Tappable.
func (q *quote) Tapped(*fyne.PointEvent) { q.onTap() }

// Cursor implements desktop.Cursorable.
func (*quote) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Resize implements fyne.CanvasObject.
func (q *quote) Resize(size fyne.Size) {
	if size.Width != q.Size().Width {
		q.layout = nil
	}
	q.BaseWidget.Resize(size)
}

// CreateRenderer implements fyne.Widget.
func (q *quote) CreateRenderer() fyne.WidgetRenderer {
	return &quoteRenderer{q: q, picture: canvas.NewRaster(q.paint)}
}

// wrap sets what there is to show, where it isn't set yet.
func (q *quote) wrap() {
	font, size := q.Theme().Font(fyne.TextStyle{}), float32(math.Round(float64(q.Theme().Size(fynetheme.SizeNameText))))
	if q.set.Font != font || q.set.Size != size {
		q.set, q.layout = setting{kit.NewSetting(font, size)}, nil
	}
	if q.layout == nil {
		q.shown, q.layout = q.set.fit(q.given, max(q.Size().Width, narrow), mostLines)
	}
}

// high is how high the quote is.
func (q *quote) high() float32 {
	q.wrap()
	high := leastLines * q.set.High
	if n := len(q.layout.Lines); n > 0 {
		high = max(high, q.layout.Lines[n-1].Y+q.set.High)
	}
	return high
}

// paint returns the picture of the quote in so many pixels.
func (q *quote) paint(width, height int) image.Image {
	on := image.NewRGBA(image.Rect(0, 0, width, height))
	if q.Size().Width <= 0 {
		return on
	}
	q.wrap()
	b := newBrush(q, on)
	for i := range q.layout.Lines {
		b.line(i)
	}
	return on
}

type quoteRenderer struct {
	q       *quote
	picture *canvas.Raster
}

// Destroy implements fyne.WidgetRenderer.
func (*quoteRenderer) Destroy() {}

// Layout implements fyne.WidgetRenderer.
func (r *quoteRenderer) Layout(size fyne.Size) { r.picture.Resize(size) }

// MinSize implements fyne.WidgetRenderer.
func (r *quoteRenderer) MinSize() fyne.Size { return fyne.NewSize(narrow, r.q.high()) }

// Objects implements fyne.WidgetRenderer.
func (r *quoteRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.picture} }

// Refresh implements fyne.WidgetRenderer.
func (r *quoteRenderer) Refresh() { r.picture.Refresh() }
