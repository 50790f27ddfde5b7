package reader

import "factdesk/claims"

// atEdge is how many lines from the edge of the view a claim isn't well in it: a
// message that comes up takes about as much.
const atEdge = 3

// Settle scrolls just so far that a claim is well in view that stands at an edge
// of it. One that is farther away stays there: whoever left it did so on purpose.
func (r *Reader) Settle(id claims.ClaimID) {
	m, ok := r.marks.find(id)
	l := r.page.layout
	if !ok || len(l.Lines) == 0 {
		return
	}
	y := padTop + l.Lines[l.LineAt(m.Span.Start)].Y
	edge := atEdge * l.LineHeight
	top, bottom := r.state.top, r.state.top+r.Size().Height-l.LineHeight
	switch {
	case r.Size().Height < 4*edge: // there's hardly anything but edges
	case y > bottom-edge && y < bottom+edge:
		r.scroll(r.state.top + y - (bottom - edge))
	case y < top+edge && y > top-edge && top > 0:
		r.scroll(r.state.top + y - (top + edge))
	}
}
