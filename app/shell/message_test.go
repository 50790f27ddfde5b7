package shell_test

import (
	"fmt"
	"strings"
	"testing"

	"factdesk/app/shell"
	"factdesk/claims"
	"factdesk/storage"
)

func TestWordsSayWhatToDo(t *testing.T) {
	for err, want := range map[error]string{
		storage.ErrOpen:       "already open",
		storage.ErrConflict:   "Nothing was overwritten",
		claims.ErrNewer:       "Update",
		claims.ErrTooLong:     "Split it",
		claims.ErrDate:        "2026-02-18",
		claims.ErrNoStatement: "was kept",
	} {
		got := shell.Words(fmt.Errorf("give verdict: claim 0190: %w", err))
		if !strings.Contains(got, want) {
			t.Errorf("Words(%v) = %q, want it to contain %q", err, got, want)
		}
		if strings.Contains(got, "0190") {
			t.Errorf("Words(%v) = %q shows an ID", err, got)
		}
	}
}

func TestWordsMakeASentenceOfWhatIsNotListed(t *testing.T) {
	got := shell.Words(fmt.Errorf("the file is empty"))
	if want := "The file is empty."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
