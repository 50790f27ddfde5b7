package badgerstore_test

import (
	"errors"
	"iter"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"factdesk/storage/badgerstore"
)

func TestAheadKeepsTheOrderAndStopsWhenToldTo(t *testing.T) {
	t.Parallel()
	failed := errors.New("failed")
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.SliceOfN(rapid.Int(), 0, 40).Draw(t, "in")
		take := rapid.IntRange(0, 45).Draw(t, "take")
		fails := rapid.Bool().Draw(t, "fails")
		reading := 0
		var seq iter.Seq2[int, error] = func(yield func(int, error) bool) {
			reading++
			defer func() { reading-- }()
			for _, n := range in {
				if !yield(n, nil) {
					return
				}
			}
			if fails {
				yield(0, failed)
			}
		}
		type out struct {
			n   int
			err error
		}
		var want, got []out
		for n, err := range seq {
			want = append(want, out{2 * n, err})
		}
		want = want[:min(take, len(want))]
		for o := range badgerstore.Ahead(seq, func(n int, err error) out { return out{2 * n, err} }) {
			if len(got) == take {
				break
			}
			got = append(got, o)
		}
		if !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		if reading != 0 {
			t.Error("it goes on reading")
		}
	})
}
