package reader

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"factdesk/claims/anchor"
)

// restTime is how long the pointer rests over a claim before its card comes.
const restTime = 350 * time.Millisecond

// hover is what the pointer rests over.
type hover struct {
	at      fyne.Position
	over    []int      // the claims there, by number
	maybe   Suggestion // that is there instead
	next    []int      // room for what's there now
	turn    int        // counts where the pointer was
	waiting bool       // it's known soon whether the pointer rests
	told    []Mark
	hint    Suggestion // the one that the pointer rests over, where no claim is
}

// watch takes note that the pointer is at p, where it may rest.
func (r *Reader) watch(p fyne.Position) {
	h := &r.hover
	h.turn++
	h.at = p
	h.next = r.claimsAt(h.next[:0], p)
	hint := r.hintAt(p)
	if !slices.Equal(h.next, h.over) || hint.Span != h.maybe.Span {
		h.over, h.next = h.next, h.over
		h.maybe = hint
		r.hideCard()
	}
	if h.any() && !h.telling() && !h.waiting {
		r.wait()
	}
}

// any reports whether the pointer is over anything that a card can tell of, and
// telling whether one does.
func (h *hover) any() bool     { return len(h.over) > 0 || !h.maybe.Span.Empty() }
func (h *hover) telling() bool { return len(h.told) > 0 || !h.hint.Span.Empty() }

// hintAt returns the suggestion at p, where no claim is.
func (r *Reader) hintAt(p fyne.Position) Suggestion {
	if len(r.hover.next) > 0 || len(r.proposed.all) == 0 || r.hand.grain != 0 || r.onBar(p) {
		return Suggestion{}
	}
	if at := r.under(p); at >= 0 {
		for _, s := range r.suggestionsIn(anchor.Span{Start: at, End: at + 1}) {
			return s
		}
	}
	return Suggestion{}
}

// claimsAt appends to found the numbers of the claims at p that a card can tell
// of.
func (r *Reader) claimsAt(found []int, p fyne.Position) []int {
	if r.hand.grain != 0 || r.hand.hold.side != noSide || r.hand.onBar || r.hand.onMap || r.onBar(p) {
		return found
	}
	at := r.under(p)
	if at < 0 {
		return found
	}
	return r.marks.over(found, anchor.Span{Start: at, End: at + 1})
}

// wait looks in a while whether the pointer still is where it is now. One that
// moves on is looked for again, so that no more than one look is ever due.
func (r *Reader) wait() {
	h := &r.hover
	h.waiting = true
	turn := h.turn
	r.env.After(restTime, func() {
		h.waiting = false
		switch {
		case !h.any() || h.telling():
		case h.turn != turn:
			r.wait()
		default:
			r.tell()
		}
	})
}

// tell shows the card of the claims that the pointer rests over, the smallest
// first.
func (r *Reader) tell() {
	h := &r.hover
	for _, i := range h.over {
		h.told = append(h.told, r.marks.all[i])
	}
	h.hint = h.maybe
	slices.SortStableFunc(h.told, func(a, b Mark) int { return a.Span.Len() - b.Span.Len() })
	r.update()
}

// hideCard takes the card away, if there is one.
func (r *Reader) hideCard() {
	if r.hover.telling() {
		r.hover.told, r.hover.hint = r.hover.told[:0], Suggestion{}
		r.update()
	}
}

// leave forgets what the pointer is over, and takes the card away.
func (r *Reader) leave() {
	r.hover.turn++
	r.hover.over, r.hover.maybe = r.hover.over[:0], Suggestion{}
	r.hideCard()
}

// after has f called in a while, on the GUI's goroutine.
func (e Env) after(wait time.Duration, f func()) {
	time.AfterFunc(wait, func() { e.Post(f) })
}
