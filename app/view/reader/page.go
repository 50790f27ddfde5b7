package reader

import (
	"math"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/look"
	"factdesk/app/typeset"
	"factdesk/claims"
)

// How the page is set, by its text's size or in Fyne's units.
const (
	leading   = 1.55 // the height of a line, by the size
	gap       = 0.7  // between paragraphs, by the size
	margin    = 44   // least, beside the column
	padTop    = 18   // above the text
	padBottom = 60   // below it
	barWidth  = 24   // the scroll bar's, with the map beside it
)

// maxShaped is how many lines' geometry is kept.
const maxShaped = 512

// A page is the text as it's set: fonts, lines, and the geometry of those
// lines that were looked at.
type page struct {
	reading look.Reading
	font    fyne.Resource // the theme's, for what the reading's lacks
	faces   *typeset.Faces
	bold    *typeset.Faces // of headings; nil as long as there are none
	size    float32
	column  float32       // the widest that a line may be
	cuts    [item + 1]cut // by style; those of headings are made when they are met
	bullet  *typeset.Shaped
	pen     *typeset.Pen
	known   measures
	layout  *typeset.Layout
	blocks  []claims.Block
	left    float32 // of the column
	shaped  map[int]*typeset.Shaped
}

// typical is some running text: a character of it is as wide as they are on
// average.
const typical = "In all, the two sides met for about three hours on Tuesday, and the talks will go on. " +
	"Загалом сторони розмовляли близько трьох годин, і в середу вони зустрінуться знову."

// newPage returns an empty page, set as is wanted.
func newPage(theme fyne.Theme, how look.Reading) *page {
	p := &page{reading: how, font: theme.Font(fyne.TextStyle{})}
	p.faces = faces(how.Face, p.font)
	p.cut()
	return p
}

// again is newPage after p: it takes from p what takes long to read.
func (p *page) again(theme fyne.Theme, how look.Reading) *page {
	if !p.setIn(theme) || how.Face != p.reading.Face {
		return newPage(theme, how)
	}
	again := &page{reading: how, font: p.font, faces: p.faces, bold: p.bold, pen: p.pen, known: p.known}
	again.cut()
	return again
}

// cut makes what running text is set with.
func (p *page) cut() {
	p.size = float32(math.Round(float64(p.reading.Size))) // fonts are measured at whole sizes
	if p.known == nil {
		p.known = measures{}
	}
	p.cuts[running] = p.cutIn(p.faces, p.size)
	p.column = p.cuts[running].measure.Mean(typical) * float32(p.reading.Column)
	if p.pen == nil {
		p.pen = typeset.NewPen()
	}
	p.setText("")
}

// setIn reports whether p has what it takes of theme.
func (p *page) setIn(theme fyne.Theme) bool { return p.font == theme.Font(fyne.TextStyle{}) }

// faces are face's font, then those that the theme and Fyne have for the rest.
func faces(face look.Face, rest fyne.Resource) *typeset.Faces {
	var others [][]byte
	for _, font := range []fyne.Resource{
		rest,
		fynetheme.DefaultTextFont(),
		fynetheme.DefaultSymbolFont(),
		fynetheme.DefaultEmojiFont(),
	} {
		if font != nil {
			others = append(others, font.Content())
		}
	}
	f, err := typeset.NewFaces(face.Font().Content(), others...)
	if err != nil {
		panic("reader: " + err.Error()) // it comes with the program
	}
	return f
}

func (p *page) lineHeight() float32 { return float32(math.Round(float64(p.size * leading))) }

func (p *page) gap() float32 { return float32(math.Round(float64(p.size * gap))) }

func (p *page) setText(text string) { p.set(typeset.NewLayout(text, p.lineHeight(), p.gap())) }

// setAgain sets the text of another page.
func (p *page) setAgain(other *page) {
	p.set(other.layout.Again(p.lineHeight(), p.gap()))
	p.setBlocks(other.blocks)
}

func (p *page) set(l *typeset.Layout) {
	p.layout, p.blocks = l, nil
	p.shaped = map[int]*typeset.Shaped{}
}

// wrap sets the text for a reader of a width, and reports whether any line is
// another now.
func (p *page) wrap(width float32) bool {
	room := max(width-2*margin-barWidth, 80)
	column := float32(math.Floor(float64(min(room, p.column))))
	p.left = float32(math.Round(float64((width - barWidth - column) / 2)))
	if column == p.layout.Width {
		return false
	}
	p.layout.Wrap(p.cuts[running].measure, column)
	clear(p.shaped)
	return true
}

// line returns the exact geometry of line i.
func (p *page) line(i int) *typeset.Shaped {
	s, ok := p.shaped[i]
	if !ok {
		if len(p.shaped) >= maxShaped {
			clear(p.shaped)
		}
		s = p.cuts[running].measure.Shape(p.layout, i)
		p.shaped[i] = s
	}
	return s
}

// height is that of everything that can be scrolled.
func (p *page) height() float32 { return padTop + p.layout.Height + padBottom }
