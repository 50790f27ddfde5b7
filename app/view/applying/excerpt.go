package applying

import (
	"strings"
	"unicode/utf8"
)

// What is shown of long texts: what differs, with so many characters on both
// sides, and no more of it than that.
const (
	beside = 60
	enough = 600
)

// excerpts returns of texts that are long, and much the same, what differs.
func excerpts(texts ...string) []string {
	longest := 0
	for _, s := range texts {
		longest = max(longest, utf8.RuneCountInString(s))
	}
	from, to := 0, 0
	if longest > 4*beside {
		from, to = shared(texts)
	}
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = part([]rune(s), from-beside, to-beside)
	}
	return out
}

// shared counts the characters that all texts begin with, and end with. An empty
// text has none to share.
func shared(texts []string) (from, to int) {
	var all [][]rune
	for _, s := range texts {
		if s != "" {
			all = append(all, []rune(s))
		}
	}
	if len(all) < 2 {
		return 0, 0
	}
	least := len(all[0])
	for _, s := range all {
		least = min(least, len(s))
	}
	same := func(at func([]rune) rune) bool {
		for _, s := range all[1:] {
			if at(s) != at(all[0]) {
				return false
			}
		}
		return true
	}
	for from < least && same(func(s []rune) rune { return s[from] }) {
		from++
	}
	for to < least-from && same(func(s []rune) rune { return s[len(s)-1-to] }) {
		to++
	}
	return from, to
}

// part returns s without so many characters at its beginning and end.
func part(s []rune, from, to int) string {
	var b strings.Builder
	end := len(s) - max(to, 0)
	from = min(max(from, 0), end)
	if from > 0 {
		b.WriteString("… ")
	}
	cut := min(end, from+enough)
	b.WriteString(string(s[from:cut]))
	if cut < len(s) {
		b.WriteString(" …")
	}
	return b.String()
}
