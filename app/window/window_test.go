package window_test

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"factdesk/app/shell"
	"factdesk/claims"
	"factdesk/storage"
)

func TestOpeningShowsHowFarItIsWhereThatTakesLong(t *testing.T) {
	b := newBench(t)
	b.steps = []storage.Progress{{Doing: "Reading the journal", Done: 3, Of: 9}}
	b.start()
	b.clock = b.clock.Add(time.Second)
	if words := b.words(); len(words) > 0 {
		t.Errorf("the window shows %q before anything is told", words)
	}
	b.see("Reading the journal")
	b.see("Paste an article")
	b.window.Quit()
	b.closes()
}

func TestOpeningThatTakesNoTimeShowsNothing(t *testing.T) {
	b := newBench(t)
	b.steps = []storage.Progress{{Doing: "Reading the journal", Done: 3, Of: 9}}
	b.start()
	b.until("it is opened", func() bool {
		if b.shows("Reading the journal") {
			t.Error("it shows how far it is")
		}
		return b.shows("Paste an article")
	})
}

func TestAWindowThatIsClosedWhileItOpensLeavesNoDeskOpen(t *testing.T) {
	b := newBench(t).start()
	b.window.Quit()
	b.closes()
}

func TestADeskIsClosedWhenTheProgramEndsPastItsWindow(t *testing.T) {
	b := newBench(t).sample()
	done := make(chan error)
	go func() { done <- b.window.Wait() }() // no goroutine is the GUI's any more
	if err := <-done; err != nil {
		t.Error(err)
	}
	if get(b.cupboard, func() bool { return b.open }) {
		t.Error("the desk is still open")
	}
	b.frame.closed = true
}

func TestPassphraseIsAskedForUntilItIsTheOne(t *testing.T) {
	b := newBench(t)
	b.passphrase = "correct horse"
	b.start()
	b.see("no back door")
	b.write("Passphrase", "wrong").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.see("Nothing was changed.")
	b.write("Passphrase", "correct horse")
	b.press("Open")
	b.see("Paste an article")
	b.window.Quit()
	b.closes()
}

func TestTroubleIsToldWithWhatCanBeDone(t *testing.T) {
	for name, row := range map[string]struct {
		err  error
		says string
		ways string
	}{
		"open elsewhere": {fmt.Errorf("%w in process 17 on bert", storage.ErrOpen), "in process 17 on bert", "Try again, Close"},
		"damaged":        {storage.ErrDamaged, "This desk is damaged", "Open read-only, Restore a backup…, Try again, Close"},
		"full":           {storage.ErrFull, "Make room", "Try again, Open read-only, Close"},
		"away":           {storage.ErrNoDesk, "plug it in", "Try again, Restore a backup…, Make a new desk here, Close"},
		"newer":          {claims.ErrNewer, "Update this one", "Try again, Close"},
		"other":          {fmt.Errorf("strange"), "strange.", "Try again, Open read-only, Restore a backup…, Close"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			b.shut = row.err
			b.start()
			b.see(row.says)
			var ways []string
			for _, w := range b.words() {
				if strings.Contains(row.ways, w) {
					ways = append(ways, w)
				}
			}
			if got := strings.Join(ways, ", "); got != row.ways {
				t.Errorf("it offers %q, want %q", got, row.ways)
			}
			b.set(func() { b.shut = nil })
			b.press("Try again")
			b.see("Paste an article")
			b.window.Quit()
			b.closes()
		})
	}
}

func TestASecondStartRaisesTheFirstWindowAndEnds(t *testing.T) {
	b := newBench(t)
	b.shut = storage.ErrOpen
	b.env.Raise = func(context.Context) bool { return true }
	b.start()
	b.closes()
}

func TestDamagedDeskIsReadAndABackupOfItRestored(t *testing.T) {
	b := newBench(t)
	b.shut = storage.ErrDamaged
	b.backups = []storage.Backup{{File: "old.zip", At: b.clock.Add(-48 * time.Hour), Edits: 7, Counts: map[string]int{"claim": 300}}}
	b.start()
	b.press("Open read-only")
	b.see("nothing that you do here is stored")
	b.press("Open for writing")
	b.press("Restore a backup…")
	b.see("300 claims")
	b.press("Restore…")
	b.set(func() { b.shut = nil })
	b.press("Restore this backup")
	b.see("The desk is as it was on 16 Feb 2026")
	if got := get(b.cupboard, func() string { return b.restored }); got != "old.zip" {
		t.Errorf("restored %q", got)
	}
	b.window.Quit()
	b.closes()
}

