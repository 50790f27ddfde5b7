package xlsx

import (
	"io"
	"math"
	"strconv"
	"strings"
	"time"
)

// rowWriter writes the rows of one sheet, in the elements of ECMA-376, part 1,
// 18.3.1.
type rowWriter struct {
	w    io.Writer
	buf  []byte
	row  int
	used int // columns
	refs []string

	cells []cell // of a row in the making
}

// room returns room for the cells of a row, good until the next.
func (r *rowWriter) room(n int) []cell {
	if len(r.cells) != n {
		r.cells = make([]cell, n)
	}
	return r.cells
}

// begin begins row number n, so high in points; 0 leaves the height open.
func (r *rowWriter) begin(n int, high float64) {
	r.row, r.used = n, 0
	r.buf = append(r.buf[:0], `<row r="`...)
	r.buf = strconv.AppendInt(r.buf, int64(n), 10)
	if high > 0 {
		r.buf = append(r.buf, `" ht="`...)
		r.buf = strconv.AppendFloat(r.buf, high, 'f', -1, 64)
		r.buf = append(r.buf, `" customHeight="1`...)
	}
	r.buf = append(r.buf, `">`...)
}

// end writes the row.
func (r *rowWriter) end() error {
	r.buf = append(r.buf, `</row>`...)
	_, err := r.w.Write(r.buf)
	return err
}

// cell adds the next cell of the row.
func (r *rowWriter) cell(style int, value any) {
	if r.used == len(r.refs) {
		r.refs = append(r.refs, letters(r.used+1))
	}
	b := append(r.buf, `<c r="`...)
	b = append(b, r.refs[r.used]...)
	b = strconv.AppendInt(b, int64(r.row), 10)
	b = append(b, '"')
	r.used++
	if style > 0 {
		b = append(b, ` s="`...)
		b = strconv.AppendInt(b, int64(style), 10)
		b = append(b, '"')
	}
	switch v := value.(type) {
	case nil:
		b = append(b, `/>`...)
	case string:
		b = append(b, ` t="inlineStr"><is>`...)
		b = appendText(b, v)
		b = append(b, `</is></c>`...)
	case []run:
		b = append(b, ` t="inlineStr"><is>`...)
		for _, one := range v {
			b = one.append(b)
		}
		b = append(b, `</is></c>`...)
	case int:
		b = append(b, `><v>`...)
		b = strconv.AppendInt(b, int64(v), 10)
		b = append(b, `</v></c>`...)
	case float64:
		b = appendNumber(b, v)
	case time.Time:
		b = appendNumber(b, serial(v))
	default:
		b = append(b, `/>`...)
	}
	r.buf = b
}

func appendNumber(b []byte, n float64) []byte {
	b = append(b, `><v>`...)
	b = strconv.AppendFloat(b, n, 'f', -1, 64)
	return append(b, `</v></c>`...)
}

// serial is t in days since the last of 1899, as Excel counts from March 1900.
func serial(t time.Time) float64 {
	d := t.Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC))
	return math.Round(d.Hours()/24*1e8) / 1e8
}

// A run is words in a look of their own.
type run struct {
	text string
	face face
}

// A face is how the words of a run look.
type face struct {
	bold      bool
	size      int // in points
	colour    string
	underline string // "", single or double
}

// spread is how much wider runs are than the same words in plain type.
func spread(runs []run) float64 {
	plain, wide := 0.0, 0.0
	for _, r := range runs {
		n := float64(len(r.text))
		plain += n
		n *= float64(r.face.size) / typeSize
		if r.face.bold {
			n *= 1.08
		}
		wide += n
	}
	return wide / max(plain, 1)
}

func (r run) append(b []byte) []byte {
	b = append(b, `<r><rPr>`...)
	if r.face.bold {
		b = append(b, `<b/>`...)
	}
	if r.face.underline != "" {
		b = append(b, `<u val="`...)
		b = append(b, r.face.underline...)
		b = append(b, `"/>`...)
	}
	b = append(b, `<sz val="`...)
	b = strconv.AppendInt(b, int64(r.face.size), 10)
	b = append(b, `"/><color rgb="FF`...)
	b = append(b, r.face.colour...)
	b = append(b, `"/><rFont val="`+typeface+`"/></rPr>`...)
	b = appendText(b, r.text)
	return append(b, `</r>`...)
}

// appendText adds s, which must be clean, as an element of text.
func appendText(b []byte, s string) []byte {
	b = append(b, `<t xml:space="preserve">`...)
	b = appendEscaped(b, s)
	return append(b, `</t>`...)
}

// appendEscaped adds s as XML, for an element or an attribute. What reads like
// the format's own way to write a character, such as _x0041_, is escaped so that
// it isn't read so (22.9.2.19).
func appendEscaped(b []byte, s string) []byte {
	done := 0
	for i := range len(s) {
		var to string
		switch s[i] {
		case '&':
			to = "&amp;"
		case '<':
			to = "&lt;"
		case '>':
			to = "&gt;"
		case '"':
			to = "&quot;"
		case '_':
			if !escapes(s[i:]) {
				continue
			}
			to = "_x005F_"
		default:
			continue
		}
		b = append(b, s[done:i]...)
		b = append(b, to...)
		done = i + 1
	}
	return append(b, s[done:]...)
}

// escapes reports whether s begins like an escaped character: _xHHHH_, or with
// fewer digits, which LibreOffice takes for one too.
func escapes(s string) bool {
	if len(s) < 4 || s[1] != 'x' {
		return false
	}
	n := strings.IndexByte(s[2:min(len(s), 7)], '_')
	if n < 1 {
		return false
	}
	for _, c := range []byte(s[2 : 2+n]) {
		if (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'f') {
			return false
		}
	}
	return true
}

// spelled is s for the library, which escapes the rest itself, but not what reads
// like an escape, and cuts what is too long without a word.
func spelled(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '_' && escapes(s[i:]) {
			b.WriteString("_x005F")
		}
		b.WriteByte(s[i])
	}
	if units(b.String()) > maxText {
		return spelled(cutTo(s, units(s)/2, continued))
	}
	return b.String()
}
