package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A folding takes away from a text what people don't mean when they search.
type folding struct {
	text   string
	out    strings.Builder
	pieces []piece
}

func (f *folding) fold() {
	f.out.Grow(len(f.text))
	for at := 0; at < len(f.text); {
		if n := f.plain(at); n > 0 {
			at += n
			continue
		}
		r, n := utf8.DecodeRuneInString(f.text[at:])
		f.character(r, at, n)
		at += n
	}
}

// plain folds the ASCII characters at the beginning of what is left, and returns
// how many there are.
func (f *folding) plain(at int) int {
	n := 0
	for at+n < len(f.text) && f.text[at+n] < utf8.RuneSelf {
		n++
	}
	if n > 0 {
		f.begin(at, false)
		for _, c := range []byte(f.text[at : at+n]) {
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			f.out.WriteByte(c)
		}
	}
	return n
}

// begin begins a piece, unless it goes on with the one before.
func (f *folding) begin(at int, whole bool) { //nolint:revive // it is what the piece is
	here := piece{int32(f.out.Len()), int32(at), whole} // #nosec G115 -- a text has 2 MB at most
	if n := len(f.pieces); n > 0 && !whole {
		if last := f.pieces[n-1]; !last.whole && here.folded-last.folded == here.source-last.source {
			return
		}
	}
	f.pieces = append(f.pieces, here)
}

// character folds one character of n bytes. One that becomes another of the same
// length is part of a longer piece; one that becomes nothing belongs to the
// character before it.
func (f *folding) character(r rune, at, n int) {
	as, many := folded(r)
	if many == 1 && utf8.RuneLen(as[0]) == n {
		f.begin(at, false)
		f.out.WriteRune(as[0])
		return
	}
	f.begin(at, true)
	for _, c := range as[:many] {
		f.out.WriteRune(c)
	}
}

// most is how many characters one can become. Longer ones are ornaments.
const most = 4

// folded returns what r counts as.
func folded(r rune) (as [most]rune, many int) {
	if one, ok := alike(r); ok {
		return [most]rune{one}, 1
	}
	if s, ok := spelled(r); ok {
		return fill(s)
	}
	if ignored(r) {
		return as, 0
	}
	var buf [utf8.UTFMax]byte
	parts := norm.NFKD.Properties(buf[:utf8.EncodeRune(buf[:], r)]).Decomposition()
	if parts == nil || keeps(r) {
		return [most]rune{unicode.ToLower(r)}, 1
	}
	return fill(string(parts))
}

// fill folds the parts of a character.
func fill(parts string) (as [most]rune, many int) {
	for _, c := range parts {
		if one, ok := alike(c); ok {
			c = one
		}
		if many < most && !ignored(c) {
			as[many] = unicode.ToLower(c)
			many++
		}
	}
	return as, many
}

// alike returns the character on the keyboard that r is typed as, or counts as
// in the language that has it.
func alike(r rune) (rune, bool) {
	switch r {
	case '’', '‘', '‚', '‛', 'ʼ', 'ʹ', '′', '‹', '›', '`', '´':
		return '\'', true
	case '“', '”', '„', '‟', '″', '«', '»':
		return '"', true
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-', true
	case 'Ё', 'ё':
		return 'е', true
	case 'ł', 'Ł':
		return 'l', true
	case 'ø', 'Ø':
		return 'o', true
	case 'đ', 'Đ':
		return 'd', true
	case 'ı':
		return 'i', true
	case 'ς':
		return 'σ', true
	}
	if r != '\n' && unicode.IsSpace(r) {
		return ' ', true
	}
	return 0, false
}

// spelled returns what r is spelled as where it can't be typed.
func spelled(r rune) (string, bool) {
	switch r {
	case 'ß', 'ẞ':
		return "ss", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	case '…':
		return "...", true
	}
	return "", false
}

// keeps reports whether r is a letter of its own, although Unicode can take it
// apart: й is no accented и, and a Korean syllable is found as a whole.
func keeps(r rune) bool {
	switch r {
	case 'й', 'Й', 'ї', 'Ї', 'ў', 'Ў':
		return true
	}
	return unicode.Is(unicode.Hangul, r) || unicode.In(r, unicode.Hiragana, unicode.Katakana) && r < 0xff00
}

// ignored reports whether r counts for nothing: accents and vowel signs of
// scripts that are read without them, and what can't be seen.
func ignored(r rune) bool {
	switch r {
	case '\u00ad', '\u0640': // a soft hyphen; the line that stretches Arabic words
		return true
	case '\u200d': // joins emoji, which are others when they are apart
		return false
	}
	switch {
	case r < 0x300:
		return false
	case unicode.Is(unicode.Cf, r):
		return true
	}
	return unicode.Is(unicode.Mn, r) && unicode.In(r, unicode.Inherited, unicode.Latin, unicode.Greek,
		unicode.Cyrillic, unicode.Arabic, unicode.Hebrew) && r != '\u3099' && r != '\u309a' && !selector(r)
}

// selector reports whether r says how the character before it looks.
func selector(r rune) bool { return r >= 0xfe00 && r <= 0xfe0f }
