package reader

import (
	"image"
	"image/color"
	"math"

	"factdesk/app/typeset"
	"factdesk/claims/anchor"
)

// How the dots under a suggestion stand, in Fyne's units.
const (
	dotStep  = 5   // from one to the next
	dotWide  = 2.2 // across
	dotRise  = 3   // its middle, from the lower edge of the line
	dotFaint = 0.35
)

// A dotted is a row of dots in a line: they are part of its picture, so that a
// page of them costs no more to show than the words do.
type dotted struct {
	left, right float32 // from the line's left edge
	weight      float32 // how strong they are, up to 1
}

// dots appends to rows those of line i.
func (d *renderer) dots(rows []dotted, i int) []dotted {
	r := d.r
	if len(r.proposed.all) == 0 {
		return rows
	}
	line := r.page.layout.Lines[i]
	span := anchor.Span{Start: int(line.Start), End: int(line.End)}
	for _, s := range r.suggestionsIn(span) {
		d.spans = r.line(i).Stretches(d.spans[:0], max(s.Span.Start, span.Start), min(s.Span.End, span.End))
		for _, part := range d.spans {
			rows = append(rows, dotted{part.Left, part.Right, dotFaint + (1-dotFaint)*float32(min(max(s.Score, 0), 1))})
		}
	}
	return rows
}

// drawDots draws rows into the picture of a line, whose column begins at left.
func (d *renderer) drawDots(on *image.RGBA, rows []dotted, ink typeset.Ink) {
	y := (d.r.page.layout.LineHeight - dotRise) * ink.Scale
	for _, row := range rows {
		c := weighed(d.colors.suggested, row.weight)
		for x := row.left + dotStep/2; x < row.right; x += dotStep {
			blot(on, (x+overhang)*ink.Scale, y, dotWide/2*ink.Scale, c)
		}
	}
}

// blot draws a dot of a radius, with soft edges.
func blot(on *image.RGBA, x, y, radius float32, c color.NRGBA) {
	for py := int(y - radius - 1); py <= int(y+radius+1); py++ {
		for px := int(x - radius - 1); px <= int(x+radius+1); px++ {
			if !(image.Point{X: px, Y: py}).In(on.Rect) {
				continue
			}
			away := math.Hypot(float64(px)+0.5-float64(x), float64(py)+0.5-float64(y))
			if cover := min(max(float64(radius)+0.5-away, 0), 1); cover > 0 {
				lay(on, px, py, c, cover)
			}
		}
	}
}

// lay lays c over a pixel, as far as it covers it.
func lay(on *image.RGBA, x, y int, c color.NRGBA, cover float64) {
	alpha := uint32(float64(c.A) * cover)
	p := on.Pix[on.PixOffset(x, y):]
	for k, part := range [...]uint8{c.R, c.G, c.B, 0xff} {
		p[k] = uint8((uint32(part)*alpha + uint32(p[k])*(255-alpha)) / 255) // #nosec G115 -- a mean of bytes
	}
}

// weighed returns c, so strong.
func weighed(c color.Color, weight float32) color.NRGBA {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: uint8(255 * min(max(weight, 0), 1))} // #nosec G115 -- a colour's parts are below 65,536
}

// frame draws what makes the suggestion that is looked at stand out in the line
// at y, which shows span.
func (d *renderer) frame(line *typeset.Shaped, y float32, span anchor.Span) {
	aim := d.r.proposed.aim
	if !aim.Overlaps(span) {
		return
	}
	height := d.r.page.layout.LineHeight
	for _, s := range d.stretches(line, anchor.Span{Start: aim.Start, End: min(aim.End, span.End)}) {
		d.under.add(d.colors.of("").ground, s.Left, y+2, s.Right-s.Left, height-4)
		d.rules.add(d.colors.chosen, s.Left, y+1, s.Right-s.Left, 1)
	}
}
