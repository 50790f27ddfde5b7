package reader

import "fyne.io/fyne/v2"

// alt reports whether Alt is held down during a drag.
func (r *Reader) alt() bool {
	held := r.env.Modifiers()&fyne.KeyModifierAlt != 0
	if held && r.hand.altUp == nil {
		r.watchAlt()
	}
	return held
}

// watchAlt closes the window's menu when Alt is let go. Fyne opens it then, as
// if Alt had been pressed for its own sake, and asks nobody.
func (r *Reader) watchAlt() {
	menu, ok := r.env.Canvas.(interface{ DismissMenu() bool })
	if !ok {
		return
	}
	r.hand.altUp = r.every(func() {
		if r.hand.altUp != nil && r.env.Modifiers()&fyne.KeyModifierAlt == 0 {
			r.stopWatching()
			menu.DismissMenu()
		}
	})
}

func (r *Reader) stopWatching() {
	if r.hand.altUp != nil {
		r.hand.altUp()
		r.hand.altUp = nil
	}
}
