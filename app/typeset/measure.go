package typeset

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// How many different characters get a row and column in the table of pairs, and
// up to where characters are looked for in it.
const (
	maxKnown  = 544 // in bytes an odd number of cache lines, or the table's rows would push each other out
	simpleEnd = 0x2200

	lettersEnd = 1<<14 - 1
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
	// after[p*maxKnown+n] is one more than the advance of character n where p
	// stands before it, in 26.6; p is 0 at the beginning of a line. 0 is not
	// known yet, as everything is for n = 0.
	after []int16
	// letters[p<<7|c] is the advance of c behind p for ASCII characters; 0 is
	// not known yet.
	letters *[lettersEnd + 1]int16

	widths map[di.Direction]map[string]fixed.Int26_6 // by the paragraph's direction
	words  map[string]*word
}

// NewMeasure returns the measure of faces at a size, which must be whole: fonts
// are measured at whole sizes.
func NewMeasure(faces *Faces, size float32) *Measure {
	m := &Measure{
		faces: faces, size: fixed.Int26_6(size * 64), known: make([]rune, 1, maxKnown),
		after: make([]int16, maxKnown*maxKnown), letters: new([lettersEnd + 1]int16),
		widths: map[di.Direction]map[string]fixed.Int26_6{di.DirectionLTR: {}, di.DirectionRTL: {}}, words: map[string]*word{},
	}
	// Without this the shaper builds its font tables anew for each call.
	m.shaper.SetFontCacheSize(32)
	return m
}

// Extents returns how far the font reaches above and below the baseline.
func (m *Measure) Extents() (ascent, descent float32) {
	e, _ := m.faces.main().FontHExtents()
	scale := units(m.size) / float32(m.faces.main().Upem())
	return e.Ascender * scale, -e.Descender * scale
}

// step returns the advance of the simple character r after the one numbered
// before, and r's number.
func (m *Measure) step(before uint16, r rune) (number uint16, advance int32) {
	number = m.number[r]
	advance = int32(m.after[int(before)*maxKnown+int(number)]) - 1
	if advance < 0 {
		return m.learn(before, r)
	}
	return number, advance
}

// learn is step for what isn't in the tables yet, or finds no room there: then
// the number is 0.
func (m *Measure) learn(before uint16, r rune) (number uint16, advance int32) {
	words := []rune{r}
	alone := int32(0)
	if before != 0 {
		words = []rune{m.known[before], r}
		_, alone = m.step(0, words[0])
	}
	wide := int32(m.width(words, di.DirectionLTR)) - alone
	advance = min(max(wide, 0), math.MaxInt16-1)
	if number = m.meet(r); number != 0 {
		m.after[int(before)*maxKnown+int(number)] = int16(advance + 1) // #nosec G115 -- at most MaxInt16
	}
	return number, advance
}

// letter is step for ASCII characters, whose advances are also in letters.
func (m *Measure) letter(before, c byte) int {
	_, advance := m.step(m.meet(rune(before)), rune(c))
	m.letters[int(before)<<7|int(c)] = int16(advance) // #nosec G115 -- learn sees to it
	return int(advance)
}

// meet returns r's number, a new one if it has none; it's 0 where there are no
// more.
func (m *Measure) meet(r rune) uint16 {
	if r != 0 && m.number[r] == 0 && len(m.known) < maxKnown {
		m.number[r] = uint16(len(m.known)) // #nosec G115 -- below maxKnown
		m.known = append(m.known, r)
	}
	return m.number[r]
}

// kern is how much closer r stands to p, or farther from it, than it would to
// nothing.
func (m *Measure) kern(p, r rune) float32 {
	_, after := m.step(m.meet(p), r)
	_, alone := m.step(0, r)
	return units(fixed.Int26_6(after - alone))
}

// Of widths and words so many are remembered, and of each so many bytes: what
// occurs again is short.
const (
	maxWords = 1 << 15
	maxWord  = 64
)

// widthOf returns the width of s in a paragraph of a direction, shaped exactly.
func (m *Measure) widthOf(s string, in di.Direction) int {
	w, ok := m.widths[in][s]
	if !ok {
		w = m.width([]rune(s), in)
		remember(m.widths[in], s, w)
	}
	return int(w)
}

// remember keeps v under a copy of s: s itself may be part of a whole article.
func remember[V any](all map[string]V, s string, v V) {
	if len(s) > maxWord {
		return
	}
	if len(all) >= maxWords {
		clear(all)
	}
	all[strings.Clone(s)] = v
}

func (m *Measure) width(rs []rune, in di.Direction) (w fixed.Int26_6) {
	for _, run := range m.runs(rs, in) {
		w += m.shaper.Shape(run).Advance
	}
	return w
}

// runs splits rs where script, direction or font changes.
func (m *Measure) runs(rs []rune, direction di.Direction) []shaping.Input {
	return m.ownControls(m.split.Split(shaping.Input{
		Text: rs, RunEnd: len(rs), Direction: direction, Face: m.faces.main(), Size: m.size,
	}, m.faces))
}

// ownControls gives tabs and other controls the text's own font. A line may be
// broken before one: in the font of the words before, it would be wider in some
// lines than in others.
func (m *Measure) ownControls(runs []shaping.Input) []shaping.Input {
	var all []shaping.Input
	for k, run := range runs {
		words := run.Text[run.RunStart:run.RunEnd]
		if run.Face == m.faces.main() || !slices.ContainsFunc(words, unicode.IsControl) {
			if all != nil {
				all = append(all, run)
			}
			continue
		}
		if all == nil {
			all = slices.Clone(runs[:k])
		}
		all = append(all, m.controlsIn(run)...)
	}
	if all == nil {
		return runs
	}
	return all
}

// controlsIn cuts a run before and behind each control.
func (m *Measure) controlsIn(run shaping.Input) (cut []shaping.Input) {
	from := run.RunStart
	part := func(to int, face *font.Face) {
		if to > from {
			p := run
			p.RunStart, p.RunEnd, p.Face = from, to, face
			cut = append(cut, p)
		}
		from = to
	}
	for i := run.RunStart; i < run.RunEnd; i++ {
		if unicode.IsControl(run.Text[i]) {
			part(i, run.Face)
			part(i+1, m.faces.main())
		}
	}
	part(run.RunEnd, run.Face)
	return cut
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
