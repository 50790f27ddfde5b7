package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// endsBeforeLower decides where a single dot is followed by a small letter, as
// in the notes of people who write no capitals. It ends a sentence behind what
// looks like a word, not like a shortened one.
func (t *tongue) endsBeforeLower(text string, s stop, f follower) bool {
	word := wordBefore(text[:s.at])
	if s.end > s.run || f.opened || t.find(word) != unknown {
		return false
	}
	if t.tell(); t.strange {
		return false
	}
	if word == "" {
		return s.at > 0 && text[s.at-1] == ' '
	}
	return utf8.RuneCountInString(word) > 1 && strings.ContainsAny(word, vowels)
}

const vowels = "aeiouyAEIOUYáéíóúàèìòùâêîôûäëïöüãõąęåæøаеиоуыэюяіїєёАЕИОУЫЭЮЯІЇЄЁ"

// named reports whether text ends in a name within a sentence, to which a mark
// may belong, as to "Yahoo!".
func named(text string) bool {
	word := wordBefore(text)
	r, _ := utf8.DecodeRuneInString(word)
	before := strings.TrimRightFunc(text[:len(text)-len(word)], unicode.IsSpace)
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsUpper(r) && unicode.IsLower(last)
}
