package copies_test

import (
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"factdesk/app/copies"
	"factdesk/storage"
	"factdesk/storage/badgerstore"
)

// A backup is known wherever it lies and whatever it is called; in a folder only
// those are listed that have a backup's name.
func TestABackupIsKnownUnderAnyName(t *testing.T) {
	made := made(t)
	files := copies.Files{}
	all, err := files.BackupsIn(t.Context(), filepath.Dir(made.File))
	if err != nil || len(all) != 1 || all[0].File != made.File || !all[0].At.Equal(made.At) {
		t.Errorf("got %+v, %v; want %+v", all, err, made)
	}
	renamed := filepath.Join(t.TempDir(), "desk.zip")
	if err := os.Rename(made.File, renamed); err != nil {
		t.Fatal(err)
	}
	if b := files.BackupAt(renamed); b.Problem != "" || b.File != renamed || !b.At.Equal(made.At) || b.Size != made.Size {
		t.Errorf("got %+v, want %+v", b, made)
	}
}

func TestWhatIsNoBackupSaysSo(t *testing.T) {
	file := filepath.Join(t.TempDir(), "letter.zip")
	if err := os.WriteFile(file, []byte("Dear editor"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{file, file + ".gone"} {
		if b := (copies.Files{}).BackupAt(path); b.Problem == "" || b.File != path {
			t.Errorf("%s: got %+v", path, b)
		}
	}
	if all, err := (copies.Files{}).BackupsIn(t.Context(), file+".gone"); err != nil || len(all) > 0 {
		t.Errorf("a folder that isn't there has %v, %v", all, err)
	}
}

// made makes a backup of an empty desk.
func made(t *testing.T) storage.Backup {
	t.Helper()
	keeper := badgerstore.Keeper{Now: func() time.Time { return time.Date(2026, 2, 18, 14, 3, 0, 0, time.UTC) }, Log: slog.New(slog.DiscardHandler)}
	store, err := keeper.Open(t.Context(), filepath.Join(t.TempDir(), "desk"), storage.How{})
	if err != nil {
		t.Fatal(err)
	}
	kept, ok := store.(storage.Kept)
	if !ok {
		t.Fatalf("a %T isn't kept", store)
	}
	b, err := kept.BackUp(t.Context(), t.TempDir(), storage.ByHand)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return b
}
