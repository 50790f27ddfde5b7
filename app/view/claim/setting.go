package claim

import (
	"math"

	"factdesk/app/kit"
	"factdesk/app/typeset"
)

// quoteGap is what is between two paragraphs, by the text's size.
const quoteGap = 0.3

// A setting is what the words of a quote are set with.
type setting struct{ kit.Setting }

// lines sets a text in lines of a width.
func (s setting) lines(text string, width float32) *typeset.Layout {
	return s.Lines(text, width, float32(math.Round(float64(s.Size*quoteGap))))
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
