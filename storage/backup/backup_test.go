package backup_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/backup"
	"factdesk/storage/disk"
	"factdesk/storage/seal"
)

func noon() time.Time { return time.Date(2026, 11, 25, 14, 3, 12, 0, time.UTC) }

// oneKey is made once: to make one takes a second, on purpose.
var oneKey = sync.OnceValues(func() (seal.Protection, error) { return seal.New("a passphrase") })

func newKey(t *testing.T) *seal.Key {
	t.Helper()
	p, err := oneKey()
	if err != nil {
		t.Fatal(err)
	}
	return p.Key
}

// desk is the files of a small one.
func desk() map[string]string {
	return map[string]string{
		"desk.json":              `{"id":"0198"}`,
		"data/journal/a/000.log": strings.Repeat("an edit\n", 50),
		"data/journal/b/000.log": strings.Repeat("an edit\n", 50),
		"snapshots/empty":        "",
	}
}

func about(why storage.Reason) backup.Manifest {
	return backup.Manifest{
		Made: noon(), Why: why, Desk: "0198c0de-0000-7000-8000-000000000001", Edits: 1204,
		Counts: map[string]int{"claim": 12, "set-aside": 3},
	}
}

func sources(files map[string]string) iter.Seq[backup.Source] {
	return func(yield func(backup.Source) bool) {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if !yield(source(name, strings.NewReader(files[name]))) {
				return
			}
		}
	}
}

func source(name string, r io.Reader) backup.Source {
	return backup.Source{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(r), nil }}
}

// made makes a backup of desk in a folder of its own.
func made(tb testing.TB, key *seal.Key) string {
	tb.Helper()
	return makeIn(tb, tb.TempDir(), about(storage.Hourly), key)
}

func makeIn(tb testing.TB, folder string, m backup.Manifest, key *seal.Key) string {
	tb.Helper()
	c := backup.Contents{About: m, Files: sources(desk())}
	if key != nil {
		c.Seal = key.Seal
	}
	path, err := backup.Make(tb.Context(), disk.Disk{}, folder, c)
	if err != nil {
		tb.Fatal(err)
	}
	return path
}

