package reader

import "factdesk/app/look"

// SetReading sets the text in another way. The line at the top stays there.
func (r *Reader) SetReading(how look.Reading) {
	if how != r.page.reading {
		r.reset(r.page.again(r.Theme(), how))
	}
}

// Reading returns how the text is set.
func (r *Reader) Reading() look.Reading { return r.page.reading }

// reset shows the text on another page, which is empty yet.
func (r *Reader) reset(fresh *page) {
	top := r.keptAt()
	fresh.setAgain(r.page)
	r.page = fresh
	r.rewrap(top)
}

// rewrap shows a page that isn't in lines yet, with the line at offset top at the
// top.
func (r *Reader) rewrap(top int) {
	if width := r.Size().Width; width > 0 {
		r.page.wrap(width)
	}
	if r.draw != nil {
		r.draw.restyle()
	}
	r.keep(top)
}

// A kept is the offset that stays at the top however the text is set. What is
// at the top itself is the beginning of a line: with that alone the text would
// creep up with each change, as it begins in the middle of another line.
type kept struct {
	at  int
	top float32 // how far the text is scrolled for it; elsewhere it doesn't count
}

// keptAt returns the offset to keep at the top.
func (r *Reader) keptAt() int {
	if r.state.top == r.state.kept.top {
		return r.state.kept.at
	}
	return r.Top()
}

// keep brings the line at offset at to the top, and keeps it there.
func (r *Reader) keep(at int) {
	r.ScrollTo(at)
	r.state.kept = kept{at, r.state.top}
}
