package segment_test

import (
	"testing"

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
		if len(got) != len(c.want) {
			t.Errorf("%q: got the edges %v, want %v", c.text, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q: got the edges %v, want %v", c.text, got, c.want)
				break
			}
		}
	}
}
