package segment_test

import (
	"slices"
	"testing"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"

	"factdesk/claims/segment"
)

func TestEdgesAreBetweenCharactersThatPeopleSee(t *testing.T) {
	for _, c := range []struct {
		text string
		want []int
	}{
		{"ab", []int{0, 1, 2}},
		{"", []int{0}},
		{"e\u0301a", []int{0, 3, 4}},
		{"👩‍👧 x", []int{0, 11, 12, 13}},
		{"a\n\nb", []int{0, 1, 2, 3, 4}},
		{"한국", []int{0, 3, 6}},
	} {
		var got []int
		for at := -1; at <= len(c.text)+1; at++ {
			if segment.AtEdge(c.text, at) {
				got = append(got, at)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got the edges %v, want %v", c.text, got, c.want)
		}
	}
}

// Looking at a part of the text finds the edges that all of it has.
func TestEdgesAreThoseOfTheWholeText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runes := []rune("a \n\u0301\u200d👩🇺🇦क्ष한\u0600")
		text := rapid.StringOfN(rapid.RuneFrom(runes), 0, 20, -1).Draw(t, "text")
		edges := map[int]bool{0: true}
		for it := graphemes.FromString(text); it.Next(); {
			edges[it.End()] = true
		}
		for at := range len(text) + 1 {
			if got := segment.AtEdge(text, at); got != edges[at] {
				t.Errorf("%q: an edge at %d: got %v", text, at, got)
			}
		}
	})
}
