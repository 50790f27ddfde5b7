package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims"
)

// Words returns a value of one of claims' lists as people read it: "Fix needed"
// for "fix-needed", "" for "".
func Words[T ~string](value T) string {
	s := strings.ReplaceAll(string(value), "-", " ")
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// RatingWords returns a rating as a report shows it: its glyph and label.
func RatingWords(r claims.Rating) string { return strings.TrimSpace(r.Glyph + " " + r.Label) }
