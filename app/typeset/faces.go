// Package typeset lays text out in lines and draws them, for the reader.
//
// It works in two tiers. A whole document is wrapped by the advances of pairs
// of characters, which takes milliseconds a megabyte. Only the lines that are
// looked at are shaped exactly: that gives carets, edges of highlights, and
// right-to-left text, to the grapheme cluster.
//
// Offsets are bytes of the text; distances are in Fyne's units, 26.6 fixed point
// where they are summed up. Nothing here is safe for concurrent use but on faces
// that stand apart.
package typeset

import (
	"bytes"
	"fmt"

	"github.com/go-text/typesetting/font"
)

// Faces finds a font for each character: one of those it was given, or else one
// of the system's.
type Faces struct {
	given  []*font.Face
	unread [][]byte // fonts that come after those: reading one takes megabytes
	rest   *Faces   // that are asked next; nil is the system's
	system *system
	found  map[*font.Font]*font.Face // of the system's
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
	return newFaces([]*font.Face{face}, others, new(system)), nil
}

func newFaces(given []*font.Face, unread [][]byte, rest *system) *Faces {
	return &Faces{
		given: given, unread: unread, system: rest,
		found: map[*font.Font]*font.Face{}, chosen: map[rune]*font.Face{},
	}
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

// Apart returns faces of the same fonts, which another goroutine may use.
func (f *Faces) Apart() *Faces {
	given := make([]*font.Face, len(f.given))
	for i, face := range f.given {
		given[i] = font.NewFace(face.Font)
	}
	apart := newFaces(given, f.unread, f.system)
	if f.rest != nil {
		apart.rest = f.rest.Apart()
	}
	return apart
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
	if of := f.system.find(r); of != nil {
		face := f.faceOf(of)
		if _, ok := face.NominalGlyph(r); ok {
			return face
		}
	}
	return f.given[0]
}

// faceOf returns f's own face of one of the system's fonts.
func (f *Faces) faceOf(of *font.Font) *font.Face {
	if f.found[of] == nil {
		f.found[of] = font.NewFace(of)
	}
	return f.found[of]
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
