package typeset

import (
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
)

// A system finds fonts among the computer's. It's safe for concurrent use.
type system struct {
	mu    sync.Mutex
	fonts *fontscan.FontMap // nil until a character is in none of those given
}

// find returns a font that may have r, or nil.
func (s *system) find(r rune) *font.Font {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fonts == nil {
		s.fonts = fontscan.NewFontMap(silent{})
		// Without an index of the system's fonts the given ones show what
		// they can; the rest are boxes.
		_ = s.fonts.UseSystemFonts("") //nolint:errcheck // see above
	}
	s.fonts.SetQuery(fontscan.Query{Families: []string{fontscan.SansSerif}})
	s.fonts.SetScript(language.LookupScript(r))
	if face := s.fonts.ResolveFace(r); face != nil {
		return face.Font
	}
	return nil
}

// silent is told what the font index has to say, and says nothing.
type silent struct{}

// Printf implements fontscan.Logger.
func (silent) Printf(string, ...any) {}
