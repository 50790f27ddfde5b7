package reader

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"factdesk/app/typeset"
	"factdesk/claims/anchor"
)

// How thick the lines under claims are, in Fyne's units.
const (
	lineThin  = 1.5
	lineThick = 3
)

// highlight draws the claims and the selection in the lines from first up to
// last.
func (d *renderer) highlight(first, last int) {
	l := d.r.page.layout
	if first == last {
		return
	}
	d.found = d.r.marks.over(d.found[:0], anchor.Span{Start: int(l.Lines[first].Start), End: int(l.Lines[last-1].End)})
	found := d.found
	for i := first; i < last; i++ {
		span := anchor.Span{Start: int(l.Lines[i].Start), End: int(l.Lines[i].End)}
		for len(found) > 0 && d.r.marks.all[found[0]].Span.End <= span.Start {
			found = found[1:] // it ended above, and all lines to come are below
		}
		shaped, y := d.r.line(i), padTop+l.Lines[i].Y-d.r.state.top
		words := span
		words.End -= len(l.Words(i)) - len(strings.TrimRight(l.Words(i), " "))
		d.fade(shaped, y, span)
		d.claims(shaped, y, words, found)
		d.hits(shaped, y, span)
		if selected := d.r.Selection(); selected.Overlaps(span) {
			for _, s := range d.stretches(shaped, selected) {
				d.under.add(d.selectionColor(), s.Left, y, s.Right-s.Left, l.LineHeight)
			}
		}
	}
}

// claims draws those of found that are in the line at y, which shows span
// without the blank that it was broken at.
func (d *renderer) claims(line *typeset.Shaped, y float32, span anchor.Span, found []int) {
	height := d.r.page.layout.LineHeight
	for _, k := range found {
		m := &d.r.marks.all[k]
		if m.Span.Start >= span.End {
			return
		}
		if !m.Span.Overlaps(span) {
			continue
		}
		tone := d.colors.of(m.Tone)
		thick, under := float32(lineThin), tone.line
		if m.ID == d.r.state.chosen {
			thick, under = lineThick, d.colors.chosen
		}
		if m.Span.Start >= span.Start {
			d.sign(m, y)
		}
		for _, s := range d.stretches(line, anchor.Span{Start: m.Span.Start, End: min(m.Span.End, span.End)}) {
			d.under.add(tone.ground, s.Left, y+2, s.Right-s.Left, height-4)
			d.over.add(under, s.Left, y+height-2-thick, s.Right-s.Left, thick)
		}
	}
}

// stretches returns where span is drawn in a line, on the reader. They are good
// until the next call.
func (d *renderer) stretches(line *typeset.Shaped, span anchor.Span) []typeset.Stretch {
	d.spans = line.Stretches(d.spans[:0], span.Start, span.End)
	for k := range d.spans {
		d.spans[k].Left += d.r.page.left
		d.spans[k].Right += d.r.page.left
	}
	return d.spans
}

// A pool holds rectangles that are used anew for every drawing.
type pool struct {
	all  []fyne.CanvasObject
	next int
}

func (p *pool) clear() { p.next = 0 }

func (p *pool) used() []fyne.CanvasObject { return p.all[:p.next] }

func (p *pool) add(c color.Color, x, y, width, height float32) {
	if p.next == len(p.all) {
		p.all = append(p.all, canvas.NewRectangle(c))
	}
	r, ok := p.all[p.next].(*canvas.Rectangle)
	if !ok {
		return // nothing else is ever put in
	}
	p.next++
	r.FillColor = c
	// The drawing as a whole is asked for once, at its end; the rectangles'
	// own setters would each ask for one.
	if at := fyne.NewPos(x, y); r.Position() != at {
		r.Move(at)
	}
	if size := fyne.NewSize(width, height); r.Size() != size {
		r.Resize(size)
	}
}
