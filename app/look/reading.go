package look

import (
	"slices"

	"fyne.io/fyne/v2"

	"factdesk/assets"
)

// A Face is a kind of font that an article is read in.
type Face string

// The faces.
const (
	Serif Face = "serif"
	Sans  Face = "sans"
)

// Font returns the font of f, which covers Latin, Greek and Cyrillic.
func (f Face) Font() fyne.Resource {
	if f == Sans {
		return assets.Sans()
	}
	return assets.Serif()
}

// A Reading is how an article is set: what a reader may choose.
type Reading struct {
	Face   Face
	Size   float32 // of the text, in Fyne's units; whole, as text is measured at whole sizes
	Column int     // how wide a line is at most, in characters of running text
}

// UsualReading is how an article is set unless the user wants it otherwise. A
// line holds some 66 characters, as few are filled to their end.
func UsualReading() Reading { return Reading{Face: Serif, Size: 18, Column: 70} }

// The narrowest and the widest column, and the step between two.
const (
	narrowest  = 40
	widest     = 120
	columnStep = 5
)

// sizes are those that a text can be set in.
func sizes() []float32 { return []float32{12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 27, 30, 34, 40, 48} }

// Sized returns r, the text so many steps larger, or smaller below 0.
func (r Reading) Sized(steps int) Reading {
	all := sizes()
	at, _ := slices.BinarySearch(all, r.Size)
	r.Size = all[min(max(at+steps, 0), len(all)-1)]
	return r
}

// Widened returns r, the column so many steps wider, or narrower below 0.
func (r Reading) Widened(steps int) Reading {
	r.Column = min(max(r.Column+steps*columnStep, narrowest), widest)
	return r
}

// In returns r in another face.
func (r Reading) In(f Face) Reading {
	r.Face = f
	return r
}

// Possible returns the reading nearest to r that a user could have chosen.
func (r Reading) Possible() Reading {
	if r.Face != Sans {
		r.Face = Serif
	}
	return r.Sized(0).Widened(0)
}
