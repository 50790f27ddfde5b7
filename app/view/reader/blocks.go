package reader

import (
	"math"

	"factdesk/app/look"
	"factdesk/app/typeset"
	"factdesk/claims"
)

// How paragraphs are set that aren't running text, by the text's size. The
// lines of a heading are as high as others, so its letters can't be much larger.
const (
	first, second = 1.28, 1.12 // headings of these levels; all below have the text's size
	headAbove     = 1.5
	headBelow     = 0.4
	quoteIndent   = 1.4
	quoteBetween  = 0.5
	itemIndent    = 1.4
	itemBetween   = 0.25
	bulletLeft    = 0.85 // of a bullet from the words
	barLeft       = 1.1  // of the bar beside a quotation from the words
)

// barThick is the thickness of the bar beside a quotation, in Fyne's units.
const barThick = 2.5

// The styles of paragraphs, as the layout counts them.
const (
	running uint8 = iota
	heading1
	heading2
	heading3
	quotation
	item
)

// A cut is the font and size that a style's letters have.
type cut struct {
	measure  *typeset.Measure
	size     float32
	baseline float32 // from a line's upper edge
}

// cutIn returns the cut of faces in a size.
func (p *page) cutIn(faces *typeset.Faces, size float32) cut {
	c := cut{measure: p.known.of(faces, size), size: size}
	ascent, descent := c.measure.Extents()
	c.baseline = (p.lineHeight()-ascent-descent)/2 + ascent
	return c
}

// measures are those that were made last, by their faces and sizes: to learn how
// far letters run takes longer than to break a page into lines.
type measures map[measured]*typeset.Measure

type measured struct {
	faces *typeset.Faces
	size  float32
}

// mostMeasures is how many measures are kept: each takes more than half a megabyte,
// and a text with headings has four.
const mostMeasures = 8

// of returns the measure of faces at a size.
func (m measures) of(faces *typeset.Faces, size float32) *typeset.Measure {
	of := measured{faces, size}
	if _, ok := m[of]; !ok {
		if len(m) >= mostMeasures {
			clear(m)
		}
		m[of] = typeset.NewMeasure(faces, size)
	}
	return m[of]
}

// setBlocks gives the paragraphs of blocks their styles.
func (p *page) setBlocks(blocks []claims.Block) {
	if p.blocks = blocks; len(blocks) == 0 {
		return
	}
	p.layout.Styles = p.styles()
	all := p.layout.Paragraphs
	for _, b := range blocks {
		for len(all) > 0 && all[0].Start < b.Start {
			all = all[1:]
		}
		for ; len(all) > 0 && all[0].Start < b.End; all = all[1:] {
			all[0].Style = styleOf(b)
		}
	}
}

// styleOf returns the style of b's paragraphs.
func styleOf(b claims.Block) uint8 {
	switch b.Kind {
	case claims.HeadingBlock:
		return heading1 + uint8(min(max(b.Level, 1), 3)) - 1 // #nosec G115 -- from 1 to 3
	case claims.QuotationBlock:
		return quotation
	case claims.ItemBlock:
		return item
	}
	return running
}

// styles are those from heading1 on.
func (p *page) styles() []typeset.Style {
	p.cutHeadings()
	body, gap := p.cuts[running].measure, p.layout.Gap
	head := func(level uint8) typeset.Style {
		return typeset.Style{
			Measure: p.cuts[level].measure, Above: p.by(headAbove), Below: p.by(headBelow), Between: p.by(headBelow),
		}
	}
	return []typeset.Style{
		head(heading1), head(heading2), head(heading3),
		{Measure: body, Indent: p.by(quoteIndent), Below: gap, Between: p.by(quoteBetween)},
		{Measure: body, Indent: p.by(itemIndent), Below: gap, Between: p.by(itemBetween)},
	}
}

// by returns so many times the text's size, in whole units.
func (p *page) by(times float64) float32 { return float32(math.Round(float64(p.size) * times)) }

// cutHeadings makes the cuts of headings, where there are none yet.
func (p *page) cutHeadings() {
	if p.cuts[heading1].measure != nil {
		return
	}
	if p.bold == nil {
		p.bold = bold(p.reading.Face, p.faces)
	}
	for level, times := range map[uint8]float64{heading1: first, heading2: second, heading3: 1} {
		p.cuts[level] = p.cutIn(p.bold, p.by(times))
	}
	p.cuts[quotation], p.cuts[item] = p.cuts[running], p.cuts[running]
	dot := typeset.NewLayout("•", p.lineHeight(), 0)
	dot.Wrap(p.cuts[running].measure, p.size)
	p.bullet = p.cuts[running].measure.Shape(dot, 0)
}

// bold are the faces of headings in a text in face, whose own are rest.
func bold(face look.Face, rest *typeset.Faces) *typeset.Faces {
	f, err := rest.Behind(face.Bold().Content())
	if err != nil {
		panic("reader: " + err.Error()) // it comes with the program
	}
	return f
}

// cutOf returns the cut of line i.
func (p *page) cutOf(i int) *cut { return &p.cuts[p.layout.Paragraph(i).Style] }

// marked returns where the bullet of line i is drawn, from the column's left
// edge; ok is false where it has none.
func (p *page) marked(i int) (left float32, ok bool) {
	of := p.layout.Paragraph(i)
	if of.Style != item || int(p.layout.Lines[i].Start) != of.Start {
		return 0, false
	}
	left = p.by(itemIndent - bulletLeft)
	if of.RTL {
		left = p.layout.Width - left - p.bullet.CaretBehind(len("•"))
	}
	return left, true
}

// bars draws the bars beside quotations in the lines from first up to last.
func (d *renderer) bars(first, last int) {
	p := d.r.page
	if len(p.blocks) == 0 {
		return
	}
	for i := first; i < last; i++ {
		of := p.layout.Paragraph(i)
		if of.Style != quotation {
			continue
		}
		y, height := p.layout.Lines[i].Y, p.layout.LineHeight
		if next := i + 1; next < len(p.layout.Lines) {
			if beside := p.layout.Paragraph(next); beside.Style == quotation && beside.RTL == of.RTL {
				height = p.layout.Lines[next].Y - y
			}
		}
		x := p.by(quoteIndent - barLeft)
		if of.RTL {
			x = p.layout.Width - x - barThick
		}
		d.under.add(d.colors.quote, p.left+x, padTop+y-d.r.state.top, barThick, height)
	}
}
