package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxTitle is how long a title may be, in characters.
const maxTitle = 80

// Title returns what to call a normalised text: its first line, or the words of
// it that fit into 80 characters, with an ellipsis.
func Title(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	if said := strings.TrimLeft(line, "-–—*•#> "); said != "" {
		line = said
	}
	if utf8.RuneCountInString(line) <= maxTitle {
		return line
	}
	head := wholeWords(firstRunes(line, maxTitle-1), line)
	return strings.TrimRight(head, " ,;:–—-") + "…"
}

// wholeWords takes off head, which line begins with, the beginning of a word
// that goes on after it.
func wholeWords(head, line string) string {
	if next, _ := utf8.DecodeRuneInString(line[len(head):]); unicode.IsSpace(next) {
		return head
	}
	// Not at a blank near the beginning: a language without blanks may have one.
	if blank := strings.LastIndexFunc(head, unicode.IsSpace); blank > len(head)/2 {
		return head[:blank]
	}
	return wholeCharacters(head, line)
}

// firstRunes returns the first n code points of s, which has more.
func firstRunes(s string, n int) string {
	for at := range s {
		if n == 0 {
			return s[:at]
		}
		n--
	}
	return s
}

// wholeCharacters takes off head, which line begins with, what belongs to a
// character that goes on after it.
func wholeCharacters(head, line string) string {
	next, _ := utf8.DecodeRuneInString(line[len(head):])
	const joiner = '\u200D'
	for unicode.IsMark(next) || next == joiner {
		last, size := utf8.DecodeLastRuneInString(head)
		if size == len(head) {
			break
		}
		next, head = last, head[:len(head)-size]
	}
	return head
}
