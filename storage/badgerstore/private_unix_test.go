//go:build unix

package badgerstore_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestADeskIsPrivateWhateverTheUmask(t *testing.T) {
	for _, umask := range []int{0, 0o777 &^ 0o700} {
		dir := filepath.Join(t.TempDir(), "desk")
		before := syscall.Umask(umask)
		s := open(t, dir)
		closeStore(t, s)
		syscall.Umask(before)
		for name, want := range map[string]fs.FileMode{
			"": 0o700, "data-1": 0o700, "data-1/journal/a": 0o700, "data-1/clean.json": 0o600, "data-1/badger/MANIFEST": 0o600, "data-1/badger/DISCARD": 0o600, "desk.json": 0o600, "lock": 0o600,
		} {
			info, err := os.Stat(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if got := info.Mode().Perm(); got != want {
				t.Errorf("umask %o: mode of %q is %o, want %o", umask, name, got, want)
			}
		}
		must(t, os.Chmod(dir, 0o755))
		closeStore(t, open(t, dir))
		if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
			t.Errorf("the folder stays open to others: %v, %v", info.Mode(), err)
		}
	}
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	for name, shut := range map[string]string{"the desk": "desk", "the folder above": "."} {
		above := t.TempDir()
		dir := filepath.Join(above, "desk")
		if shut == "desk" {
			closeStore(t, open(t, dir))
		}
		must(t, os.Chmod(filepath.Join(above, shut), 0o500))
		_, err := openHere(dir)
		must(t, os.Chmod(filepath.Join(above, shut), 0o700))
		if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "permission denied") {
			t.Errorf("%s is read-only: Open = %v, want permission denied", name, err)
		}
	}
}
