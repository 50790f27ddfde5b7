package search

import (
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// reach is how far around a span its first and last characters are looked for,
// in bytes. Hardly any is longer.
const reach = 64

// whole returns span with all of its first and last character: what was found
// may be a part of one, as a woman is of a family of emoji.
func whole(text string, span anchor.Span) anchor.Span {
	if plainEnd(text, span.Start) && plainEnd(text, span.End) {
		return span
	}
	from := start(text, span.Start)
	to := min(len(text), span.End+reach)
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	it := segment.Clusters(text[from:to])
	grown := span
	for it.Next() {
		c := anchor.Span{Start: from + it.Start(), End: from + it.End()}
		if c.Overlaps(span) {
			grown.Start, grown.End = min(grown.Start, c.Start), max(grown.End, c.End)
		}
		if c.End >= span.End {
			break
		}
	}
	return grown
}

// start returns a place not far before at where a character certainly begins.
func start(text string, at int) int {
	for i := at - 1; i > max(0, at-reach); i-- {
		if text[i] == ' ' || text[i] == '\n' {
			return i
		}
	}
	at = max(0, at-reach)
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// plainEnd reports whether a character certainly ends at an offset: letters of
// most scripts stand for themselves, unless a mark follows.
func plainEnd(text string, at int) bool {
	if at == 0 || at == len(text) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	behind, _ := utf8.DecodeRuneInString(text[at:])
	return single(before) && single(behind)
}

func single(r rune) bool {
	return r < 0x300 && r != '\r' && r != 0xa9 && r != 0xae && r != 0xad ||
		r > 0x36f && r < 0x530 && !unicode.Is(unicode.M, r) ||
		unicode.Is(unicode.Han, r)
}
