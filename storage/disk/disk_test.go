package disk_test

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"factdesk/storage/disk"
)

var errBroken = errors.New("the disk is broken")

// broken fails at the nth step, and from then on where forEver says so.
type broken struct {
	at, step int
	err      error
	forEver  bool
	failed   disk.Op
}

func (b *broken) before(op disk.Op, _ string) error {
	b.step++
	if b.step == b.at || (b.forEver && b.step > b.at) {
		b.failed = cmp.Or(b.failed, op)
		return b.err
	}
	return nil
}

func TestReplaceIsWholeOrNot(t *testing.T) {
	was, is := bytes.Repeat([]byte("old"), 100), bytes.Repeat([]byte("newer"), 200)
	for _, b := range []broken{{err: errBroken}, {err: errBroken, forEver: true}, {err: disk.ErrTorn}} {
		for n := 1; ; n++ {
			path := filepath.Join(t.TempDir(), "desk.json")
			must(t, disk.Disk{}.WriteFile(path, was))
			b.at, b.step, b.failed = n, 0, ""
			err := disk.Disk{Before: b.before}.Replace(path, halves(is))
			got, readErr := disk.Disk{}.ReadFile(path, 1<<20)
			must(t, readErr)
			what := fmt.Sprintf("step %d (%s) fails with %q", n, b.failed, b.err)
			if b.failed == "" {
				if err != nil || !bytes.Equal(got, is) || n < 7 {
					t.Errorf("%d steps, none fails: Replace = %v, and the file has %.20q", n-1, err, got)
				}
				break
			}
			if !errors.Is(err, b.err) {
				t.Errorf("%s: Replace = %v", what, err)
			}
			// Once it is renamed, only whether it stays is open.
			want := was
			if b.failed == disk.OpSyncFolder {
				want = is
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s: the file has %.20q, want %.20q", what, got, want)
			}
			wantNames(t, what, filepath.Dir(path), "desk.json")
			must(t, disk.Disk{}.Replace(path, halves(is)))
		}
	}
}

func TestReplaceWhatCannotBeWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.json")
	err := disk.Disk{}.Replace(path, func(w io.Writer) error {
		_, err := w.Write([]byte("half of it"))
		return errors.Join(err, errBroken)
	})
	if !errors.Is(err, errBroken) {
		t.Errorf("Replace = %v, want what the writer reports", err)
	}
	wantNames(t, "after it failed", filepath.Dir(path))
	// What a program left that was killed is in nobody's way.
	must(t, os.WriteFile(filepath.Join(filepath.Dir(path), ".desk.json.new"), []byte("half"), 0o400))
	must(t, disk.Disk{}.WriteFile(path, []byte("all")))
	wantNames(t, "after it went well", filepath.Dir(path), "desk.json")
}

func TestReplaceSyncsBeforeItRenames(t *testing.T) {
	var steps []disk.Op
	d := disk.Disk{After: func(op disk.Op, _ string) { steps = append(steps, op) }}
	must(t, d.Replace(filepath.Join(t.TempDir(), "desk.json"), halves([]byte("whole"))))
	want := []disk.Op{disk.OpCreate, disk.OpWrite, disk.OpWrite, disk.OpSync, disk.OpRename, disk.OpSyncFolder}
	if !slices.Equal(steps, want) {
		t.Errorf("Replace does %q, want %q", steps, want)
	}
}

func TestATornWriteLeavesHalf(t *testing.T) {
	d := disk.Disk{Before: func(op disk.Op, _ string) error {
		if op == disk.OpWrite {
			return disk.ErrTorn
		}
		return nil
	}}
	f, err := d.Create(filepath.Join(t.TempDir(), "a"))
	must(t, err)
	n, err := f.Write([]byte("12345678"))
	if n != 4 || !errors.Is(err, disk.ErrTorn) {
		t.Errorf("Write = %d, %v, want 4, ErrTorn", n, err)
	}
	must(t, f.Close())
	if got, err := d.ReadFile(f.Name(), 10); err != nil || string(got) != "1234" {
		t.Errorf("the file has %q, %v, want half", got, err)
	}
}

func TestFilesAndFolders(t *testing.T) {
	var d disk.Disk
	above := t.TempDir()
	a, b := filepath.Join(above, "a"), filepath.Join(above, "b")
	must(t, d.MakeFolder(a))
	must(t, d.MakeFolder(b))
	must(t, d.WriteFile(filepath.Join(a, "one"), []byte("12345")))
	must(t, d.Rename(filepath.Join(a, "one"), filepath.Join(b, "two")))
	wantNames(t, "after Rename", a)
	wantNames(t, "after Rename", b, "two")
	if _, err := d.ReadFile(filepath.Join(b, "two"), 4); !errors.Is(err, disk.ErrTooLarge) {
		t.Errorf("ReadFile of 5 bytes, at most 4: %v, want ErrTooLarge", err)
	}
	if _, err := d.Create(filepath.Join(b, "two")); !errors.Is(err, os.ErrExist) {
		t.Errorf("Create over a file: %v, want ErrExist", err)
	}
	f, err := d.Create(filepath.Join(b, "three"))
	must(t, err)
	_, err = f.Write([]byte("12345678"))
	must(t, errors.Join(err, f.Truncate(3)))
	_, err = f.Write([]byte("x"))
	must(t, errors.Join(err, f.Close()))
	if got, err := d.ReadFile(f.Name(), 10); err != nil || string(got) != "123x" {
		t.Errorf("cut to 3 and written on: %q, %v", got, err)
	}
	must(t, d.Remove(b))
	must(t, d.Remove(b))
	wantNames(t, "after Remove", b)
	if there, err := d.Has(b); there || err != nil {
		t.Errorf("Has = %t, %v after Remove", there, err)
	}
}

func TestRoom(t *testing.T) {
	if n, err := (disk.Disk{}).Room(t.TempDir()); err != nil || n == 0 {
		t.Errorf("Room = %d, %v", n, err)
	}
	if _, err := (disk.Disk{}).Room(filepath.Join(t.TempDir(), "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("Room of no folder: %v, want ErrNotExist", err)
	}
}

// halves writes b in two parts.
func halves(b []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		for _, part := range [][]byte{b[:len(b)/2], b[len(b)/2:]} {
			if _, err := w.Write(part); err != nil {
				return err
			}
		}
		return nil
	}
}

func wantNames(t *testing.T, when, folder string, want ...string) {
	t.Helper()
	got, err := disk.Disk{}.List(folder)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%s: the folder has %q, %v, want %q", when, got, err, want)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
