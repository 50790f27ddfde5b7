package shell

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of guessing names.
const (
	longestName = 4   // words
	mostGuesses = 300 // names
)

// A capital is a word that begins with a capital letter.
type capital struct {
	text   string
	opens  bool // it begins a sentence, where any word has a capital
	follow bool // it stands right behind the capital before it
}

// guesses returns what may be names in text, the likeliest first: words with
// capital letters that stand together. A word that begins a sentence counts only where it has its capital elsewhere too.
func guesses(text string) []string {
	all := capitals(text)
	inside := map[string]bool{}
	for _, c := range all {
		if !c.opens {
			inside[c.text] = true
		}
	}
	times := map[string]int{}
	var run []string
	for i, c := range all {
		if !c.follow {
			run = nil
		}
		if c.opens && !inside[c.text] {
			continue
		}
		if run = append(run, c.text); i+1 == len(all) || !all[i+1].follow {
			countRun(times, run)
		}
	}
	names := slices.SortedFunc(maps.Keys(times), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(times[b], times[a]), cmp.Compare(a, b))
	})
	return names[:min(len(names), mostGuesses)]
}

// rank is how unlikely a name is by its words: two are a person's, more may
// begin with a title, and one may be anything.
func rank(name string) int {
	switch strings.Count(name, " ") {
	case 1:
		return 0
	case 0:
		return 2
	}
	return 1
}

// countRun counts a run of words as a name, and its last two, which are one where
// a title stands before them.
func countRun(times map[string]int, run []string) {
	if n := len(run); n <= longestName {
		times[strings.Join(run, " ")]++
		if n > 2 {
			times[strings.Join(run[n-2:], " ")]++
		}
	}
}

// capitals returns the words of text that begin with capital letters.
func capitals(text string) (all []capital) {
	last := 0 // where the capital before ended
	for start, end := range wordsIn(text) {
		if first, _ := utf8.DecodeRuneInString(text[start:]); !unicode.IsUpper(first) || end-start < 2 {
			continue
		}
		follow := last > 0 && text[last:start] == " "
		all = append(all, capital{text[start:end], !follow && opens(text[:start]), follow})
		last = end
	}
	return all
}

// wordsIn yields where each word of text begins and ends.
func wordsIn(text string) func(yield func(start, end int) bool) {
	return func(yield func(start, end int) bool) {
		start := -1
		for i, r := range text {
			inside := unicode.IsLetter(r) || unicode.IsMark(r) || start >= 0 && strings.ContainsRune("'’-", r)
			switch {
			case inside && start < 0:
				start = i
			case !inside && start >= 0:
				if !yield(start, start+ended(text[start:i])) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(start, start+ended(text[start:]))
		}
	}
}

// ended is how long a word is without what only follows on it: “Trump's”.
func ended(word string) int {
	for _, s := range []string{"'s", "’s"} {
		word = strings.TrimSuffix(word, s)
	}
	return len(strings.TrimRight(word, "'’-"))
}

// opens reports whether what comes behind before begins a sentence, or may.
func opens(before string) bool {
	before = strings.TrimRightFunc(before, func(r rune) bool {
		return r != '\n' && (unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || strings.ContainsRune("\"'“”‘’„«»([*•", r))
	})
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune("\n.!?…:", last)
}
