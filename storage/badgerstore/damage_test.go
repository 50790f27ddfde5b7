package badgerstore_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/storage"
)

// A bit that is turned over in a table of a closed desk is noticed, if only by
// the program's death, or does no harm; it never makes a desk that seems sound
// and holds something else.
func TestTurnedBitsInTablesAreNoticed(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	ends := fillSmall(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	sound, end := imageOf(t, dir), ends[len(ends)-1]
	noticed := 0
	for range 20 {
		hurt, where := turnBit(t, sound, "*.sst")
		switch got := judge(t, hurt); got {
		case end: // in bytes that nobody reads
		case "":
			noticed++
		default:
			t.Errorf("a bit turned at %s: the desk seems sound and ends at %s, want %s", where, got, end)
		}
	}
	if noticed == 0 {
		t.Error("no damage was noticed: was there any?")
	}
}

// What Badger has not yet put into a table is in a file that it reads as far as
// it is whole, and no further, without a word. Alone we can't notice that: there
// is nothing that says how far it went. But what is left is a desk as it was at
// some time, never a mixture.
func TestTurnedBitsInTheFreshFileLoseNoMoreThanTheEnd(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	ends := fillSmall(t, s)
	killed := imageOf(t, dir) // as a kill would leave it
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for range 10 {
		hurt, where := turnBit(t, killed, "*.mem")
		got := judge(t, hurt)
		sound := got == "" || got == claims.Hash{}.String()
		if !sound && !slices.Contains(ends, got) {
			t.Errorf("a bit turned at %s: the desk ends at %s, where it never was", where, got)
		}
	}
}

// fillSmall applies edits and returns the hash of each.
func fillSmall(t *testing.T, s storage.Store) (ends []string) {
	t.Helper()
	a := article(t, s)
	for i := range 60 {
		_, err := s.Apply(t.Context(), edit(claims.Change{After: claim(a, i)}))
		must(t, err)
	}
	must(t, s.View(t.Context(), func(r storage.Reader) error {
		for l, err := range r.Log(t.Context(), 0) {
			must(t, err)
			ends = append(ends, l.Hash.String())
		}
		return nil
	}))
	return ends
}

// turnBit makes a desk of i with one bit turned over in one of its database's
// files, within the part that is written.
func turnBit(t *testing.T, i image, files string) (dir, where string) {
	t.Helper()
	var found []string
	for name := range i {
		if ok, err := filepath.Match("badger/"+files, name); ok && err == nil {
			found = append(found, name)
		}
	}
	if len(found) == 0 {
		t.Fatalf("no %s in the desk", files)
	}
	name := found[rand.IntN(len(found))]
	hurt := maps.Clone(i)
	b := slices.Clone(i[name].written)
	at := rand.IntN(len(b))
	b[at] ^= 1 << rand.IntN(8)
	hurt[name] = file{b, i[name].size}
	return hurt.desk(t), fmt.Sprintf("byte %d of %s", at, name)
}

// judge lets another program open and verify the desk. It returns the hash of
// the last edit where all seems well, or "".
func judge(t *testing.T, dir string) (end string) {
	t.Helper()
	well := true
	c := child(t, "check", dir)
	lines(t, c, func(line string) {
		if hash, ok := strings.CutPrefix(line, "end "); ok {
			end = hash
		} else {
			well = false
			t.Log(line)
		}
	})
	if !well {
		return ""
	}
	return end
}

// An image is what is in a desk's folder, by path.
type image map[string]file

// A file is the bytes of one as far as they are written, and its size: Badger's
// are much longer than what is in them.
type file struct {
	written []byte
	size    int64
}

func imageOf(t *testing.T, dir string) image {
	t.Helper()
	i := image{}
	all := os.DirFS(dir)
	must(t, fs.WalkDir(all, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		b, err := fs.ReadFile(all, name)
		i[name] = file{slices.Clone(bytes.TrimRight(b, "\x00")), int64(len(b))}
		return err
	}))
	return i
}

// desk makes a folder of i.
func (i image) desk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	mkdir(t, filepath.Join(dir, "badger"))
	for name, f := range i {
		path := filepath.Join(dir, name)
		write(t, path, string(f.written))
		truncate(t, path, f.size)
	}
	return dir
}
