package xlsx

import (
	"math"
	"strings"
	"unicode"
)

// Heights in points. No program but Excel makes a row as high as its text, so
// each row says its height.
const (
	lineHeight  = 13.2
	smallHeight = 10.6 // of the type of IDs
	rowPadding  = 5
	maxHeight   = 409 // Excel's limit
)

// height returns how high a row with so many lines of a form is, in points.
func height(lines int, f form) float64 {
	each := lineHeight
	if f == asID {
		each = smallHeight
	}
	return math.Min(math.Ceil(float64(lines)*each+rowPadding), maxHeight)
}

// maxLines is about as many as the highest row shows.
const maxLines = 31

// lines returns how many lines s takes in a column that is so many digits wide,
// at most maxLines.
func lines(s string, width float64) int {
	room := width - 1.2 // the cell's own margins
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

// advance is about how wide r is in the font that workbooks are read in, in
// widths of a digit. A little too wide: an empty line harms less than a lost one.
func advance(r rune) float64 {
	if r < unicode.MaxASCII {
		return plainAdvance(r)
	}
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case r >= 0x1100 && (r <= 0x115F || r >= 0x2E80 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFF60 || r >= 0x1F300):
		return 2
	case r == '—' || r == '…':
		return 1.6
	case unicode.IsUpper(r):
		return 1.22
	}
	return 1
}

// plainAdvance is advance for ASCII, of which most texts have most.
func plainAdvance(r rune) float64 {
	switch r {
	case 'i', 'j', 'l', 'I', '.', ',', ';', ':', '\'', '|', '!', '(', ')', '[', ']', ' ':
		return 0.62
	case 'm', 'w', 'M', 'W', '@', '%':
		return 1.6
	}
	if 'A' <= r && r <= 'Z' {
		return 1.22
	}
	return 1
}
