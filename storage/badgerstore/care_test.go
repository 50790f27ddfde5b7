package badgerstore_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/disk"
)

// A content is all that a desk says: its records and its log.
func content(t *testing.T, s storage.Store) string {
	t.Helper()
	var b strings.Builder
	must(t, s.View(t.Context(), func(r storage.Reader) error {
		for _, kind := range claims.Kinds() {
			for rec, err := range r.Records(t.Context(), kind, claims.Ref{}) {
				must(t, err)
				b.Write(claims.Encode(rec))
				if snap, ok := rec.(claims.Snapshot); ok {
					b.Write(captured(t, s, snap.SHA256))
				}
			}
		}
		for l, err := range r.Log(t.Context(), 0) {
			must(t, err)
			fmt.Fprintln(&b, l.Seq, l.Hash)
		}
		return nil
	}))
	return b.String()
}

func captured(t *testing.T, s storage.Store, sum string) []byte {
	t.Helper()
	in, err := s.(storage.Snapshots).Snapshot(t.Context(), sum) //nolint:errcheck // it is ours
	must(t, err)
	b, err := io.ReadAll(in)
	must(t, errors.Join(err, in.Close()))
	return b
}

// work puts something of everything on a desk.
func workOn(t *testing.T, s *badgerstore.Store) {
	t.Helper()
	a := article(t, s)
	src := claims.Source{ID: claims.NewID[claims.Source](), Title: "secret-title", Kind: claims.SourceKinds()[0]}
	sum, size, err := s.Keep(t.Context(), bytes.NewReader(bytes.Repeat([]byte("secret-page "), 1000)))
	must(t, err)
	snap := claims.Snapshot{ID: claims.NewID[claims.Snapshot](), Source: src.ID, SHA256: sum, Size: size, MediaType: "text/plain", Taken: noon()}
	c := claim(a, 1)
	c.Statement = "secret-statement"
	_, err = s.Apply(t.Context(), edit(claims.Change{After: src}, claims.Change{After: snap}, claims.Change{After: c}))
	must(t, err)
}

func TestABackupIsTheDeskAsItWas(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	workOn(t, s)
	was := content(t, s)
	b, err := s.BackUp(t.Context(), "", "by-hand")
	must(t, err)
	if b.Edits != 2 || b.Counts["claim"] != 1 || b.Size == 0 || b.Sealed || b.Why != storage.ByHand {
		t.Errorf("the backup is %+v", b)
	}
	article(t, s)
	is := content(t, s)
	closeStore(t, s)

	look, err := keeper().OpenBackup(t.Context(), b.File, storage.How{})
	must(t, err)
	if content(t, look) != was {
		t.Error("the backup that is looked at is not the desk as it was")
	}
	if _, err := look.Apply(t.Context(), edit(claims.Change{After: claims.Person{ID: claims.NewID[claims.Person](), Name: "A"}})); !errors.Is(err, storage.ErrReadOnly) {
		t.Errorf("Apply on a backup = %v, want ErrReadOnly", err)
	}
	must(t, look.Close())

	before, err := keeper().Restore(t.Context(), dir, b.File, storage.How{})
	must(t, err)
	wantContent(t, dir, was)
	_, err = keeper().Restore(t.Context(), dir, before.File, storage.How{}) // and back
	must(t, err)
	wantContent(t, dir, is)

	other := filepath.Join(t.TempDir(), "new")
	_, err = keeper().Restore(t.Context(), other, b.File, storage.How{})
	must(t, err)
	wantContent(t, other, was)
}

func wantContent(t *testing.T, dir, want string) {
	t.Helper()
	s := open(t, dir)
	defer closeStore(t, s)
	if got := content(t, s); got != want {
		t.Errorf("the desk says:\n%s\nwant:\n%s", got, want)
	}
	wantSound(t, s)
}

func TestABackupTakesThePlaceOfADeskThatNothingWasDoneOn(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	workOn(t, s)
	was := content(t, s)
	b, err := s.BackUp(t.Context(), "", storage.ByHand)
	must(t, err)
	closeStore(t, s)
	fresh := filepath.Join(t.TempDir(), "fresh")
	s = open(t, fresh)
	_, err = s.Apply(t.Context(), edit(claims.Change{After: claims.Person{ID: claims.NewID[claims.Person](), Name: "Ada"}}))
	must(t, err)
	closeStore(t, s)
	_, err = keeper().Restore(t.Context(), fresh, b.File, storage.How{})
	must(t, err)
	wantContent(t, fresh, was)
}

