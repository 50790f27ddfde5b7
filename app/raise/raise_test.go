package raise_test

import (
	"testing"
	"time"

	"factdesk/app/raise"
)

// first looks for who asks, as the program with the window does, until the test
// ends. It counts how often somebody did.
func first(t *testing.T, folder, machine string) <-chan struct{} {
	t.Helper()
	raised := make(chan struct{}, 8)
	go func() {
		for t.Context().Err() == nil {
			if raise.Asked(folder, machine) {
				raised <- struct{}{}
			}
		}
	}()
	return raised
}

func TestTheWindowOfThisMachineComesForward(t *testing.T) {
	folder := t.TempDir()
	raised := first(t, folder, "here")
	if !raise.Ask(t.Context(), folder, "here", time.Minute) {
		t.Error("nobody answered")
	}
	<-raised
}

func TestNobodyAnswersForAnotherMachineOrWithoutAWindow(t *testing.T) {
	folder := t.TempDir()
	raised := first(t, folder, "elsewhere")
	if raise.Ask(t.Context(), folder, "here", 120*time.Millisecond) {
		t.Error("another machine's window came forward")
	}
	if len(raised) > 0 || raise.Asked(folder, "here") {
		t.Error("the question outlived the one who asked")
	}
	if raise.Ask(t.Context(), folder+"/away", "here", time.Minute) {
		t.Error("a desk that isn't there answered")
	}
}
