package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"factdesk/claims/anchor"
)

// Clusters goes over the grapheme clusters of a paragraph: what a reader takes
// for one character. Lines, carets, selections and spans all ask here. Whoever
// asked another table, of another version of Unicode, would cut what this one
// joins.
func Clusters(paragraph string) *graphemes.Iterator[string] { return graphemes.FromString(paragraph) }

// Trim leaves out the blanks at the ends of s, but for one that a mark stands
// on.
func Trim(text string, s anchor.Span) anchor.Span {
	held := text[s.Start:s.End]
	tail := len(strings.TrimRightFunc(held, unicode.IsSpace))
	if tail == 0 {
		return anchor.Span{Start: s.End, End: s.End}
	}
	_, last := utf8.DecodeLastRuneInString(held[:tail])
	tail += joined(held[tail-last:], last)
	lead := tail - len(strings.TrimLeftFunc(held[:tail], unicode.IsSpace))
	if lead > 0 && lead < tail {
		_, blank := utf8.DecodeLastRuneInString(held[:lead])
		if joined(held[lead-blank:], blank) > 0 {
			lead -= blank
		}
	}
	return anchor.Span{Start: s.Start + lead, End: s.Start + tail}
}

// joined is how many bytes the first cluster of s has behind its first n.
func joined(s string, n int) int {
	c := Clusters(s)
	c.Next()
	return max(c.End()-n, 0)
}
