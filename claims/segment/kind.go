package segment

import (
	"unicode"
	"unicode/utf8"
)

// A kind is what a character does in a word.
type kind uint8

const (
	mark   kind = iota // a word of its own, with its like
	blank              // in no word
	letter             // in a word with letters and digits
	digit              // likewise
	single             // a word of its own: of the scripts without blanks
	rider              // belongs to what it follows
)

// kindOf returns the kind of r. The scripts that news are written in most are
// told by their ranges, the others by Unicode's tables.
func kindOf(r rune) kind {
	switch {
	case r < utf8.RuneSelf:
		return kindOfASCII(r)
	case r >= 0xC0 && r <= 0x24F && r != '×' && r != '÷', r >= 0x400 && r <= 0x481, r >= 0x48A && r <= 0x52F:
		return letter
	case r >= 0x2010 && r <= 0x2027:
		return mark
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3041 && r <= 0x3096:
		return single
	case r >= 0xAC00 && r <= 0xD7A3, r >= 0x30A1 && r <= 0x30FA:
		return letter
	}
	return kindByTable(r)
}

func kindOfASCII(b rune) kind {
	switch {
	case b|0x20 >= 'a' && b|0x20 <= 'z', b == '_':
		return letter
	case b >= '0' && b <= '9':
		return digit
	case b == ' ', b >= '\t' && b <= '\r':
		return blank
	}
	return mark
}

func kindByTable(r rune) kind {
	switch {
	case unicode.IsMark(r), r == '\u200d', r == '\u00ad', r >= 0xE0020 && r <= 0xE007F:
		return rider
	case unicode.IsSpace(r):
		return blank
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
		if unicode.IsDigit(r) {
			return digit
		}
		return single
	case unicode.IsLetter(r):
		return letter
	case unicode.IsNumber(r):
		return digit
	}
	return mark
}

// apart reports whether it's sure, without a look at anything else, that what
// people see as one character never reaches from the rune prev to the rune next.
func apart(prev, next rune) bool {
	return alone(next) && !leads(prev) && (prev != '\r' || next != '\n')
}

// alone reports whether r, for sure, never belongs to the character before it.
func alone(r rune) bool {
	if r < 0x300 {
		return r != '©' && r != '®' // pictures, of which several can be one
	}
	return unicode.Is(loners, r)
}

// loners are the letters and marks of the scripts that are written most, as far
// as each is a character by itself.
//
//nolint:gochecknoglobals // never changed
var loners = &unicode.RangeTable{R16: []unicode.Range16{
	{0x370, 0x482, 1},
	{0x48A, 0x558, 1},
	{0x5D0, 0x5EA, 1},
	{0x620, 0x64A, 1},
	{0x671, 0x6D5, 1},
	{0xE01, 0xE30, 1},
	{0xE32, 0xE32, 1},
	{0xE40, 0xE46, 1},
	{0x2010, 0x2027, 1},
	{0x2030, 0x203B, 1},
	{0x203D, 0x2048, 1},
	{0x204A, 0x205E, 1},
	{0x20A0, 0x20CF, 1},
	{0x3000, 0x3029, 1},
	{0x3041, 0x3096, 1},
	{0x30A0, 0x30FF, 1},
	{0x3400, 0x4DBF, 1},
	{0x4E00, 0x9FFF, 1},
	{0xFF01, 0xFF9D, 1},
}}

// leads reports whether r may take what follows it into its own character.
func leads(r rune) bool {
	switch {
	case r < 0x600:
		return false
	case r < 0x900:
		return r <= 0x605 || r == 0x6DD || r == 0x70F || r >= 0x890
	}
	return r == 0xD4E || r > 0xFFFF
}
