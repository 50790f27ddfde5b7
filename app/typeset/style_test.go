package typeset_test

import (
	"testing"

	"pgregory.net/rapid"

	"factdesk/app/typeset"
)

// Paragraphs of any style: lines tile the text, keep to their indent at the edge
// where they begin, and lead from places to offsets and back.
func TestStyledParagraphsKeepToTheirIndent(t *testing.T) {
	body, large := measure(t), typeset.NewMeasure(faces(t), size+6)
	const indent = 30
	styles := []typeset.Style{{Measure: large, Above: 40, Below: 5, Between: 20}, {Measure: body, Indent: indent, Below: 12, Between: 3}}
	rapid.Check(t, func(t *rapid.T) {
		l := draw(t, body, pieces())
		l.Styles = styles
		for i := range l.Paragraphs {
			l.Paragraphs[i].Style = rapid.Uint8Range(0, 2).Draw(t, "style")
		}
		l.Wrap(body, float32(rapid.IntRange(120, 700).Draw(t, "width")))
		checkLines(t, body, l)
		for i, line := range l.Lines {
			checkCarets(t, body, l, i)
			if l.Paragraph(i).Style != 2 || line.Start == line.End {
				continue
			}
			s, want := body.Shape(l, i), float32(indent)
			if s.RTL() {
				want = l.Width - indent
			}
			if got := s.Caret(int(line.Start)); !s.RTL() && got < want-0.1 || s.RTL() && got > want+0.1 {
				t.Fatalf("line %q begins at %v, want %v", l.Words(i), got, want)
			}
		}
	})
}

func TestParagraphsStandApartAsTheirStylesSay(t *testing.T) {
	m := measure(t)
	l := typeset.NewLayout("a\nb\nc\nd\ne\nf", 28, 12)
	l.Styles = []typeset.Style{{Measure: m, Above: 40, Below: 5, Between: 20}, {Measure: m, Below: 12, Between: 3}}
	for i, style := range []uint8{1, 0, 1, 1, 2, 2} {
		l.Paragraphs[i].Style = style
	}
	l.Wrap(m, 400)
	y := float32(0)
	for i, room := range []float32{0, 5, 40, 20, 5, 3} {
		y += room
		if got := l.Lines[i].Y; got != y {
			t.Errorf("line %d is at %v, want %v", i, got, y)
		}
		y += l.LineHeight
	}
	if l.Height != y+12 {
		t.Errorf("all are %v high, want %v", l.Height, y+12)
	}
}
