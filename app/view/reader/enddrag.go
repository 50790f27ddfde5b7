package reader

// endDrag ends a drag, wherever the button was let go. Beyond the window nobody
// tells of the button, only of the drag's end; and wherever that was outside the
// reader, the focus was taken from it just before.
func (r *Reader) endDrag() {
	r.stopRolling()
	selecting := r.hand.grain != 0
	r.hand.grain, r.hand.onBar, r.hand.onMap = 0, false, false
	r.focus()
	switch {
	case r.hand.hold.side != noSide:
		r.letGo(r.hand.at)
	case selecting && r.marker.on:
		r.endStroke()
	case selecting:
		r.state.bar = !r.trimmed().Empty()
		r.follow(r.lineOf(r.state.head, r.state.upper)) // its end, where the toolbar stands
		r.tellCaret()
	}
}
