package reader

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"factdesk/app/typeset"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// A side is one of the two edges of a claim.
type side int

const (
	noSide side = iota
	startSide
	endSide
)

// A hold is what the pointer has hold of: an edge of the chosen claim.
type hold struct {
	side  side
	claim claims.ClaimID
	from  anchor.Span   // where the claim stood
	span  anchor.Span   // where it's shown now
	grip  fyne.Position // how far from the edge the pointer holds it
	moved bool          // the pointer has moved since it took hold
}

// edgePlace returns where an edge of span is drawn, half-way up its line.
// Where the direction changes there, it's that of the words within span.
func (r *Reader) edgePlace(span anchor.Span, at side) fyne.Position {
	line := r.edgeLine(span, at)
	l, s := r.page.layout, r.line(line)
	x := s.Caret(span.Start)
	if at == endSide {
		x = r.trailing(s, span.End)
	}
	return fyne.NewPos(r.page.left+x, padTop+l.Lines[line].Y-r.state.top+l.LineHeight/2)
}

// edgeLine returns the line that an edge of span is drawn in.
func (r *Reader) edgeLine(span anchor.Span, at side) int {
	if at == endSide {
		return r.lineOf(span.End, true)
	}
	return r.lineOf(span.Start, false)
}

// trailing returns where the cluster before offset end ends in a line.
func (r *Reader) trailing(s *typeset.Shaped, end int) float32 {
	last := s.Previous(end)
	r.hand.stretch = s.Stretches(r.hand.stretch[:0], last, end)
	lead := s.Caret(last)
	if last == end || len(r.hand.stretch) == 0 {
		return lead
	}
	drawn := r.hand.stretch[0]
	if drawn.Right-lead > lead-drawn.Left {
		return drawn.Right
	}
	return drawn.Left
}

// edgeAt returns which edge of the chosen claim has its handle at p.
func (r *Reader) edgeAt(p fyne.Position) side {
	m, ok := r.marks.find(r.state.chosen)
	if !ok || r.OnMoveEdge == nil || len(r.page.layout.Lines) == 0 {
		return noSide
	}
	best, near := noSide, float32(handleReach)
	for _, at := range [...]side{startSide, endSide} {
		if !r.sees(r.edgeLine(m.Span, at)) {
			continue // nor is its handle in view
		}
		away := p.Subtract(r.edgePlace(m.Span, at))
		if x := max(away.X, -away.X); x <= near && r.within(away, m.Span, at) {
			best, near = at, x
		}
	}
	return best
}

// within reports whether a place so far away from an edge of span is on its
// handle. Of the words beside the claim it takes next to nothing, where a
// selection of them begins.
func (r *Reader) within(away fyne.Position, span anchor.Span, at side) bool {
	half := r.page.layout.LineHeight / 2
	outward := away.X
	if (at == startSide) != r.line(r.edgeLine(span, at)).RTL() {
		outward = -outward
	}
	switch y := max(away.Y, -away.Y); {
	case y > half+knob/2:
		return false
	case y > half-knob/2: // where the knob is, if it's on that side
		return outward <= handleBeside || (away.Y < 0) == (at == startSide)
	}
	return outward <= handleBeside
}

// sees reports whether line i is in view, at least partly.
func (r *Reader) sees(i int) bool {
	l := r.page.layout
	y := padTop + l.Lines[i].Y - r.state.top
	return y+l.LineHeight > 0 && y < r.Size().Height
}

// takeEdge takes hold of the edge whose handle is at p, and reports whether
// there is one.
func (r *Reader) takeEdge(p fyne.Position) bool {
	at := r.edgeAt(p)
	m, ok := r.marks.find(r.state.chosen)
	if at == noSide || !ok {
		return false
	}
	grip, half := p.Subtract(r.edgePlace(m.Span, at)), r.page.layout.LineHeight/2-1
	// Within its line the pointer means the line that it's in.
	grip.Y -= max(-half, min(grip.Y, half))
	r.hand.hold = hold{side: at, claim: m.ID, from: m.Span, span: m.Span, grip: grip}
	return true
}

// moveEdge brings the edge that is held to p.
func (r *Reader) moveEdge(p fyne.Position) {
	h := &r.hand.hold
	h.moved = true
	p = p.Subtract(h.grip)
	p.Y = max(0, min(p.Y, r.Size().Height-1))
	at, _ := r.hit(p)
	if r.alt() {
		r.showHeld(r.byCluster(at))
		return
	}
	r.showHeld(r.byWord(at))
}

// byCluster is the span that is held with its edge at an offset, or as near to
// it as leaves a cluster.
func (r *Reader) byCluster(at int) anchor.Span {
	span := r.hand.hold.span
	if r.hand.hold.side == startSide {
		span.Start = min(at, r.previous(span.End))
	} else {
		span.End = max(at, r.next(span.Start))
	}
	return span
}

// byWord is the span that is held with its edge at the end of a word that is
// nearest to an offset, or as near to it as leaves a word.
func (r *Reader) byWord(at int) anchor.Span {
	h, text := &r.hand.hold, r.page.layout.Text
	span := h.span
	if word := segment.WordAt(text, at); at-word.Start < word.End-at {
		at = word.Start
	} else {
		at = word.End
	}
	if h.side == startSide {
		at += len(text[at:]) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
		span.Start = min(at, max(r.wordStart(span.End), h.from.Start))
	} else {
		at = len(strings.TrimRightFunc(text[:at], unicode.IsSpace))
		span.End = max(at, min(r.wordEnd(span.Start), h.from.End))
	}
	return span
}

// showHeld shows the claim that is held at span, unless nothing would be left of
// it.
func (r *Reader) showHeld(span anchor.Span) {
	if strings.TrimSpace(r.page.layout.Text[span.Start:span.End]) == "" || span == r.hand.hold.span {
		return
	}
	r.hand.hold.span = span
	r.marks.move(r.hand.hold.claim, span)
	r.update()
}

// letEdgeGo leaves the edge that is held where it is and asks for that to be so; p
// is where the pointer let go. Where it never moved, it was a click.
func (r *Reader) letEdgeGo(p fyne.Position) {
	h := r.hand.hold
	r.hand.hold = hold{}
	r.stopRolling()
	if !h.moved {
		at, upper := r.hit(p)
		r.state.anchor, r.state.head, r.state.upper = at, at, upper
		r.open(p)
		r.update()
		return
	}
	r.update()
	if h.span != h.from && r.OnMoveEdge != nil {
		r.OnMoveEdge(h.claim, h.span)
	}
}

// takeEdgeBack lets go of an edge and brings it back to where it was. It reports
// whether one was held.
func (r *Reader) takeEdgeBack() bool {
	h := r.hand.hold
	if h.side == noSide {
		return false
	}
	r.hand.hold = hold{}
	r.stopRolling()
	r.marks.move(h.claim, h.from)
	r.update()
	return true
}

// holdOn shows the claim that is held where it was dragged to, when the marks are
// others. One that is gone is held no more.
func (r *Reader) holdOn() {
	h := &r.hand.hold
	if h.side == noSide {
		return
	}
	m, ok := r.marks.find(h.claim)
	if !ok {
		r.hand.hold = hold{}
		r.stopRolling()
		return
	}
	h.from = m.Span
	r.marks.move(h.claim, h.span)
}
