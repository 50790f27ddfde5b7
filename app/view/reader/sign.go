package reader

import (
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"factdesk/claims/anchor"
)

// How stripes and signs stand in the margin, in Fyne's units.
const (
	stripeGap  = 8 // between the text and the stripes of the first lane
	stripeStep = 5 // from one lane's to the next
	stripeWide = 3
	signGap    = 3  // between stripes and signs
	signSmall  = 11 // how large signs are where several claims begin in a line
	signCell   = 15 // from one of these to the next
	signLeast  = 2  // between a sign and the reader's edge
)

// signs stand in the margin beside the lines that claims with a verdict begin
// in, so that colour is never all that tells it.
type signs struct {
	all  []fyne.CanvasObject
	next int
}

func (s *signs) clear() { s.next = 0 }

func (s *signs) used() []fyne.CanvasObject { return s.all[:s.next] }

// take returns a text that stands nowhere yet.
func (s *signs) take() *canvas.Text {
	if s.next == len(s.all) {
		s.all = append(s.all, canvas.NewText("", nil))
	}
	s.next++
	text, ok := s.all[s.next-1].(*canvas.Text)
	if !ok {
		return canvas.NewText("", nil) // nothing else is ever put in
	}
	return text
}

// beside draws the margin beside the line at y, which shows span: a stripe for
// each claim in it, and the signs of those that begin in it.
func (d *renderer) beside(y float32, span anchor.Span) {
	if len(d.here) == 0 {
		return
	}
	var many, drawn [maxLanes]int // claims of each lane
	deepest := uint8(0)
	for _, k := range d.here {
		lane := d.r.marks.lane[k]
		many[lane]++
		deepest = max(deepest, lane)
	}
	for _, k := range d.here {
		lane := d.r.marks.lane[k]
		d.stripe(k, span, y, place{drawn[lane], many[lane]})
		drawn[lane]++
	}
	d.glyphs(y, span, d.r.page.left-stripeGap-float32(deepest)*stripeStep-stripeWide-signGap)
}

// A place is one of several after each other.
type place struct{ number, of int }

// stripe draws the stripe of mark k beside the line at y. Claims that follow each
// other in a line share its height, in the order of reading.
func (d *renderer) stripe(k int, span anchor.Span, y float32, at place) {
	m, lane, height := &d.r.marks.all[k], float32(d.r.marks.lane[k]), d.r.page.layout.LineHeight
	top, bottom := y+height*float32(at.number)/float32(at.of), y+height*float32(at.number+1)/float32(at.of)
	if m.Span.Start >= span.Start {
		top++
	}
	if m.Span.End <= span.End {
		bottom--
	}
	right, wide := d.r.page.left-stripeGap-lane*stripeStep, float32(stripeWide)
	if d.r.isChosen(m.ID) {
		right, wide = right+1, wide+2
	}
	d.over.add(d.colors.of(m.Tone).line, right-wide, top, wide, bottom-top)
}

// glyphs draws the signs of the claims that begin in the line at y, up to right:
// one, or several small ones in two rows, in the order of reading. Where there
// isn't room for all, a number says how many more there are.
func (d *renderer) glyphs(y float32, span anchor.Span, right float32) {
	d.begin = d.begin[:0]
	for _, k := range d.here {
		if m := &d.r.marks.all[k]; m.Span.Start >= span.Start && m.glyph() != "" {
			d.begin = append(d.begin, k)
		}
	}
	height := d.r.page.layout.LineHeight
	if len(d.begin) == 1 {
		m := &d.r.marks.all[d.begin[0]]
		d.sign(m.glyph(), d.colors.of(m.Tone).line, d.signSize, fyne.NewPos(right, y+height/2))
		return
	}
	room := 2 * int((right-signLeast+signGap)/signCell)
	for i, k := range d.begin {
		m := &d.r.marks.all[k]
		at := fyne.NewPos(right-float32(i/2)*signCell, y+height*(float32(i%2)*2+1)/4)
		if more := len(d.begin) - i; more > 1 && i == room-1 {
			d.sign("+"+strconv.Itoa(more), d.colors.muted, signSmall, at)
			return
		}
		d.sign(m.glyph(), d.colors.of(m.Tone).line, signSmall, at)
	}
}

// glyph is the sign of m's verdict, "" where it has none.
func (m *Mark) glyph() string {
	glyph, _, _ := strings.Cut(m.Label, " ")
	return glyph
}

// sign writes what so that it ends at a place, half-way up.
func (d *renderer) sign(what string, c color.Color, height float32, at fyne.Position) {
	text := d.signs.take()
	text.Text, text.Color, text.TextSize = what, c, height
	size := text.MinSize()
	text.Resize(size)
	text.Move(at.SubtractXY(size.Width, size.Height/2))
}
