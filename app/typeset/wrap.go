package typeset

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/go-text/typesetting/segmenter"
)

// Wrap breaks the text into lines that are no wider than width.
func (l *Layout) Wrap(m *Measure, width float32) {
	l.Width = width
	l.Lines = l.Lines[:0]
	y := float32(0)
	for i := range l.Paragraphs {
		w := wrapper{m: m, lines: l.Lines, paragraph: int32(i), width: int32(width * 64)} // #nosec G115 -- a text has at most 2^21 bytes
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
	width     int32 // in 26.6
}

func (w *wrapper) add(start, end int) {
	w.lines = append(w.lines, Line{Start: int32(start), End: int32(end), paragraph: w.paragraph}) // #nosec G115 -- a text has at most 2^21 bytes
}

// simple breaks a paragraph of simple characters: behind blanks, dashes and
// hyphens, and anywhere in what is wider than a line.
func (w *wrapper) simple(text string, p Paragraph) {
	start, chance := p.Start, -1 // of the line; where it could be broken last
	var x, xChance int32
	var before uint16
	for i := p.Start; i < p.End; {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:p.End])
		}
		number, advance := w.m.step(before, r)
		if x+advance > w.width && r != ' ' && i > start {
			if chance <= start {
				chance, xChance = i, x
			}
			w.add(start, chance)
			start, x = chance, x-xChance
			chance = -1
		}
		x += advance
		before = number
		i += n
		if (r <= '/' || r >= '‐') && breaksAfter(r, text[p.Start:i], text[i:p.End]) {
			chance, xChance = i, x
		}
	}
	w.add(start, p.End)
}

// breaksAfter reports whether a line may end behind r, the last character of
// said, with rest to follow.
func breaksAfter(r rune, said, rest string) bool {
	switch r {
	case ' ', '\t', '—':
		return true
	case '-', '/', '‐', '–':
		// Not in -5, 20-30, 1/2, nor before a blank that breaks anyway.
		return len(said) > 1 && said[len(said)-2] != ' ' && rest != "" && rest[0] != ' ' && (rest[0] < '0' || rest[0] > '9')
	}
	return false
}

// complex breaks a paragraph where UAX #14 allows it, and between grapheme
// clusters in what is wider than a line.
func (w *wrapper) complex(text string, p Paragraph) {
	var s segmenter.Segmenter
	s.Init([]rune(text[p.Start:p.End]))
	start, at := p.Start, p.Start
	x := int32(0)
	for it := s.LineIterator(); it.Next(); {
		end := at
		for _, r := range it.Line().Text {
			end += utf8.RuneLen(r)
		}
		words := text[at:end]
		wide := w.m.word(strings.TrimRight(words, " "))
		if x+wide > w.width && at > start {
			w.add(start, at)
			start, x = at, 0
		}
		if wide > w.width {
			start, x = w.chop(start, words)
		} else {
			x += w.m.word(words)
		}
		at = end
	}
	w.add(start, p.End)
}

// chop breaks words, which begin at start and are wider than a line, between
// clusters. It returns where the last line begins and how wide it is.
func (w *wrapper) chop(start int, words string) (int, int32) {
	from, x := start, int32(0)
	for it := graphemes.FromString(words); it.Next(); {
		wide := w.m.word(it.Value())
		if x+wide > w.width && start+it.Start() > from {
			w.add(from, start+it.Start())
			from, x = start+it.Start(), 0
		}
		x += wide
	}
	return from, x
}
