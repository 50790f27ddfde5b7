package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends reports whether a sentence of text ends at the stop s. It looks no
// farther back than the word before it and what stands before that.
func (t *tongue) ends(text string, s stop) bool {
	if s.next >= len(text) || s.role&line != 0 {
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[s.end:])
	if !alone(next) && joined(text[s.end-1:], 1) > 0 {
		return false // a stop that carries a mark
	}
	f := follow(text, s.next)
	if s.role&(address|clock) != 0 {
		return t.endsLine(text, s, f)
	}
	switch what := roleOf(f.first); {
	case what&joint != 0, what&(dot|strong) != 0 && !f.opened, f.dashed && f.lower():
		return false
	}
	switch {
	case s.role&full != 0:
		return s.end == s.run || f.first != 'と'
	case s.next == s.end:
		return t.endsWithoutBlank(text, s, f)
	case s.role&strong != 0:
		return !f.lower() || s.end == s.run && s.role&dot == 0 && !named(text[:s.at])
	case s.dots > 1:
		return t.endsAfterDots(text, s, f)
	case f.lower():
		return t.endsBeforeLower(text, s, f)
	}
	return t.endsAfterWord(text, s, f)
}

// endsWithoutBlank decides where somebody left out the blank, or where the dot
// stands within a word, a number or an address.
func (t *tongue) endsWithoutBlank(text string, s stop, f follower) bool {
	if !unicode.IsUpper(f.first) {
		return false
	}
	if s.role&strong != 0 || s.dots > 1 {
		return s.end == s.run && !inAddress(text[:s.at])
	}
	last, _ := utf8.DecodeLastRuneInString(text[:s.at])
	if !unicode.IsLower(last) && kindOf(last) != digit || t.find(wordBefore(text[:s.at])) != unknown {
		return false
	}
	return (t.begins(f) || t.find(f.word()) == never) && !inAddress(text[:s.at])
}

// inAddress reports whether text ends within an address of the net.
func inAddress(text string) bool {
	from := max(0, len(text)-256)
	last := strings.LastIndexByte(text[from:], ' ') + 1
	return strings.ContainsAny(text[from+last:], "/@")
}

// endsAfterDots decides after an ellipsis.
func (t *tongue) endsAfterDots(text string, s stop, f follower) bool {
	pause := s.run-s.at == 5 && s.at > 0 && text[s.at-1] == ' ' // " . . . "
	return !f.lower() && !inBrackets(text, s) && !pause
}

// inBrackets reports whether the stop alone is in brackets, as in "[...]".
func inBrackets(text string, s stop) bool {
	return s.at > 0 && s.end > s.run && (text[s.at-1] == '[' && text[s.run] == ']' || text[s.at-1] == '(' && text[s.run] == ')')
}

// endsAfterWord decides after a single dot, by the word before it.
func (t *tongue) endsAfterWord(text string, s stop, f follower) bool {
	word := wordBefore(text[:s.at])
	first, _ := utf8.DecodeRuneInString(word)
	how := t.find(word)
	switch {
	case first >= 0x531 && first <= 0x58A:
		return false // Armenian has a stop of its own
	case word == "", how == unknown && len(word) > 3, f.first >= 0x400 && kindOf(first) == letter && first < 0x300 && kindOf(f.first) == letter:
		return true // letters of another script are none of its shortened words
	}
	before := strings.TrimRightFunc(text[:s.at-len(word)], unicode.IsSpace)
	if before == "" && utf8.RuneCountInString(word) == 1 || itemNumber(word) && t.endsSentence(before) {
		return false
	}
	if whole, shortened := compound(before, word); shortened && t.find(whole) != either {
		how = t.find(whole)
	}
	return t.endsAs(how, before, f)
}

// endsAs decides after a shortened word, with what stands before it.
func (t *tongue) endsAs(how ending, before string, f follower) bool {
	switch how {
	case never:
		return false
	case number:
		return !f.number()
	case either:
		return t.begins(f)
	case after:
		return !f.number() && (t.begins(f) || endsInDigit(before) && !begun(before))
	case unknown:
	}
	return true
}

// compound joins a word to a letter with a dot before it, as in "z. B.".
func compound(before, word string) (string, bool) {
	if !strings.HasSuffix(before, ".") {
		return "", false
	}
	first := wordBefore(before[:len(before)-1])
	if utf8.RuneCountInString(first) != 1 || utf8.RuneCountInString(word) > 2 {
		return "", false
	}
	return first + "." + word, true
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
// or "12. Eggs".
func itemNumber(word string) bool {
	for _, r := range word {
		if r < '0' || r > '9' {
			return false
		}
	}
	return len(word) <= 3
}

// endsSentence reports whether a sentence may have ended with text.
func (t *tongue) endsSentence(text string) bool {
	r, size := utf8.DecodeLastRuneInString(text)
	if r == '.' {
		return t.find(wordBefore(text[:len(text)-size])) == unknown
	}
	return text == "" || roleOf(r)&(strong|full) != 0 || r == '•' || r == '⁃' || r == ':'
}

// begun reports whether a sentence has only begun with the end of text: what is
// dated at its beginning, as in "У 2014 р. Рада", goes on.
func begun(text string) bool {
	const few = 32
	return len(text) <= few || strings.ContainsAny(text[len(text)-few:], ".!?")
}

func endsInDigit(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return kindOf(r) == digit || roman(wordBefore(text))
}

// begins reports whether f looks like the first word of a sentence even where a
// name may stand: one of the language's commonest, in a capital.
func (t *tongue) begins(f follower) bool {
	return unicode.IsUpper(f.first) && !f.initial() && t.common(f.word())
}
