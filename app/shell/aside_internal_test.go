package shell

import (
	"testing"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// Undo goes to what was set aside, whether that is done or taken back by it.
func TestWhatAnEditSetAsideIsFound(t *testing.T) {
	var aside claims.SetAside
	aside.Anchor.Span = anchor.Span{Start: 3, End: 9}
	for name, c := range map[string]struct {
		change claims.Change
		want   anchor.Span
	}{
		"set aside":     {claims.Change{After: aside}, aside.Anchor.Span},
		"taken back":    {claims.Change{Before: aside}, aside.Anchor.Span},
		"something new": {claims.Change{After: claims.Claim{}}, anchor.Span{}},
	} {
		if got := asideIn(claims.Edit{Changes: []claims.Change{c.change}}); got != c.want {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}
