package typeset

import (
	"slices"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"

	"factdesk/claims/segment"
)

// A Shaped is the exact geometry of one line. Heights play no part in it.
type Shaped struct {
	start int // of the line in the text
	rtl   bool
	cells []cell // a grapheme cluster each, in the order of the text
	runs  []run  // from left to right
	end   int    // behind the last cell
	plain bool   // the cells stand from left to right without a gap
}

// A cell is the place that a grapheme cluster takes in its line.
type cell struct {
	start       int // in the text
	left, right float32
	rtl         bool
}

// A run is a stretch of the line in one font, script and direction.
type run struct {
	*shaping.Output
	left  float32
	level int // of embedding, as in the Unicode bidirectional algorithm
}

// Shape returns the geometry of line i of l. Lines from right to left end at
// the right edge.
func (m *Measure) Shape(l *Layout, i int) *Shaped {
	p := l.Paragraph(i)
	words := l.Words(i)
	s := &Shaped{start: int(l.Lines[i].Start), end: int(l.Lines[i].End), rtl: p.RTL}
	if words == "" {
		return s
	}
	if !p.complex {
		m.compose(s, words)
		return s
	}
	if wide := m.set(s, words); p.RTL {
		s.shift(l.Width - wide)
	}
	return s
}

// set shapes words into s, from its left edge, and returns how wide they are.
func (m *Measure) set(s *Shaped, words string) (width float32) {
	rs := []rune(words)
	direction := di.DirectionLTR
	if s.rtl {
		direction = di.DirectionRTL
	}
	for _, in := range m.runs(rs, direction) {
		out := m.shaper.Shape(in)
		s.runs = append(s.runs, run{Output: &out, level: s.level(in, rs)})
	}
	reorder(s.runs)
	for k := range s.runs {
		s.runs[k].left = width
		width += units(s.runs[k].Advance)
	}
	s.cut(words, rs)
	return width
}

// level returns the embedding level of a run that follows those in s. Two are
// enough for what isn't embedded explicitly: intake drops the controls that do
// so.
func (s *Shaped) level(in shaping.Input, rs []rune) int {
	switch {
	case in.Direction.Progression() == di.TowardTopLeft:
		return 1
	case s.rtl:
		return 2
	case len(s.runs) > 0 && s.runs[len(s.runs)-1].level > 0 && !strong(rs[in.RunStart:in.RunEnd]):
		return 2 // a number within words from right to left
	}
	return 0
}

// strong reports whether one of rs runs from left to right whatever surrounds
// it.
func strong(rs []rune) bool {
	return slices.ContainsFunc(rs, func(r rune) bool {
		p, _ := bidi.LookupRune(r)
		return p.Class() == bidi.L
	})
}

// reorder puts runs from the order of the text into that from left to right:
// rule L2 of the Unicode bidirectional algorithm.
func reorder(runs []run) {
	for level := 2; level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			j := i
			for j < len(runs) && runs[j].level >= level {
				j++
			}
			slices.Reverse(runs[i:j])
			i = max(i, j)
		}
	}
}

// cut divides the line into cells.
func (s *Shaped) cut(words string, rs []rune) {
	lefts, rights, rtl := s.characters(len(rs))
	at := 0 // in rs
	for it := segment.Clusters(words); it.Next(); {
		c := cell{start: s.start + it.Start(), left: lefts[at], right: rights[at], rtl: rtl[at]}
		for range utf8.RuneCountInString(it.Value()) {
			// A joiner may be set elsewhere, in a run of the other direction.
			if lefts[at] <= c.right+touch && rights[at] >= c.left-touch {
				c.left, c.right = min(c.left, lefts[at]), max(c.right, rights[at])
			}
			at++
		}
		s.cells = append(s.cells, c)
	}
}

// characters returns where each of n characters stands. A glyph that shows
// several, as a ligature does, is divided evenly among them.
func (s *Shaped) characters(n int) (lefts, rights []float32, rtl []bool) {
	lefts, rights, rtl = make([]float32, n), make([]float32, n), make([]bool, n)
	for _, r := range s.runs {
		x := r.left
		back := r.level == 1
		for i := 0; i < len(r.Glyphs); {
			first, count := r.Glyphs[i].TextIndex(), r.Glyphs[i].RunesCount()
			var wide fixed.Int26_6
			for ; i < len(r.Glyphs) && r.Glyphs[i].TextIndex() == first; i++ {
				wide += r.Glyphs[i].Advance
			}
			each := units(wide) / float32(max(count, 1))
			for k := range count {
				place := k
				if back {
					place = count - 1 - k
				}
				lefts[first+k] = x + float32(place)*each
				rights[first+k] = lefts[first+k] + each
				rtl[first+k] = back
			}
			x += units(wide)
		}
	}
	return lefts, rights, rtl
}

// shift moves the line to the right.
func (s *Shaped) shift(by float32) {
	for i := range s.runs {
		s.runs[i].left += by
	}
	for i := range s.cells {
		s.cells[i].left += by
		s.cells[i].right += by
	}
}
