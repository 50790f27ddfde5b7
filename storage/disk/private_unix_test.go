//go:build unix

package disk_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"factdesk/storage/disk"
)

func TestAllIsPrivateWhateverTheUmask(t *testing.T) {
	for _, umask := range []int{0, 0o022, 0o077} {
		func() {
			defer syscall.Umask(syscall.Umask(umask))
			folder := filepath.Join(t.TempDir(), "desk")
			must(t, disk.Disk{}.MakeFolder(folder))
			wantMode(t, folder, 0o700)
			wantAllPrivate(t, folder)
		}()
	}
}

func TestAnOpenFolderIsShut(t *testing.T) {
	folder := t.TempDir()
	for _, mode := range []os.FileMode{0o777, 0o755, 0o710} {
		must(t, os.Chmod(folder, mode))
		if doubts := disk.Doubts(folder); len(doubts) != 1 || !strings.Contains(doubts[0], "can be read by others") {
			t.Errorf("mode %o: Doubts = %q, want that others can read it", mode, doubts)
		}
		must(t, disk.Disk{}.MakeFolder(folder))
		wantMode(t, folder, 0o700)
		if doubts := disk.Doubts(folder); doubts != nil {
			t.Errorf("after MakeFolder: Doubts = %q, want none", doubts)
		}
	}
	for _, name := range []string{"file", "lock"} {
		path := filepath.Join(folder, name)
		must(t, os.WriteFile(path, nil, 0o600))
		must(t, os.Chmod(path, 0o666))
	}
	wantAllPrivate(t, folder)
}

func wantAllPrivate(t *testing.T, folder string) {
	t.Helper()
	must(t, disk.Disk{}.WriteFile(filepath.Join(folder, "file"), []byte("drafts")))
	lockPath := filepath.Join(folder, "lock")
	l, err := disk.Acquire(lockPath, time.Time{})
	must(t, err)
	must(t, l.Release())
	wantMode(t, filepath.Join(folder, "file"), 0o600)
	wantMode(t, lockPath, 0o600)
}

func wantMode(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	must(t, err)
	if got := info.Mode().Perm(); got != want {
		t.Errorf("mode of %s is %o, want %o", filepath.Base(path), got, want)
	}
}