func TestADeskThatIsTooDamagedToBeBackedUpIsSaidToStay(t *testing.T) {
	b := newBench(t)
	b.shut, b.ruined = storage.ErrDamaged, true
	b.backups = []storage.Backup{{File: "old.zip", At: b.clock.Add(-48 * time.Hour)}}
	b.start()
	b.press("Restore a backup…")
	b.press("Restore…")
	b.set(func() { b.shut = nil })
	b.press("Restore this backup")
	b.see("couldn't be backed up; as it was, it stays in the desk's folder for 30 days")
}

func TestAnUncleanEndIsToldUntilTheBarIsClosed(t *testing.T) {
	b := newBench(t)
	b.opened = storage.Opened{
		Unclean: true, Edits: 1204, LastAt: b.clock.Add(-time.Hour + 12*time.Second),
		Mended: []string{"The index was made again from the journal."},
		Warn:   []string{"the folder is synchronised by Dropbox, which may mix two states of it"},
	}
	b.start()
	b.see("Everything up to 13:03:12 is here (1,204 edits checked).")
	b.see("synchronised by Dropbox")
	if b.shows("The index was made again") {
		t.Error("details are shown before they are asked for")
	}
	b.press("Details")
	b.see("The index was made again")
}

func TestWhatIsLostIsToldWithDetails(t *testing.T) {
	b := newBench(t)
	b.opened = storage.Opened{Edits: 9, Lost: []string{"Edit 7 was damaged in both copies of the journal."}}
	b.start()
	b.see("damaged in every copy, and is lost")
	b.press("Details")
	b.see("Edit 7 was damaged")
}

func TestWhatTheDiskRefusesStaysOnTheScreenAndIsTriedAgain(t *testing.T) {
	b := newBench(t).sample()
	b.choose("Next claim")
	b.write("Statement", "Typed while the disk is full")
	b.see("Saved 14:03")
	b.set(func() { b.refuse = storage.ErrFull })
	b.canvas.Unfocus()
	b.see("Make room on the disk")
	b.see("Not saved")
	b.until("the title", func() bool { return strings.Contains(b.frame.Title(), "NOT") })
	b.set(func() { b.refuse = nil })
	b.press("Try again")
	b.until("the statement is stored", func() bool {
		return slices.ContainsFunc(get(b.cupboard, func() []claims.Edit { return b.edits }), func(e claims.Edit) bool {
			return slices.ContainsFunc(e.Changes, func(c claims.Change) bool {
				held, ok := c.After.(claims.Claim)
				return ok && held.Statement == "Typed while the disk is full"
			})
		})
	})
	b.see("Saved 14:03")
	b.window.Quit()
	b.closes()
}

func TestTypedTextStaysInItsFieldWhenItIsRefused(t *testing.T) {
	b := newBench(t).sample()
	b.choose("Next claim")
	field := b.write("Statement", "Typed while the disk is full")
	b.set(func() { b.refuse = storage.ErrFull })
	b.canvas.Unfocus()
	b.see("Make room on the disk")
	b.set(func() { b.refuse = nil })
	b.choose("✓  True") // a later act shows the claim's card again
	b.until("the card is shown again", func() bool { return len(b.posted) == 0 && b.shows("Saved 14:03") })
	if field.Text != "Typed while the disk is full" {
		t.Errorf("the field holds %q", field.Text)
	}
}

func TestTheWindowAsksBeforeItClosesOnWhatIsNotStored(t *testing.T) {
	b := newBench(t).sample()
	b.choose("Next claim")
	b.write("Statement", "Typed while the disk is full")
	b.set(func() { b.refuse = storage.ErrUnsure })
	b.window.Quit()
	b.see("is lost when the desk is closed now")
	if b.frame.closed {
		t.Error("the window closed")
	}
	b.press("Close all the same")
	b.closes()
}

func TestADeskWithAPassphraseLocksItselfWhenNobodyTouchesIt(t *testing.T) {
	b := newBench(t)
	b.passphrase = "correct horse"
	b.start()
	b.write("Passphrase", "correct horse")
	b.press("Open")
	b.press("Try the sample desk")
	b.see("of 10 decided")
	b.choose("Next claim")
	b.later(9 * time.Minute)
	b.write("Statement", "Somebody is here")
	b.later(9 * time.Minute)
	b.later(2 * time.Minute)
	if b.shows("no back door") {
		t.Fatal("it locked while somebody was typing")
	}
	b.later(10 * time.Minute)
	b.see("no back door")
	if title := b.frame.Title(); title != "Factdesk – locked" {
		t.Errorf("the title says %q", title)
	}
	if open := get(b.cupboard, func() bool { return b.open }); open {
		t.Error("the desk is still open")
	}
	b.write("Passphrase", "correct horse")
	b.press("Open")
	b.see("Somebody is here") // was stored before the lock
	b.window.Quit()
	b.closes()
}

