package shell_test

import (
	"context"
	"fmt"
	"strings"
	"syscall"
	"testing"

	"factdesk/app/desk"
	"factdesk/app/shell"
	"factdesk/claims"
	"factdesk/export/claimreview"
	"factdesk/export/xlsx"
	"factdesk/export/xlsx/back"
	"factdesk/storage"
)

func TestWordsSayWhatToDo(t *testing.T) {
	for err, want := range map[error]string{
		context.Canceled:      "ended before it was done",
		storage.ErrFull:       "Make room on the disk, then try again",
		storage.ErrUnsure:     "nothing more is stored until then",
		storage.ErrReadOnly:   "open for reading only",
		storage.ErrPassphrase: "nor the recovery code",
		storage.ErrNoDesk:     "plug it in",
		storage.ErrDamaged:    "Check my data",
		storage.ErrOpen:       "already open",
		storage.ErrConflict:   "Nothing was overwritten",
		syscall.ENOSPC:        "Make room",
		syscall.EROFS:         "copy it",
		syscall.EIO:           "backup on another disk",
		desk.ErrNoneThen:      "Choose another time",
		desk.ErrNoneSo:        "or all claims",
		desk.ErrClaimed:       "Remove the claim first",
		desk.ErrOtherVersion:  "export it again",
		back.ErrForeign:       "isn't a report of Factdesk",
		claims.ErrNewer:       "Update",
		xlsx.ErrTemplate:      "save it as .xlsx",
		claimreview.ErrNone:   "as drafts",
		claimreview.ErrPage:   "Leave it empty",

		claimreview.ErrUndecided: "no claim has a verdict yet",
		desk.ErrTemplateItself:   "another name",
		claims.ErrTooLong:        "Split it",
		claims.ErrDate:           "5 March 2024",
		claims.ErrNoStatement:    "was kept",
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

func TestTroubleSaysWhoHasTheDesk(t *testing.T) {
	for err, want := range map[error]string{
		storage.ErrOpen: "It is open in another Factdesk.",
		fmt.Errorf("open the desk: %w in process 17 on bert", storage.ErrOpen): "It is open in process 17 on bert.",
	} {
		if _, got := shell.Trouble(err); !strings.Contains(got, want) {
			t.Errorf("Trouble(%v) = %q, want %q in it", err, got, want)
		}
	}
}