func TestRestoringWhatCannotBe(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	workOn(t, s)
	was := content(t, s)
	b, err := s.BackUp(t.Context(), "", "by-hand")
	must(t, err)
	closeStore(t, s)
	whole, err := os.ReadFile(b.File)
	must(t, err)
	cut := filepath.Join(t.TempDir(), "cut.zip")
	write(t, cut, string(whole[:len(whole)/2]))
	other := filepath.Join(t.TempDir(), "other")
	s = open(t, other)
	article(t, s)
	closeStore(t, s)
	for name, row := range map[string]struct {
		dir, file string
		want      error
	}{
		"a backup cut short":     {dir, cut, storage.ErrDamaged},
		"no backup":              {dir, cut + "x", fs.ErrNotExist},
		"another desk's backup":  {other, b.File, badgerstore.ErrOtherDesk},
		"a folder of other work": {filepath.Dir(cut), b.File, badgerstore.ErrNotDesk},
	} {
		if _, err := keeper().Restore(t.Context(), row.dir, row.file, storage.How{}); !errors.Is(err, row.want) {
			t.Errorf("%s: Restore = %v, want %v", name, err, row.want)
		}
	}
	wantContent(t, dir, was)
}

func TestADeskIsReadWithoutTouchingIt(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	workOn(t, s)
	was := content(t, s)
	s2, err := openAs(dir, storage.How{ReadOnly: true}) // while it is open
	must(t, err)
	if content(t, s2) != was {
		t.Error("it is read as something else while it is open")
	}
	closeStore(t, s2)
	closeStore(t, s)
	truncate(t, dir+"/data-1/badger/MANIFEST", 10)
	truncate(t, journalFile(t, dir), 300)
	remove(t, dir+"/desk.json")
	before := tree(t, dir)
	s, err = openAs(dir, storage.How{ReadOnly: true})
	must(t, err)
	if content(t, s) != was {
		t.Error("a damaged desk is read as something else")
	}
	closeStore(t, s)
	if after := tree(t, dir); after != before {
		t.Errorf("reading changed the folder: %s, was %s", after, before)
	}
}

// tree describes all that is in a folder.
func tree(t *testing.T, dir string) (all string) {
	t.Helper()
	must(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Name() == "lock" || e.Name() == "ballast" {
			return err
		}
		b, err := os.ReadFile(path)
		all += fmt.Sprintf("%s %d %x\n", path, len(b), b[:min(len(b), 20)])
		return err
	}))
	return all
}

func TestAPassphrase(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	workOn(t, s)
	_, err := s.BackUp(t.Context(), "", "by-hand")
	must(t, err)
	closeStore(t, s)
	truncate(t, dir+"/data-1/badger/MANIFEST", 10) // something goes into quarantine
	s = open(t, dir)
	was := content(t, s)
	closeStore(t, s)

	code, err := keeper().Protect(t.Context(), dir, "correct horse", storage.How{})
	must(t, err)
	wantNothingOf(t, dir, "secret-", "internationally", "Factdesk 1")
	before := tree(t, dir)
	for _, wrong := range []string{"", "correct  horse", "Correct horse", strings.Replace(code, code[:4], "0000", 1)} {
		for range 3 {
			if _, err := openAs(dir, storage.How{Passphrase: wrong}); !errors.Is(err, storage.ErrPassphrase) {
				t.Errorf("with %q Open = %v, want ErrPassphrase", wrong, err)
			}
		}
	}
	if after := tree(t, dir); after != before {
		t.Errorf("a wrong passphrase changed the folder: %s, was %s", after, before)
	}
	for _, right := range []string{"correct horse", code, strings.ToLower(code)} {
		wantContentAs(t, dir, right, was)
	}
	s, err = openAs(dir, storage.How{Passphrase: code})
	must(t, err)
	b, err := s.BackUp(t.Context(), "", "by-hand")
	must(t, err)
	closeStore(t, s)
	wantNothingOf(t, dir, "secret-", "internationally")

	_, err = keeper().Protect(t.Context(), dir, "battery staple", storage.How{Passphrase: "correct horse"})
	must(t, err)
	wantContentAs(t, dir, "battery staple", was)
	wantContentAs(t, dir, code, was)
	if _, err := openAs(dir, storage.How{Passphrase: "correct horse"}); !errors.Is(err, storage.ErrPassphrase) {
		t.Errorf("with the old passphrase Open = %v, want ErrPassphrase", err)
	}
	if _, err := keeper().Restore(t.Context(), dir, b.File, storage.How{Passphrase: "battery staple"}); !errors.Is(err, storage.ErrPassphrase) {
		t.Errorf("an old backup under the new passphrase: %v, want ErrPassphrase", err)
	}
	_, err = keeper().Restore(t.Context(), dir, b.File, storage.How{Passphrase: "correct horse"})
	must(t, err)
	wantContentAs(t, dir, "correct horse", was)

	sealed, err := os.ReadFile(b.File)
	must(t, err)
	_, err = keeper().Protect(t.Context(), dir, "", storage.How{Passphrase: "correct horse"})
	must(t, err)
	// One that was away comes back.
	must(t, os.WriteFile(filepath.Join(filepath.Dir(b.File), "factdesk-2020-01-01T000000Z-by-hand.zip"), sealed, 0o600))
	wantContentAs(t, dir, "", was)
}

