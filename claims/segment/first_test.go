package segment_test

import (
	"testing"

	"factdesk/claims/segment"
)

func TestFirstTakesNoCharacterApart(t *testing.T) {
	for _, row := range []struct {
		text  string
		n     int
		first string
		more  bool
	}{
		{"", 0, "", false},
		{"", 3, "", false},
		{"abc", 0, "", true},
		{"abc", 2, "ab", true},
		{"abc", 3, "abc", false},
		{"abc", 4, "abc", false},
		{"e\u0301a", 1, "e\u0301", true},
		{"👩‍👩‍👧‍👦🇺🇦", 1, "👩‍👩‍👧‍👦", true},
		{"👩‍👩‍👧‍👦🇺🇦", 2, "👩‍👩‍👧‍👦🇺🇦", false},
	} {
		if first, more := segment.First(row.text, row.n); first != row.first || more != row.more {
			t.Errorf("the first %d of %q are %q (%v), want %q (%v)", row.n, row.text, first, more, row.first, row.more)
		}
	}
}
