package window_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	fynestorage "fyne.io/fyne/v2/storage"

	"factdesk/export/xlsx/xlsxtest"
)

// edited exports the open article, and writes what an editor makes of it to a file.
func (b *bench) edited(edit func(*xlsxtest.Book)) string {
	b.t.Helper()
	b.choose("Export report…")
	b.press("Write report")
	b.see("✓ Written to ")
	reports, err := filepath.Glob(filepath.Join(b.env.Reports, "*.xlsx"))
	if err != nil || len(reports) != 1 {
		b.t.Fatalf("got the reports %q, %v", reports, err)
	}
	file, err := os.ReadFile(reports[0])
	if err != nil {
		b.t.Fatal(err)
	}
	book := xlsxtest.Open(file)
	edit(book)
	path := filepath.Join(b.t.TempDir(), "edited.xlsx")
	if err := os.WriteFile(path, book.Bytes(), 0o600); err != nil {
		b.t.Fatal(err)
	}
	return path
}

// drop drops a file on the window.
func (b *bench) drop(path string) {
	b.frame.dropped(fyne.Position{}, []fyne.URI{fynestorage.NewFileURI(path)})
}

// What an editor has changed is chosen cell by cell, made in their name, and taken
// back in one step. What the desk changed meanwhile stays unless it's chosen.
func TestAnEditedSheetIsDroppedAndApplied(t *testing.T) {
	b := newBench(t).sample()
	path := b.edited(func(book *xlsxtest.Book) {
		book.Set("Statement", 2, "The talks were called difficult.")
		book.Set("Verdict", 2, "half true")
		book.Set("Tags", 3, "talks; Geneva")
		book.Set("Editorial status", 4, "fine")
	})
	b.choose("Next claim")
	b.choose("≈  Mostly true")
	b.see("10 claims · 5 ✓")
	b.drop(path)
	b.see("3 differences · 1 to choose")
	b.see("“fine”: it is none of the list")
	b.write("Who has edited the sheet", "Edda Editor")
	b.press("Apply 2 changes")
	b.see("2 changes of the sheet made in the name of Edda Editor.")
	b.see("The talks were called difficult.")
	b.see("5 of 10 decided")
	b.choose("Undo")
	b.see("Undone: Apply edited sheet")
	b.see("Vladimir Medinsky called the Geneva talks")
}

func TestASheetThatCanNotBeAppliedSaysWhy(t *testing.T) {
	b := newBench(t).sample()
	path := filepath.Join(t.TempDir(), "notes.xlsx")
	if err := os.WriteFile(path, []byte("not a workbook at all"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.drop(path)
	b.see("notes.xlsx can't be applied")
	b.see("This is no Excel workbook: save the sheet as .xlsx and apply that. Nothing was changed.")
	b.canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.see("of 10 decided")
}

func TestTheHouseReadsTheHistory(t *testing.T) {
	newBench(t).sample().edited(func(book *xlsxtest.Book) { book.RemoveSheet("History") }) // which fails where there is none
}

func TestWhatIsForThePublicDoesntComeBack(t *testing.T) {
	b := newBench(t)
	b.app.Preferences().SetString("report-reader", "public")
	path := b.sample().edited(func(*xlsxtest.Book) {})
	b.drop(path)
	b.see("This is a report for the public, which leaves out too much to come back")
}

// A sheet that is dropped while another is applied is shown after that.
func TestASecondSheetIsShownAfterTheFirstIsApplied(t *testing.T) {
	b := newBench(t).sample()
	path := b.edited(func(book *xlsxtest.Book) { book.Set("Statement", 2, "The talks were called difficult.") })
	b.drop(path)
	b.see("1 difference")
	b.write("Who has edited the sheet", "Edda Editor")
	end := b.slowly()
	b.press("Apply 1 change")
	b.drop(filepath.Join(t.TempDir(), "second.xlsx"))
	end()
	b.see("1 change of the sheet made in the name of Edda Editor.")
	b.see("second.xlsx can't be applied")
}
