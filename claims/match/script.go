package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// picture begins the links that posts end in, often without a blank before.
const picture = "pic.twitter.com/"

// link is how many bytes of a link text begins with.
func link(text string) int {
	if b := text[0]; b != 'h' && b != 'w' && b != 'p' {
		return 0
	}
	for _, begins := range [...]string{"http://", "https://", "www.", picture} {
		if !strings.HasPrefix(text, begins) {
			continue
		}
		if n := strings.IndexFunc(text, unicode.IsSpace); n >= 0 {
			return n
		}
		return len(text)
	}
	return 0
}

// initials is how many bytes of initials text begins with, "U.S.", "U.N" or "US".
func initials(text string) int {
	n := 0
	for n+1 < len(text) && capital(text[n]) && text[n+1] == '.' {
		n += 2
	}
	switch {
	case n >= 2 && n < len(text) && capital(text[n]) && !continued(text[n+1:]):
		return n + 1
	case n > 2:
		return n
	case strings.HasPrefix(text, "US") && !continued(text[2:]):
		return len("US")
	}
	return 0
}

func capital(b byte) bool { return b >= 'A' && b <= 'Z' }

// continued reports whether a word goes on with rest.
func continued(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return letter(r) || digit(r)
}

// signature parts a post as it is quoted, "… — Name (@handle) January 6, 2020",
// into what it says and who says it. The date is left out.
func signature(text string) (body, who string) {
	const date, name = 40, 120 // bytes at most
	end := strings.LastIndexByte(text, ')')
	if end < 0 || len(text)-end > date {
		return text, ""
	}
	handle := strings.LastIndex(text[:end], "(@")
	if handle < 0 {
		return text, ""
	}
	dash := strings.LastIndex(text[:handle], "— ")
	if dash < 0 || handle-dash > name {
		return text, ""
	}
	return text[:dash], text[dash+len("— ") : end]
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// letter reports whether r is in words. Digits of other scripts are.
func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// unspaced reports whether r is of a script that puts no blanks between words,
// or long strings of syllables.
func unspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
		unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar)
}

func ascii[T string | []byte](s T) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
