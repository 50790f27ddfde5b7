package segment

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"factdesk/assets/language"
)

// letterWords holds the words of letters in English, and what each is.
//
//nolint:gochecknoglobals // read once, never changed
var letterWords = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for entry := range language.Words("letters/en") {
		i := strings.LastIndexByte(entry, ' ')
		all[entry[:i]] += entry[i+1:]
	}
	return all
})

// lettered reports whether words are what what says in a letter in English.
func (t *tongue) lettered(words, what string) bool {
	return says(words, what) && t.english()
}

// english reports whether the text is in English, as far as that can be told.
func (t *tongue) english() bool {
	t.tell()
	return t.code == 0 && !t.strange
}

// endsLine decides after an address, or the time of a mail.
func (t *tongue) endsLine(text string, s stop, f follower) bool {
	switch {
	case s.role&address != 0 && heads(text[:s.at]):
		return !f.lower() && f.first != '<'
	case !unicode.IsUpper(f.first), f.dashed, f.opened:
		return false
	}
	return s.role&clock != 0 || t.opens(f)
}

// heads reports whether text, up to the first address in it, is a line in the
// head of a mail, as in "From: Ann".
func heads(text string) bool {
	const most = 100
	if len(text) > most || strings.IndexByte(text, '@') >= 0 {
		return false
	}
	label, _, found := strings.Cut(text, ":")
	return found && says(label, "head")
}

// says reports whether words, in any case, are what what says in a letter.
func says(words, what string) bool {
	var room [longest]byte
	return strings.Contains(letterWords()[string(lowered(room[:0], words))], what)
}

// opens reports whether f looks like the first word of a letter, or of a line
// in its head.
func (t *tongue) opens(f follower) bool {
	word := f.word()
	switch rest := f.rest[len(word):]; {
	case strings.HasPrefix(rest, ":"):
		return says(word, "head")
	case rest == ",", rest == "":
		return true
	}
	return t.begins(f) || t.lettered(word, "start") || says(word, "greeting")
}

// greeted returns where a letter begins behind whom it's to, as in "Dear Ann, We
// hope", or 0 where a paragraph begins with no greeting.
func (t *tongue) greeted(paragraph string) int {
	const most = 40
	end := strings.IndexByte(paragraph[:min(len(paragraph), most)], ',')
	if end < 0 || !strings.HasPrefix(paragraph[end:], ", ") {
		return 0
	}
	next := blanksEnd(paragraph, end+1)
	f := follow(paragraph, next)
	greets := t.greets(paragraph[:end])
	if !greets && !nameOnly(paragraph[:end], t) || !unicode.IsUpper(f.first) || f.opened || f.dashed {
		return 0
	}
	word := f.word()
	then, _ := utf8.DecodeRuneInString(strings.TrimLeft(f.rest[len(word):], " "))
	if !unicode.IsLower(then) || word == "I" && !greets || !t.begins(f) && !t.lettered(word, "start") || !t.english() {
		return 0
	}
	return next
}

// greets reports whether words are a greeting, with or without a name.
func (t *tongue) greets(words string) bool {
	first, rest, _ := strings.Cut(words, " ")
	if second, _, _ := strings.Cut(rest, " "); second != "" && t.lettered(first+" "+second, "greeting") {
		return true
	}
	return strings.Count(rest, " ") < 3 && t.lettered(first, "greeting")
}

// nameOnly reports whether words are a name of one word or two.
func nameOnly(words string, t *tongue) bool {
	first, second, _ := strings.Cut(words, " ")
	return properName(first) && !t.common(first) && (second == "" || properName(second))
}

// properName reports whether a word is letters, the first of them a capital.
func properName(word string) bool {
	for i, r := range word {
		if kindOf(r) != letter && r != '-' || i == 0 && !unicode.IsUpper(r) {
			return false
		}
	}
	return word != ""
}

// signed returns where the name of whoever wrote a letter begins, with which a
// paragraph ends, or the paragraph's end where it ends with none.
func (t *tongue) signed(paragraph string) int {
	const most = 160
	if last, _ := utf8.DecodeLastRuneInString(paragraph); kindOf(last) != letter && kindOf(last) != digit {
		return len(paragraph)
	}
	words, from := 0, max(0, len(paragraph)-most)
	for at := len(paragraph); at > from; {
		begin := strings.LastIndexByte(paragraph[from:at], ' ') + from + 1
		if begin == from || !signs(paragraph[begin:at]) {
			break
		}
		if words++; t.closes(paragraph[:begin-1], words) && properName(strings.TrimRight(firstWord(paragraph[begin:]), ".,")) {
			return begin
		}
		at = begin - 1
	}
	return len(paragraph)
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

// signs reports whether a word may be one of a signature.
func signs(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case word == "of", word == "and", word == "&", word == "-", strings.ContainsAny(word, "@/"):
		return true
	case word == "" || roles[word[len(word)-1]&0x7F]&(dot|strong) != 0 && len(word) > 3:
		return false
	}
	return unicode.IsUpper(first) || first == '(' || kindOf(first) == digit
}

// closes reports whether text ends in the closing of a letter, which a name of
// so many words follows.
func (t *tongue) closes(text string, words int) bool {
	text = strings.TrimRight(text, " ")
	bare := strings.TrimRight(text, " ,-!")
	marked := len(bare) < len(text)
	if !marked && words > 3 {
		return false
	}
	begin := strings.LastIndexAny(bare[max(0, len(bare)-longest-2):], ".!?") + max(0, len(bare)-longest-2) + 1
	phrase := strings.TrimLeft(bare[begin:], " ")
	switch {
	case begin == 0 && !marked, begin > 0 && !strings.ContainsRune(".!?", rune(bare[begin-1])):
		return false
	}
	return t.lettered(phrase, "closing") && (marked || !t.lettered(phrase, "comma"))
}
