package shell

import (
	"strconv"

	"factdesk/app/kit"
	"factdesk/claims"
)

// ratingLabels are the ratings of a scale as menus show them: sign, words, and
// the key that gives one.
func ratingLabels(s claims.Scale) []string {
	entries := make([]kit.Entry, len(s.Ratings))
	for i, r := range s.Ratings {
		entries[i] = kit.Entry{Sign: r.Glyph, Words: r.Label, Key: strconv.Itoa(i + 1)}
	}
	return kit.Labels(entries)
}