func wantContentAs(t *testing.T, dir, passphrase, want string) {
	t.Helper()
	s, err := openAs(dir, storage.How{Passphrase: passphrase})
	must(t, err)
	defer closeStore(t, s)
	if got := content(t, s); got != want {
		t.Errorf("the desk says:\n%s\nwant:\n%s", got, want)
	}
	wantSound(t, s)
}

// wantNothingOf looks for words in every file.
func wantNothingOf(t *testing.T, dir string, words ...string) {
	t.Helper()
	must(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		for _, w := range words {
			if bytes.Contains(b, []byte(w)) {
				t.Errorf("%s holds %q", path, w)
			}
		}
		return err
	}))
}

func TestACheckMends(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	workOn(t, s)
	closeStore(t, s)
	s = open(t, dir)
	defer closeStore(t, s)
	truncate(t, journalFile(t, dir), 300)
	found, err := s.Check(t.Context(), storage.Quick, nil)
	if err != nil || len(found.Left) > 0 || len(found.Mended) != 1 {
		t.Errorf("Check = %+v, %v, want one thing mended", found, err)
	}
	wantSound(t, s)
	article(t, s)
	wantSound(t, s)
	pages, err := filepath.Glob(filepath.Join(dir, "snapshots", "*"))
	must(t, err)
	truncate(t, pages[0], 20)
	if found, err = s.Check(t.Context(), storage.Deep, nil); err != nil || len(found.Left) != 1 {
		t.Errorf("Check = %+v, %v, want the snapshot", found, err)
	}
}

// What both copies of the log have lost is told when the desk is opened. What it
// did is in the index still.
func TestALogThatIsDamagedInBothCopiesIsToldAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	a := article(t, s)
	closeStore(t, s)
	for _, c := range []string{"a", "b"} {
		truncate(t, filepath.Join(dir, "data-1", "journal", c, filepath.Base(journalFile(t, dir))), 150)
	}
	s = open(t, dir)
	defer closeStore(t, s)
	if len(s.Opened().Lost) == 0 {
		t.Errorf("nothing is told: %+v", s.Opened())
	}
	wantArticle(t, s, a)
	article(t, s) // and it goes on
}

func TestAnHourlyBackupIsMadeWhereSomethingHasHappened(t *testing.T) {
	dir, other := filepath.Join(t.TempDir(), "desk"), t.TempDir()
	s := open(t, dir)
	article(t, s)
	first, err := s.BackUp(t.Context(), other, storage.Hourly)
	must(t, err)
	again, err := s.BackUp(t.Context(), other, storage.Hourly)
	if err != nil || again.File != first.File {
		t.Errorf("nothing has happened, and there is another: %v, was %v, %v", again, first, err)
	}
	closeStore(t, s)
	_, err = keeper().Protect(t.Context(), dir, "correct horse", storage.How{})
	must(t, err)
	s, err = openAs(dir, storage.How{Passphrase: "correct horse"})
	must(t, err)
	defer closeStore(t, s)
	if sealed, err := s.BackUp(t.Context(), other, storage.Hourly); err != nil || !sealed.Sealed {
		t.Errorf("the backup of a protected desk is %+v, %v", sealed, err)
	}
}

// A disk that can't read a file for a moment makes a restore fail, or does it no
// harm.
func TestARestoreOnADiskThatStumbles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	workOn(t, s)
	was := content(t, s)
	b, err := s.BackUp(t.Context(), "", storage.ByHand)
	must(t, err)
	closeStore(t, s)
	for n := 0; ; n++ {
		opened := 0
		k := keeper()
		k.Disk.Before = func(op disk.Op, path string) error {
			if op != disk.OpOpen || !strings.HasSuffix(path, ".journal") {
				return nil
			}
			if opened++; opened-1 == n {
				return errors.New("it stumbled")
			}
			return nil
		}
		fresh := filepath.Join(t.TempDir(), "fresh")
		if _, err := k.Restore(t.Context(), fresh, b.File, storage.How{}); err == nil {
			wantContent(t, fresh, was)
		}
		if opened <= n {
			break
		}
	}
}

// Whichever of the files that say which desk this is was damaged before, it is
// what was restored that is there afterwards.
func TestARestoreOverADamagedIdentity(t *testing.T) {
	for _, name := range []string{"desk.json", "desk.copy.json", "data-1/desk.json"} {
		dir := filepath.Join(t.TempDir(), "desk")
		s := open(t, dir)
		workOn(t, s)
		was := content(t, s)
		b, err := s.BackUp(t.Context(), "", storage.ByHand)
		must(t, err)
		article(t, s)
		closeStore(t, s)
		for range 2 {
			truncate(t, filepath.Join(dir, name), 0)
			_, err = keeper().Restore(t.Context(), dir, b.File, storage.How{})
			must(t, err)
			wantContent(t, dir, was)
		}
	}
}
