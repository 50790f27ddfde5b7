package reader

import (
	"math"

	"fyne.io/fyne/v2"
)

// common is how many lines two pages have in common, so that the eye finds where
// it was.
const common = 2

// turn goes a page up or down. The caret stays where it is on the screen, and
// comes into view where it wasn't. At the ends of the text it goes to the end.
func (r *Reader) turn(down bool, held fyne.KeyModifier) { //nolint:revive // it's which of two keys is down
	high := r.page.layout.LineHeight
	i := r.lineOf(r.state.head, r.state.upper)
	if r.state.wish < 0 {
		r.state.wish = r.line(i).Caret(r.state.head)
	}
	y := padTop + r.page.layout.Lines[i].Y - r.state.top
	y = max(0, min(y, r.Size().Height-high))
	from := r.state.top
	r.scroll(r.turned(down))
	if r.state.top == from {
		y = 0
		if down {
			y = r.Size().Height
		}
	}
	first, last := r.wholeLines()
	to := r.page.layout.LineAtY(r.state.top + y + high/2 - padTop)
	at, upper := r.hitLine(max(first, min(to, last)), r.state.wish)
	r.moveTo(at, upper, held)
}

// turned is how far the text is scrolled a page further: it begins with the last
// lines of this one, or ends with its first.
func (r *Reader) turned(down bool) float32 { //nolint:revive // it's which of two keys is down
	l := r.page.layout
	first, last := r.wholeLines()
	keep := common - 1
	if last-first < common {
		keep = 0 // there's room for hardly anything
	}
	if down {
		return padTop + l.Lines[min(max(last-keep, first+1), len(l.Lines)-1)].Y
	}
	top := l.Lines[min(first+keep, len(l.Lines)-1)].Y + l.LineHeight - r.Size().Height
	i := l.LineAtY(top)
	if l.Lines[i].Y < top {
		i++
	}
	if i = min(i, first-1); i <= 0 {
		return 0
	}
	return padTop + l.Lines[i].Y
}

// wholeLines returns the first and the last line of which all is in view.
func (r *Reader) wholeLines() (first, last int) {
	l := r.page.layout
	top := r.state.top - padTop
	first = l.LineAtY(max(top, 0))
	if l.Lines[first].Y < top && first+1 < len(l.Lines) {
		first++
	}
	last = l.LineAtY(top + r.Size().Height)
	if l.Lines[last].Y+l.LineHeight > top+r.Size().Height && last > first {
		last--
	}
	return first, last
}

// wheeled is how far the text is scrolled after a turn of the wheel. What's less
// than a unit isn't lost: a touchpad tells of many small turns.
func (r *Reader) wheeled(turn float32) float32 {
	y := r.state.top + r.hand.rest - turn*wheel
	r.hand.rest = y - float32(math.Round(float64(y)))
	return y
}
