package typeset

import (
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// How many different characters get a row and column in the table of pairs, and
// up to where characters are looked for in it.
const (
	maxKnown   = 384
	simpleEnd  = 0x2200
	notLearned = -1 << 31
)

// A Measure knows how far text runs in one font at one size. What it measures
// once it remembers.
type Measure struct {
	faces  *Faces
	size   fixed.Int26_6
	shaper shaping.HarfbuzzShaper
	split  shaping.Segmenter

	number [simpleEnd]uint16 // of a character in the tables; 0 is none yet
	known  []rune            // by number
	// after[p*maxKnown+n] is the advance of character n where p stands before
	// it, in 26.6; p is 0 at the beginning of a line.
	after []int32
	words map[string]fixed.Int26_6
}

// NewMeasure returns the measure of faces at a size, which must be whole: fonts
// are measured at whole sizes.
func NewMeasure(faces *Faces, size float32) *Measure {
	m := &Measure{
		faces: faces, size: fixed.Int26_6(size * 64), known: make([]rune, 1, maxKnown),
		after: make([]int32, maxKnown*maxKnown), words: map[string]fixed.Int26_6{},
	}
	// Without this the shaper builds its font tables anew for each call.
	m.shaper.SetFontCacheSize(32)
	for i := range m.after {
		m.after[i] = notLearned
	}
	return m
}

// Extents returns how far the font reaches above and below the baseline.
func (m *Measure) Extents() (ascent, descent float32) {
	e, _ := m.faces.main().FontHExtents()
	scale := units(m.size) / float32(m.faces.main().Upem())
	return e.Ascender * scale, -e.Descender * scale
}

// step returns the advance of r after the character numbered before, and r's
// number.
func (m *Measure) step(before uint16, r rune) (number uint16, advance int32) {
	number = m.number[r]
	if number == 0 {
		if number = m.meet(r); number == 0 {
			return 0, int32(m.width([]rune{r}))
		}
	}
	at := int(before)*maxKnown + int(number)
	if m.after[at] == notLearned {
		m.learn(before, number)
	}
	return number, m.after[at]
}

// meet gives r a number, or 0 where there are no more.
func (m *Measure) meet(r rune) uint16 {
	if len(m.known) == maxKnown {
		return 0
	}
	m.known = append(m.known, r)
	m.number[r] = uint16(len(m.known) - 1) // #nosec G115 -- below maxKnown
	return m.number[r]
}

func (m *Measure) learn(before, number uint16) {
	r := m.known[number]
	advance := m.width([]rune{r})
	if before != 0 {
		p := m.known[before]
		advance = m.width([]rune{p, r}) - m.width([]rune{p})
	}
	m.after[int(before)*maxKnown+int(number)] = int32(advance)
}

// word returns the width of s, shaped exactly.
func (m *Measure) word(s string) int32 {
	w, ok := m.words[s]
	if !ok {
		w = m.width([]rune(s))
		if len(s) < 64 {
			m.words[s] = w
		}
	}
	return int32(w)
}

func (m *Measure) width(rs []rune) (w fixed.Int26_6) {
	for _, run := range m.runs(rs, di.DirectionLTR) {
		w += m.shaper.Shape(run).Advance
	}
	return w
}

// runs splits rs where script, direction or font changes.
func (m *Measure) runs(rs []rune, direction di.Direction) []shaping.Input {
	return m.split.Split(shaping.Input{
		Text: rs, RunEnd: len(rs), Direction: direction, Face: m.faces.main(), Size: m.size,
	}, m.faces)
}

// units turns 26.6 fixed point into Fyne's units.
func units(v fixed.Int26_6) float32 { return float32(v) / 64 }

// simple reports whether r's width depends on its neighbour alone, and no mark
// joins it: Latin, Greek, Cyrillic and common punctuation.
func simple(r rune) bool {
	switch {
	case r < 0x20:
		return r == '\t'
	case r < 0x300:
		return r != 0xad // a soft hyphen shows at the end of lines only
	case r < 0x370:
		return false // combining marks
	case r < 0x483:
		return true
	case r < 0x48a:
		return false // combining marks of Old Cyrillic
	case r < 0x530:
		return true
	case r < 0x1e00:
		return false
	case r < 0x2000:
		return true
	case r < 0x2010:
		return false // joiners and directions
	case r <= 0x2027, r >= 0x2030 && r <= 0x205e:
		return true
	}
	return r >= 0x20a0 && r <= 0x20c0 || r == 0x2116 || r == 0x2122
}
