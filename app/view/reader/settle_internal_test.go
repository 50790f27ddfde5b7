package reader

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"factdesk/claims/anchor"
)

func TestAClaimAtTheEdgeIsBroughtWellIntoView(t *testing.T) {
	test.NewTempApp(t)
	r := paged(t, 30, 600)
	high := r.page.layout.LineHeight
	line := len(r.page.layout.Lines) / 2
	start := int(r.page.layout.Lines[line].Start)
	id := claimed(r, anchor.Span{Start: start, End: start + 10})
	y := padTop + r.page.layout.Lines[line].Y
	for name, c := range map[string]struct {
		from float32 // the claim's line, from the upper edge of the view
		want float32
	}{
		"in the middle":   {300, 300},
		"at the bottom":   {600 - high, 600 - 4*high},
		"just below":      {600 + high, 600 - 4*high},
		"just above":      {-high, 3 * high},
		"at the top":      {0, 3 * high},
		"far below":       {1200, 1200},
		"far above":       {-600, -600},
		"well at the top": {4 * high, 4 * high},
	} {
		r.scroll(y - c.from)
		r.Settle(id)
		if got := y - r.state.top; got < c.want-1 || got > c.want+1 {
			t.Errorf("%s: it's at %v, want %v", name, got, c.want)
		}
	}
}
