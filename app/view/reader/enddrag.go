package reader

// endDrag ends a drag, wherever the button was let go. Over nothing that takes it,
// or beyond the window, no MouseUp came before; and what was under the pointer, if
// anything, took the focus.
func (r *Reader) endDrag() {
	unsaid := r.hand.grain != 0 && !r.marker.on
	r.letGo()
	r.focus()
	if unsaid && !r.Selection().Empty() {
		r.follow(r.lineOf(r.state.head, r.state.upper)) // its end, where the toolbar stands
	}
}
