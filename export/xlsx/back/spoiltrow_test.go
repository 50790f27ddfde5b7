package back_test

import (
	"fmt"
	"strings"

	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
)

// spoiltRows are rows and columns that are elsewhere than they were.
func spoiltRows() []spoilt {
	claims := func(old, fresh string) func([]byte) []byte { return swap(xlsxtest.ClaimsPart, old, fresh) }
	gone := []string{"Claim 1 (", "Claim 2 (", "Claim 3 (", "Claim 4 (", "Claim 5 ("}
	return []spoilt{
		{"rows out of order", in(func(p xlsxtest.Parts) {
			p.Swap(xlsxtest.ClaimsPart, `<row r="4"`, `<row r="44"`)
		}), refusedAs(back.ErrBroken)},
		{"a row's number twice", claims(`<row r="4"`, `<row r="3"`), refusedAs(back.ErrBroken)},
		{"row zero", claims(`<row r="1"`, `<row r="0"`), refusedAs(back.ErrBroken)},
		{"a row below zero", claims(`<row r="4"`, `<row r="-4"`), refusedAs(back.ErrBroken)},
		{"a row that is no number", claims(`<row r="4"`, `<row r="four"`), refusedAs(back.ErrBroken)},
		{"a row beyond the last", claims(`</sheetData>`, `<row r="1048577"><c><v>1</v></c></row></sheetData>`), refusedAs(back.ErrBroken)},
		{"a row behind the last without its number", claims(`</sheetData>`, `<row r="1048576"/><row><c><v>1</v></c></row></sheetData>`), refusedAs(back.ErrBroken)},
		{"the last row there can be", claims(`</sheetData>`, `<row r="1048576"><c r="B1048576"><v>1</v></c></row></sheetData>`), lists("Row 1048576 (“1”) has no Claim ID")},
		{"a cell of another row", claims(`<c r="B2"`, `<c r="B3"`), refusedAs(back.ErrBroken)},
		{"cells out of order", claims(`<c r="B2"`, `<c r="A2"`), refusedAs(back.ErrBroken)},
		{"a cell twice", claims(`<c r="B2"`, `<c r="B2"><v>1</v></c><c r="B2"`), refusedAs(back.ErrBroken)},
		{"a cell beyond the last column", claims(`</row></sheetData>`, `<c r="XFE6"><v>1</v></c></row></sheetData>`), refusedAs(back.ErrBroken)},
		{"a cell behind the last column without a name", claims(`</row></sheetData>`, `<c r="XFD6"/><c><v>1</v></c></row></sheetData>`), refusedAs(back.ErrBroken)},
		{"a cell whose name is no end", claims(`<c r="B2"`, `<c r="`+strings.Repeat("F", 1000)+`2"`), refusedAs(back.ErrBroken)},
		{"a cell in small letters", claims(`<c r="B2"`, `<c r="f2"`), refusedAs(back.ErrBroken)},
		{"cells without names", in(func(p xlsxtest.Parts) { p.Sub(xlsxtest.ClaimsPart, `<(c|row) r="[A-Z]*\d+"`, `<$1`) }), exactly()},
		{"a sheet that says it is all there can be", in(func(p xlsxtest.Parts) {
			p.Sub(xlsxtest.ClaimsPart, `<dimension ref="[^"]*"`, `<dimension ref="A1:XFD1048576"`)
		}), exactly()},
		{"a sheet that says it is nothing", in(func(p xlsxtest.Parts) { p.Sub(xlsxtest.ClaimsPart, `<dimension ref="[^"]*"`, `<dimension ref="A1"`) }), exactly()},
		{"only the headings", in(func(p xlsxtest.Parts) { p.Sub(xlsxtest.ClaimsPart, `<row r="2".*</row>`, "") }), lists(gone...)},
		{"nothing at all", in(func(p xlsxtest.Parts) { p.Sub(xlsxtest.ClaimsPart, `<row .*</row>`, "") }), refusedAs(back.ErrForeign)},
		{"the headings deleted", edited(func(b *xlsxtest.Book) { b.Remove(1) }), refusedAs(back.ErrForeign)},
		{"the headings twice", edited(func(b *xlsxtest.Book) { b.Duplicate(1) }), lists("Row 2 (“Statement”): “claim id” is no Claim ID")},
		{"the headings again further down", edited(func(b *xlsxtest.Book) {
			b.Insert(4)
			for _, h := range b.Headings() {
				b.Set(h, 4, h)
			}
		}), lists("Row 4 (“Statement”): “claim id” is no Claim ID")},
		{"two rows above the headings", edited(func(b *xlsxtest.Book) { b.Insert(1); b.Insert(1) }), exactly()},
		{"too many rows above the headings", edited(func(b *xlsxtest.Book) {
			for i := range 21 {
				b.Insert(1)
				b.Put("A1", fmt.Sprint("note ", i))
			}
		}), refusedAs(back.ErrForeign)},
		{"a heading emptied", words("C1", ""), lists("no column “Speaker”", "The column C isn't")},
		{"a heading translated", words("C1", "Sprecher"), lists("headed “Sprecher” in the sheet, and was taken for “Speaker”")},
		{"two headings translated", in(func(p xlsxtest.Parts) { p.Words("B1", "Aussage"); p.Words("C1", "Sprecher") }), lists("no column “Statement”", "no column “Speaker”", "headed “Aussage”, isn't", "headed “Sprecher”, isn't")},
		{"two headings exchanged", in(func(p xlsxtest.Parts) { p.Words("B1", "Speaker"); p.Words("C1", "Statement") }), lists(exchanged()...)},
		{"a heading twice", words("C1", "Statement"), lists("2 columns are called “Statement”", "no column “Statement”", "no column “Speaker”")},
		{"the column of the IDs twice", words("A1", "Claim ID"), refusedAs(back.ErrForeign)},
		{"the column of the IDs deleted", edited(func(b *xlsxtest.Book) { b.RemoveColumn("Claim ID") }), refusedAs(back.ErrForeign)},
		{"a column put in", edited(func(b *xlsxtest.Book) { b.InsertColumn("Speaker"); b.Put("C1", "Seen?"); b.Put("C2", "yes") }), lists("The column C, headed “Seen?”, isn't")},
		{"a column put in without a heading", edited(func(b *xlsxtest.Book) { b.InsertColumn("Speaker"); b.Put("C2", "look here") }), lists("The column C, headed “Column3”, isn't")},
		{"a column deleted", edited(func(b *xlsxtest.Book) { b.RemoveColumn("Tags") }), lists("no column “Tags”")},
		{"all columns that may be edited deleted", edited(func(b *xlsxtest.Book) {
			for _, h := range []string{"Statement", "Speaker", "Tags", "Priority", "Verdict", "Rationale", "Check again on", "Suggested wording", "Editorial status", "Editor's note"} {
				b.RemoveColumn(h)
			}
		}), refusedAs(back.ErrForeign)},
		{"a note beside the table", edited(func(b *xlsxtest.Book) { b.Put("AZ9", "what I wanted to say") }), lists("The column AZ isn't")},
		{"a note in a row of the table", edited(func(b *xlsxtest.Book) { b.Put("AZ3", "what I wanted to say") }), lists("The column AZ isn't")},
		{"rows hidden", in(func(p xlsxtest.Parts) { p.Sub(xlsxtest.ClaimsPart, `<row r="([345])"`, `<row r="$1" hidden="1"`) }), exactly()},
		{"columns hidden", in(func(p xlsxtest.Parts) { p.Sub(xlsxtest.ClaimsPart, `<col `, `<col hidden="1" `) }), exactly()},
		{"rows sorted", edited(func(b *xlsxtest.Book) { b.Sort([]int{6, 2, 5, 3, 4}) }), exactly()},
		{"the statements sorted alone", edited(func(b *xlsxtest.Book) { b.SortColumn("Statement", []int{3, 2, 4, 5, 6}) }), lists("Statement of claim 1", "Statement of claim 2")},
		{"the speakers shifted by a row", edited(func(b *xlsxtest.Book) { b.SortColumn("Speaker", []int{3, 2, 4, 5, 6}) }), differs("1 Speaker: ", "2 Speaker: Lower Marsh council")},
		{"more rows than there can be claims", claims(`</sheetData>`, strings.Repeat(`<row><c><v>1</v></c></row>`, 60_000)+`</sheetData>`), refusedAs(back.ErrTooLarge)},
		{"a wide row", claims(`</sheetData>`, `<row>`+strings.Repeat(`<c><v>1</v></c>`, 16384)+`</row></sheetData>`), lists(wide()...)},
	}
}

// wide is what is said of a row with something in each column there can be.
func wide() []string {
	all := strings.Split(strings.Repeat("The column A\n", 10), "\n")[:10]
	return append(all, "Nor is what stands in further columns", "Row 7 (“1”): “1” is no Claim ID")
}

// exchanged are two sentences for each claim.
func exchanged() (all []string) {
	for i := range 5 {
		all = append(all, fmt.Sprintf("Statement of claim %d", i+1), fmt.Sprintf("Speaker of claim %d", i+1))
	}
	return all
}
