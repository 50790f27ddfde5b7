package snapshot_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"

	"factdesk/storage"
	"factdesk/storage/disk"
	"factdesk/storage/frame"
	"factdesk/storage/seal"
	"factdesk/storage/snapshot"
)

const block = 1 << 20

// A tester is a *testing.T or a *rapid.T.
type tester interface {
	Helper()
	Context() context.Context
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

func salt() frame.Salt { return frame.Salt{4: 7} }

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

// keys returns that of a folder without a passphrase, and that of one with it.
func keys(t *testing.T) map[string]*seal.Key {
	t.Helper()
	return map[string]*seal.Key{"open": nil, "sealed": newKey(t)}
}

func sumOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// content returns n bytes that can't be packed.
func content(n int, seed uint64) []byte {
	b := make([]byte, n)
	r := rand.NewPCG(seed, 1)
	for i := range b {
		b[i] = byte(r.Uint64())
	}
	return b
}

func keep(t tester, f *snapshot.Folder, b []byte) string {
	t.Helper()
	sum, size, err := f.Keep(t.Context(), bytes.NewReader(b))
	if err != nil || sum != sumOf(b) || size != int64(len(b)) {
		t.Fatalf("Keep(%d bytes) = %q, %d, %v", len(b), sum, size, err)
	}
	return sum
}

func read(t tester, f *snapshot.Folder, sum string) ([]byte, error) {
	t.Helper()
	r, err := f.Snapshot(t.Context(), sum)
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(r)
	return b, errors.Join(err, r.Close())
}

func want(t tester, f *snapshot.Folder, b []byte) {
	t.Helper()
	if got, err := read(t, f, sumOf(b)); err != nil || !bytes.Equal(got, b) {
		t.Errorf("Snapshot = %d bytes, %v, want the %d that were kept", len(got), err, len(b))
	}
}

// files returns the contents of what is in the folder at path, by name.
func files(t tester, path string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(path)
	if err != nil {
		t.Fatalf("%v", err)
	}
	all := map[string]string{}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(path, e.Name()))
		if err != nil {
			t.Fatalf("%v", err)
		}
		all[e.Name()] = string(b)
	}
	return all
}

func TestWhatIsKeptComesBack(t *testing.T) {
	for name, key := range keys(t) {
		t.Run(name, func(t *testing.T) {
			f := snapshot.New(disk.Disk{}, t.TempDir(), key, salt())
			for _, n := range []int{0, 1, block - 1, block, block + 1, 2 * block} {
				b := content(n, uint64(n))
				keep(t, f, b)
				want(t, f, b)
			}
			rapid.Check(t, func(t *rapid.T) {
				b := content(rapid.IntRange(0, 3*block).Draw(t, "bytes"), rapid.Uint64().Draw(t, "seed"))
				sum, _, err := f.Keep(t.Context(), iotest.HalfReader(bytes.NewReader(b)))
				if err != nil || sum != sumOf(b) {
					t.Fatalf("Keep = %q, %v", sum, err)
				}
				want(t, f, b)
			})
		})
	}
}

func TestNothingOfTheContentIsInTheFilesOfASealedDesk(t *testing.T) {
	const marker = "the draft about the minister"
	path := t.TempDir()
	f := snapshot.New(disk.Disk{}, path, newKey(t), salt())
	sum := keep(t, f, []byte(strings.Repeat(marker, 100)))
	for name, b := range files(t, path) {
		if strings.Contains(b, marker) || strings.Contains(name, sum[:8]) {
			t.Errorf("%s tells what is in it", name)
		}
	}
	other := snapshot.New(disk.Disk{}, path, nil, salt())
	if _, err := read(t, other, sum); !errors.Is(err, storage.ErrNotFound) {
		t.Errorf("without the key: %v", err)
	}
}

func TestSnapshotReportsWhatIsNotThere(t *testing.T) {
	f := snapshot.New(disk.Disk{}, t.TempDir(), nil, salt())
	for _, sum := range []string{sumOf(nil), "", "../../etc/passwd", strings.Repeat("z", 64)} {
		if _, err := f.Snapshot(t.Context(), sum); !errors.Is(err, storage.ErrNotFound) {
			t.Errorf("Snapshot(%q) = %v, want not found", sum, err)
		}
	}
}

