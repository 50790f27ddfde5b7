package reader

import "factdesk/claims/anchor"

// Caret returns the offset that the caret is at.
func (r *Reader) Caret() int { return r.state.head }

// Choose chooses what is at span: it selects the words and scrolls to them,
// unless they are in view.
func (r *Reader) Choose(span anchor.Span) {
	r.SetSelection(span)
	r.RevealWords(r.Selection())
}

// tellCaret tells that the caret or the selection is elsewhere, once the hand has
// come to rest.
func (r *Reader) tellCaret() {
	at := anchor.Span{Start: r.state.anchor, End: r.state.head}
	if at == r.told || r.hand.grain != 0 {
		return
	}
	r.told = at
	if aim := r.proposed.aim; at.Start != at.End || at.End < aim.Start || at.End > aim.End {
		r.LookAway() // what the caret is at, or what's selected, is what is looked at
	}
	if r.OnCaret != nil {
		r.OnCaret()
	}
}
