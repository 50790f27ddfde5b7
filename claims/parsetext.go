package claims

import (
	"strings"
	"unicode/utf8"
)

// text reads a string, with the escapes that encoding/json writes and no other.
func (p *parser) text() string {
	p.expect(`"`)
	first := p.unescaped()
	if p.skip(`"`) {
		return first
	}
	var whole strings.Builder
	whole.WriteString(first)
	for p.err == nil && !p.skip(`"`) {
		p.expect(`\`)
		whole.WriteRune(p.escaped())
		whole.WriteString(p.unescaped())
	}
	return whole.String()
}

// unescaped reads as far as the next quotation mark or backslash.
func (p *parser) unescaped() string {
	if p.err != nil {
		return ""
	}
	rest := p.s[p.at:]
	n, ascii := 0, true
	for n < len(rest) && rest[n] != '"' && rest[n] != '\\' && rest[n] >= ' ' {
		ascii = ascii && rest[n] < utf8.RuneSelf
		n++
	}
	s := rest[:n]
	if !ascii && (!utf8.ValidString(s) || strings.ContainsAny(s, "\u2028\u2029")) {
		p.fail("string")
	}
	p.at += n
	return s
}

// escaped reads the character after a backslash.
func (p *parser) escaped() rune {
	for _, e := range [...]struct {
		word string
		char rune
	}{
		{`"`, '"'},
		{`\`, '\\'},
		{"n", '\n'},
		{"t", '\t'},
		{"r", '\r'},
		{"b", '\b'},
		{"f", '\f'},
		{"u2028", '\u2028'},
		{"u2029", '\u2029'},
	} {
		if p.skip(e.word) {
			return e.char
		}
	}
	p.expect("u00")
	return p.control()
}

// control reads the two digits of a control character that has no other name.
func (p *parser) control() rune {
	const digits = "0123456789abcdef"
	for i := range len(digits) * 2 {
		c := rune(i)
		if strings.ContainsRune("\n\t\r\b\f", c) {
			continue
		}
		if p.skip(digits[i/16:i/16+1] + digits[i%16:i%16+1]) {
			return c
		}
	}
	p.fail("control character")
	return 0
}
