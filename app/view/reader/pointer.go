package reader

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"factdesk/app/typeset"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// Clicks that follow each other within so long and so near count together.
const (
	clickTime = 400 * time.Millisecond
	clickNear = 4
)

// A grain is what a selection grows by.
type grain int

const (
	byCluster grain = iota + 1
	byWord
	bySentence
)

// hand is what the pointer is doing.
type hand struct {
	at      fyne.Position // where it was dragged last
	grip    float32       // how far below the thumb's upper edge it holds it
	onBar   bool          // it drags the scroll bar
	onMap   bool          // it drags over the map beside it
	swept   bool          // it has moved on the map
	grain   grain         // it selects by; 0 is not at all
	exact   bool          // it cuts words where it passes them: Shift was held when it began
	first   anchor.Span   // what it began to select with
	clicks  int
	last    time.Time // of its last press
	lastAt  fyne.Position
	rest    float32  // of the wheel's turn, less than a unit
	hold    hold     // the edge of a claim that it drags
	rolling *rolling // nil while nothing rolls
	altUp   func()   // ends the watch for Alt being let go; nil while none is kept

	stretch []typeset.Stretch // room to measure in
}

// MouseDown implements desktop.Mouseable.
func (r *Reader) MouseDown(e *desktop.MouseEvent) {
	r.focus()
	r.marker.wait = nil
	r.leave()
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	if r.onBar(e.Position) {
		r.takeBar(e.Position)
		return
	}
	r.count(e.Position)
	if r.hand.clicks == 1 && e.Modifier&fyne.KeyModifierShift == 0 && r.takeEdge(e.Position) {
		return
	}
	at, upper := r.hit(e.Position)
	r.hand.grain = min(grain(r.hand.clicks), bySentence)
	r.hand.exact = e.Modifier&fyne.KeyModifierShift != 0
	r.state.wish, r.state.bar = -1, false
	if r.hand.exact && r.hand.grain == byCluster {
		r.hand.first = anchor.Span{Start: r.state.anchor, End: r.state.anchor}
		r.selectTo(e.Position)
		return
	}
	r.hand.first = r.grow(at)
	r.state.anchor, r.state.head, r.state.upper = r.hand.first.Start, r.hand.first.End, upper
	r.update()
}

// takeBar takes hold of the map, or of the scroll bar's thumb, which comes to the
// pointer if it's elsewhere.
func (r *Reader) takeBar(p fyne.Position) {
	y := p.Y
	if p.X < r.mapLeft()+mapWide {
		r.hand.onMap, r.hand.swept = true, false
		r.takeMap(y)
		return
	}
	top, length, _ := r.thumb()
	r.hand.onBar, r.hand.grip = true, y-top
	if y < top || y > top+length {
		r.hand.grip = length / 2
	}
	r.dragBar(y, r.hand.grip)
}

// count counts a press at p among those just before.
func (r *Reader) count(p fyne.Position) {
	now := r.env.Now()
	if near(p, r.hand.lastAt) && now.Sub(r.hand.last) < clickTime {
		r.hand.clicks++
	} else {
		r.hand.clicks = 1
	}
	r.hand.last, r.hand.lastAt = now, p
}

// near reports whether two places are so near that a hand means one.
func near(p, q fyne.Position) bool {
	apart := p.Subtract(q)
	return apart.X*apart.X+apart.Y*apart.Y < clickNear*clickNear
}

// MouseUp implements desktop.Mouseable.
func (r *Reader) MouseUp(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	if r.hand.hold.side != noSide {
		r.letEdgeGo(e.Position)
		return
	}
	if r.hand.onMap && !r.hand.swept {
		r.openOnMap(e.Position.Y)
	}
	if r.hand.grain != 0 && r.Selection().Empty() {
		if e.Modifier&fyne.KeyModifierShortcutDefault != 0 {
			r.openAlso(e.Position)
		} else {
			r.open(e.Position)
		}
	}
	r.letGo()
}

