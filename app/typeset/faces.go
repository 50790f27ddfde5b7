// Package typeset lays text out in lines and draws them, for the reader.
//
// It works in two tiers. A whole document is wrapped by the advances of pairs
// of characters, which takes milliseconds a megabyte. Only the lines that are
// looked at are shaped exactly: that gives carets, edges of highlights, and
// right-to-left text, to the grapheme cluster.
//
// Offsets are bytes of the text; distances are in Fyne's units, 26.6 fixed point
// where they are summed up. Nothing here is safe for concurrent use.
package typeset

import (
	"bytes"
	"fmt"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
)

// Faces finds a font for each character: one of those it was given, or else one
// of the system's.
type Faces struct {
	given  []*font.Face
	unread [][]byte          // fonts that come after those: reading one takes megabytes
	rest   *Faces            // that are asked next; nil is the system's
	system *fontscan.FontMap // nil until a character is in none of the given
	chosen map[rune]*font.Face
}

// NewFaces returns the faces of fonts, which are asked in order. The first is
// the text's own. The others are read when a character is in none before them;
// one that can't be read then is passed over.
func NewFaces(own []byte, others ...[]byte) (*Faces, error) {
	face, err := font.ParseTTF(bytes.NewReader(own))
	if err != nil {
		return nil, fmt.Errorf("font: %w", err)
	}
	return &Faces{given: []*font.Face{face}, unread: others, chosen: map[rune]*font.Face{}}, nil
}

// Behind returns faces that have font's before f's.
func (f *Faces) Behind(b []byte) (*Faces, error) {
	first, err := NewFaces(b)
	if err != nil {
		return nil, err
	}
	first.rest = f
	return first, nil
}

// ResolveFace implements shaping.Fontmap.
func (f *Faces) ResolveFace(r rune) *font.Face {
	face, ok := f.chosen[r]
	if !ok {
		face = f.resolve(r)
		f.chosen[r] = face
	}
	return face
}

func (f *Faces) resolve(r rune) *font.Face {
	for i := 0; i < len(f.given) || f.readOn(); i++ {
		if _, ok := f.given[i].NominalGlyph(r); ok {
			return f.given[i]
		}
	}
	if f.rest != nil {
		return f.rest.ResolveFace(r)
	}
	if f.system == nil {
		f.system = fontscan.NewFontMap(silent{})
		// Without an index of the system's fonts the given ones show what
		// they can; the rest are boxes.
		_ = f.system.UseSystemFonts("") //nolint:errcheck // see above
	}
	f.system.SetQuery(fontscan.Query{Families: []string{fontscan.SansSerif}})
	f.system.SetScript(language.LookupScript(r))
	if face := f.system.ResolveFace(r); face != nil {
		if _, ok := face.NominalGlyph(r); ok {
			return face
		}
	}
	return f.given[0]
}

// readOn reads the next font, and reports false where there is none.
func (f *Faces) readOn() bool {
	for len(f.unread) > 0 {
		face, err := font.ParseTTF(bytes.NewReader(f.unread[0]))
		f.unread = f.unread[1:]
		if err == nil {
			f.given = append(f.given, face)
			return true
		}
	}
	return false
}

// main is the face of the text's own font.
func (f *Faces) main() *font.Face { return f.given[0] }

// silent is told what the font index has to say, and says nothing.
type silent struct{}

// Printf implements fontscan.Logger.
func (silent) Printf(string, ...any) {}
