package reader_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"factdesk/app/view/reader"
	"factdesk/claims/anchor"
)

// Scrolling over lines that were seen already makes nothing new, however much
// is marked in them.
func TestScrollingOverSeenLinesAllocatesNothing(t *testing.T) {
	r, _ := show(t, fyne.NewSize(1100, 900))
	text := prose(200_000)
	r.SetText(text, many(text, 2_000))
	r.SetHits(every(text, 20, 3), 7)
	asides := make([]reader.Aside, 0, 1000)
	for _, span := range every(text, 200, 90) {
		asides = append(asides, reader.Aside{Span: span})
	}
	r.SetAsides(asides)
	turn := func(by float32) { r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, by)}) }
	forth := func() { turn(-90); turn(90) }
	forth()
	if n := testing.AllocsPerRun(50, forth); n > 0 {
		t.Errorf("%v allocations for each turn of the wheel and back", n)
	}
}

// every returns spans of a length, one in each step of text.
func every(text string, step, long int) (all []anchor.Span) {
	for at := 0; at+long < len(text); at += step {
		all = append(all, anchor.Span{Start: at, End: at + long})
	}
	return all
}
