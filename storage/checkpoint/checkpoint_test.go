package checkpoint_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/storage/checkpoint"
	"factdesk/storage/disk"
	"factdesk/storage/journal"
)

var secret = journal.Secret{Desk: [16]byte{1, 2, 3}}

func place(n claims.Seq) journal.Place {
	return journal.Place{Seq: n, Hash: claims.Hash{byte(n), 7}}
}

func yielding(all [][]byte) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for _, b := range all {
			if !yield(b, nil) {
				return
			}
		}
	}
}

func take(d disk.Disk, dir string, n claims.Seq, all [][]byte) error {
	t := checkpoint.Taking{Disk: d, Folder: dir, Secret: secret, At: place(n), Records: yielding(all)}
	_, err := t.Take(context.Background())
	return err
}

func read(dir, name string) (all [][]byte, at journal.Place, err error) {
	at, err = checkpoint.Read(context.Background(), os.DirFS(dir), name, secret, func(b []byte) error {
		all = append(all, bytes.Clone(b))
		return nil
	})
	return all, at, err
}

func same(a, b [][]byte) bool { return slices.EqualFunc(a, b, bytes.Equal) }

func TestWhatIsTakenIsRead(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir := t.TempDir()
		// Some are longer than a part of the file.
		want := rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) []byte {
			return bytes.Repeat([]byte{rapid.Byte().Draw(rt, "byte")}, rapid.SampledFrom([]int{0, 1, 122, 123, 200, 100_000, 300_000}).Draw(rt, "length"))
		}), 0, 12).Draw(rt, "records")
		if err := take(disk.Disk{}, dir, 7, want); err != nil {
			rt.Fatalf("Take = %v", err)
		}
		got, at, err := read(dir, checkpoint.Name(7))
		if err != nil || at != place(7) || !same(got, want) {
			rt.Fatalf("Read = %d records at %v, %v, want %d at %v", len(got), at, err, len(want), place(7))
		}
	})
}

// A byte that is changed, left out or cut off anywhere is noticed.
func TestEveryDamageIsNoticed(t *testing.T) {
	dir := t.TempDir()
	if err := take(disk.Disk{}, dir, 7, [][]byte{[]byte("one"), []byte("two"), bytes.Repeat([]byte("three"), 100)}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, checkpoint.Name(7))
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range sound {
		flipped := slices.Clone(sound)
		flipped[i] ^= 0x10
		for what, hurt := range map[string][]byte{
			"flipped": flipped, "cut": sound[:i], "without it": slices.Delete(slices.Clone(sound), i, i+1),
			"twice": append(slices.Clone(sound), sound[i:]...),
		} {
			if err := os.WriteFile(path, hurt, 0o600); err != nil {
				t.Fatal(err)
			}
			if _, _, err := read(dir, checkpoint.Name(7)); !errors.Is(err, claims.ErrDamaged) {
				t.Fatalf("byte %d %s: Read = %v, want damage", i, what, err)
			}
		}
	}
}

// Wherever the taking fails, the checkpoints before are whole, and the new one
// is whole or not there.
func TestATakingThatFails(t *testing.T) {
	failed := errors.New("it failed")
	records := [][]byte{[]byte("one"), bytes.Repeat([]byte("two"), 100_000)}
	for n := 0; ; n++ {
		dir := t.TempDir()
		for i := range claims.Seq(3) {
			if err := take(disk.Disk{}, dir, i+1, records); err != nil {
				t.Fatal(err)
			}
		}
		steps := 0
		d := disk.Disk{Before: func(disk.Op, string) error {
			if steps++; steps-1 == n {
				return failed
			}
			return nil
		}}
		err := take(d, dir, 4, records)
		names, listed := checkpoint.Names(os.DirFS(dir))
		if listed != nil || len(names) < 3 {
			t.Fatalf("step %d: %v are left, %v", n, names, listed)
		}
		for _, name := range names {
			if got, _, err := read(dir, name); err != nil || !same(got, records) {
				t.Errorf("step %d: %s: %d records, %v", n, name, len(got), err)
			}
		}
		if err == nil && names[0] != checkpoint.Name(4) {
			t.Errorf("step %d: it was taken, and the newest is %s", n, names[0])
		}
		if steps <= n {
			break
		}
	}
}

func TestTheNewestThreeStay(t *testing.T) {
	dir := t.TempDir()
	var want []string
	for i := range claims.Seq(6) {
		if err := take(disk.Disk{}, dir, 10*(i+1), nil); err != nil {
			t.Fatal(err)
		}
	}
	for _, n := range []claims.Seq{60, 50, 40} {
		want = append(want, checkpoint.Name(n))
	}
	if got, err := checkpoint.Names(os.DirFS(dir)); err != nil || !slices.Equal(got, want) {
		t.Errorf("Names = %v, %v, want %v", got, err, want)
	}
}

func FuzzRead(f *testing.F) {
	dir := f.TempDir()
	for i := range 3 {
		if err := take(disk.Disk{}, dir, 7, [][]byte{[]byte("one"), bytes.Repeat([]byte("two"), i*100)}); err != nil {
			f.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, checkpoint.Name(7)))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, checkpoint.Name(7)), b, 0o600); err != nil {
			t.Fatal(err)
		}
		if all, at, err := read(dir, checkpoint.Name(7)); err == nil && at.Seq != 7 {
			t.Fatal(fmt.Sprint(len(all), at))
		}
	})
}
