package segment

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// An items is a list that stands in one line: "1. Milk 2. Eggs".
type items struct {
	first          string // what the first item begins with
	prefix, suffix string
	value          int  // of the last number
	lettered       bool // "a." for 1
}

// itemsOf returns the list that a paragraph is, and false where it's none. Where
// ordinals are written with a dot, a number with a dot begins no item.
func (t *tongue) itemsOf(paragraph string) (items, bool) {
	var it items
	r, size := utf8.DecodeRuneInString(paragraph)
	rest := paragraph
	if bullet(r) {
		rest = strings.TrimLeft(paragraph[size:], " ")
		it.prefix = paragraph[:len(paragraph)-len(rest)]
	}
	if strings.HasPrefix(rest, "(") {
		it.prefix, rest = it.prefix+"(", rest[1:]
	}
	rest = it.number(rest)
	for _, suffix := range []string{".)", ".", ")"} {
		if it.value > 0 && strings.HasPrefix(rest, suffix+" ") && (suffix != "." || t.listed("0") == unknown) {
			it.suffix = suffix
			it.first = it.sign()
			return it, true
		}
	}
	return items{first: paragraph[:size], prefix: paragraph[:size]}, bullet(r)
}

func bullet(r rune) bool {
	switch r {
	case '•', '⁃', '‣', '▪', '●', '◦', '■', '►':
		return true
	}
	return false
}

// number takes the number with which rest begins, and returns what follows.
func (it *items) number(rest string) string {
	n := 0
	for n < len(rest) && n < 3 && kindOf(rune(rest[n])) == digit {
		it.value = it.value*10 + int(rest[n]-'0')
		n++
	}
	if n == 0 && strings.HasPrefix(rest, "a") {
		it.value, it.lettered = 1, true
		n = 1
	}
	return rest[n:]
}

// sign returns what the item begins with that has the number value.
func (it *items) sign() string {
	switch {
	case it.value == 0:
		return it.prefix
	case it.lettered:
		return it.prefix + string(rune('a'+(it.value-1)%26)) + it.suffix
	}
	return it.prefix + strconv.Itoa(it.value) + it.suffix
}

// next returns where the item behind from begins, or the end of text.
func (it *items) next(text string, from int) int {
	if it.value > 0 {
		it.value++
	}
	sign := " " + it.sign()
	i := strings.Index(text[from:], sign)
	if i < 0 || it.value > 0 && !strings.HasPrefix(text[from+i+len(sign):], " ") {
		return len(text)
	}
	return from + i + 1
}
