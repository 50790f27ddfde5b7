package reader

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"factdesk/app/typeset"
	"factdesk/claims/anchor"
)

// How the lines under claims stand, in Fyne's units.
const (
	laneRise  = 4 // the first one's upper edge, from the lower edge of the line of text
	laneStep  = 3 // from one to the next below
	lineThin  = 2 // how thick they are
	lineThick = 3 // the chosen claim's
)

// highlight draws the claims in the lines from first up to last.
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
		d.frame(shaped, y, words)
		d.claims(shaped, y, words, found)
		d.hits(shaped, y, span)
	}
}

// selection draws what is selected in the lines from first up to last.
func (d *renderer) selection(first, last int) {
	l, selected := d.r.page.layout, d.r.Selection()
	d.selected.clear()
	for i := first; i < last && !selected.Empty(); i++ {
		if !selected.Overlaps(anchor.Span{Start: int(l.Lines[i].Start), End: int(l.Lines[i].End)}) {
			continue
		}
		y := padTop + l.Lines[i].Y - d.r.state.top
		for _, s := range d.stretches(d.r.line(i), selected) {
			d.selected.add(d.selectionColor(), s.Left, y, s.Right-s.Left, l.LineHeight)
		}
	}
}

// claims draws those of found that are in the line at y, which shows span
// without the blank that it was broken at. What is chosen comes last, above all
// others.
func (d *renderer) claims(line *typeset.Shaped, y float32, span anchor.Span, found []int) {
	d.here = d.here[:0]
	for _, k := range found {
		m := &d.r.marks.all[k]
		if m.Span.Start >= span.End {
			break
		}
		if !m.Span.Overlaps(span) {
			continue
		}
		d.here = append(d.here, k)
	}
	for _, k := range d.here {
		d.claim(line, y, span, k)
	}
	for _, k := range d.here {
		if d.r.isChosen(d.r.marks.all[k].ID) {
			d.outline(line, y, span, k)
		}
	}
	d.beside(y, span)
}

// claim draws the ground of mark k in a line, and the line under it.
func (d *renderer) claim(line *typeset.Shaped, y float32, span anchor.Span, k int) {
	m, lane, height := &d.r.marks.all[k], float32(d.r.marks.lane[k]), d.r.page.layout.LineHeight
	tone := d.colors.of(m.Tone)
	// What lies within another is lower, so that the other shows above it.
	top := y + 2 + 2*lane
	for _, s := range d.stretches(line, anchor.Span{Start: m.Span.Start, End: min(m.Span.End, span.End)}) {
		d.under.add(tone.ground, s.Left, top, s.Right-s.Left, y+height-2-top)
		d.rules.add(tone.line, s.Left, y+height-laneRise+lane*laneStep, s.Right-s.Left, lineThin)
	}
}

// outline draws what makes a chosen claim, mark k, stand out in a line.
func (d *renderer) outline(line *typeset.Shaped, y float32, span anchor.Span, k int) {
	m, lane, height := &d.r.marks.all[k], float32(d.r.marks.lane[k]), d.r.page.layout.LineHeight
	for _, s := range d.stretches(line, anchor.Span{Start: m.Span.Start, End: min(m.Span.End, span.End)}) {
		d.rules.add(d.colors.chosen, s.Left, y+1, s.Right-s.Left, 1)
		d.rules.add(d.colors.chosen, s.Left, y+height-laneRise+lane*laneStep, s.Right-s.Left, lineThick)
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
