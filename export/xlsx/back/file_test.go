//go:build unix

package back_test

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"factdesk/export/xlsx/back"
)

// What is no file is told of at once: a pipe would have us wait for whoever writes
// to it.
func TestWhatIsNoFileIsNoWorkbook(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe.xlsx")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	for path, want := range map[string]error{
		pipe: back.ErrNotWorkbook, t.TempDir(): back.ErrNotWorkbook, "/dev/zero": back.ErrNotWorkbook,
		filepath.Join(t.TempDir(), "none.xlsx"): fs.ErrNotExist,
	} {
		told := make(chan error, 1)
		go func() {
			_, err := back.File(t.Context(), path)
			told <- err
		}()
		select {
		case err := <-told:
			if !errors.Is(err, want) {
				t.Errorf("%s: got %v, want %v", path, err, want)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("%s: it waits", path)
		}
	}
}
