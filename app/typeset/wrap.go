package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/go-text/typesetting/segmenter"
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
	width     int // in 26.6
}

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
	end := at
	for it := s.LineIterator(); it.Next(); {
		for _, r := range it.Line().Text {
			end += utf8.RuneLen(r)
		}
		if r, _ := utf8.DecodeRuneInString(text[end:p.End]); joins(r) {
			continue // a mark on a blank: the rules for lines would part them
		}
		words := text[at:end]
		// What is so long is wider than any line, and would take long to shape.
		wide := w.width + 1
		if len(words) <= maxUnbroken {
			wide = w.m.widthOf(strings.TrimRight(words, " "))
		}
		if x+wide > w.width && at > start {
			w.add(start, at)
			start, x = at, 0
		}
		if wide > w.width {
			start, x = w.chop(start, words)
		} else {
			x += w.m.widthOf(words)
		}
		at = end
	}
	w.add(start, p.End)
}

// joins reports whether r is part of the cluster before it.
func joins(r rune) bool {
	return r == 0x200d || unicode.Is(unicode.M, r) || r >= 0x1f3fb && r <= 0x1f3ff
}

// chop breaks words, which begin at start and are wider than a line, between
// clusters. It returns where the last line begins and how wide it is.
func (w *wrapper) chop(start int, words string) (from, x int) {
	from = start
	for it := graphemes.FromString(words); it.Next(); {
		wide := w.m.widthOf(it.Value())
		if x+wide > w.width && start+it.Start() > from {
			w.add(from, start+it.Start())
			from, x = start+it.Start(), 0
		}
		x += wide
	}
	return from, x
}
