package reader

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"factdesk/claims"
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
	grain   grain         // it selects by; 0 is not at all
	first   anchor.Span   // what it began to select with
	clicks  int
	last    time.Time // of its last press
	lastAt  fyne.Position
	rest    float32       // of the wheel's turn, less than a unit
	rolling chan struct{} // closed to stop rolling; nil while nothing rolls
}

// MouseDown implements desktop.Mouseable.
func (r *Reader) MouseDown(e *desktop.MouseEvent) {
	r.focus()
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	if r.onBar(e.Position) {
		r.takeBar(e.Position.Y)
		return
	}
	r.count(e.Position)
	at, upper := r.hit(e.Position)
	r.hand.grain = min(grain(r.hand.clicks), bySentence)
	r.state.wish, r.state.bar = -1, false
	if e.Modifier&fyne.KeyModifierShift != 0 && r.hand.grain == byCluster {
		r.hand.first = anchor.Span{Start: r.state.anchor, End: r.state.anchor}
		r.selectTo(e.Position)
		return
	}
	r.hand.first = r.grow(at)
	r.state.anchor, r.state.head, r.state.upper = r.hand.first.Start, r.hand.first.End, upper
	r.update()
}

// takeBar takes hold of the scroll bar's thumb, which comes to the pointer if
// it's elsewhere.
func (r *Reader) takeBar(y float32) {
	top, length, _ := r.thumb()
	r.hand.onBar, r.hand.grip = true, y-top
	if y < top || y > top+length {
		r.hand.grip = length / 2
	}
	r.dragBar(y, r.hand.grip)
}

// count counts a press at p among those just before.
func (r *Reader) count(p fyne.Position) {
	now, moved := r.env.Now(), p.Subtract(r.hand.lastAt)
	near := moved.X*moved.X+moved.Y*moved.Y < clickNear*clickNear
	if near && now.Sub(r.hand.last) < clickTime {
		r.hand.clicks++
	} else {
		r.hand.clicks = 1
	}
	r.hand.last, r.hand.lastAt = now, p
}

// MouseUp implements desktop.Mouseable.
func (r *Reader) MouseUp(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	r.stopRolling()
	selecting := r.hand.grain != 0
	r.hand.grain, r.hand.onBar = 0, false
	if !selecting {
		return
	}
	if r.Selection().Empty() {
		r.open(e.Position)
		return
	}
	r.state.bar = !r.trimmed().Empty()
	r.update()
}

// open chooses the claim at p: the smallest, and with each click the next that
// lies there.
func (r *Reader) open(p fyne.Position) {
	at := r.under(p)
	if at < 0 {
		return
	}
	here := r.marks.covering(at)
	for i, m := range here {
		if m.ID == r.state.chosen {
			here = append(here[i+1:], here[:i+1]...)
			break
		}
	}
	if len(here) == 0 {
		return
	}
	r.Select(here[0].ID)
	if r.OnOpenClaim != nil {
		r.OnOpenClaim(here[0].ID)
	}
}

// Dragged implements fyne.Draggable.
func (r *Reader) Dragged(e *fyne.DragEvent) {
	r.hand.at = e.Position
	switch {
	case r.hand.onBar:
		r.dragBar(e.Position.Y, r.hand.grip)
	case r.hand.grain != 0:
		r.selectTo(e.Position)
		if e.Position.Y < 0 || e.Position.Y > r.Size().Height {
			r.roll()
		} else {
			r.stopRolling()
		}
	}
}

// DragEnd implements fyne.Draggable.
func (r *Reader) DragEnd() { r.letGo() }

// selectTo selects from where the selection began to p, by the grain.
func (r *Reader) selectTo(p fyne.Position) {
	p.Y = max(0, min(p.Y, r.Size().Height-1))
	at, upper := r.hit(p)
	reached := r.grow(at)
	r.state.upper = upper
	if at < r.hand.first.Start {
		r.state.anchor, r.state.head = r.hand.first.End, reached.Start
	} else {
		r.state.anchor, r.state.head = r.hand.first.Start, max(reached.End, r.hand.first.End)
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
	r.cursor = desktop.DefaultCursor
	if r.onBar(e.Position) || r.page.layout.Text == "" {
		return
	}
	r.cursor = desktop.TextCursor
	if at := r.under(e.Position); at >= 0 && len(r.marks.covering(at)) > 0 {
		r.cursor = desktop.PointerCursor
	}
}

// MouseOut implements desktop.Hoverable.
func (r *Reader) MouseOut() {}

// chosenAt returns the claim at p that a menu there is about.
func (r *Reader) chosenAt(p fyne.Position) (claims.ClaimID, bool) {
	at := r.under(p)
	if at < 0 {
		return claims.ClaimID{}, false
	}
	here := r.marks.covering(at)
	if len(here) == 0 {
		return claims.ClaimID{}, false
	}
	return here[0].ID, true
}
