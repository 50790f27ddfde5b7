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
	if p.err != nil || p.at == len(p.s) {
		p.fail("character")
		return 0
	}
	c := p.s[p.at]
	p.at++
	switch c {
	case '"', '\\':
		return rune(c)
	case 'n':
		return '\n'
	case 't':
		return '\t'
	case 'r':
		return '\r'
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'u':
		return p.code()
	}
	p.fail("character")
	return 0
}

// code reads the four digits of a character that has no shorter escape.
func (p *parser) code() rune {
	switch {
	case p.skip("2028"):
		return '\u2028'
	case p.skip("2029"):
		return '\u2029'
	case p.skip("000"):
		return p.control(0)
	case p.skip("001"):
		return p.control(16)
	}
	p.fail("character")
	return 0
}

// control reads the last digit of a control character that is from on.
func (p *parser) control(from rune) rune {
	if p.at < len(p.s) {
		digit := strings.IndexByte("0123456789abcdef", p.s[p.at])
		if c := from + rune(digit); digit >= 0 && !strings.ContainsRune("\n\t\r\b\f", c) { // #nosec G115 -- one digit
			p.at++
			return c
		}
	}
	p.fail("character")
	return 0
}
