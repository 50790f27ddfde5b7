package window_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/e2e/spy"
	"factdesk/export/xlsx/xlsxtest"
)

// slowly has what is stored wait from now on, and whatever comes after that. It
// returns what ends it.
func (b *bench) slowly() (end func()) {
	slow := make(chan struct{})
	b.set(func() { b.slow = slow })
	return func() {
		b.set(func() { b.slow = nil })
		close(slow)
	}
}

// two has a desk with two articles, of which the bridge's is open, with one claim.
func (b *bench) two() *bench {
	b.t.Helper()
	b.sample()
	b.paste(bridge)
	b.find(bridge, "it opened in 1932")
	b.choose("Tag the selection as a claim")
	b.see("0 of 1 decided")
	return b
}

// key presses a key.
func (b *bench) key(name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	if f := b.canvas.Focused(); f != nil {
		f.TypedKey(e)
		return
	}
	b.canvas.OnTypedKey()(e)
}

// letter types a letter.
func (b *bench) letter(c rune) {
	if f := b.canvas.Focused(); f != nil {
		f.TypedRune(c)
	}
}

// A report is of the article that its sheet is of, whichever is open meanwhile.
func TestAReportIsOfTheArticleOfItsSheet(t *testing.T) {
	b := newBench(t).two()
	b.choose("Export report…")
	b.see("Report of “About a bridge”")
	end := b.slowly()
	b.choose("✓  True")
	b.press("Write report")
	b.key(fyne.KeyEscape)
	b.choose("Switch to the article before")
	b.see("of 10 decided")
	b.choose("Export report…")
	end()
	b.see("✓ Written to ")
	path := filepath.Join(b.env.Reports, "About a bridge.xlsx")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	b.press("Write report")
	b.until("it is written again", func() bool { _, err := os.Stat(path); return err == nil && b.shows("✓ Written to ") })
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := xlsxtest.Open(file).Rows() - 1; got != 1 {
		t.Errorf("the bridge's report has %d claims, want 1", got)
	}
}

// A sheet that comes when another article was opened is of neither.
func TestNoSheetIsShownOfAnotherArticle(t *testing.T) {
	b := newBench(t).two()
	end := b.slowly()
	b.choose("✓  True")
	b.choose("Export report…")
	b.choose("Switch to the article before")
	b.see("of 10 decided")
	end()
	b.choose("Undo")
	b.until("the verdict is taken back", func() bool {
		if b.shows("Report of ") {
			t.Fatal("there is a sheet")
		}
		return b.shows("Undone: ")
	})
}

// tap clicks on words.
func (b *bench) tap(words string) {
	b.t.Helper()
	var at fyne.Position
	b.until("“"+words+"”", func() bool {
		found := spy.Find(b.canvas, words)
		if len(found) > 0 {
			at = fyne.NewPos(found[0].X+found[0].W/2, found[0].Y+found[0].H/2)
		}
		return len(found) > 0
	})
	test.TapCanvas(b.canvas, at)
}

// What goes in is said also in a sheet that was left while a report is written.
func TestTheSheetOfAReportThatIsWrittenSaysWhatGoesIn(t *testing.T) {
	b := newBench(t).two()
	b.choose("Export report…")
	b.see("Report of “About a bridge”")
	end := b.slowly()
	defer end()
	b.choose("✓  True")
	b.press("Write report")
	b.choose("Export report…") // which gives it the keys again
	b.key(fyne.KeyEscape)
	b.see("of 1 decided")
	b.choose("Export report…")
	b.tap("All 2")
	b.see("11 claims from 2 articles go in.")
}

// What is still open follows what is done beside the sheet.
func TestTheSheetFollowsWhatIsDoneMeanwhile(t *testing.T) {
	b := newBench(t).two()
	b.choose("Export report…")
	b.see("Claims without a verdict (1)")
	b.choose("✓  True")
	b.until("it has one", func() bool { return !b.shows("Claims without a verdict") && b.shows("Still open") })
}

// A report takes the place of another file only where that was said.
func TestAReportReplacesNoFileUnasked(t *testing.T) {
	b := newBench(t).two()
	path := filepath.Join(b.env.Reports, "About a bridge.xlsx")
	if err := os.WriteFile(path, []byte("of yesterday"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.choose("Export report…")
	b.see("Report of “About a bridge”")
	b.press("Write report")
	b.see("There is a file of that name.")
	if held, err := os.ReadFile(path); err != nil || string(held) != "of yesterday" {
		t.Errorf("the file says %q, %v", held, err)
	}
	b.press("Write report")
	b.see("✓ Written to ")
	if held, err := os.ReadFile(path); err != nil || string(held) == "of yesterday" {
		t.Errorf("it wasn't replaced: %v", err)
	}
}
