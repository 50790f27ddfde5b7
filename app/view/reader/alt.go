package reader

import (
	"time"

	"fyne.io/fyne/v2"
)

// altLook is how often it's looked whether Alt is still held after a drag.
const altLook = 16 * time.Millisecond

// A dismisser is a canvas whose menu bar can be left.
type dismisser interface {
	// DismissMenu leaves the menu bar and reports whether the user was in it.
	DismissMenu() bool
}

// dragAlt takes note whether Alt is held in a drag, where it means characters.
// When it's released, Fyne opens the menu bar, since no other key was pressed; a
// drag is none to it. It tells nobody, so that has to be looked for.
func (r *Reader) dragAlt() {
	bar, ok := r.env.Canvas.(dismisser)
	if !ok || r.hand.alt || r.env.Modifiers()&fyne.KeyModifierAlt == 0 {
		return
	}
	r.hand.alt = true
	r.closeMenu(bar)
}

// closeMenu leaves the menu bar as soon as Alt is released.
func (r *Reader) closeMenu(bar dismisser) {
	r.env.After(altLook, func() {
		if r.env.Modifiers()&fyne.KeyModifierAlt != 0 {
			r.closeMenu(bar)
			return
		}
		r.hand.alt = false
		bar.DismissMenu()
	})
}
