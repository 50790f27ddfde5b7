package segment

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// AtEdge reports whether a text can be cut at an offset without taking a
// character apart that people see as one. The text's ends are edges too.
func AtEdge(text string, at int) bool {
	if at <= 0 || at >= len(text) {
		return at == 0 || at == len(text)
	}
	if !utf8.RuneStart(text[at]) {
		return false
	}
	// A newline is never part of a larger character, so the search begins there.
	p := paragraph(text, at)
	if at == p.Start {
		return true
	}
	it := graphemes.FromString(text[p.Start:p.End])
	for it.Next() {
		if end := p.Start + it.End(); end >= at {
			return end == at
		}
	}
	return true
}
