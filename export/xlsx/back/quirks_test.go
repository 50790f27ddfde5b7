package back_test

import (
	"regexp"
	"strings"
	"testing"

	"factdesk/export/exporttest"
	"factdesk/export/merge"
)

// The ways in which other programs write the same workbook.
func TestOtherProgramsWaysOfWritingSayNothing(t *testing.T) {
	r := report(t, exporttest.Sample())
	good := workbook(t, r)
	sub := func(part, pattern, with string) func(map[string]string) {
		return func(all map[string]string) {
			was := all[part]
			all[part] = regexp.MustCompile(pattern).ReplaceAllString(was, with)
			if all[part] == was {
				t.Errorf("%s has no %s", part, pattern)
			}
		}
	}
	const book, rels = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
	for name, quirk := range map[string]func(map[string]string){
		"cells that don't say where they are": func(all map[string]string) {
			// With the empty ones written, as their places count.
			sub(claimsPart, `<c r="[A-Z]+\d+"`, `<c`)(all)
			sub(claimsPart, `<row r="\d+"`, `<row`)(all)
		},
		"names with a prefix": func(all map[string]string) {
			sub(claimsPart, `<(/?)(row|c|v|is|t|r|sheetData)([ >/])`, `<${1}x:$2$3`)(all)
			sub(claimsPart, `<worksheet `, `<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" `)(all)
		},
		"the strict kind": func(all map[string]string) {
			for part := range all {
				all[part] = strings.NewReplacer(
					"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
					"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
				).Replace(all[part])
			}
		},
		"addresses from the root":    sub(rels, `Target="([a-z])`, `Target="/xl/$1`),
		"days counted from 1904":     func(all map[string]string) { since1904(t, all) },
		"days in ISO 8601":           sub(claimsPart, `(<c r="[A-Z]+5" s="\d+")( t="n")?><v>46174</v>`, `$1 t="d"><v>2026-06-01T00:00:00</v>`),
		"texts as results":           sub(claimsPart, `<c r="(C\d)" s="(\d+)" t="inlineStr"><is><t[^>]*>([^<]*)</t></is></c>`, `<c r="$1" s="$2" t="str"><v>$3</v></c>`),
		"a mark of the byte order":   func(all map[string]string) { all[claimsPart] = "\ufeff" + all[claimsPart] },
		"how a text is read aloud":   sub(claimsPart, `<is><t`, `<is><rPh sb="0" eb="1"><t>aloud</t></rPh><t`),
		"sheets in another order":    sub(book, `(<sheet [^>]*></sheet>|<sheet [^>]*/>)(<sheet [^>]*></sheet>|<sheet [^>]*/>)`, `$2$1`),
		"the claims' sheet renamed":  sub(book, `name="Claims"`, `name="Edited claims"`),
		"a comment and an extension": sub(claimsPart, `<sheetData>`, `<!-- written by hand --><sheetData>`),
	} {
		t.Run(name, func(t *testing.T) {
			all := parts(t, good)
			quirk(all)
			s, err := read(t.Context(), packed(t, all))
			if err != nil {
				t.Fatal(err)
			}
			nothing(t, merge.Compare(s, r, &r))
		})
	}
}

// since1904 counts the days as old workbooks from a Mac do.
func since1904(t *testing.T, all map[string]string) {
	t.Helper()
	const part = "xl/workbook.xml"
	all[part] = strings.Replace(all[part], `<workbookPr`, `<workbookPr date1904="1"`, 1)
	all[claimsPart] = strings.ReplaceAll(all[claimsPart], `<v>46174</v>`, `<v>44712</v>`)
	if !strings.Contains(all[part], "date1904") || !strings.Contains(all[claimsPart], "44712") {
		t.Error("nothing to count otherwise")
	}
}
