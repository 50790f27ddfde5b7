package shell

import (
	"testing"
	"time"
)

func TestNumbersAreWrittenAsPeopleDo(t *testing.T) {
	for got, want := range map[string]string{
		count(0, "edit"):       "0 edits",
		count(1, "edit"):       "1 edit",
		count(1204, "edit"):    "1,204 edits",
		count(1002003, "edit"): "1,002,003 edits",
		count(2, "piece of evidence", "pieces of evidence"): "2 pieces of evidence",
		size(12):            "1 kB",
		size(12_345_678):    "12.3 MB",
		size(2_100_000_000): "2.1 GB",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTimesAreWrittenAsSeenFromNow(t *testing.T) {
	now := time.Date(2026, 2, 18, 14, 3, 12, 0, time.FixedZone("Kyiv", 2*60*60))
	for got, want := range map[string]string{
		moment(now.Add(-time.Hour).UTC(), now): "13:03:12",
		moment(now.AddDate(-1, 0, 0), now):     "18 Feb 2025, 14:03:12",
		day(now.UTC(), now):                    "Today, 14:03:12",
		day(now.AddDate(0, 0, -1), now):        "Tuesday, 17 Feb 2026, 14:03:12",
		ago(now, now):                          "just now",
		ago(now.Add(-61*time.Minute), now):     "1 hour ago",
		ago(now.AddDate(0, 0, -3), now):        "3 days ago",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
