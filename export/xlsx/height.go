package xlsx

import (
	"math"
	"strings"
	"unicode"
)

// Heights in points. No program but Excel makes a row as high as its text, so
// each row says its height. A line is as high as Excel makes one of Arial;
// LibreOffice takes a tenth less.
const (
	lineHeight  = 12.75
	smallHeight = 11.25 // of the type of IDs
	rowPadding  = 4
	maxHeight   = 409 // Excel's limit
)

// height returns how high a row with so many lines of a form is, in points.
func height(lines int, f form) float64 {
	each := lineHeight
	if f == asID || f == asAddress {
		each = smallHeight
	}
	return math.Min(math.Ceil(float64(lines)*each+rowPadding), maxHeight)
}

// maxLines is about as many as the highest row shows.
const maxLines = 31

// lines returns how many lines s takes in a column that is so many digits wide,
// at most maxLines.
func lines(s string, width float64) int {
	room := width - 0.75 // the cell's own margins
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		n += wrapped(line, room, maxLines-n)
		if n >= maxLines {
			return maxLines
		}
	}
	return n
}

// wrapped returns how many lines one paragraph takes, at most about limit: words
// that don't fit go to the next line, words longer than a line are broken.
func wrapped(s string, room float64, limit int) int {
	n, used := 1, 0.0
	word, space := 0.0, 0.0
	place := func() {
		switch {
		case used+space+word <= room:
			used += space + word
		case word <= room:
			n, used = n+1, word
		default:
			n += int(math.Ceil((used + space + word) / room))
			used = math.Mod(used+space+word, room)
			n--
		}
		word, space = 0, 0
	}
	for _, r := range s {
		if n > limit {
			return n
		}
		switch {
		case r == ' ' || r == '\t':
			if word > 0 {
				place()
			}
			space += advance(r)
		case r >= 0x2E80 || r == '-' || r == '/':
			// A line may end after it.
			word += advance(r)
			place()
		default:
			word += advance(r)
		}
	}
	place()
	return n
}

// digitsPerEm is how many digits of a column's width go into an em of our type:
// 10 points are 13⅓ pixels, and widths count digits of 7.
const digitsPerEm = 10 * pixelsPerPoint / 7

// advance is how wide r is in the typeface of the workbook, in widths of a
// digit.
func advance(r rune) float64 {
	if r < unicode.MaxASCII {
		return plainAdvance(r) * digitsPerEm
	}
	return wideAdvance(r) * digitsPerEm
}

// wideAdvance is about how wide a letter beyond ASCII is, in ems.
func wideAdvance(r rune) float64 {
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case r >= 0x1100 && (r <= 0x115F || r >= 0x2E80 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFF60 || r >= 0x1F300):
		return 1
	case strings.ContainsRune("—…жмфшщыюЖМФШЩЫЮŒœÆæ", r):
		return 0.9
	case unicode.IsUpper(r):
		return 0.74
	case r >= 0x2010 && r < 0x2028:
		return 0.45 // quotation marks and short dashes
	}
	return 0.58
}

// plainAdvance is how wide a character of ASCII is in Arial, in ems.
func plainAdvance(r rune) float64 {
	switch r {
	case 'i', 'j', 'l', '\'':
		return 0.222
	case ' ', 'f', 't', 'I', '.', ',', ':', ';', '!', '/', '\\', '[', ']', '|':
		return 0.278
	case 'r', '-', '(', ')', '{', '}', '`', '"', '*':
		return 0.36
	case 'c', 'k', 's', 'v', 'x', 'y', 'z', 'J', '^':
		return 0.5
	case '+', '<', '=', '>', '~':
		return 0.584
	case 'A', 'B', 'E', 'F', 'K', 'P', 'S', 'T', 'V', 'X', 'Y', 'Z', '&':
		return 0.667
	case 'C', 'D', 'H', 'N', 'R', 'U', 'w':
		return 0.722
	case 'G', 'O', 'Q', 'm', 'M':
		return 0.83
	case 'W', '%', '@':
		return 0.96
	}
	return 0.556
}
