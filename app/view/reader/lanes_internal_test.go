package reader

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// drawMarks draws claims that overlap much.
func drawMarks(t *rapid.T) []Mark {
	n := rapid.IntRange(0, 40).Draw(t, "claims")
	all := make([]Mark, n)
	for i := range all {
		start := rapid.IntRange(0, 60).Draw(t, "start")
		all[i] = Mark{ID: claims.NewID[claims.Claim](), Span: anchor.Span{Start: start, End: start + rapid.IntRange(1, 30).Draw(t, "length")}}
	}
	return all
}

// deep is how many of all lie over each other where they are most, within span.
func deep(all []Mark, span anchor.Span) int {
	most := 0
	for at := span.Start; at < span.End; at++ {
		n := 0
		for _, m := range all {
			if m.Span.Contains(at) {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

func checkLanes(t *rapid.T, m *marks) {
	for i := range m.all {
		for k := range i {
			a, b := m.all[k].Span, m.all[i].Span
			if !a.Overlaps(b) || m.lane[i] != m.lane[k] {
				continue
			}
			if m.lane[i] != maxLanes-1 || deep(m.all, a) <= maxLanes && deep(m.all, b) <= maxLanes {
				t.Fatalf("%v and %v share lane %d", a, b, m.lane[i])
			}
		}
	}
}

// The lines of claims that share text never coincide, up to the cap; nor do they
// after an edge was moved.
func TestLanesNeverCollide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := newMarks(drawMarks(t))
		checkLanes(t, m)
		if len(m.all) == 0 {
			return
		}
		id := m.all[rapid.IntRange(0, len(m.all)-1).Draw(t, "moved")].ID
		start := rapid.IntRange(0, 60).Draw(t, "to")
		m.move(id, anchor.Span{Start: start, End: start + 7})
		checkLanes(t, m)
	})
}

// Moving the edge of a claim leaves the marks as if they had been made so.
func TestMovingAMarkIsMakingItElsewhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := drawMarks(t)
		if len(all) == 0 {
			return
		}
		given := slices.Clone(all)
		m := newMarks(all)
		moved := rapid.IntRange(0, len(all)-1).Draw(t, "moved")
		span := anchor.Span{Start: rapid.IntRange(0, 60).Draw(t, "to"), End: 99}
		m.move(all[moved].ID, span)
		if !slices.Equal(all, given) {
			t.Fatal("the marks that were given have changed")
		}
		all[moved].Span = span
		want := newMarks(all)
		if !slices.Equal(m.end, want.end) || !slices.Equal(m.lane, want.lane) {
			t.Fatalf("%v, made so %v", m, want)
		}
		if got, ok := m.find(all[moved].ID); !ok || got.Span != span {
			t.Fatalf("it's at %v, want %v", got.Span, span)
		}
	})
}
