package back

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// A form is how a number in a cell is to be read.
type form byte

const (
	asNumber form = iota
	asDate
	asOther // percent, money, a fraction: what is seen isn't the number
)

const maxStyles = 100_000

// formsOf reads the forms of the cell styles, in their order.
func formsOf(p pack, name string) ([]form, error) {
	if name == "" {
		return nil, nil
	}
	var all []form
	codes := map[int]form{}
	err := p.read(name, func(t *tokens) error {
		in := false
		return t.each(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "numFmt":
				codes[number(attr(e, "numFmtId"))] = formOfCode(attr(e, "formatCode"))
			case "cellXfs":
				in = true
			case "cellStyles", "dxfs":
				in = false
			case "xf":
				if in {
					all = append(all, formOf(attr(e, "numFmtId"), codes))
				}
			}
			if len(all) > maxStyles || len(codes) > maxStyles {
				return ErrTooLarge
			}
			return nil
		})
	})
	return all, err
}

// formOf returns the form of a number format: one that the workbook defines, or
// one of those that ECMA-376, part 1, 18.8.30, gives numbers to.
func formOf(id string, codes map[int]form) form {
	n := number(id)
	if f, ok := codes[n]; ok && n >= 0 {
		return f
	}
	switch {
	case id == "" || n == 49 || n <= 4 && n >= 0:
		return asNumber
	case n >= 14 && n <= 22 || n >= 27 && n <= 36 || n >= 45 && n <= 47 || n >= 50 && n <= 58:
		return asDate
	}
	return asOther
}

// number returns a number of the file's, or -1.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// formOfCode reads a format's code.
func formOfCode(code string) form {
	code, _, _ = strings.Cut(bare(code), ";")
	code = strings.ToLower(code)
	switch {
	case strings.Contains(code, "general"), code == "@", code == "":
		return asNumber
	case strings.ContainsAny(code, "ydhms"):
		return asDate
	case strings.Trim(code, "0#,.?_ -") == "":
		return asNumber
	}
	return asOther
}

// bare leaves out of a format's code what is written as it stands: in quotation
// marks, in brackets, after a backslash.
func bare(code string) string {
	var b strings.Builder
	var until rune
	skip := false
	for _, r := range code {
		switch {
		case skip:
			skip = false
		case until != 0:
			if r == until {
				until = 0
			}
		case r == '"':
			until = '"'
		case r == '[':
			until = ']'
		case r == '\\' || r == '_' || r == '*':
			skip = true
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
