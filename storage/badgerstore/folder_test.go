package badgerstore_test

import (
	"errors"
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
	if err := os.Rename(dir, moved); err != nil {
		t.Fatal(err)
	}
	s = open(t, moved)
	defer closeStore(t, s)
	if s.ID() != id || id.IsZero() {
		t.Errorf("the desk is %v, was %v", s.ID(), id)
	}
	err := s.View(t.Context(), func(r storage.Reader) error {
		_, err := storage.Get(t.Context(), r, a.ID)
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestFoldersThatAreNoSoundDesk(t *testing.T) {
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
			func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/desk.json") }, storage.ErrDamaged, "desk.json",
		},
		"no database": {
			func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/badger") }, storage.ErrDamaged, "badger is missing",
		},
		"a database that is emptied": {
			func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/badger"); mkdir(t, dir+"/badger") }, storage.ErrDamaged, "MANIFEST",
		},
		"no manifest": {
			func(t *testing.T, dir string) { t.Helper(); remove(t, dir+"/badger/MANIFEST") }, storage.ErrDamaged, "MANIFEST",
		},
		"a manifest of nothing": {
			func(t *testing.T, dir string) { t.Helper(); write(t, dir+"/badger/MANIFEST", "") }, storage.ErrDamaged, "",
		},
		"a manifest of zeros": {
			func(t *testing.T, dir string) {
				t.Helper()
				write(t, dir+"/badger/MANIFEST", strings.Repeat("\x00", 40))
			}, storage.ErrDamaged, "",
		},
		// Its head alone: Badger takes that for a new database.
		"a manifest cut short": {
			func(t *testing.T, dir string) { t.Helper(); truncate(t, dir+"/badger/MANIFEST", 8) }, storage.ErrDamaged, "",
		},
		"another desk's database": {
			func(t *testing.T, dir string) {
				t.Helper()
				other := filepath.Join(t.TempDir(), "desk")
				closeStore(t, open(t, other))
				remove(t, dir+"/badger")
				if err := os.Rename(other+"/badger", dir+"/badger"); err != nil {
					t.Fatal(err)
				}
			}, storage.ErrDamaged, "had 1 before",
		},
		"an identity cut short": {
			func(t *testing.T, dir string) { t.Helper(); truncate(t, dir+"/desk.json", 20) }, storage.ErrDamaged, "desk.json",
		},
		"an identity of nothing": {
			func(t *testing.T, dir string) { t.Helper(); write(t, dir+"/desk.json", "{}") }, storage.ErrDamaged, "which desk",
		},
		"an identity that doesn't end": {
			func(t *testing.T, dir string) { t.Helper(); write(t, dir+"/desk.json", strings.Repeat("[", 1<<20)) }, storage.ErrDamaged, "desk.json",
		},
		"a newer desk": {
			func(t *testing.T, dir string) { t.Helper(); write(t, dir+"/desk.json", `{"v":2}`) }, claims.ErrNewer, "",
		},
		"another end of the log": {
			func(t *testing.T, dir string) {
				t.Helper()
				write(t, dir+"/head.json", `{"edit":1,"hash":"`+strings.Repeat("00", 32)+`"}`)
			}, storage.ErrDamaged, "edit 1",
		},
		"no end of the log that we know": {
			func(t *testing.T, dir string) { t.Helper(); write(t, dir+"/head.json", `{"edit":1,"hash":"ab"}`) }, storage.ErrDamaged, "head.json",
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
			if errors.Is(row.want, badgerstore.ErrNotDesk) && names(dir) != before {
				t.Errorf("the folder held %s, holds %s", before, names(dir))
			}
		})
	}
}

// A desk that was being made when the program was killed is made next time.
func TestHalfMadeDesksAreFinished(t *testing.T) {
	for name, half := range map[string]func(t *testing.T, dir string){
		"the lock alone": func(t *testing.T, dir string) {
			t.Helper()
			remove(t, dir+"/badger")
			remove(t, dir+"/desk.json")
		},
		"half a database": func(t *testing.T, dir string) {
			t.Helper()
			remove(t, dir+"/desk.json")
			rename(t, dir+"/badger", dir+"/badger.new")
			remove(t, dir+"/badger.new/MANIFEST")
		},
		"half an identity": func(t *testing.T, dir string) {
			t.Helper()
			rename(t, dir+"/badger", dir+"/badger.new")
			rename(t, dir+"/desk.json", dir+"/.desk.json.new")
			truncate(t, dir+"/.desk.json.new", 5)
		},
		"a database without its name": func(t *testing.T, dir string) {
			t.Helper()
			rename(t, dir+"/badger", dir+"/badger.new")
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "desk")
			closeStore(t, open(t, dir))
			remove(t, dir+"/head.json")
			half(t, dir)
			s := open(t, dir)
			article(t, s)
			closeStore(t, s)
			closeStore(t, open(t, dir))
		})
	}
}

// Badger leaves a file of no length behind where it is killed between making
// the file and giving it a length.
func TestAFileThatBadgerHadJustMade(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	article(t, s)
	closeStore(t, s)
	write(t, dir+"/badger/00099.mem", "")
	s = open(t, dir)
	defer closeStore(t, s)
	err := s.View(t.Context(), func(r storage.Reader) error {
		if seq, _, err := r.Head(t.Context()); seq != 1 || err != nil {
			t.Errorf("Head = %d, %v, want 1", seq, err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
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
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func remove(t *testing.T, path string)            { t.Helper(); must(t, os.RemoveAll(path)) }
func rename(t *testing.T, from, to string)        { t.Helper(); must(t, os.Rename(from, to)) }
func mkdir(t *testing.T, path string)             { t.Helper(); must(t, os.Mkdir(path, 0o755)) }
func truncate(t *testing.T, path string, n int64) { t.Helper(); must(t, os.Truncate(path, n)) }
func write(t *testing.T, path, s string)          { t.Helper(); must(t, os.WriteFile(path, []byte(s), 0o644)) }