func open(t *testing.T, path string) *backup.Archive {
	t.Helper()
	a, err := backup.Open(disk.Disk{}, path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}

// verify opens the backup in b and verifies it.
func verify(tb testing.TB, b []byte) error {
	tb.Helper()
	a, err := backup.Read(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return err
	}
	return a.Verify(tb.Context(), nil)
}

func TestABackupGivesBackWhatWentIn(t *testing.T) {
	path := made(t, nil)
	a := open(t, path)
	m := a.Manifest
	if !m.Made.Equal(noon()) || m.Why != storage.Hourly || m.Edits != 1204 || m.Counts["claim"] != 12 || m.Sealed {
		t.Errorf("manifest: %+v", m)
	}
	if len(m.Files) != len(desk()) {
		t.Errorf("%d files, want %d", len(m.Files), len(desk()))
	}
	for name, want := range desk() {
		if got, err := fs.ReadFile(a, name); string(got) != want || err != nil {
			t.Errorf("%s = %q, %v, want %q", name, got, err, want)
		}
	}
	if err := fstest.TestFS(a, slices.Collect(maps.Keys(desk()))...); err != nil {
		t.Error(err)
	}
	var done, of int64
	err := a.Verify(t.Context(), func(d, o int64) {
		if d <= done || d > o {
			t.Errorf("%d of %d after %d", d, o, done)
		}
		done, of = d, o
	})
	if err != nil || done != of || of == 0 {
		t.Errorf("Verify = %v after %d of %d bytes", err, done, of)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestAnEmptyDeskHasABackup(t *testing.T) {
	path, err := backup.Make(t.Context(), disk.Disk{}, t.TempDir(), backup.Contents{
		About: about(storage.ByHand), Files: sources(nil),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := open(t, path).Verify(t.Context(), nil); err != nil {
		t.Error(err)
	}
}

func TestVerifyStopsWhenItIsToldTo(t *testing.T) {
	a := open(t, made(t, nil))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := a.Verify(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("Verify = %v", err)
	}
}

func TestNamesAreUniqueAndSayNothing(t *testing.T) {
	folder := t.TempDir()
	for _, want := range []string{
		"factdesk-2026-11-25T140312Z-before-restore.zip",
		"factdesk-2026-11-25T140312Z-before-restore-2.zip",
		"factdesk-2026-11-25T140312Z-before-restore-3.zip",
	} {
		m := about(storage.BeforeRestore)
		m.Made = m.Made.In(time.FixedZone("Kyiv", 2*60*60))
		if got := filepath.Base(makeIn(t, folder, m, nil)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestMakeRefusesWhatOpenWould(t *testing.T) {
	silent := about("because")
	timeless := about(storage.Hourly)
	timeless.Made = time.Time{}
	nobodys := about(storage.Hourly)
	nobodys.Desk = ""
	for name, c := range map[string]backup.Contents{
		"no such reason": {About: silent, Files: sources(desk())},
		"no time":        {About: timeless, Files: sources(desk())},
		"no desk":        {About: nobodys, Files: sources(desk())},
		"a bad name":     {About: about(storage.Hourly), Files: sources(map[string]string{"a/../b": ""})},
	} {
		folder := t.TempDir()
		if _, err := backup.Make(t.Context(), disk.Disk{}, folder, c); err == nil {
			t.Errorf("%s: it makes one", name)
		}
		wantFiles(t, name, folder)
	}
}

// wantFiles checks that the folder has only files of these names.
func wantFiles(t *testing.T, when, folder string, want ...string) {
	t.Helper()
	got, err := disk.Disk{}.List(folder)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%s: the folder has %q, %v, want %q", when, got, err, want)
	}
}

func TestMakeStopsWhenItIsToldTo(t *testing.T) {
	folder := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	r := io.MultiReader(strings.NewReader("some"), readerFunc(func([]byte) (int, error) {
		cancel()
		return 1, nil // for ever
	}))
	_, err := backup.Make(ctx, disk.Disk{}, folder, backup.Contents{
		About: about(storage.Hourly), Files: slices.Values([]backup.Source{source("large", r)}),
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Make = %v", err)
	}
	wantFiles(t, "cancelled", folder)
}

type readerFunc func(b []byte) (int, error)

func (f readerFunc) Read(b []byte) (int, error) { return f(b) }

// TestMakeThatFailsAnywhere stops Make at each of its steps in turn.
func TestMakeThatFailsAnywhere(t *testing.T) {
	for step := 1; ; step++ {
		folder := t.TempDir()
		n := 0
		d := disk.Disk{Before: func(op disk.Op, _ string) error {
			if n++; n < step {
				return nil
			}
			if op == disk.OpWrite {
				return disk.ErrTorn
			}
			return errors.New("the disk failed")
		}}
		_, err := backup.Make(t.Context(), d, folder, backup.Contents{About: about(storage.Hourly), Files: sources(desk())})
		if n < step {
			if err != nil || step < 4 {
				t.Errorf("Make = %v after %d steps", err, n)
			}
			return
		}
		if err == nil {
			t.Errorf("step %d failed unnoticed", step)
		}
		found, err := backup.List(t.Context(), disk.Disk{}, folder)
		if err != nil || len(found) > 1 || len(found) == 1 && found[0].Err != nil {
			t.Errorf("step %d: found %+v, %v", step, found, err)
		}
	}
}

func TestMakeRemovesWhatAKilledOneHasLeft(t *testing.T) {
	folder := t.TempDir()
	const old, young, others = ".factdesk-2026-11-24T130000Z-hourly.zip.new", ".factdesk-2026-11-25T130000Z-hourly.zip.new", ".others.zip.new"
	for _, name := range []string{old, young, others} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	path := makeIn(t, folder, about(storage.Hourly), nil)
	wantFiles(t, "a day later", folder, young, others, filepath.Base(path))
}

func TestListIsNewestFirstAndNamesWhatCannotBeRead(t *testing.T) {
	folder := t.TempDir()
	var want []string
	for h := range 3 {
		m := about(storage.Hourly)
		m.Made = m.Made.Add(time.Duration(h) * time.Hour)
		want = append(want, makeIn(t, folder, m, nil))
	}
	middle := filepath.Join(folder, "factdesk-2026-11-25T143000Z-hourly.zip")
	unknown := filepath.Join(folder, "factdesk-mine.zip")
	for _, path := range []string{middle, unknown, filepath.Join(folder, "notes.zip"), filepath.Join(folder, "factdesk-notes.txt")} {
		if err := os.WriteFile(path, []byte("no zip"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	found, err := backup.List(t.Context(), disk.Disk{}, folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range found {
		got = append(got, f.Path)
		if bad := f.Path == middle || f.Path == unknown; bad != errors.Is(f.Err, claims.ErrDamaged) || f.Size == 0 {
			t.Errorf("%s: %d bytes, %v", f.Path, f.Size, f.Err)
		}
	}
	if want := []string{want[2], want[1], middle, want[0], unknown}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if found, err := backup.List(t.Context(), disk.Disk{}, filepath.Join(folder, "none")); len(found) != 0 || err != nil {
		t.Errorf("where there is no folder: %v, %v", found, err)
	}
}

func TestASealTellsWhetherTheManifestIsTheDesks(t *testing.T) {
	key := newKey(t)
	path := made(t, key)
	a := open(t, path)
	if err := errors.Join(a.CheckSeal(key.Open), a.Verify(t.Context(), nil)); err != nil || !a.Manifest.Sealed {
		t.Errorf("its own: %v", err)
	}
	other, err := seal.New("another")
	if err != nil {
		t.Fatal(err)
	}
	forged := open(t, made(t, other.Key))
	for name, row := range map[string]struct {
		archive *backup.Archive
		key     *seal.Key
	}{
		"another key":        {a, other.Key},
		"another's manifest": {forged, key},
		"no seal":            {open(t, made(t, nil)), key},
		"no key":             {a, nil},
	} {
		if err := row.archive.CheckSeal(row.key.Open); !errors.Is(err, claims.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	swapped := zipped(t, entriesOf(t, path), func(e []entry) []entry {
		e[0].body = bytes.Replace(e[0].body, []byte("edit"), []byte("EDIT"), 1)
		e[len(e)-1].body = manifestOf(t, path, e)
		return e
	})
	b, err := backup.Read(bytes.NewReader(swapped), int64(len(swapped)))
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Verify(t.Context(), nil); err != nil {
		t.Errorf("a backup made by somebody else: %v", err)
	}
	if err := b.CheckSeal(key.Open); !errors.Is(err, claims.ErrDamaged) {
		t.Errorf("a file that was changed, and the manifest with it: %v", err)
	}
}

func TestEveryByteOfABackupIsWatched(t *testing.T) {
	for name, key := range map[string]*seal.Key{"open": nil, "sealed": newKey(t)} {
		whole, err := os.ReadFile(made(t, key))
		if err != nil {
			t.Fatal(err)
		}
		if err := verify(t, whole); err != nil {
			t.Fatal(err)
		}
		for at := range whole { // all of them: it is quick
			bad := slices.Clone(whole)
			bad[at] ^= 1 << rand.IntN(8)
			if err := verify(t, bad); !errors.Is(err, claims.ErrDamaged) && !errors.Is(err, claims.ErrNewer) {
				t.Errorf("%s: byte %d of %d changed: %v", name, at, len(whole), err)
			}
		}
		for at := range whole {
			if err := verify(t, whole[:at]); !errors.Is(err, claims.ErrDamaged) {
				t.Errorf("%s: cut at %d of %d: %v", name, at, len(whole), err)
			}
		}
		for _, more := range []string{"x", "\x00", string(whole)} {
			if err := verify(t, append(slices.Clone(whole), more...)); !errors.Is(err, claims.ErrDamaged) {
				t.Errorf("%s: %d bytes more: %v", name, len(more), err)
			}
			if err := verify(t, append([]byte(more), whole...)); !errors.Is(err, claims.ErrDamaged) {
				t.Errorf("%s: %d bytes before: %v", name, len(more), err)
			}
		}
	}
}
