package snapshot_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/storage"
	"factdesk/storage/disk"
	"factdesk/storage/snapshot"
)

func TestAFileGetsItsNameWhenItIsOnTheDisk(t *testing.T) {
	var ops []string
	d := disk.Disk{After: func(op disk.Op, path string) {
		if op != disk.OpOpen {
			ops = append(ops, string(op))
		}
	}}
	keep(t, snapshot.New(d, t.TempDir(), nil, salt()), []byte("some"))
	want := "create, write, write, sync, rename, sync folder"
	if got := strings.Join(ops, ", "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestKeepThatFailsAnywhere stops Keep at each of its steps in turn, once and for
// ever, as a kill and a broken disk do.
func TestKeepThatFailsAnywhere(t *testing.T) {
	b, other := content(3*block/2, 1), content(100, 2)
	for _, forEver := range []bool{false, true} {
		for step := 1; ; step++ {
			path := t.TempDir()
			keep(t, snapshot.New(disk.Disk{}, path, nil, salt()), other)
			d, done := failing(step, forEver)
			_, _, err := snapshot.New(d, path, nil, salt()).Keep(t.Context(), bytes.NewReader(b))
			if !done() {
				if err != nil || step < 8 {
					t.Errorf("Keep = %v after %d steps", err, step)
				}
				break
			}
			afterFailure(t, path, fmt.Sprintf("step %d, for ever %v", step, forEver), err, b)
			want(t, snapshot.New(disk.Disk{}, path, nil, salt()), other)
		}
	}
}

// afterFailure looks what is there after Keep of b has returned failed.
func afterFailure(t *testing.T, path, when string, failed error, b []byte) {
	t.Helper()
	f := snapshot.New(disk.Disk{}, path, nil, salt())
	err := f.Check(t.Context(), sumOf(b))
	if err != nil && (failed == nil || !errors.Is(err, storage.ErrNotFound)) {
		t.Errorf("%s: Check = %v", when, err)
	}
	keepAll := map[string]bool{sumOf(b): true, sumOf(content(100, 2)): true}
	if _, err := f.Sweep(t.Context(), keepAll); err != nil {
		t.Errorf("%s: Sweep = %v", when, err)
	}
	for name := range files(t, path) {
		if len(name) != 64 {
			t.Errorf("%s: %s is left", when, name)
		}
	}
	keep(t, f, b)
	want(t, f, b)
}

// failing returns a disk that refuses a step, or tears it where it is a write,
// and whether it has.
func failing(step int, forEver bool) (disk.Disk, func() bool) {
	n := 0
	d := disk.Disk{Before: func(op disk.Op, _ string) error {
		n++
		switch {
		case n < step, n > step && !forEver:
			return nil
		case op == disk.OpWrite:
			return disk.ErrTorn
		}
		return errors.New("the disk failed")
	}}
	return d, func() bool { return n >= step }
}

func TestSweepRemovesWhatNothingRefersTo(t *testing.T) {
	for name, key := range keys(t) {
		t.Run(name, func(t *testing.T) {
			path := t.TempDir()
			before := snapshot.New(disk.Disk{}, path, key, salt())
			kept, gone := keep(t, before, content(10, 1)), keep(t, before, content(10, 2))
			for _, name := range []string{".new-1", ".new-77", "README.txt"} {
				if err := os.WriteFile(filepath.Join(path, name), nil, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			f := snapshot.New(disk.Disk{}, path, key, salt())
			keep(t, f, content(10, 3)) // its edit is still to come
			if _, err := f.Sweep(t.Context(), map[string]bool{kept: true, "not a hash": true}); err == nil {
				t.Error("it sweeps by a list that can't be read")
			}
			n, err := f.Sweep(t.Context(), map[string]bool{strings.ToUpper(kept): true, gone: false})
			if n != 3 || err != nil {
				t.Errorf("Sweep = %d, %v, want the two that were begun and one", n, err)
			}
			want(t, f, content(10, 1))
			want(t, f, content(10, 3))
			if err := f.Check(t.Context(), gone); !errors.Is(err, storage.ErrNotFound) {
				t.Errorf("what nothing refers to: %v", err)
			}
			if names := files(t, path); len(names) != 3 {
				t.Errorf("%d files are left", len(names))
			}
		})
	}
}

func TestSweepLeavesWhatIsBeingWritten(t *testing.T) {
	path := t.TempDir()
	f := snapshot.New(disk.Disk{}, path, nil, salt())
	b := content(block+1, 1)
	r := bytes.NewReader(b)
	sum, _, err := f.Keep(t.Context(), readerFunc(func(b []byte) (int, error) {
		if n, err := f.Sweep(t.Context(), nil); n != 0 || err != nil {
			t.Errorf("Sweep = %d, %v", n, err)
		}
		return r.Read(b)
	}))
	if err != nil || sum != sumOf(b) {
		t.Errorf("Keep = %q, %v", sum, err)
	}
	want(t, f, b)
}
