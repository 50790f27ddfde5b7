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

// highlight draws the claims and the selection in line i.
func (d *renderer) highlight(i int) {
	l := d.r.page.layout
	span := anchor.Span{Start: int(l.Lines[i].Start), End: int(l.Lines[i].End)}
	y := padTop + l.Lines[i].Y - d.r.state.top
	// The blank that a line was broken at is no part of what a claim shows.
	inked := span.Start + len(strings.TrimRight(l.Words(i), " "))
	d.found = d.r.marks.over(d.found[:0], span)
	for _, k := range d.found {
		m := d.r.marks.all[k]
		thick, line := float32(lineThin), d.colors.line[m.Tone]
		if m.ID == d.r.state.chosen {
			thick, line = lineThick, d.colors.chosen
		}
		for _, s := range d.stretches(i, anchor.Span{Start: m.Span.Start, End: min(m.Span.End, inked)}) {
			d.under.add(d.colors.ground[m.Tone], s.Left, y+2, s.Right-s.Left, l.LineHeight-4)
			d.over.add(line, s.Left, y+l.LineHeight-2-thick, s.Right-s.Left, thick)
		}
	}
	if selected := d.r.Selection(); selected.Overlaps(span) {
		ground := d.colors.selection
		for _, s := range d.stretches(i, selected) {
			d.under.add(ground, s.Left, y, s.Right-s.Left, l.LineHeight)
		}
	}
}

// stretches returns where span is drawn in line i, on the reader. They are good
// until the next call.
func (d *renderer) stretches(i int, span anchor.Span) []typeset.Stretch {
	d.spans = d.r.line(i).Stretches(d.spans[:0], span.Start, span.End)
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
