package reader

import (
	"strings"

	"fyne.io/fyne/v2"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// Top returns the offset of the first line in view: what ScrollTo takes.
func (r *Reader) Top() int {
	l := r.page.layout
	if len(l.Lines) == 0 || r.state.top == 0 {
		return 0
	}
	return int(l.Lines[l.LineAtY(r.state.top-padTop)].Start)
}

// ScrollTo brings the line at offset at to the top.
func (r *Reader) ScrollTo(at int) {
	l := r.page.layout
	if at <= 0 || len(l.Lines) == 0 {
		r.scroll(0)
		return
	}
	r.scroll(padTop + l.Lines[l.LineAt(at)].Y)
}

// Reveal scrolls to a claim, unless it's in view.
func (r *Reader) Reveal(id claims.ClaimID) {
	if m, ok := r.marks.find(id); ok {
		r.reveal(m.Span)
	}
}

// RevealWords scrolls to the words at span, unless they're in view.
func (r *Reader) RevealWords(span anchor.Span) { r.reveal(span) }

// reveal scrolls so that the first words of span are in view, in the upper part
// of it where they weren't.
func (r *Reader) reveal(span anchor.Span) {
	l := r.page.layout
	if len(l.Lines) == 0 {
		return
	}
	y := padTop + l.Lines[l.LineAt(span.Start)].Y
	if y < r.state.top || y+2*l.LineHeight > r.state.top+r.Size().Height {
		r.scroll(y - r.Size().Height/3)
	}
}

// follow scrolls just so far that line i is in view.
func (r *Reader) follow(i int) {
	l := r.page.layout
	y := padTop + l.Lines[i].Y
	switch {
	case y < r.state.top:
		r.scroll(y)
	case y+l.LineHeight > r.state.top+r.Size().Height:
		r.scroll(y + l.LineHeight - r.Size().Height)
	default:
		r.update()
	}
}

// PlaceOf returns where the first words of the article that are quote begin and
// end on the reader, half-way up their lines; ok is false where one of these
// isn't in view.
func (r *Reader) PlaceOf(quote string) (from, to fyne.Position, ok bool) {
	at := strings.Index(r.page.layout.Text, quote)
	if at < 0 || quote == "" || len(r.page.layout.Lines) == 0 {
		return from, to, false
	}
	from, to = r.caretAt(at, false), r.caretAt(at+len(quote), true)
	return from, to, r.inView(from) && r.inView(to)
}

func (r *Reader) inView(p fyne.Position) bool { return p.Y >= 0 && p.Y < r.Size().Height }

// caretAt returns where a caret at an offset stands, half-way up its line. Upper
// means behind the cluster before it: at the end of the line before, where a line
// was broken there.
func (r *Reader) caretAt(at int, upper bool) fyne.Position {
	i := r.lineOf(at, upper)
	l := r.page.layout
	return fyne.NewPos(
		r.page.left+r.caretIn(i, at, upper),
		padTop+l.Lines[i].Y-r.state.top+l.LineHeight/2,
	)
}

// caretIn returns how far from the column's left edge a caret in line i stands.
func (r *Reader) caretIn(i, at int, upper bool) float32 { //nolint:revive // it's no choice of the caller's: it's where the caret is
	if upper {
		return r.line(i).CaretBehind(at)
	}
	return r.line(i).Caret(at)
}

// lineOf returns the line that a caret at an offset stands in.
func (r *Reader) lineOf(at int, upper bool) int { //nolint:revive // it's no choice of the caller's: it's where the caret is
	l := r.page.layout
	i := l.LineAt(at)
	if upper && i > 0 && int(l.Lines[i].Start) == at && int(l.Lines[i-1].End) == at {
		i--
	}
	return i
}

// hit returns the offset that is nearest to a place on the reader, and whether
// that's behind the cluster before it: at the end of a broken line, say.
func (r *Reader) hit(p fyne.Position) (at int, upper bool) {
	l := r.page.layout
	if len(l.Lines) == 0 {
		return 0, false
	}
	i := l.LineAtY(p.Y + r.state.top - padTop)
	return r.hitLine(i, p.X-r.page.left)
}

// hitLine is hit in line i, at x from the column's left edge.
func (r *Reader) hitLine(i int, x float32) (at int, upper bool) { return r.line(i).Point(x) }

// under returns the offset of the cluster that is drawn at a place on the
// reader, or -1.
func (r *Reader) under(p fyne.Position) int {
	l := r.page.layout
	y := p.Y + r.state.top - padTop
	if len(l.Lines) == 0 || y < 0 {
		return -1
	}
	i := l.LineAtY(y)
	if y >= l.Lines[i].Y+l.LineHeight {
		return -1
	}
	return r.line(i).Covers(p.X - r.page.left)
}
