package back_test

import (
	"regexp"
	"strings"
	"unicode/utf16"

	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
)

// spoiltXML are parts that aren't written as XML is, or in unusual ways.
func spoiltXML() []spoilt {
	claims := func(change func(string) string) func([]byte) []byte {
		return in(func(p xlsxtest.Parts) { p[xlsxtest.ClaimsPart] = change(p[xlsxtest.ClaimsPart]) })
	}
	const rows = `<sheetData>`
	return []spoilt{
		{"laughs by the billion", claims(func(s string) string {
			return strings.Replace(s, `<worksheet`, `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet`, 1)
		}), refusedAs(back.ErrBroken)},
		{"an entity from elsewhere", claims(func(s string) string {
			return strings.Replace(s, `<worksheet`, `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet`, 1)
		}), refusedAs(back.ErrBroken)},
		{"an entity in a text that is shared", swap(xlsxtest.TextsPart, `Statement`, `&boom;`), refusedAs(back.ErrBroken)},
		{"a document type in the workbook", swap(xlsxtest.BookPart, `<workbook `, `<!DOCTYPE workbook><workbook `), refusedAs(back.ErrBroken)},
		{"nested a million deep", swap(xlsxtest.ClaimsPart, rows, rows+strings.Repeat("<row>", 1<<20)), refusedAs(back.ErrBroken)},
		{"no XML at all", claims(func(string) string { return "\x83\x01\x00binary" }), refusedAs(back.ErrBroken)},
		{"an empty part", claims(func(string) string { return "" }), refusedAs(back.ErrBroken)},
		{"a part of another root", claims(func(string) string { return `<chartsheet xmlns="` + sheetNS + `"/>` }), refusedAs(back.ErrForeign)},
		{"elements that end in another order", swap(xlsxtest.ClaimsPart, `</row></sheetData>`, `</sheetData></row>`), refusedAs(back.ErrBroken)},
		{"words behind the end", claims(func(s string) string { return s + "<row/>" }), refusedAs(back.ErrBroken)},
		{"cut off in the end", claims(func(s string) string { return strings.TrimSuffix(s, "</worksheet>") }), refusedAs(back.ErrBroken)},
		{"cut off behind the rows", claims(func(s string) string { return s[:strings.Index(s, "</sheetData>")] }), refusedAs(back.ErrBroken)},
		{"UTF-16", claims(utf16Of), refusedAs(back.ErrBroken)},
		{"UTF-16 in name only", swap(xlsxtest.ClaimsPart, `encoding="UTF-8"`, `encoding="UTF-16"`), refusedAs(back.ErrBroken)},
		{"Latin-1", swap(xlsxtest.ClaimsPart, `encoding="UTF-8"`, `encoding="ISO-8859-1"`), refusedAs(back.ErrBroken)},
		{"UTF-8 in small letters", swap(xlsxtest.ClaimsPart, `encoding="UTF-8"`, `encoding="utf-8" standalone="yes"`), exactly()},
		{"no word about the encoding", claims(func(s string) string { return s[strings.Index(s, "?>")+2:] }), exactly()},
		{"XML 1.1", swap(xlsxtest.ClaimsPart, `version="1.0"`, `version="1.1"`), refusedAs(back.ErrBroken)},
		{"a mark of the byte order", claims(func(s string) string { return "\ufeff" + s }), exactly()},
		{"a zero byte", words("B2", "a\x00b"), refusedAs(back.ErrBroken)},
		{"a zero byte as a number", words("B2", "a&#0;b"), refusedAs(back.ErrBroken)},
		{"half a character", words("B2", "caf\xe9"), refusedAs(back.ErrBroken)},
		{"a surrogate in UTF-8", words("B2", "a\xed\xa0\x80b"), refusedAs(back.ErrBroken)},
		{"a character that is none", words("B2", "a\uffffb"), refusedAs(back.ErrBroken)},
		{"a bell", words("B2", "a\x07b"), refusedAs(back.ErrBroken)},
		{"an entity that isn't closed", words("B2", "Marks & Spencer"), refusedAs(back.ErrBroken)},
		{"names with a prefix", claims(func(s string) string {
			s = regexp.MustCompile(`<(/?)([a-zA-Z])`).ReplaceAllString(s, `<${1}x:$2`)
			return strings.Replace(s, "xmlns=", "xmlns:x=", 1)
		}), exactly()},
		{"cells of another language", swap(xlsxtest.ClaimsPart, `<row r="4"`, `<row xmlns="urn:other" r="4"`), refusedAs(back.ErrBroken)},
		{"a value of another language", cell("C2", ` t="str"`, `<v xmlns="urn:other">Me</v>`), refusedAs(back.ErrBroken)},
		{"rows where none belong", swap(xlsxtest.ClaimsPart, `</sheetData>`, `</sheetData><extLst><ext uri="x"><row r="99"><c r="B99"><v>1</v></c></row></ext></extLst>`), exactly()},
		{"rows put in a box", in(func(p xlsxtest.Parts) {
			p.Swap(xlsxtest.ClaimsPart, `<row r="4"`, `<box><row r="4"`)
			p.Swap(xlsxtest.ClaimsPart, `</sheetData>`, `</box></sheetData>`)
		}), refusedAs(back.ErrBroken)},
		{"two tables in a sheet", swap(xlsxtest.ClaimsPart, `</sheetData>`, `</sheetData><sheetData><row r="99"/></sheetData>`), refusedAs(back.ErrBroken)},
		{"remarks between cells", swap(xlsxtest.ClaimsPart, `<c r="B2"`, `<!-- <c r="B2"><v>1</v></c> --><?x y?><c r="B2"`), exactly()},
		{"remarks within words", words("C2", `Lower<!-- not --> Ma<?x y?>rsh<![CDATA[ council]]>`), exactly()},
		{"words in a box of characters", words("C2", `<![CDATA[<b>Me</b> & co]]>`), differs("1 Speaker: <b>Me</b> & co")},
		{"words in an element nobody knows", cell("C2", "", `<x>Me</x>`), refusedAs(back.ErrBroken)},
	}
}

// utf16Of is s as Windows likes to keep it.
func utf16Of(s string) string {
	b := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(strings.Replace(s, `"UTF-8"`, `"UTF-16"`, 1))) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}
