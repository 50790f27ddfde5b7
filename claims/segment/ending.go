package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends reports whether a sentence of text ends at the stop s. It looks no
// farther back than the word before it and what stands before that.
func (k *knowledge) ends(text string, s stop) bool {
	if s.next >= len(text) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[s.end:])
	if !alone(next) && joined(text[s.end-1:], 1) > 0 {
		return false // a stop that carries a mark
	}
	f := follow(text, s.next)
	if roleOf(f.first)&joint != 0 {
		return false
	}
	switch {
	case s.role&full != 0:
		return s.end == s.run || f.first != 'と'
	case s.next == s.end:
		return k.endsWithoutBlank(text, s, f)
	case s.role&strong != 0:
		return !f.lower()
	case s.dots > 1:
		return k.endsAfterDots(text, s, f)
	case f.lower():
		return false
	}
	return k.endsAfterWord(text, s, f)
}

// endsWithoutBlank decides where somebody left out the blank, or where the dot
// stands within a word, a number or an address.
func (k *knowledge) endsWithoutBlank(text string, s stop, f follower) bool {
	if s.role&strong == 0 && s.dots == 1 {
		return false
	}
	return unicode.IsUpper(f.first) && s.end == s.run
}

// endsAfterDots decides after an ellipsis.
func (k *knowledge) endsAfterDots(text string, s stop, f follower) bool {
	if f.lower() || inBrackets(text, s) {
		return false
	}
	return true
}

// inBrackets reports whether the stop alone is in brackets, as in "[...]".
func inBrackets(text string, s stop) bool {
	return s.at > 0 && s.end > s.run && (text[s.at-1] == '[' && text[s.run] == ']' || text[s.at-1] == '(' && text[s.run] == ')')
}

// endsAfterWord decides after a single dot, by the word before it.
func (k *knowledge) endsAfterWord(text string, s stop, f follower) bool {
	word := wordBefore(text[:s.at])
	if word == "" {
		return true
	}
	before := strings.TrimRightFunc(text[:s.at-len(word)], unicode.IsSpace)
	if itemNumber(word) && (before == "" || endsInStop(before)) {
		return false
	}
	switch how := k.find(word); how {
	case never:
		return false
	case number:
		return !f.number()
	case either:
		return k.begins(f)
	case after:
		return endsInDigit(before) && !f.number()
	case unknown:
	}
	return true
}

// wordBefore returns the word at the end of text, with the dots, apostrophes
// and hyphens in it, or its last part where it's a long one.
func wordBefore(text string) string {
	at := len(text)
	for at > 0 && len(text)-at < longest {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if what := kindOf(r); what != letter && what != digit && what != rider && r != '.' && r != '-' && r != '\'' && r != '’' && r != '°' && r != 'º' {
			break
		}
		at -= size
	}
	return text[at:]
}

// itemNumber reports whether word may be the number of an item, as in "1. Milk"
// or "b. Eggs".
func itemNumber(word string) bool {
	if utf8.RuneCountInString(word) == 1 {
		return true
	}
	for _, r := range word {
		if r < '0' || r > '9' {
			return false
		}
	}
	return len(word) <= 3
}

// endsInStop reports whether a sentence may have ended with text.
func endsInStop(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return roleOf(r)&(dot|strong|full) != 0 || r == '•' || r == '⁃' || r == ':'
}

func endsInDigit(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return kindOf(r) == digit || roman(wordBefore(text))
}

// begins reports whether f looks like the first word of a sentence even where a
// name may stand: one of the language's commonest, in a capital.
func (k *knowledge) begins(f follower) bool {
	var room [longest]byte
	return unicode.IsUpper(f.first) && commonWords()[string(lowered(room[:0], f.word))]&k.bit != 0
}
