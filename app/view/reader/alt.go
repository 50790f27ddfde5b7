package reader

import (
	"context"

	"fyne.io/fyne/v2"

	"factdesk/app/task"
)

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
	ctx, stop := context.WithCancel(context.Background())
	r.hand.altUp = stop
	look := task.Latest(r.env.Post, func(struct{}) {
		if r.hand.altUp == nil || r.env.Modifiers()&fyne.KeyModifierAlt != 0 {
			return
		}
		r.stopWatching()
		menu.DismissMenu()
	})
	task.Every(ctx, rollEvery, func() { look(struct{}{}) })
}

func (r *Reader) stopWatching() {
	if r.hand.altUp != nil {
		r.hand.altUp()
		r.hand.altUp = nil
	}
}
