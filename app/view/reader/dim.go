package reader

import (
	"image/color"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// veil is how much of what is dimmed the page's colour hides, of 255.
const veil = 0xb4

// lit is what isn't dimmed: the sentences that a span is in.
type lit struct {
	of, span anchor.Span
}

// ToggleDim dims all but the sentences that the chosen claim is in; called again,
// nothing.
func (r *Reader) ToggleDim() {
	r.state.dim = !r.state.dim
	r.update()
}

// Dims reports whether all but the chosen claim is dimmed.
func (r *Reader) Dims() bool { return r.state.dim }

// litFor returns the sentences that span is in.
func (r *Reader) litFor(span anchor.Span) anchor.Span {
	if r.lit.of != span {
		text := r.page.layout.Text
		r.lit = lit{span, anchor.Span{
			Start: min(span.Start, segment.SentenceAt(text, span.Start).Start),
			End:   max(span.End, segment.SentenceAt(text, span.End-1).End),
		}}
	}
	return r.lit.span
}

// dim lays a veil over what is dimmed of the lines from first up to last. It's in
// as few pieces as there can be: large ones cost time to paint.
func (d *renderer) dim(first, last int) {
	r := d.r
	m, ok := r.marks.find(r.state.chosen)
	if !r.state.dim || !ok || first == last {
		return
	}
	light, l := r.litFor(m.Span), r.page.layout
	from := float32(0) // of what is dimmed wholly
	for i := first; i < last; i++ {
		span := anchor.Span{Start: int(l.Lines[i].Start), End: int(l.Lines[i].End)}
		if !light.Overlaps(span) {
			continue
		}
		y := padTop + l.Lines[i].Y - r.state.top
		d.veil(from, y)
		from = y + l.LineHeight
		for _, dark := range [...]anchor.Span{{Start: span.Start, End: light.Start}, {Start: light.End, End: span.End}} {
			if dark.Empty() {
				continue
			}
			for _, s := range d.stretches(r.line(i), dark) {
				d.over.add(d.colors.veil, s.Left, y, s.Right-s.Left, l.LineHeight)
			}
		}
	}
	d.veil(from, r.Size().Height)
}

// veil dims the whole width of the page from one height to another.
func (d *renderer) veil(from, to float32) {
	if from < to {
		d.over.add(d.colors.veil, 0, from, d.r.Size().Width-barWidth, to-from)
	}
}

// thin returns c with so little of it left that what is below shows.
func thin(c color.Color) color.Color {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: veil} // #nosec G115 -- a colour's parts are below 65,536
}
