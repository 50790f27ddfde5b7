package reader

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// marker is the highlighter: while it's on, what the pointer selects is a claim
// as soon as the button is let go.
type marker struct {
	on   bool
	from int               // where the stroke began
	wait *struct{ _ byte } // what is waited for before a word is tagged, by identity
}

// Highlighting reports whether the highlighter is on.
func (r *Reader) Highlighting() bool { return r.marker.on }

// ToggleHighlighter takes the highlighter into the hand, or puts it down.
func (r *Reader) ToggleHighlighter() {
	r.marker = marker{on: !r.marker.on}
	if r.marker.on {
		r.ClearSelection() // that was made for something else
	}
	r.cursor = r.textCursor()
	r.update()
	if r.OnHighlighter != nil {
		r.OnHighlighter()
	}
}

// textCursor is the pointer's shape over the text.
func (r *Reader) textCursor() desktop.Cursor {
	if r.marker.on {
		return desktop.CrosshairCursor
	}
	return desktop.TextCursor
}

// startStroke has a drag with the highlighter take whole words, or characters
// with Alt; it reports false as long as it's but a click with an unsteady hand.
func (r *Reader) startStroke(p fyne.Position) bool {
	if !r.marker.on || r.hand.clicks > 1 {
		return true
	}
	if r.hand.grain == byCluster {
		if near(p, r.hand.lastAt) {
			return false
		}
		r.hand.grain, r.marker.from = byWord, r.hand.first.Start
	}
	at, _ := r.hit(p)
	switch from := r.marker.from; {
	case r.alt():
		r.hand.first = anchor.Span{Start: from, End: from}
	case at < from:
		r.hand.first = r.grow(r.previous(from))
	default:
		r.hand.first = r.grow(from)
	}
	return true
}

// endStroke makes a claim of what was just selected. A word is tagged only when
// no third click can make it a sentence any more.
func (r *Reader) endStroke() {
	word := r.Selection()
	if r.hand.clicks != int(byWord) || word != r.hand.first {
		r.TagSelection()
		return
	}
	wait := new(struct{ _ byte })
	r.marker.wait = wait
	r.env.After(clickTime, func() {
		if r.marker.wait == wait && r.Selection() == word {
			r.TagSelection()
		}
	})
}

// after returns what calls a function later, through post.
func after(post func(func())) func(time.Duration, func()) {
	return func(d time.Duration, f func()) { time.AfterFunc(d, func() { post(f) }) }
}

// selectionColor is that of the selection: with the highlighter it looks like
// the claim that it will be.
func (d *renderer) selectionColor() color.Color {
	if d.r.marker.on {
		return d.colors.of(claims.Undecided).ground
	}
	return d.colors.selection
}
