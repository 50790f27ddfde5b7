package badgerstore_test

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/badgerstore"
)

func TestADeskStaysWhatItIs(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	id := s.ID()
	a := article(t, s)
	closeStore(t, s)
	moved := filepath.Join(t.TempDir(), "moved")
	rename(t, dir, moved)
	s = open(t, moved)
	defer closeStore(t, s)
	if s.ID() != id || id.IsZero() {
		t.Errorf("the desk is %v, was %v", s.ID(), id)
	}
	wantArticle(t, s, a)
}

func wantArticle(t *testing.T, s storage.Store, a claims.Article) {
	t.Helper()
	must(t, s.View(t.Context(), func(r storage.Reader) error {
		_, err := storage.Get(t.Context(), r, a.ID)
		return err
	}))
}

// Folders that are no desk, or not one that can be opened, are told and left as
// they are.
func TestFoldersThatAreNoDesk(t *testing.T) {
	for name, row := range map[string]struct {
		hurt func(t *testing.T, dir string)
		want error
		say  string
	}{
		"the folder above is missing": {
			func(t *testing.T, dir string) { t.Helper(); remove(t, filepath.Dir(dir)) }, fs.ErrNotExist, "plugged in",
		},
		"a file": {
			func(t *testing.T, dir string) { t.Helper(); remove(t, dir); write(t, dir, "hello") }, badgerstore.ErrNotDesk, "",
		},
		"other files": {
			func(t *testing.T, dir string) {
				t.Helper()
				remove(t, dir)
				mkdir(t, dir)
				write(t, dir+"/thesis.odt", "")
			},
			badgerstore.ErrNotDesk, "thesis.odt",
		},
		"no identity": {
			func(t *testing.T, dir string) {
				t.Helper()
				remove(t, dir+"/desk.json")
				remove(t, dir+"/desk.copy.json")
				remove(t, dir+"/data-1/desk.json")
			}, storage.ErrDamaged, "restore a backup",
		},
		"three damaged identities": {
			func(t *testing.T, dir string) {
				t.Helper()
				truncate(t, dir+"/desk.json", 20)
				write(t, dir+"/desk.copy.json", "{}")
				write(t, dir+"/data-1/desk.json", "")
			}, storage.ErrDamaged, "restore a backup",
		},
		"no data": {
			func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/data-1") }, storage.ErrDamaged, "data-1 is missing",
		},
		"a newer desk": {
			func(t *testing.T, dir string) {
				t.Helper()
				newer := `{"v":3,"desk":"01920000-0000-7000-8000-000000000001","shape":"round"}`
				sum := sha256.Sum256([]byte(newer))
				b := fmt.Sprintf(`{"sum":"%s","identity":%s}`, hex.EncodeToString(sum[:]), newer)
				write(t, dir+"/desk.json", b)
				write(t, dir+"/desk.copy.json", b)
			}, claims.ErrNewer, "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "above", "desk")
			mkdir(t, filepath.Dir(dir))
			s := open(t, dir)
			article(t, s)
			closeStore(t, s)
			row.hurt(t, dir)
			before := names(dir)
			for range 2 { // and it stays so
				s, err := openHere(dir)
				if !errors.Is(err, row.want) || !strings.Contains(err.Error(), row.say) {
					t.Errorf("Open = %v, want an error that wraps %q and says %q", err, row.want, row.say)
				}
				if err == nil {
					closeStore(t, s)
				}
			}
			if names(dir) != before {
				t.Errorf("the folder held %s, holds %s", before, names(dir))
			}
		})
	}
}

