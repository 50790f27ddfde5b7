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
	signGap    = 3 // between stripes and signs, and from one sign to the next
	signLeast  = 2 // between a sign and the reader's edge
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
	if m.ID == d.r.state.chosen {
		right, wide = right+1, wide+2
	}
	d.over.add(d.colors.of(m.Tone).line, right-wide, top, wide, bottom-top)
}

// glyphs draws the signs of the claims that begin in the line at y, up to right.
// Where there isn't room for all, a number says how many more there are.
func (d *renderer) glyphs(y float32, span anchor.Span, right float32) {
	left, first := 0, right
	for _, k := range d.here {
		m := &d.r.marks.all[k]
		glyph, _, _ := strings.Cut(m.Label, " ")
		if glyph == "" || m.Span.Start < span.Start {
			continue
		}
		if left > 0 {
			left++
			continue
		}
		wide := d.sign(glyph, d.colors.of(m.Tone).line, fyne.NewPos(right, y))
		if wide == 0 && first == right {
			return // not even one
		}
		if wide == 0 {
			left = 1
			continue
		}
		right -= wide + signGap
	}
	if left > 0 {
		d.sign("+"+strconv.Itoa(left), d.colors.muted, fyne.NewPos(right, y))
	}
}

// sign writes what so that it ends at a place, in the middle of the line there,
// and returns how wide it is: 0 where there is no room.
func (d *renderer) sign(what string, c color.Color, at fyne.Position) float32 {
	text := d.signs.take()
	text.Text, text.Color, text.TextSize = what, c, d.signSize
	size := text.MinSize()
	if at.X-size.Width < signLeast {
		d.signs.next--
		return 0
	}
	text.Resize(size)
	text.Move(fyne.NewPos(at.X-size.Width, at.Y+(d.r.page.layout.LineHeight-size.Height)/2))
	return size.Width
}