func TestBackupsAreMadeEachHourInWhichSomethingChanged(t *testing.T) {
	b := newBench(t)
	place := filepath.Join(t.TempDir(), "stick")
	b.app.Preferences().SetString("backup-place", place)
	b.sample()
	made := func() int { return get(b.cupboard, func() int { return len(b.copied) }) }
	b.later(59 * time.Minute)
	b.later(time.Minute)
	b.until("two copies", func() bool { return made() == 2 })
	b.later(3 * time.Hour) // nothing has changed
	b.choose("Remove article")
	b.until("it is removed", func() bool { return b.shows("was removed") })
	b.later(0)
	b.until("two more", func() bool { return made() == 4 })
	b.set(func() { b.unplugged = fs.ErrNotExist })
	b.choose("Undo")
	b.see("Undone: Remove article")
	b.later(time.Hour)
	b.see("The backup was made, but not its copy in " + place)
	if want := []string{"", place, "", place, ""}; !slices.Equal(b.copied, want) {
		t.Errorf("copies went to %q, want %q", b.copied, want)
	}
}

func TestABackupIsLookedAtAndLeftAgain(t *testing.T) {
	b := newBench(t).sample()
	b.choose("Backups…")
	b.press("Back up now")
	b.see("Backed up, and read back")
	b.press("Open read-only")
	b.see("You are looking at the backup of 18 Feb 2026, 14:03:00")
	b.choose("Next claim")
	b.write("Statement", "Changed in a backup")
	b.canvas.Unfocus()
	b.see("for reading only, so this was not stored")
	b.press("Back to the desk")
	b.until("the desk", func() bool { return strings.HasSuffix(b.frame.Title(), "everything is stored") })
	b.window.Quit()
	b.closes()
}

func TestAnotherPlaceForBackupsIsAskedForAndEscapeGoesBackStepByStep(t *testing.T) {
	b := newBench(t).sample()
	b.choose("Backups…")
	b.press("Back up to another place…")
	const folders = "Copies of backups go to"
	b.see(folders)
	escape := &fyne.KeyEvent{Name: fyne.KeyEscape}
	b.canvas.OnTypedKey()(escape)
	if b.shows(folders) || !b.shows("Back up now") {
		t.Errorf("after one Escape the window shows %q", b.words())
	}
	b.canvas.OnTypedKey()(escape)
	b.until("the article", func() bool { return !b.shows("Back up now") })
}

func TestADeskGetsAPassphraseAndItsCodeIsShownOnce(t *testing.T) {
	b := newBench(t).sample()
	b.choose("Passphrase…")
	b.write("The new", "four words are good")
	b.write("The same", "four words are goof").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.see("not the same")
	b.write("The same", "four words are good").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.see("K3VD-9QRT-HJ2M")
	b.press("I have printed it or written it down, and keep it apart from this computer")
	b.press("Open the desk")
	b.see("The desk has its passphrase.")
	if got := get(b.cupboard, func() string { return b.passphrase }); got != "four words are good" {
		t.Errorf("the passphrase is %q", got)
	}
	b.choose("Lock now")
	b.see("no back door")
}

func TestWhatWasRemovedIsPutBack(t *testing.T) {
	b := newBench(t).sample()
	b.choose("Remove article")
	b.see("was removed")
	b.choose("Trash…")
	b.see("Removed just now by Ada Prüfer")
	b.press("Put back")
	b.see("Put back: Article")
	b.until("it is in the list", func() bool { return b.shows("10 claims · 4") })
}

func TestTheCheckSaysWhatItFound(t *testing.T) {
	b := newBench(t).sample()
	b.choose("Check my data…")
	b.press("Check now")
	b.see("Everything is sound: ")
	b.set(func() {
		b.problems.Left = []storage.Problem{{Words: "The claim “Prices rose” is damaged in every copy."}}
	})
	b.press("Check now")
	b.see("Something is damaged.")
	b.see("• The claim “Prices rose” is damaged in every copy.")
}

func TestSafeModeOpensNothingAndStoresNothing(t *testing.T) {
	b := newBench(t).sample()
	b.window.Quit()
	b.closes()
	b.frame.closed = false
	b.env.Start = shell.Safe
	b.start()
	b.see("Safe mode")
	b.see("10 claims")
	if b.shows("of 10 decided") {
		t.Error("an article is open")
	}
	b.window.Quit()
	b.closes()
}
