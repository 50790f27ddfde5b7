package back_test

import (
	"strings"

	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
)

// spoiltBooks are workbooks whose parts don't fit together, or whose sheets are
// others than they were.
func spoiltBooks() []spoilt {
	const claimsRel = `Id="rId4" Target="worksheets/sheet2.xml"`
	drop := func(part string) func([]byte) []byte { return in(func(p xlsxtest.Parts) { delete(p, part) }) }
	link := func(target string) func([]byte) []byte {
		return swap(xlsxtest.RelsPart, claimsRel, `Id="rId4" Target="`+target+`"`)
	}
	const claimsSheet, hiddenSheet = `<sheet name="Claims" sheetId="2" r:id="rId4"></sheet>`, `<sheet name="Factdesk" sheetId="6" r:id="rId9" state="veryHidden"></sheet>`
	sheet := func(old, fresh string) func([]byte) []byte { return swap(xlsxtest.BookPart, old, fresh) }
	return []spoilt{
		{"no content types", drop(xlsxtest.TypesPart), refusedAs(back.ErrNotWorkbook)},
		{"no relations", drop("_rels/.rels"), refusedAs(back.ErrNotWorkbook)},
		{"no workbook", drop(xlsxtest.BookPart), refusedAs(back.ErrBroken)},
		{"no relations of the workbook", drop(xlsxtest.RelsPart), refusedAs(back.ErrBroken)},
		{"no claims", drop(xlsxtest.ClaimsPart), refusedAs(back.ErrBroken)},
		{"no shared texts", drop(xlsxtest.TextsPart), refusedAs(back.ErrBroken)},
		{"no styles", drop(xlsxtest.StylesPart), refusedAs(back.ErrBroken)},
		{"no relations to the styles", in(func(p xlsxtest.Parts) { p.Sub(xlsxtest.RelsPart, `<Relationship [^>]*styles"></Relationship>`, "") }), lists("which is no date")},
		{"no relation to the shared texts", in(func(p xlsxtest.Parts) {
			p.Sub(xlsxtest.RelsPart, `<Relationship [^>]*sharedStrings"></Relationship>`, "")
		}), refusedAs(back.ErrBroken)},
		{"no relation to the claims", swap(xlsxtest.RelsPart, `Id="rId4"`, `Id="rId77"`), refusedAs(back.ErrBroken)},
		{"a relation to nothing", link("worksheets/sheet99.xml"), refusedAs(back.ErrBroken)},
		{"a relation to the web", link(`https://evil.example/sheet.xml" TargetMode="External`), refusedAs(back.ErrBroken)},
		{"a relation that leaves", link("../../../../etc/passwd"), refusedAs(back.ErrBroken)},
		{"a relation to itself", link("workbook.xml"), refusedAs(back.ErrForeign)},
		{"a relation to the relations", link("_rels/workbook.xml.rels"), refusedAs(back.ErrForeign)},
		{"a relation from the root", link("/xl/worksheets/sheet2.xml"), exactly()},
		{"a relation with backslashes", link(`worksheets\sheet2.xml`), exactly()},
		{"a relation by way of elsewhere", link("./theme/../worksheets/./sheet2.xml"), exactly()},
		{"two relations of one name", swap(xlsxtest.RelsPart, `</Relationships>`, `<Relationship Id="rId4" Type="`+officeRel+`/worksheet" Target="worksheets/sheet3.xml"/></Relationships>`), refusedAs(back.ErrBroken)},
		{"two lists of shared texts", in(func(p xlsxtest.Parts) {
			p["xl/other.xml"] = strings.Replace(p[xlsxtest.TextsPart], "Statement", "Speaker", 1)
			p.Swap(xlsxtest.RelsPart, `</Relationships>`, `<Relationship Id="rId99" Type="`+officeRel+`/sharedStrings" Target="other.xml"/></Relationships>`)
		}), refusedAs(back.ErrBroken)},
		{"two workbooks", in(func(p xlsxtest.Parts) {
			p["xl/other.xml"] = p[xlsxtest.BookPart]
			p.Swap("_rels/.rels", `</Relationships>`, `<Relationship Id="rId99" Type="`+officeRel+`/officeDocument" Target="xl/other.xml"/></Relationships>`)
		}), refusedAs(back.ErrBroken)},
		{"a document of words", in(func(p xlsxtest.Parts) { p[xlsxtest.BookPart] = `<document/>` }), refusedAs(back.ErrNotWorkbook)},
		{"a workbook in Excel's own bytes", in(func(p xlsxtest.Parts) {
			p["xl/workbook.bin"] = "\x83\x01\x00\x80\x01\x32"
			delete(p, xlsxtest.BookPart)
			p.Swap("_rels/.rels", "xl/workbook.xml", "xl/workbook.bin")
		}), refusedAs(back.ErrNotWorkbook)},
		{"a workbook with macros", in(func(p xlsxtest.Parts) {
			p["xl/vbaProject.bin"] = "\xD0\xCF\x11\xE0"
			p.Swap(xlsxtest.TypesPart, "openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml")
			p.Swap(xlsxtest.RelsPart, `</Relationships>`, `<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`)
		}), exactly()},
		{"no sheets", in(func(p xlsxtest.Parts) { p.Sub(xlsxtest.BookPart, `<sheet .*?</sheet>`, "") }), refusedAs(back.ErrForeign)},
		{"the claims' sheet deleted", edited(func(b *xlsxtest.Book) { b.RemoveSheet("Claims") }), refusedAs(back.ErrForeign)},
		{"the claims' sheet renamed", sheet(`name="Claims"`, `name="Claims (edited)"`), exactly()},
		{"the claims' sheet hidden", sheet(claimsSheet, strings.Replace(claimsSheet, "<sheet", `<sheet state="veryHidden"`, 1)), exactly()},
		{"the hidden sheet shown", sheet(` state="veryHidden"`, ""), exactly()},
		{"the hidden sheet dropped", sheet(hiddenSheet, ""), exactly()},
		{"the hidden sheet renamed", sheet(`name="Factdesk"`, `name="Sheet7"`), exactly()},
		{"the hidden sheet emptied", in(func(p xlsxtest.Parts) { p.Sub(p.Hidden(), `<row .*</row>`, "") }), exactly()},
		{"sheets in another order", in(func(p xlsxtest.Parts) {
			p.Swap(xlsxtest.BookPart, hiddenSheet, "")
			p.Swap(xlsxtest.BookPart, `<sheets>`, `<sheets>`+hiddenSheet)
		}), exactly()},
		{"two sheets of one name", sheet(claimsSheet, claimsSheet+strings.Replace(claimsSheet, "rId4", "rId6", 1)), refusedAs(back.ErrTwoSheets)},
		{"two hidden sheets", sheet(hiddenSheet, hiddenSheet+strings.Replace(hiddenSheet, "rId9", "rId6", 1)), refusedAs(back.ErrTwoSheets)},
		{"a copy of the claims", sheet(claimsSheet, claimsSheet+`<sheet name="Claims (2)" sheetId="9" r:id="rId4"></sheet>`), lists("“Claims (2)” has claims too and isn't read")},
		{"two copies, neither called so", sheet(claimsSheet, `<sheet name="Old" sheetId="2" r:id="rId4"/><sheet name="New" sheetId="9" r:id="rId4"/>`), refusedAs(back.ErrTwoSheets)},
		{"days counted from 1904", in(func(p xlsxtest.Parts) {
			p.Swap(xlsxtest.BookPart, `<workbookPr`, `<workbookPr date1904="1"`)
			p.Sub(xlsxtest.ClaimsPart, `<v>46174</v>`, `<v>44712</v>`)
		}), exactly()},
		{"days counted from 1904 in name only", swap(xlsxtest.BookPart, `<workbookPr`, `<workbookPr date1904="true"`), differs("4 Check again on: 2030-06-02")},
	}
}
