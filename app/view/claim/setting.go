package claim

import (
	"math"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/typeset"
)

// A setting is what words are set with.
type setting struct {
	font     fyne.Resource
	size     float32
	high     float32 // of a line
	baseline float32 // from a line's upper edge
	measure  *typeset.Measure
	pen      *typeset.Pen
}

// How high a line is, and what is between two paragraphs, by the text's size.
const (
	quoteLeading = 1.45
	quoteGap     = 0.3
)

// newSetting returns the setting of a font, with Fyne's for what it lacks, in a
// size.
func newSetting(font fyne.Resource, size float32) setting {
	var rest [][]byte
	for _, other := range []fyne.Resource{fynetheme.DefaultTextFont(), fynetheme.DefaultSymbolFont(), fynetheme.DefaultEmojiFont()} {
		if other != nil {
			rest = append(rest, other.Content())
		}
	}
	faces, err := typeset.NewFaces(font.Content(), rest...)
	if err != nil {
		panic("claim: " + err.Error()) // it comes with the program
	}
	s := setting{
		font: font, size: size, high: float32(math.Round(float64(size * quoteLeading))),
		measure: typeset.NewMeasure(faces, size), pen: typeset.NewPen(),
	}
	ascent, descent := s.measure.Extents()
	s.baseline = (s.high-ascent-descent)/2 + ascent
	return s
}

// lines sets a text in lines of a width.
func (s setting) lines(text string, width float32) *typeset.Layout {
	l := typeset.NewLayout(text, s.high, float32(math.Round(float64(s.size*quoteGap))))
	l.Wrap(s.measure, width)
	return l
}

// fit sets an excerpt in lines of a width, at most so many. What is longer is cut
// short, so that the beginning of the words is always there.
func (s setting) fit(e excerpt, width float32, most int) (excerpt, *typeset.Layout) {
	e = e.near()
	l := s.lines(e.text, width)
	if first := l.LineAt(e.from) - most/3; len(l.Lines) > most && first > 0 {
		e = e.since(int(l.Lines[min(first, len(l.Lines)-most)].Start))
		l = s.lines(e.text, width)
	}
	for len(l.Lines) > most {
		if end := int(l.Lines[most-1].End) - 1; end > e.from {
			e = e.until(end)
		} else { // the mark for what is left out has taken a line
			e = e.since(int(l.Lines[2].Start))
		}
		l = s.lines(e.text, width)
	}
	return e, l
}