// letGo ends what the pointer was pressed for.
func (r *Reader) letGo() {
	if r.hand.hold.side != noSide {
		r.letEdgeGo(r.hand.at)
	}
	r.stopRolling()
	selecting := r.hand.grain != 0
	r.hand.grain, r.hand.onBar, r.hand.onMap = 0, false, false
	switch {
	case !selecting || r.Selection().Empty():
		r.tellCaret()
	case r.marker.on:
		r.endStroke()
	default:
		r.state.bar = !r.trimmed().Empty()
		r.update()
	}
}

// open chooses the claim at p: the smallest, and with each click the next that
// lies there.
func (r *Reader) open(p fyne.Position) {
	at := r.under(p)
	if at < 0 {
		return
	}
	here := r.marks.covering(at)
	if len(here) > 0 || !r.openSuggestion(at) {
		r.chooseOf(here)
	}
}

// chooseOf chooses the first of the claims that are in one place, or, where one of
// them is chosen, the one after it.
func (r *Reader) chooseOf(here []Mark) {
	if len(here) == 0 {
		return
	}
	at := slices.IndexFunc(here, func(m Mark) bool { return m.ID == r.state.chosen })
	r.choose(here[(at+1)%len(here)])
}

// Dragged implements fyne.Draggable.
func (r *Reader) Dragged(e *fyne.DragEvent) {
	r.hand.at = e.Position
	switch {
	case r.hand.onMap:
		r.hand.swept = true
		r.takeMap(e.Position.Y)
	case r.hand.onBar:
		r.dragBar(e.Position.Y, r.hand.grip)
	case r.hand.hold.side != noSide, r.hand.grain != 0 && r.startStroke(e.Position):
		r.dragTo(e.Position)
		r.rollAt(e.Position.Y)
	}
}

// DragEnd implements fyne.Draggable.
func (r *Reader) DragEnd() { r.endDrag() }

// dragTo brings what is dragged to p: the edge of a claim, or the selection's.
func (r *Reader) dragTo(p fyne.Position) {
	if r.hand.hold.side != noSide {
		r.moveEdge(p)
		return
	}
	r.selectTo(p)
}

// selectTo selects from where the selection began to p, by the grain: whole words
// where a plain drag passes more than a part of one, and characters while Alt is
// held.
func (r *Reader) selectTo(p fyne.Position) {
	p.Y = max(0, min(p.Y, r.Size().Height-1))
	at, upper := r.hit(p)
	first := r.hand.first
	r.state.upper = upper
	switch {
	case r.alt() && at >= first.Start:
		r.state.anchor, r.state.head = first.Start, at
	case r.alt():
		r.state.anchor, r.state.head = first.End, at
	case r.hand.grain == byCluster && !r.hand.exact:
		r.snapTo(at)
	case at < first.Start:
		r.state.anchor, r.state.head = first.End, r.grow(at).Start
	case at > first.End:
		// By what the pointer has passed: that before at.
		r.state.anchor, r.state.head = first.Start, max(r.grow(r.previous(at)).End, at)
	default:
		r.state.anchor, r.state.head = first.Start, first.End
	}
	r.update()
}

// grow returns the cluster edge, word or sentence at an offset.
func (r *Reader) grow(at int) anchor.Span {
	switch r.hand.grain {
	case byWord:
		return segment.WordAt(r.page.layout.Text, at)
	case bySentence:
		return segment.SentenceAt(r.page.layout.Text, at)
	default:
	}
	return anchor.Span{Start: at, End: at}
}

// MouseIn implements desktop.Hoverable.
func (r *Reader) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (r *Reader) MouseMoved(e *desktop.MouseEvent) {
	r.watch(e.Position)
	r.cursor = desktop.DefaultCursor
	if r.onBar(e.Position) || r.page.layout.Text == "" {
		return
	}
	if r.hand.hold.side != noSide || r.edgeAt(e.Position) != noSide {
		r.cursor = desktop.HResizeCursor
		return
	}
	r.cursor = r.textCursor()
	if r.hover.any() {
		r.cursor = desktop.PointerCursor
	}
}

// MouseOut implements desktop.Hoverable.
func (r *Reader) MouseOut() { r.leave() }

// drop forgets what the pointer was pressed for: the text that it was about is
// shown no more.
func (r *Reader) drop() {
	r.hand.hold, r.hand.grain, r.hand.onBar, r.hand.onMap = hold{}, 0, false, false
	r.marker.wait = nil
}
