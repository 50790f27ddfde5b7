package back_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"

	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
)

const (
	sheetNS   = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
	officeRel = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
)

// bombs unpack to far more than any report has, each in another place.
func bombs() []spoilt {
	const mega = 1 << 20
	long := func(n int) string { return strings.Repeat("a", n) }
	text := `<row><c t="inlineStr"><is><t>` + long(30_000) + `</t></is></c></row>`
	inClaims := func(what string) func([]byte) []byte {
		return swap(xlsxtest.ClaimsPart, `</sheetData>`, what+`</sheetData>`)
	}
	return []spoilt{
		{"a bomb of rows", inClaims(strings.Repeat(text, 5000)), refusedAs(back.ErrTooLarge)},
		{"a bomb of empty rows", inClaims(strings.Repeat(`<row/>`, 1_100_000)), refusedAs(back.ErrBroken)},
		{"a bomb of empty cells", inClaims(`<row>` + strings.Repeat(`<c/>`, 4*mega) + `</row>`), refusedAs(back.ErrBroken)},
		{"a bomb of blanks", inClaims(strings.Repeat(" ", 200*mega)), refusedAs(back.ErrTooLarge)},
		{"a bomb of remarks", inClaims(strings.Repeat("<!--"+long(9000)+"-->", 20_000)), refusedAs(back.ErrTooLarge)},
		{"a bomb of one remark", inClaims("<!--" + long(200*mega) + "-->"), refusedAs(back.ErrTooLarge)},
		{"a bomb of attributes", inClaims(`<row` + strings.Repeat(` a=""`, 20*mega) + `/>`), refusedAs(back.ErrTooLarge)},
		{"a bomb of attributes that just goes", inClaims(strings.Repeat(`<row`+strings.Repeat(` a=""`, 150_000)+`/>`, 30)), exactly()},
		{"a bomb of names", inClaims(`<row ` + long(100*mega) + `="1"/>`), refusedAs(back.ErrTooLarge)},
		{"a bomb of runs", inClaims(`<row><c t="inlineStr"><is>` + strings.Repeat(`<r><t>`+long(10_000)+`</t></r>`, 9000) + `</is></c></row>`), refusedAs(back.ErrTooLarge)},
		{"a bomb of joined cells", swap(xlsxtest.ClaimsPart, `</sheetData>`, `</sheetData><mergeCells>`+strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 2*mega)+`</mergeCells>`), refusedAs(back.ErrTooLarge)},
		{"a bomb of texts", in(func(p xlsxtest.Parts) {
			p[xlsxtest.TextsPart] = `<sst xmlns="` + sheetNS + `">` + strings.Repeat("<si><t>"+long(30_000)+"</t></si>", 5000) + `</sst>`
		}), refusedAs(back.ErrTooLarge)},
		{"a bomb of empty texts", swap(xlsxtest.TextsPart, `</sst>`, strings.Repeat("<si/>", 8*mega)+`</sst>`), refusedAs(back.ErrTooLarge)},
		{"a bomb of other formats", in(func(p xlsxtest.Parts) {
			var b strings.Builder
			for i := range 60 {
				fmt.Fprintf(&b, `<numFmt numFmtId="%d" formatCode="%s"/>`, 200+i, long(3*mega))
			}
			p.Swap(xlsxtest.StylesPart, `<fonts`, `<numFmts>`+b.String()+`</numFmts><fonts`)
		}), refusedAs(back.ErrTooLarge)},
		{"a bomb of styles", swap(xlsxtest.StylesPart, `</cellXfs>`, strings.Repeat(`<xf/>`, 200_000)+`</cellXfs>`), refusedAs(back.ErrTooLarge)},
		{"a bomb of relations", in(func(p xlsxtest.Parts) {
			var b strings.Builder
			for i := range 120 {
				fmt.Fprintf(&b, `<Relationship Id="%d" Type="%d" Target="%s"/>`, i, i, long(2*mega))
			}
			p.Swap(xlsxtest.RelsPart, `</Relationships>`, b.String()+`</Relationships>`)
		}), refusedAs(back.ErrTooLarge)},
		{"a bomb of many relations", swap(xlsxtest.RelsPart, `</Relationships>`, manyRelations()+`</Relationships>`), refusedAs(back.ErrTooLarge)},
		{"a bomb of sheets", in(func(p xlsxtest.Parts) {
			var b strings.Builder
			for i := range 300 {
				fmt.Fprintf(&b, `<sheet name="x%d" sheetId="9" r:id="rId4"/>`, i)
			}
			p.Swap(xlsxtest.BookPart, `</sheets>`, b.String()+`</sheets>`)
		}), refusedAs(back.ErrTooLarge)},
		{"a bomb of sheets' names", in(func(p xlsxtest.Parts) {
			var b strings.Builder
			for i := range 100 {
				fmt.Fprintf(&b, `<sheet name="%d%s" sheetId="%d" r:id="none"/>`, i, long(2*mega), i+20)
			}
			p.Swap(xlsxtest.BookPart, `</sheets>`, b.String()+`</sheets>`)
		}), refusedAs(back.ErrTooLarge)},
		{"a bomb that is looked at again and again", in(oneForAll), refusedAs(back.ErrTooLarge)},
		{"a bomb of a name", in(func(p xlsxtest.Parts) {
			p.Sub("docProps/core.xml", `(</[a-z:]*coreProperties>)`, strings.Repeat(`<lastModifiedBy>`+long(900_000)+`</lastModifiedBy>`, 30)+`$1`)
		}), exactly()},
		{"a bomb that nobody opens", in(func(p xlsxtest.Parts) { p["xl/media/image1.png"] = strings.Repeat("\x00", 200*mega) }), exactly()},
		{"as much as goes, in three places", in(allTheRoom), refusedAs(back.ErrTooLarge)},
		{"a million entries", raw(millionEntries()), refusedAs(back.ErrTooLarge)},
		{"a million entries, told in 64 bits", raw(toldIn64(millionEntries())), refusedAs(back.ErrTooLarge)},
	}
}

