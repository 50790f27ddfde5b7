package reader

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// How the verdicts' signs stand in the margin, in Fyne's units.
const (
	signGap  = 10 // between them and the text
	signStep = 18 // from one to the next, where several claims begin in a line
)

// signs stand in the margin beside the lines that claims with a verdict begin
// in, so that colour is never all that tells it.
type signs struct {
	all  []fyne.CanvasObject
	next int
	y    float32 // of the line that the last one stands at
	many int     // stand there
}

func (s *signs) clear() { s.next, s.many = 0, 0 }

func (s *signs) used() []fyne.CanvasObject { return s.all[:s.next] }

// sign puts the sign of m beside the line at y, if there's room.
func (d *renderer) sign(m *Mark, y float32) {
	glyph, _, _ := strings.Cut(m.Label, " ")
	s := &d.signs
	if y != s.y {
		s.y, s.many = y, 0
	}
	right := d.r.page.left - signGap - float32(s.many)*signStep
	if glyph == "" || right < signStep {
		return
	}
	if s.next == len(s.all) {
		s.all = append(s.all, canvas.NewText("", nil))
	}
	text, ok := s.all[s.next].(*canvas.Text)
	if !ok {
		return // nothing else is ever put in
	}
	s.next++
	s.many++
	text.Text, text.Color, text.TextSize = glyph, d.colors.of(m.Tone).line, d.signSize
	size := text.MinSize()
	text.Resize(size)
	text.Move(fyne.NewPos(right-size.Width, y+(d.r.page.layout.LineHeight-size.Height)/2))
}
