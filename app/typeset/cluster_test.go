package typeset_test

import (
	"testing"

	"pgregory.net/rapid"
)

// awkward are characters that Unicode's rules for lines and for clusters see
// differently, or saw so in an earlier version: joiners, what stands before its
// base, what was a picture once, syllables of parts.
func awkward() []string {
	return []string{
		"\U0001fbe9", "\u200d", "👩", "❤", "\ufe0f", "a", " ", "\u0301", "\u0600", "각", "\u1100", "\u1161", "\n", "🇺", "☺", "©",
		"\u093f", "क", "\u094d", "🏽", "\U0001fc00", "!", "9", "\u2028", "\u0085", "\u00ad", "-", "\u3000", "。", "\u0e01", "\u0e33",
	}
}

func TestNoLineCutsACluster(t *testing.T) {
	m := measure(t)
	rapid.Check(t, func(t *rapid.T) {
		l := draw(t, m, awkward())
		checkLines(t, m, l)
		for i := range l.Lines {
			checkCarets(t, m, l, i)
		}
	})
}