func manyRelations() string {
	var b strings.Builder
	for i := range 400_000 {
		fmt.Fprintf(&b, `<Relationship Id="a%d" Type="a%d" Target="a%d"/>`, i, i, i)
	}
	return b.String()
}

// oneForAll has many sheets be one part, in which there is nothing to be found,
// and long.
func oneForAll(p xlsxtest.Parts) {
	p["xl/worksheets/bomb.xml"] = `<worksheet xmlns="` + sheetNS + `"><sheetData/>` + strings.Repeat("<!--"+strings.Repeat("a", 9000)+"-->", 2500) + `</worksheet>`
	p.Swap(xlsxtest.RelsPart, `</Relationships>`, `<Relationship Id="bomb" Type="`+officeRel+`/worksheet" Target="worksheets/bomb.xml"/></Relationships>`)
	var b strings.Builder
	for i := range 190 {
		fmt.Fprintf(&b, `<sheet name="bomb %d" sheetId="%d" r:id="bomb"/>`, i, i+20)
	}
	p.Swap(xlsxtest.BookPart, `<sheets>`, `<sheets>`+b.String())
}

// allTheRoom fills each place that keeps texts with as many as it may have.
func allTheRoom(p xlsxtest.Parts) {
	const each, n = 30_000, 2_000
	text := strings.Repeat("a", each)
	p.Swap(xlsxtest.TextsPart, `</sst>`, strings.Repeat(`<si><t>`+text+`</t></si>`, n)+`</sst>`)
	var claims, hidden strings.Builder
	for i := range n {
		fmt.Fprintf(&claims, `<row><c r="F%d" t="inlineStr"><is><t>%d%s</t></is></c></row>`, i+7, i, text)
		fmt.Fprintf(&hidden, `<row r="%d"><c r="D%[1]d" t="inlineStr"><is><t>%[1]d%s</t></is></c></row>`, i+100, text)
	}
	p.Swap(xlsxtest.ClaimsPart, `</sheetData>`, claims.String()+`</sheetData>`)
	p.Swap(p.Hidden(), `</sheetData>`, hidden.String()+`</sheetData>`)
}

// millionEntries is a zip whose directory takes more room to read than the rest.
func millionEntries() string {
	var b strings.Builder
	b.WriteString("PK\x03\x04" + strings.Repeat("\x00", 64))
	b.WriteString(strings.Repeat("PK\x01\x02"+strings.Repeat("\x00", 42), 1_000_000))
	b.WriteString("PK\x05\x06\x00\x00\x00\x00\x40\x42\x40\x42\x2e\x00\x00\x00\x44\x00\x00\x00\x00\x00")
	return b.String()
}

// toldIn64 has a zip of nothing but such entries say in 64 bits where they are.
func toldIn64(file string) string {
	const begin = 68
	b := []byte(file[:len(file)-22])
	size, le := uint64(len(b)-begin), binary.LittleEndian
	at := uint64(len(b))
	b = append(b, "PK\x06\x06\x2c\x00\x00\x00\x00\x00\x00\x00\x2d\x00\x2d\x00\x00\x00\x00\x00\x00\x00\x00\x00"...)
	b = le.AppendUint64(le.AppendUint64(le.AppendUint64(le.AppendUint64(b, size/46), size/46), size), begin)
	b = le.AppendUint32(le.AppendUint64(append(b, "PK\x06\x07\x00\x00\x00\x00"...), at), 1)
	b = append(b, "PK\x05\x06\x00\x00\x00\x00"...)
	b = append(b, bytes.Repeat([]byte{0xFF}, 4)...) // how many: see there
	b = append(b, 16, 0, 0, 0, 68, 0, 0, 0)         // small, for who looks here only
	return string(append(b, 0, 0))
}
