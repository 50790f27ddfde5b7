package export_test

import (
	"testing"

	"factdesk/claims"
	"factdesk/export"
)

func TestASpanSaysWhenItIs(t *testing.T) {
	for _, row := range []struct {
		since, until claims.Date
		want         string
	}{
		{"", "", "all time"},
		{"2026", "", "since 2026"},
		{"", "2026-02", "until February 2026"},
		{"2026-01-01", "2026-12-31", "from 1 Jan 2026 to 31 Dec 2026"},
		{"2026", "2026", "in 2026"},
		{"2026-02", "2026-02", "in February 2026"},
		{"2026-02-18", "2026-02-18", "on 18 Feb 2026"},
	} {
		if got := (export.Span{Since: row.since, Until: row.until}).Words(); got != row.want {
			t.Errorf("%s to %s: got %q, want %q", row.since, row.until, got, row.want)
		}
	}
}
