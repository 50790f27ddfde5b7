package reader

import (
	"testing"

	"factdesk/claims/anchor"
)

// Which claims are in view is asked for each drawing.
func TestLookingForClaimsAllocatesNothing(t *testing.T) {
	text, all := long(10_000)
	m := newMarks(all)
	found := make([]int, 0, 100)
	at := 0
	if n := testing.AllocsPerRun(1000, func() {
		at = (at + 7919) % (len(text) - 4000)
		found = m.over(found[:0], anchor.Span{Start: at, End: at + 4000})
	}); n > 0 || len(found) == 0 {
		t.Errorf("%v allocations, %d found", n, len(found))
	}
}

func BenchmarkQuery(b *testing.B) {
	text, all := long(10_000)
	m := newMarks(all)
	found := make([]int, 0, 100)
	for i := 0; b.Loop(); i++ {
		at := i * 7919 % (len(text) - 4000)
		found = m.over(found[:0], anchor.Span{Start: at, End: at + 4000})
	}
}
