package export_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"factdesk/export"
)

var errHalfway = errors.New("stopped halfway")

func good(w io.Writer) error { _, err := io.WriteString(w, "new"); return err }

func halfway(w io.Writer) error {
	_, err := io.WriteString(w, "hal")
	return errors.Join(err, errHalfway)
}

func TestSaveReplacesTheWholeFileOrNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "report.xlsx")
	put(t, path, "old", 0o640)
	if err := export.Save(path, halfway); !errors.Is(err, errHalfway) {
		t.Errorf("got %v, want %v", err, errHalfway)
	}
	holds(t, path, "old")
	if err := export.Save(path, good); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "new")
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("permissions: got %v, %v, want those that the file had", info.Mode(), err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestSaveSaysWhyItCant(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "file"), "x", 0o600)
	put(t, filepath.Join(dir, "protected.xlsx"), "old", 0o400)
	put(t, filepath.Join(dir, ".~lock.libre.xlsx#"), "", 0o600)
	put(t, filepath.Join(dir, "~$excel.xlsx"), "", 0o600)
	for _, row := range []struct {
		what, path string
		want       error
	}{
		{"a missing folder", filepath.Join(dir, "no", "report.xlsx"), export.ErrNoFolder},
		{"a file for a folder", filepath.Join(dir, "file", "report.xlsx"), export.ErrNoFolder},
		{"a folder", dir, export.ErrIsFolder},
		{"no name", dir + string(filepath.Separator), export.ErrIsFolder},
		{"nothing", "", export.ErrIsFolder},
		{"open in LibreOffice", filepath.Join(dir, "libre.xlsx"), export.ErrBusy},
		{"open in Excel", filepath.Join(dir, "excel.xlsx"), export.ErrBusy},
		{"write-protected", filepath.Join(dir, "protected.xlsx"), export.ErrProtected},
	} {
		if err := export.Save(row.path, good); !errors.Is(err, row.want) {
			t.Errorf("%s: got %v, want %v", row.what, err, row.want)
		}
	}
	holds(t, filepath.Join(dir, "protected.xlsx"), "old")
}

func TestSaveLeavesDevicesAlone(t *testing.T) {
	if _, err := os.Stat("/dev/null"); err != nil {
		t.Skip("no /dev/null here")
	}
	if err := export.Save("/dev/null", good); !errors.Is(err, export.ErrNotFile) {
		t.Errorf("got %v, want %v", err, export.ErrNotFile)
	}
}

func TestSaveFollowsALink(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "there.xlsx"), filepath.Join(dir, "here.xlsx")
	put(t, file, "old", 0o600)
	if err := os.Symlink(file, link); err != nil {
		t.Skip(err)
	}
	if err := export.Save(link, good); err != nil {
		t.Fatal(err)
	}
	holds(t, file, "new")
}

func TestSaveInAFolderWithoutPermission(t *testing.T) {
	if os.Getuid() <= 0 {
		t.Skip("everything is permitted here")
	}
	dir := filepath.Join(t.TempDir(), "shut")
	if err := os.Mkdir(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if err := export.Save(filepath.Join(dir, "report.xlsx"), good); !errors.Is(err, export.ErrUnwritable) {
		t.Errorf("got %v, want %v", err, export.ErrUnwritable)
	}
}

func put(t *testing.T, path, words string, mode os.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(words), mode); err != nil {
		t.Fatal(err)
	}
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s: got %q, %v, want %q", path, got, err, want)
	}
}