func TestEveryByteOfASnapshotIsWatched(t *testing.T) {
	for name, key := range keys(t) {
		t.Run(name, func(t *testing.T) {
			path := t.TempDir()
			f := snapshot.New(disk.Disk{}, path, key, salt())
			for i := range 100 {
				b := content(1+i*i*i*2, uint64(i))
				sum := keep(t, f, b)
				rotten, at := flipOne(t, path, i)
				if err := f.Check(t.Context(), sum); !errors.Is(err, storage.ErrDamaged) {
					t.Errorf("Check of snapshot %d with byte %d changed = %v", i, at, err)
				}
				if _, err := read(t, f, sum); !errors.Is(err, storage.ErrDamaged) {
					t.Errorf("Snapshot %d with byte %d changed = %v", i, at, err)
				}
				if files(t, path)[rotten.name] != rotten.bytes {
					t.Errorf("snapshot %d was replaced", i)
				}
				if err := os.Remove(filepath.Join(path, rotten.name)); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

type rotten struct{ name, bytes string }

// flipOne changes one bit in the only file in the folder at path.
func flipOne(t *testing.T, path string, seed int) (rotten, int) {
	t.Helper()
	for name, s := range files(t, path) {
		b := []byte(s)
		at := rand.New(rand.NewPCG(uint64(seed), 1)).IntN(len(b))
		b[at] ^= 1 << (seed % 8)
		if err := os.WriteFile(filepath.Join(path, name), b, 0o600); err != nil {
			t.Fatal(err)
		}
		return rotten{name, string(b)}, at
	}
	t.Fatal("there is no file")
	return rotten{}, 0
}

func TestASnapshotThatWasCutOrChangedWithAnotherIsNoticed(t *testing.T) {
	for name, key := range keys(t) {
		t.Run(name, func(t *testing.T) {
			path := t.TempDir()
			f := snapshot.New(disk.Disk{}, path, key, salt())
			b, other := content(2*block+5, 1), content(2*block+5, 2)
			sum := keep(t, f, b)
			name, whole := only(t, path)
			keep(t, f, other)
			all := files(t, path)
			delete(all, name)
			for _, s := range all {
				ends := frames(t, whole)
				theirs := frames(t, s)
				for what, bad := range map[string]string{
					"nothing":                "",
					"another's":              s,
					"no end":                 whole[:ends[2]],
					"a block less":           whole[:ends[1]] + whole[ends[2]:],
					"its blocks turned":      whole[ends[0]:ends[1]] + whole[:ends[0]] + whole[ends[1]:],
					"another's first block":  s[:theirs[0]] + whole[ends[0]:],
					"another's end":          whole[:ends[2]] + s[theirs[2]:],
					"one end more":           whole + whole[ends[2]:],
					"bytes behind":           whole + "x",
					"the last byte missing":  whole[:len(whole)-1],
					"the first byte missing": whole[1:],
				} {
					if err := os.WriteFile(filepath.Join(path, name), []byte(bad), 0o600); err != nil {
						t.Fatal(err)
					}
					if err := f.Check(t.Context(), sum); !errors.Is(err, storage.ErrDamaged) {
						t.Errorf("%s: Check = %v, want damaged", what, err)
					}
				}
			}
		})
	}
}

func only(t *testing.T, path string) (name, b string) {
	t.Helper()
	all := files(t, path)
	for name, b = range all {
	}
	if len(all) != 1 {
		t.Fatalf("%d files", len(all))
	}
	return name, b
}

// frames returns where each frame of s ends.
func frames(t *testing.T, s string) (ends []int) {
	t.Helper()
	r := frame.NewReader(strings.NewReader(s), salt())
	at := 0
	for {
		f, err := r.Next()
		if errors.Is(err, io.EOF) {
			return ends
		}
		if err != nil {
			t.Fatal(err)
		}
		at += frame.Overhead + len(f.Body)
		ends = append(ends, at)
	}
}

func TestKeepMendsWhatIsDamagedAndPutsItAside(t *testing.T) {
	path := t.TempDir()
	f := snapshot.New(disk.Disk{}, path, nil, salt())
	b := content(1000, 1)
	keep(t, f, b)
	bad, _ := flipOne(t, path, 3)
	keep(t, f, b)
	want(t, f, b)
	if files(t, path)[bad.name+".damaged"] != bad.bytes {
		t.Error("what was damaged is gone")
	}
}

func TestKeepWritesTheSameOnce(t *testing.T) {
	for name, key := range keys(t) {
		t.Run(name, func(t *testing.T) {
			path := t.TempDir()
			renames := 0
			d := disk.Disk{After: func(op disk.Op, _ string) {
				if op == disk.OpRename {
					renames++
				}
			}}
			f := snapshot.New(d, path, key, salt())
			b := content(1000, 1)
			keep(t, f, b)
			_, before := only(t, path)
			keep(t, f, b)
			if _, after := only(t, path); renames != 1 || after != before {
				t.Errorf("it was written %d times", renames)
			}
		})
	}
}

func TestManyMayKeepTheSameAtOnce(t *testing.T) {
	path := t.TempDir()
	f := snapshot.New(disk.Disk{}, path, newKey(t), salt())
	b := content(2*block, 1)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() { keep(t, f, b) })
	}
	all.Wait()
	only(t, path)
	want(t, f, b)
}

func TestKeepStopsWhenItIsToldTo(t *testing.T) {
	path := t.TempDir()
	f := snapshot.New(disk.Disk{}, path, nil, salt())
	ctx, cancel := context.WithCancel(t.Context())
	r := bytes.NewReader(content(2*block, 1))
	_, _, err := f.Keep(ctx, readerFunc(func(b []byte) (int, error) {
		cancel()
		return r.Read(b)
	}))
	if !errors.Is(err, context.Canceled) || len(files(t, path)) != 0 {
		t.Errorf("Keep = %v, and left %d files", err, len(files(t, path)))
	}
	broken := errors.New("the stick was pulled out")
	_, _, err = f.Keep(t.Context(), io.MultiReader(strings.NewReader("some"), iotest.ErrReader(broken)))
	if !errors.Is(err, broken) || len(files(t, path)) != 0 {
		t.Errorf("Keep = %v, and left %d files", err, len(files(t, path)))
	}
}

type readerFunc func(b []byte) (int, error)

func (f readerFunc) Read(b []byte) (int, error) { return f(b) }

func TestKeepRefusesWhatIsTooLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("it writes a GiB")
	}
	path := t.TempDir()
	f := snapshot.New(disk.Disk{}, path, nil, salt())
	zeros := readerFunc(func(b []byte) (int, error) {
		clear(b)
		return len(b), nil
	})
	_, _, err := f.Keep(t.Context(), io.LimitReader(zeros, snapshot.MaxSize+1))
	if !errors.Is(err, disk.ErrTooLarge) || len(files(t, path)) != 0 {
		t.Errorf("Keep = %v, and left %d files", err, len(files(t, path)))
	}
}
