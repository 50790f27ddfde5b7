package claim

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/look"
	"factdesk/app/typeset"
)

// A brush draws a quote on a picture.
type brush struct {
	quote  *quote
	on     *image.RGBA
	ground color.Color // of the words
	around typeset.Ink // of what surrounds them
	words  typeset.Ink
	parts  []typeset.Stretch // room to measure in
}

func newBrush(q *quote, on *image.RGBA) *brush {
	ink := q.set.Ink(fynetheme.ColorForWidget(look.ColorMuted, q), float32(on.Rect.Dx())/q.Size().Width)
	b := &brush{quote: q, on: on, ground: fynetheme.ColorForWidget(look.ToneGround(q.tone), q), around: ink, words: ink}
	b.words.Color = fynetheme.ColorForWidget(fynetheme.ColorNameForeground, q)
	return b
}

// line draws line i.
func (b *brush) line(i int) {
	q := b.quote
	line, shaped := q.layout.Lines[i], q.set.Measure.Shape(q.layout, i)
	top, low := b.pixel(line.Y), b.pixel(line.Y+q.set.High)
	q.set.Pen.Draw(cutOut(b.on, image.Rect(0, top, b.on.Rect.Max.X, low)), shaped, b.around)
	if int(line.Start) >= q.shown.to || int(line.End) <= q.shown.from {
		return
	}
	b.parts = shaped.Stretches(b.parts[:0], q.shown.from, q.shown.to)
	for _, p := range b.parts {
		left := max(b.pixel(p.Left), 0)
		on := cutOut(b.on, image.Rect(left, top, b.pixel(p.Right), low))
		draw.Draw(on, on.Rect, image.NewUniform(b.ground), image.Point{}, draw.Src)
		b.words.Left = -float32(left) / b.words.Scale
		q.set.Pen.Draw(on, shaped, b.words)
	}
}

// pixel returns the pixel's edge that is nearest to a place.
func (b *brush) pixel(at float32) int { return int(math.Round(float64(at * b.words.Scale))) }

// cutOut returns a part of a picture as a picture of its own, which begins at 0, 0.
// Both share their pixels.
func cutOut(of *image.RGBA, r image.Rectangle) *image.RGBA {
	r = r.Intersect(of.Rect)
	if r.Empty() {
		return &image.RGBA{}
	}
	return &image.RGBA{Pix: of.Pix[of.PixOffset(r.Min.X, r.Min.Y):], Stride: of.Stride, Rect: image.Rect(0, 0, r.Dx(), r.Dy())}
}
