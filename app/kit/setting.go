package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/typeset"
)

// leading is how high a line is, by its text's size.
const leading = 1.45

// A Setting is what words of one font and size are set with where they are drawn
// as the article's text is: Fyne puts numbers and names among words from right to
// left in the wrong order.
type Setting struct {
	Font    fyne.Resource
	Size    float32
	High    float32 // of a line
	Measure *typeset.Measure
	Pen     *typeset.Pen

	baseline float32 // from a line's upper edge
}

// NewSetting returns the setting of a font, with Fyne's for what it lacks, in a
// size. It takes a while: fonts are read.
func NewSetting(font fyne.Resource, size float32) Setting {
	var rest [][]byte
	for _, other := range []fyne.Resource{fynetheme.DefaultTextFont(), fynetheme.DefaultSymbolFont(), fynetheme.DefaultEmojiFont()} {
		if other != nil {
			rest = append(rest, other.Content())
		}
	}
	faces, err := typeset.NewFaces(font.Content(), rest...)
	if err != nil {
		panic("kit: " + err.Error()) // it comes with the program
	}
	s := Setting{
		Font: font, Size: size, High: float32(math.Round(float64(size * leading))),
		Measure: typeset.NewMeasure(faces, size), Pen: typeset.NewPen(),
	}
	ascent, descent := s.Measure.Extents()
	s.baseline = (s.High-ascent-descent)/2 + ascent
	return s
}

// Lines sets a text in lines of a width, with a gap between two paragraphs.
func (s Setting) Lines(text string, width, gap float32) *typeset.Layout {
	l := typeset.NewLayout(text, s.High, gap)
	l.Wrap(s.Measure, width)
	return l
}

// Ink is what the words are drawn with, in a colour and at so many pixels to one
// of Fyne's.
func (s Setting) Ink(in color.Color, scale float32) typeset.Ink {
	return typeset.Ink{Color: in, Size: s.Size, Baseline: s.baseline, Scale: scale}
}
