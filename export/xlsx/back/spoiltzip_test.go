package back_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"strings"

	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
)

// spoiltZips are files of other kinds, and zips that say what isn't so.
func spoiltZips() []spoilt {
	all := []spoilt{
		{"an empty file", raw(""), refusedAs(back.ErrNotWorkbook)},
		{"a few bytes", raw("PK\x03\x04"), refusedAs(back.ErrNotWorkbook)},
		{"a table as text", raw("Claim ID;Statement\r\n0193;It is so.\r\n"), refusedAs(back.ErrNotWorkbook)},
		{"a page of the web", raw("<html><table><tr><td>Claim ID</td></tr></table></html>"), refusedAs(back.ErrNotWorkbook)},
		{"a workbook of 2003, or a locked one", raw("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 4096)), refusedAs(back.ErrOldOrLocked)},
		{"nothing but the end of a zip", raw("PK\x05\x06" + strings.Repeat("\x00", 18)), refusedAs(back.ErrNotWorkbook)},
		{"a zip of an .ods", zipOf("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"), refusedAs(back.ErrNotWorkbook)},
		{"a workbook inside a zip", func(good []byte) []byte { return zipOf("report.xlsx", string(good))(nil) }, refusedAs(back.ErrNotWorkbook)},
		{"rubbish behind", func(good []byte) []byte { return append(bytes.Clone(good), strings.Repeat("x", 1000)...) }, exactly()},
		{"much rubbish behind", func(good []byte) []byte { return append(bytes.Clone(good), make([]byte, 200_000)...) }, refusedAs(back.ErrBroken)},
		{"rubbish before", func(good []byte) []byte { return append([]byte("MZ a program that unpacks itself"), good...) }, refusedAs(back.ErrNotWorkbook)},
		{"rubbish before that looks like a zip", func(good []byte) []byte { return append([]byte("PK rubbish"), good...) }, exactly()},
		{"a second end", func(good []byte) []byte { return append(bytes.Clone(good), good[len(good)-22:]...) }, exactly()},
		{"a wrong checksum", entry(16, 4, 12345), refusedAs(back.ErrBroken)},
		{"a smaller size than there is", entry(24, 4, 100), refusedAs(back.ErrBroken)},
		{"a huge size that isn't there", entry(24, 4, 0xFFFFFFF0), refusedAs(back.ErrBroken)},
		{"a packed size beyond the file", entry(20, 4, 0x7FFFFFFF), refusedAs(back.ErrBroken)},
		{"a part that begins nowhere", entry(42, 4, 0x7FFFFFFF), refusedAs(back.ErrBroken)},
		{"a part that begins in another", entry(42, 4, 77), refusedAs(back.ErrBroken)},
		{"a part that is locked", entry(8, 2, 1), refusedAs(back.ErrOldOrLocked)},
		{"a part packed nobody knows how", entry(10, 2, 97), refusedAs(back.ErrBroken)},
		{"two parts in one place", overlapping, lists("The sheet “Evidence” has claims too and isn't read")},
		{"more entries than it has", end(10, 2, 60000), refusedAs(back.ErrBroken)},
		{"a directory that begins behind its end", end(16, 4, 0x7FFFFFFF), refusedAs(back.ErrBroken)},
		{"a directory as large as can be said", end(12, 4, 0xFFFFFFFE), refusedAs(back.ErrTooLarge)},
		{"64 bits announced, and not there", end(16, 4, 0xFFFFFFFF), refusedAs(back.ErrBroken)},
		{"64 bits that say the same", zip64(func(uint64) uint64 { return 0 }), exactly()},
		{"64 bits that lie about the place", zip64(func(uint64) uint64 { return 1 << 62 }), refusedAs(back.ErrBroken)},
		{"a name twice", renamed("xl/worksheets/sheet3.xml", xlsxtest.ClaimsPart), refusedAs(back.ErrBroken)},
		{"a name twice but for the case", renamed("xl/worksheets/sheet3.xml", "XL/Worksheets/SHEET2.XML"), refusedAs(back.ErrBroken)},
		{"a name twice but for the slashes", renamed("xl/worksheets/sheet3.xml", `xl\worksheets\sheet2.xml`), refusedAs(back.ErrBroken)},
		{"all names with backslashes", namedLike(func(s string) string { return strings.ReplaceAll(s, "/", `\`) }), exactly()},
		{"all names from the root", namedLike(func(s string) string { return "/" + s }), exactly()},
		{"all names in capitals", namedLike(strings.ToUpper), exactly()},
		{"a name that leaves", in(func(p xlsxtest.Parts) { p["../../../etc/cron.d/x"], p[`C:\x`], p["/etc/passwd"] = "x", "x", "x" }), exactly()},
		{"thousands of entries", in(func(p xlsxtest.Parts) {
			for i := range 6000 {
				p[fmt.Sprint("xl/media/", i)] = ""
			}
		}), refusedAs(back.ErrTooLarge)},
	}
	for tenth := 1; tenth < 10; tenth++ {
		cut := func(good []byte) []byte { return good[:len(good)*tenth/10] }
		all = append(all, spoilt{fmt.Sprintf("cut off after %d tenths", tenth), cut, refusedAs(back.ErrBroken)})
	}
	return all
}

func raw(file string) func([]byte) []byte { return func([]byte) []byte { return []byte(file) } }

// zipOf is a zip of names and what they hold, by turns.
func zipOf(all ...string) func([]byte) []byte {
	p := xlsxtest.Parts{}
	for i := 0; i < len(all); i += 2 {
		p[all[i]] = all[i+1]
	}
	return func([]byte) []byte { return p.Pack() }
}

// entry writes a number into what the zip's directory says of the claims.
func entry(at, size int, n uint64) func([]byte) []byte {
	return func(good []byte) []byte {
		b := bytes.Clone(good)
		number(b[directory(b, xlsxtest.ClaimsPart)+at:], size, n)
		return b
	}
}

// end writes a number into the end of the zip, whose directory it is about.
func end(at, size int, n uint64) func([]byte) []byte {
	return func(good []byte) []byte {
		b := bytes.Clone(good)
		number(b[len(b)-22+at:], size, n)
		return b
	}
}

func number(b []byte, size int, n uint64) {
	for i := range size {
		b[i] = byte(n >> (8 * i))
	}
}

// directory is where the zip's directory tells of a part.
func directory(b []byte, part string) int {
	at := bytes.LastIndex(b, []byte(part)) - 46
	if at < 0 || !bytes.HasPrefix(b[at:], []byte("PK\x01\x02")) {
		panic("the zip has no " + part)
	}
	return at
}

// overlapping has the evidence's sheet be where the claims' is.
func overlapping(good []byte) []byte {
	b := bytes.Clone(good)
	from, to := directory(b, xlsxtest.ClaimsPart), directory(b, "xl/worksheets/sheet3.xml")
	copy(b[to+16:to+28], b[from+16:from+28])
	copy(b[to+42:to+46], b[from+42:from+46])
	return b
}

// zip64 adds an end of 64 bits, in which lie says where the directory begins, or
// 0 for where it does.
func zip64(lie func(uint64) uint64) func([]byte) []byte {
	return func(good []byte) []byte {
		b, end := bytes.Clone(good[:len(good)-22]), bytes.Clone(good[len(good)-22:])
		records := uint64(binary.LittleEndian.Uint16(end[10:]))
		size, begin := uint64(binary.LittleEndian.Uint32(end[12:])), uint64(binary.LittleEndian.Uint32(end[16:]))
		if said := lie(begin); said > 0 {
			begin = said
		}
		at := uint64(len(b))
		le := binary.LittleEndian
		b = append(b, "PK\x06\x06\x2c\x00\x00\x00\x00\x00\x00\x00\x2d\x00\x2d\x00\x00\x00\x00\x00\x00\x00\x00\x00"...)
		b = le.AppendUint64(le.AppendUint64(le.AppendUint64(le.AppendUint64(b, records), records), size), begin)
		b = le.AppendUint32(le.AppendUint64(append(b, "PK\x06\x07\x00\x00\x00\x00"...), at), 1)
		number(end[8:], 12, 0xFFFFFFFFFFFFFFFF)
		number(end[16:], 4, 0xFFFFFFFF)
		return append(b, end...)
	}
}

// renamed adds a part with another's content, once more or under another name.
func renamed(from, to string) func([]byte) []byte {
	return func(good []byte) []byte {
		p := xlsxtest.Unpack(good)
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		put := func(name, part string) {
			w, err := z.Create(name)
			if err == nil {
				_, err = io.WriteString(w, part)
			}
			if err != nil {
				panic(err)
			}
		}
		for name, part := range p {
			put(name, part)
		}
		put(to, p[from])
		if err := z.Close(); err != nil {
			panic(err)
		}
		return b.Bytes()
	}
}

// namedLike names all parts otherwise.
func namedLike(name func(string) string) func([]byte) []byte {
	return in(func(p xlsxtest.Parts) {
		for was, part := range maps.Clone(p) {
			delete(p, was)
			p[name(was)] = part
		}
	})
}
