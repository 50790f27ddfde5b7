package reader

import "fyne.io/fyne/v2"

// A dismisser is a canvas whose menu bar can be left.
type dismisser interface {
	// DismissMenu leaves the menu bar and reports whether the user was in it.
	DismissMenu() bool
}

// dragAlt takes note whether Alt is held in a drag, where it means characters.
func (r *Reader) dragAlt() {
	r.hand.alt = r.hand.alt || r.env.Modifiers()&fyne.KeyModifierAlt != 0
}

// leaveMenu takes the keyboard back that Fyne gives to the menu bar when Alt is
// released: it doesn't see that the key was held for a drag. It reports whether
// that was so.
func (r *Reader) leaveMenu() bool {
	bar, ok := r.env.Canvas.(dismisser)
	if !ok || !r.hand.alt {
		return false
	}
	r.hand.alt = false
	r.env.Post(func() { // once the menu bar has come up
		if bar.DismissMenu() {
			r.focus()
		}
	})
	return true
}