func TestADeskThatShouldBeThere(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	if _, err := openAs(dir, storage.How{Existing: true}); !errors.Is(err, storage.ErrNoDesk) {
		t.Errorf("Open = %v, want ErrNoDesk", err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder was made: %v", err)
	}
}

// Whatever is missing or damaged of a desk is made again from the rest. It is
// told, unless it is nothing that anybody could have lost.
func TestWhatIsMissingIsMadeAgain(t *testing.T) {
	for name, row := range map[string]struct {
		hurt func(t *testing.T, dir string)
		told string
	}{
		"the identity":             {func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/desk.json") }, "desk.json"},
		"half the identity":        {func(t *testing.T, dir string) { t.Helper(); truncate(t, dir+"/desk.json", 50) }, "desk.json"},
		"half the identity's copy": {func(t *testing.T, dir string) { t.Helper(); truncate(t, dir+"/desk.copy.json", 50) }, "desk.copy.json"},
		"both identities": {func(t *testing.T, dir string) {
			t.Helper()
			remove(t, dir+"/desk.json")
			write(t, dir+"/desk.copy.json", "{}")
		}, "desk.json"},
		"all but the data": {func(t *testing.T, dir string) {
			t.Helper()
			remove(t, dir+"/desk.json")
			remove(t, dir+"/desk.copy.json")
		}, "desk.json"},
		"an identity that claims to be newer": {func(t *testing.T, dir string) {
			t.Helper()
			replace(t, dir+"/desk.json", `"v": 2`, `"v": 6`)
		}, "desk.json"},
		"the index":             {func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/data-1/badger") }, ""},
		"a manifest of nothing": {func(t *testing.T, dir string) { t.Helper(); write(t, dir+"/data-1/badger/MANIFEST", "") }, "index"},
		"a file more in the index": {
			func(t *testing.T, dir string) { t.Helper(); write(t, dir+"/data-1/badger/00099.mem", "") }, "index",
		},
		"the mark":              {func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/data-1/clean.json") }, ""},
		"half the mark":         {func(t *testing.T, dir string) { t.Helper(); truncate(t, dir+"/data-1/clean.json", 30) }, ""},
		"one copy of the log":   {func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/data-1/journal/a") }, "journal"},
		"the other copy":        {func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/data-1/journal/b") }, "journal"},
		"half a file of it":     {func(t *testing.T, dir string) { t.Helper(); truncate(t, journalFile(t, dir), 200) }, ""},
		"the checkpoints":       {func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/data-1/checkpoints") }, ""},
		"the lock, the ballast": {func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/lock"); remove(t, dir+"/ballast") }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "desk")
			s := open(t, dir)
			a := article(t, s)
			closeStore(t, s)
			row.hurt(t, dir)
			s = open(t, dir)
			wantArticle(t, s, a)
			wantSound(t, s)
			said := strings.Join(s.Opened().Mended, " ")
			if (row.told == "") != (said == "") && row.told != "" || !strings.Contains(said, row.told) || len(s.Opened().Lost) > 0 {
				t.Errorf("it is told that %q was mended and %q lost, want something of %q", said, s.Opened().Lost, row.told)
			}
			closeStore(t, s)
			s = open(t, dir)
			if o := s.Opened(); o.Unclean || len(o.Mended)+len(o.Lost) > 0 {
				t.Errorf("the next time it is told again: %+v", o)
			}
			closeStore(t, s)
		})
	}
}

func journalFile(t *testing.T, dir string) string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, "data-1", "journal", "a", "*"))
	if err != nil || len(all) == 0 {
		t.Fatalf("no journal: %v", err)
	}
	return all[0]
}

func wantSound(t *testing.T, s *badgerstore.Store) {
	t.Helper()
	found, err := s.Check(t.Context(), storage.Deep, nil)
	if err != nil || len(found.Left)+len(found.Mended) > 0 {
		t.Errorf("Check = %+v, %v", found, err)
	}
}

// A desk that was being made when the program was killed is made next time.
func TestHalfMadeDesksAreFinished(t *testing.T) {
	for name, half := range map[string]func(t *testing.T, dir string){
		"the lock alone": func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/data-1"); remove(t, dir+"/desk.json") },
		"no identity":    func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/desk.json") },
		"half an identity": func(t *testing.T, dir string) {
			t.Helper()
			rename(t, dir+"/desk.json", dir+"/.desk.json.new")
			truncate(t, dir+"/.desk.json.new", 5)
		},
		"half the data": func(t *testing.T, dir string) {
			t.Helper()
			remove(t, dir+"/desk.json")
			remove(t, dir+"/data-1/journal")
		},
		"an identity and no copy": func(*testing.T, string) {},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "desk")
			closeStore(t, open(t, dir))
			for _, later := range []string{"desk.copy.json", "data-1/desk.json", "snapshots", "backups", "data-1/clean.json", "data-1/badger", "ballast"} {
				remove(t, dir+"/"+later)
			}
			half(t, dir)
			s := open(t, dir)
			article(t, s)
			closeStore(t, s)
			closeStore(t, open(t, dir))
		})
	}
}

