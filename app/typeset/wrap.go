package typeset

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/segmenter"

	"factdesk/claims/segment"
)

// usual is how many bytes a line has at least, more often than not.
const usual = 64

// Wrap breaks the text into lines that are no wider than width.
func (l *Layout) Wrap(m *Measure, width float32) {
	l.Width = width
	l.Lines = slices.Grow(l.Lines[:0], len(l.Paragraphs)+len(l.Text)/usual)
	y := float32(0)
	for i := range l.Paragraphs {
		w := wrapper{m: m, lines: l.Lines, paragraph: int32(i), width: int(width * 64)} // #nosec G115 -- a text has at most 2^21 bytes
		if l.Paragraphs[i].RTL {
			w.direction = di.DirectionRTL
		}
		first := len(l.Lines)
		if l.Paragraphs[i].complex {
			w.complex(l.Text, l.Paragraphs[i])
		} else {
			w.simple(l.Text, l.Paragraphs[i])
		}
		l.Lines = w.lines
		for k := first; k < len(l.Lines); k++ {
			l.Lines[k].Y = y
			y += l.LineHeight
		}
		y += l.Gap
	}
	l.Height = y
}

// A wrapper breaks one paragraph.
type wrapper struct {
	m         *Measure
	lines     []Line
	paragraph int32
	direction di.Direction // of the paragraph
	width     int          // in 26.6
}

func (w *wrapper) widthOf(s string) int { return w.m.widthOf(s, w.direction) }

func (w *wrapper) add(start, end int) {
	w.lines = append(w.lines, Line{Start: int32(start), End: int32(end), paragraph: w.paragraph}) // #nosec G115 -- a text has at most 2^21 bytes
}

// maxUnbroken is how many bytes between two chances to break are measured as a
// whole.
const maxUnbroken = 4 << 10

// complex breaks a paragraph where UAX #14 allows it, and between grapheme
// clusters in what is wider than a line.
func (w *wrapper) complex(text string, p Paragraph) {
	var s segmenter.Segmenter
	s.Init([]rune(text[p.Start:p.End]))
	start, at := p.Start, p.Start
	x := 0
	end, edge := at, at
	clusters := segment.Clusters(text[p.Start:p.End])
	for it := s.LineIterator(); it.Next(); {
		for _, r := range it.Line().Text {
			end += utf8.RuneLen(r)
		}
		for edge < end && clusters.Next() {
			edge = p.Start + clusters.End()
		}
		if edge != end {
			continue // a mark on a blank: the rules for lines would part them
		}
		words := text[at:end]
		wide := w.wide(words)
		if x+wide > w.width && at > start {
			w.line(start, text[start:at])
			start, x = at, 0
		}
		if wide > w.width {
			start, x = w.chop(start, words)
		} else {
			x += w.widthOf(words)
		}
		at = end
	}
	w.line(start, text[start:p.End])
}

// wide returns how wide words are without the blanks that follow them, which may
// hang over the edge.
func (w *wrapper) wide(words string) int {
	words = unhung(words)
	if len(words) > maxUnbroken {
		return w.width + 1 // it is wider than any line, and would take long to shape
	}
	return w.widthOf(words)
}

// unhung returns words without the blanks behind them; but for one that belongs
// to the cluster before it.
func unhung(words string) string {
	held := strings.TrimRight(words, " ")
	_, last := utf8.DecodeLastRuneInString(held)
	if last <= 1 || len(held) == len(words) {
		return held
	}
	c := segment.Clusters(words[len(held)-last:])
	c.Next()
	return words[:len(held)-last+c.End()]
}

// line adds the line of words, which begins at start. Where they are wider
// together than they were one by one, that may be too much for one line.
func (w *wrapper) line(start int, words string) {
	if w.wide(words) > w.width {
		end := start + len(words)
		start, _ = w.chop(start, words)
		words = words[len(words)-(end-start):]
	}
	w.add(start, start+len(words))
}

// chop breaks words, which begin at start and are wider than a line, between
// clusters. It returns where the last line begins and how wide it is.
func (w *wrapper) chop(start int, words string) (from, x int) {
	for {
		n := w.fitting(words)
		if n == len(words) {
			return start, w.widthOf(words)
		}
		w.add(start, start+n)
		start, words = start+n, words[n:]
	}
}

// fitting returns how many bytes words has that fit in a line, but at least one
// cluster.
func (w *wrapper) fitting(words string) int {
	var ends []int
	x := 0
	for it := segment.Clusters(words); it.Next() && (len(ends) == 0 || x <= w.width); {
		x += w.widthOf(it.Value())
		ends = append(ends, it.End())
	}
	// Letters that join are as wide together as they are, not as they would be alone.
	for n := len(ends) - 1; n > 0; n-- {
		if w.widthOf(words[:ends[n]]) <= w.width {
			return ends[n]
		}
	}
	return ends[0]
}
