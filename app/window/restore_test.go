package window_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/e2e/spy"
	"factdesk/storage"
)

// stick is a second place with a backup in it, whose file is there to be chosen.
func (b *bench) stick() (backup storage.Backup) {
	b.t.Helper()
	folder := b.t.TempDir()
	b.app.Preferences().SetString("backup-place", folder)
	backup = storage.Backup{
		File: filepath.Join(folder, "kept.zip"), At: b.clock.Add(-24 * time.Hour), Edits: 9, Counts: map[string]int{"claim": 299},
	}
	for _, name := range []string{"kept.zip", "other.zip"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			b.t.Fatal(err)
		}
	}
	b.set(func() { b.away = map[string][]storage.Backup{folder: {backup}} })
	return backup
}

// pick chooses a file in the dialog that is shown.
func (b *bench) pick(name string) {
	b.t.Helper()
	dialog := b.canvas.Overlays().Top()
	size := dialog.Size()
	dialog.Resize(size.SubtractWidthHeight(0, 1)) // a real window centres it before its next frame
	dialog.Resize(size)
	b.until("file “"+name+"”", func() bool {
		for _, seen := range spy.Find(b.canvas, name) {
			if seen.Layer > 0 {
				test.TapCanvas(b.canvas, fyne.NewPos(seen.X+seen.W/2, seen.Y+seen.H/2))
				return true
			}
		}
		return false
	})
	b.press("This backup")
}

func TestADeskThatIsGoneIsRestoredFromTheSecondPlace(t *testing.T) {
	b := newBench(t)
	kept := b.stick()
	b.shut, b.ruined = storage.ErrNoDesk, true
	b.start()
	b.press("Restore a backup…")
	b.see("At the second place, " + filepath.Dir(kept.File))
	b.see("299 claims")
	b.press("Restore…")
	b.see("The desk is made anew from this backup")
	b.set(func() { b.shut = nil })
	b.press("Restore this backup")
	b.see("The desk is as it was on 17 Feb 2026")
	if b.shows("What was here before") {
		t.Error("it speaks of a desk before, and there was none")
	}
	if got := get(b.cupboard, func() string { return b.restored }); got != kept.File {
		t.Errorf("restored %q, want %q", got, kept.File)
	}
}

func TestADamagedDeskIsRestoredFromAFile(t *testing.T) {
	b := newBench(t)
	kept := b.stick()
	b.shut = storage.ErrDamaged
	b.start()
	b.press("Restore a backup…")
	b.see("299 claims")
	b.press("Open a backup file…")
	b.pick("other")
	b.see("It is no backup.")
	b.press("Open a backup file…")
	b.pick("kept")
	b.see("The file " + kept.File)
	b.press("Restore…") // the file's is the first
	b.set(func() { b.shut = nil })
	b.press("Restore this backup")
	b.see("The desk is as it was on 17 Feb 2026")
	if got := get(b.cupboard, func() string { return b.restored }); got != kept.File {
		t.Errorf("restored %q, want %q", got, kept.File)
	}
}

func TestABackupFileIsLookedAtWithItsPassphrase(t *testing.T) {
	b := newBench(t)
	kept := b.stick()
	b.start().press("Restore a backup…")
	b.press("Open a backup file…")
	b.pick("kept")
	b.see("The file " + kept.File)
	b.set(func() { b.passphrase = "correct horse" })
	b.press("Open read-only")
	b.see("Passphrase of the backup of 17 Feb 2026")
	b.write("Passphrase", "correct horse")
	b.press("Open")
	b.see("You are looking at the backup of 17 Feb 2026")
}

func TestTheSecondPlaceIsGivenUp(t *testing.T) {
	b := newBench(t)
	kept := b.stick()
	b.sample()
	b.choose("Backups…")
	b.see("At the second place")
	b.press("No second place")
	b.see("No more copies go to " + filepath.Dir(kept.File))
	b.until("its backups go from the list", func() bool { return !b.shows("At the second place") })
	b.press("Back up now")
	b.see("Backed up, and read back")
	if got := get(b.cupboard, func() []string { return b.copied }); !slices.Equal(got, []string{""}) || b.shows("No second place") {
		t.Errorf("copies went to %q", got)
	}
}
