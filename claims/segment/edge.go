package segment

import (
	"strings"
	"unicode/utf8"
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
	// Nor does anything before a blank matter to what follows it.
	from := p.Start
	if i := strings.LastIndexByte(text[p.Start:at], ' '); i >= 0 {
		from += i
	}
	it := Clusters(text[from:p.End])
	for it.Next() {
		if end := from + it.End(); end >= at {
			return end == at
		}
	}
	return true
}
