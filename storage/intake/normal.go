package intake

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Normal returns the form of s in which it is stored and in which every offset
// counts: valid UTF-8 in NFC, one paragraph a line, no blank lines, no blanks at
// the ends of lines, and nothing that can't be seen but changes what is (control
// characters, byte order marks, soft hyphens, the characters that reverse the
// direction of writing). Normal(Normal(s)) is Normal(s).
func Normal(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = norm.NFC.String(strings.Map(kept, s))
	var text strings.Builder
	text.Grow(len(s))
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimFunc(line, unicode.IsSpace)
		if line == "" {
			continue
		}
		if text.Len() > 0 {
			text.WriteByte('\n')
		}
		text.WriteString(line)
	}
	return text.String()
}

// kept returns what stands for r in a normalised text, -1 for nothing.
func kept(r rune) rune {
	const nextLine, lineSeparator, paragraphSeparator = 0x85, 0x2028, 0x2029
	switch r {
	case '\n', '\r', '\v', '\f', nextLine, lineSeparator, paragraphSeparator:
		return '\n'
	case '\t':
		return ' '
	}
	if unicode.IsControl(r) || unseen(r) || nonCharacter(r) {
		return -1
	}
	return r
}

// unseen reports whether r only changes how its neighbours look. The two marks
// U+200E and U+200F stay: Arabic and Hebrew are written with them.
func unseen(r rune) bool {
	const byteOrderMark, softHyphen = 0xfeff, 0xad
	switch {
	case r == byteOrderMark, r == softHyphen:
		return true
	case 0x202a <= r && r <= 0x202e: // embeddings and overrides
		return true
	case 0x2066 <= r && r <= 0x2069: // isolates
		return true
	}
	return false
}

// nonCharacter reports whether Unicode keeps r free of meaning for ever.
func nonCharacter(r rune) bool {
	return r&0xfffe == 0xfffe || 0xfdd0 <= r && r <= 0xfdef
}
