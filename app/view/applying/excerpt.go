package applying

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What is shown of long texts: the words that differ, with so many characters
// on both sides, and no more in all than that.
const (
	beside = 60
	enough = 600
)

// excerpts returns of texts that are long what differs from the second of them,
// the sheet's, and of that what differs from any other.
func excerpts(texts ...string) []string {
	longest := 0
	for _, s := range texts {
		longest = max(longest, utf8.RuneCountInString(s))
	}
	if longest <= 4*beside || len(texts) < 2 {
		return texts
	}
	all := make([]passage, len(texts))
	for i, s := range texts {
		all[i] = passageOf(s)
	}
	for i := range all {
		if i != 1 && texts[i] != "" {
			differ(all[i], all[1])
		}
	}
	out := make([]string, len(texts))
	for i := range all {
		out[i] = all[i].excerpt()
	}
	return out
}

// A passage is a text, word by word, and which of these are to be shown.
type passage struct {
	words []string // with the blanks behind them
	shown []bool
}

// passageOf returns a passage of which nothing is to be shown yet. What is written
// without blanks is divided at each character.
func passageOf(text string) (p passage) {
	from, blank := 0, false
	for at, r := range text {
		if at > from && (blank && !unicode.IsSpace(r) || r >= 0x2e80) {
			p.words = append(p.words, text[from:at])
			from = at
		}
		blank = unicode.IsSpace(r)
	}
	if from < len(text) {
		p.words = append(p.words, text[from:])
	}
	p.shown = make([]bool, len(p.words))
	return p
}

// part returns a passage of p, which shows the same.
func (p passage) part(from, to int) passage { return passage{p.words[from:to], p.shown[from:to]} }

// excerpt returns what is to be shown of p, or its beginning where that is nothing.
func (p passage) excerpt() string {
	var b strings.Builder
	shown, left := p.near(), enough
	skipped := false
	for i, word := range p.words {
		if !shown[i] {
			skipped = true
			continue
		}
		if skipped {
			b.WriteString("… ")
			skipped = false
		}
		if left -= utf8.RuneCountInString(word); left < 0 {
			b.WriteString(cut(word, left+utf8.RuneCountInString(word)))
			skipped = true
			break
		}
		b.WriteString(word)
	}
	if skipped {
		return strings.TrimRightFunc(b.String(), unicode.IsSpace) + " …"
	}
	return b.String()
}

// cut returns what there is room for of a word that is too long for any line.
func cut(word string, room int) string {
	if utf8.RuneCountInString(word) <= 4*beside {
		return ""
	}
	return string([]rune(word)[:room])
}

// near returns which words are to be shown with what is beside them.
func (p passage) near() []bool {
	out := make([]bool, len(p.words))
	since := beside + 1 // characters
	if !slices.Contains(p.shown, true) {
		since = -enough // from the beginning
	}
	step := func(i int) {
		if p.shown[i] {
			since = 0
		}
		out[i] = out[i] || since <= beside
		since += utf8.RuneCountInString(p.words[i])
	}
	for i := range p.words {
		step(i)
	}
	since = beside + 1
	for i := range slices.Backward(p.words) {
		step(i)
	}
	return out
}

// short returns the beginning of text, where it is long.
func short(text string) string {
	if utf8.RuneCountInString(text) <= enough {
		return text
	}
	return strings.TrimRightFunc(string([]rune(text)[:enough]), unicode.IsSpace) + " …"
}
