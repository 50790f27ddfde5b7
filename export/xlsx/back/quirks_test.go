package back_test

import (
	"regexp"
	"strings"
	"testing"

	"factdesk/export/exporttest"
	"factdesk/export/merge"
	"factdesk/export/xlsx/xlsxtest"
)

// The ways in which other programs write the same workbook.
func TestOtherProgramsWaysOfWritingSayNothing(t *testing.T) {
	r := report(t, exporttest.Sample())
	good := workbook(t, r)
	sub := func(part, pattern, with string) func(xlsxtest.Parts) {
		return func(all xlsxtest.Parts) {
			was := all[part]
			all[part] = regexp.MustCompile(pattern).ReplaceAllString(was, with)
			if all[part] == was {
				t.Errorf("%s has no %s", part, pattern)
			}
		}
	}
	const book, rels = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
	for name, quirk := range map[string]func(xlsxtest.Parts){
		"cells that don't say where they are": func(all xlsxtest.Parts) {
			// With the empty ones written, as their places count.
			sub(xlsxtest.ClaimsPart, `<c r="[A-Z]+\d+"`, `<c`)(all)
			sub(xlsxtest.ClaimsPart, `<row r="\d+"`, `<row`)(all)
		},
		"names with a prefix": func(all xlsxtest.Parts) {
			sub(xlsxtest.ClaimsPart, `<(/?)(row|c|v|is|t|r|sheetData)([ >/])`, `<${1}x:$2$3`)(all)
			sub(xlsxtest.ClaimsPart, `<worksheet `, `<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" `)(all)
		},
		"the strict kind": func(all xlsxtest.Parts) {
			for part := range all {
				all[part] = strings.NewReplacer(
					"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
					"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
				).Replace(all[part])
			}
		},
		"addresses from the root":    sub(rels, `Target="([a-z])`, `Target="/xl/$1`),
		"days counted from 1904":     func(all xlsxtest.Parts) { since1904(t, all) },
		"days in ISO 8601":           sub(xlsxtest.ClaimsPart, `(<c r="[A-Z]+5" s="\d+")( t="n")?><v>46174</v>`, `$1 t="d"><v>2026-06-01T00:00:00</v>`),
		"texts as results":           sub(xlsxtest.ClaimsPart, `<c r="(C\d)" s="(\d+)" t="inlineStr"><is><t[^>]*>([^<]*)</t></is></c>`, `<c r="$1" s="$2" t="str"><v>$3</v></c>`),
		"a mark of the byte order":   func(all xlsxtest.Parts) { all[xlsxtest.ClaimsPart] = "\ufeff" + all[xlsxtest.ClaimsPart] },
		"how a text is read aloud":   sub(xlsxtest.ClaimsPart, `<is><t`, `<is><rPh sb="0" eb="1"><t>aloud</t></rPh><t`),
		"sheets in another order":    sub(book, `(<sheet [^>]*></sheet>|<sheet [^>]*/>)(<sheet [^>]*></sheet>|<sheet [^>]*/>)`, `$2$1`),
		"the claims' sheet renamed":  sub(book, `name="Claims"`, `name="Edited claims"`),
		"a comment and an extension": sub(xlsxtest.ClaimsPart, `<sheetData>`, `<!-- written by hand --><sheetData>`),
	} {
		t.Run(name, func(t *testing.T) {
			all := xlsxtest.Unpack(good)
			quirk(all)
			s, err := read(t.Context(), all.Pack())
			if err != nil {
				t.Fatal(err)
			}
			nothing(t, merge.Compare(s, r, &r))
		})
	}
}

// since1904 counts the days as old workbooks from a Mac do.
func since1904(t *testing.T, all xlsxtest.Parts) {
	t.Helper()
	const part = "xl/workbook.xml"
	all[part] = strings.Replace(all[part], `<workbookPr`, `<workbookPr date1904="1"`, 1)
	all[xlsxtest.ClaimsPart] = strings.ReplaceAll(all[xlsxtest.ClaimsPart], `<v>46174</v>`, `<v>44712</v>`)
	if !strings.Contains(all[part], "date1904") || !strings.Contains(all[xlsxtest.ClaimsPart], "44712") {
		t.Error("nothing to count otherwise")
	}
}
