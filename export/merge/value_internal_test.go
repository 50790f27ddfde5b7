package merge

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims"
)

// What a text means is said in one way, which means the same.
func TestAValueMeansItself(t *testing.T) {
	r := reading{[]claims.Scale{claims.StandardScale()}}
	words := rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{"true", "✓True", "✓ False", "?", "–", "Not checkable", "fix-needed", "High ", "2026", "1.6.2026", "June 2026", "2026-06-01 00:00:00", "5/3/2026", "a; b;; a", "’", ""}),
	)
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.SampledFrom(Fields()).Draw(t, "field")
		once, err := r.value(f, words.Draw(t, "words"))
		if err != nil {
			return
		}
		if twice, err := r.value(f, once); twice != once || err != nil {
			t.Errorf("%v: %q means %q, %v", f, once, twice, err)
		}
	})
}

// No label of a scale is taken for another, whatever programs do to it.
func TestEachRatingIsReadAsItself(t *testing.T) {
	scale := claims.StandardScale()
	r := reading{[]claims.Scale{scale}}
	for i, want := range scale.Ratings {
		for _, text := range []string{
			want.Label, want.Glyph + " " + want.Label, want.Glyph + want.Label, "  " + strings.ToUpper(want.Label) + "\n",
			want.Glyph + "\ufe0e " + want.Label, strings.ReplaceAll(want.Label, " ", "\u00a0"),
		} {
			got, err := r.rating(text)
			if err != nil || got.place != i+1 || got.scale != scale.ID {
				t.Errorf("%q: got %+v, %v, want %q", text, got, err, want.Label)
			}
		}
		other := scale.Ratings[(i+1)%len(scale.Ratings)]
		if got, err := r.rating(other.Glyph + " " + want.Label); err == nil {
			t.Errorf("the glyph of %q with %q is taken for %q", other.Label, want.Label, got.Label)
		}
	}
}