// The desk in testdata is the sample as the program of layout 1 left it.
func TestADeskOfLayout1(t *testing.T) {
	dir := unzipped(t, "testdata/layout-1.zip")
	before := files(t, dir+"/badger")
	s := open(t, dir)
	wantSound(t, s)
	must(t, s.View(t.Context(), func(r storage.Reader) error {
		n := 0
		for _, err := range storage.All[claims.Claim](t.Context(), r) {
			must(t, err)
			n++
		}
		seq, hash, err := r.Head(t.Context())
		if n != 10 || seq != 34 || err != nil {
			t.Errorf("%d claims after %d edits (%v), %v, want 10 after 34", n, seq, hash, err)
		}
		return nil
	}))
	article(t, s)
	closeStore(t, s)
	closeStore(t, open(t, dir))
	if after := files(t, dir+"/badger"); after != before {
		t.Errorf("what was there before was changed: %s, was %s", after, before)
	}
}

// A migration that is broken off leaves the desk as it was, and is made next
// time.
func TestAMigrationOfADamagedDesk(t *testing.T) {
	dir := unzipped(t, "testdata/layout-1.zip")
	sst := dir + "/badger/000004.sst"
	b, err := os.ReadFile(sst)
	must(t, err)
	truncate(t, dir+"/badger/MANIFEST", 20)
	if _, err := openHere(dir); !errors.Is(err, storage.ErrDamaged) {
		t.Errorf("Open = %v, want damage", err)
	}
	if after, err := os.ReadFile(sst); err != nil || string(after) != string(b) {
		t.Errorf("the desk was changed, %v", err)
	}
}

func unzipped(t *testing.T, path string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	must(t, err)
	dir := filepath.Join(t.TempDir(), "desk")
	must(t, os.CopyFS(dir, z))
	must(t, z.Close())
	must(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() {
			return os.Chmod(path, 0o700)
		}
		return err
	}))
	return dir
}

// files describes what is in a folder.
func files(t *testing.T, dir string) (all string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		all += fmt.Sprintf("%s %x\n", e.Name(), sha256.Sum256(b))
	}
	return all
}

func closeStore(tb testing.TB, s *badgerstore.Store) {
	tb.Helper()
	if err := s.Close(); err != nil {
		tb.Fatal(err)
	}
}

func names(dir string) string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err.Error()
	}
	var all []string
	for _, e := range entries {
		if e.Name() != "ballast" && e.Name() != "lock" {
			all = append(all, e.Name())
		}
	}
	return strings.Join(all, " ")
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func replace(t *testing.T, path, what, by string) {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	if !strings.Contains(string(b), what) {
		t.Fatalf("there is no %s in %s", what, b)
	}
	write(t, path, strings.Replace(string(b), what, by, 1))
}

func remove(t *testing.T, path string)            { t.Helper(); must(t, os.RemoveAll(path)) }
func rename(t *testing.T, from, to string)        { t.Helper(); must(t, os.Rename(from, to)) }
func mkdir(t *testing.T, path string)             { t.Helper(); must(t, os.Mkdir(path, 0o755)) }
func truncate(t *testing.T, path string, n int64) { t.Helper(); must(t, os.Truncate(path, n)) }
func write(t *testing.T, path, s string)          { t.Helper(); must(t, os.WriteFile(path, []byte(s), 0o644)) }

func TestADeskIsOpenOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	defer closeStore(t, s)
	if _, err := openHere(dir); !errors.Is(err, storage.ErrOpen) || !strings.Contains(err.Error(), "in this program") {
		t.Errorf("Open = %v, want ErrOpen, and where it is open", err)
	}
	if _, err := keeper().Protect(t.Context(), dir, "correct horse", storage.How{}); !errors.Is(err, storage.ErrOpen) {
		t.Errorf("Protect = %v, want ErrOpen", err)
	}
}
