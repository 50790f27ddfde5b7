package reader

// letGo ends a drag, wherever the button was let go. Beyond the window nobody tells
// of the button, only of the drag's end; and wherever that was outside the reader,
// the focus was taken from it just before.
func (r *Reader) letGo() {
	r.stopRolling()
	selecting := r.hand.grain != 0
	r.hand.grain, r.hand.onBar = 0, false
	r.focus()
	if !selecting {
		return
	}
	r.state.bar = !r.trimmed().Empty()
	r.follow(r.lineOf(r.state.head, r.state.upper)) // its end, where the toolbar stands
	r.tellCaret()
}
