package typeset

import (
	"strings"
	"unicode/utf8"
)

// A word is the geometry of a simple word with the blank behind it, from its
// left edge. It's the same in every line, but for the kerning with what stands
// before it.
type word struct {
	Shaped // its offsets are from the word's beginning

	width float32
	first rune
}

// compose shapes a line of a simple paragraph out of its words, which hardly
// differ from line to line. The result is that of shaping the line as a whole.
func (m *Measure) compose(s *Shaped, words string) {
	s.plain = true
	s.cells = make([]cell, 0, len(words))
	s.runs = make([]run, 0, 1+strings.Count(words, " "))
	x, at := float32(0), s.start
	for words != "" {
		n := strings.IndexByte(words, ' ') + 1
		if n == 0 {
			n = len(words)
		}
		w := m.word(words[:n])
		if at > s.start {
			k := m.kern(' ', w.first)
			s.cells[len(s.cells)-1].right += k
			x += k
		}
		s.add(w, at, x)
		x += w.width
		at += n
		words = words[n:]
	}
}

// add puts w into s, at an offset and a place.
func (s *Shaped) add(w *word, at int, x float32) {
	for _, c := range w.cells {
		s.cells = append(s.cells, cell{start: at + c.start, left: x + c.left, right: x + c.right})
	}
	for _, r := range w.runs {
		s.runs = append(s.runs, run{Output: r.Output, left: x + r.left})
	}
}

// word returns the geometry of one word, with the blank behind it.
func (m *Measure) word(words string) *word {
	w, ok := m.words[words]
	if !ok {
		w = new(word)
		w.first, _ = utf8.DecodeRuneInString(words)
		w.end = len(words)
		w.width = m.set(&w.Shaped, words)
		remember(m.words, words, w)
	}
	return w
}
