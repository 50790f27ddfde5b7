// Package match finds by typing: it says which texts answer to what was typed,
// and which of them best.
//
// Words that begin as typed come before words that contain what was typed, and
// these before letters that are merely scattered over a text. Neither case nor
// accents count.
package match

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/sahilm/fuzzy"
	"golang.org/x/text/unicode/norm"
)

// longest is how many characters of a pattern fuzzy is asked for: from 40 on
// its scores overflow, and the best text comes last.
const longest = 30

// A Text is what can be found, made ready for finding.
type Text struct {
	title string // folded
	all   string // title and detail, folded
}

// NewText makes a text ready: title is what it is called, detail what else it
// may be found by.
func NewText(title, detail string) Text {
	t := Fold(title)
	return Text{title: t, all: strings.TrimSpace(t + " " + Fold(detail))}
}

// Fold takes case and accents from s, and makes one blank of several.
func Fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// How well a text answers, best first.
const (
	begins    = iota // the title begins as typed
	phrase           // the title holds it, from a word's beginning
	words            // every word typed begins a word
	within           // every word typed is somewhere
	scattered        // its letters are, in their order
)

type hit struct {
	at    int // in texts
	class int
	score int // within the class, less is better
}

// Find returns the numbers of those texts that answer to typed, the best first.
// For nothing typed it returns them all, in their order.
func Find(typed string, texts []Text) []int {
	typed = Fold(typed)
	hits := make([]hit, 0, len(texts))
	asked := strings.Fields(typed)
	var rest []int
	for i, t := range texts {
		if h, ok := judge(typed, asked, t); ok {
			h.at = i
			hits = append(hits, h)
		} else {
			rest = append(rest, i)
		}
	}
	hits = append(hits, scatteredIn(typed, texts, rest)...)
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.score, b.score))
	})
	found := make([]int, len(hits))
	for i, h := range hits {
		found[i] = h.at
	}
	return found
}

// judge says how well t answers by whole words and parts of them.
func judge(typed string, asked []string, t Text) (hit, bool) {
	if typed == "" {
		return hit{}, true
	}
	if strings.HasPrefix(t.title, typed) {
		return hit{class: begins, score: len(t.title)}, true
	}
	if at := wordStart(t.title, typed); at >= 0 {
		return hit{class: phrase, score: at}, true
	}
	class, far := words, 0
	for _, w := range asked {
		at := wordStart(t.all, w)
		if at < 0 {
			class = within
			at = strings.Index(t.all, w)
		}
		if at < 0 {
			return hit{}, false
		}
		far = max(far, at)
	}
	return hit{class: class, score: far}, true
}

// wordStart returns where part begins a word of text, or -1.
func wordStart(text, part string) int {
	for from := 0; ; {
		at := strings.Index(text[from:], part)
		if at < 0 {
			return -1
		}
		at += from
		before := []rune(text[max(0, at-4):at])
		if len(before) == 0 || !unicode.IsLetter(before[len(before)-1]) && !unicode.IsDigit(before[len(before)-1]) {
			return at
		}
		from = at + 1
	}
}

// scatteredIn asks fuzzy about those texts that have the words nowhere.
func scatteredIn(typed string, texts []Text, rest []int) []hit {
	pattern := []rune(strings.ReplaceAll(typed, " ", ""))
	if len(pattern) < 3 || len(pattern) > longest {
		return nil // what is longer was pasted; its letters are in any long text
	}
	titles := make([]string, len(rest))
	for i, at := range rest {
		titles[i] = texts[at].title
	}
	var hits []hit
	for _, m := range fuzzy.Find(string(pattern), titles) {
		if spread := m.MatchedIndexes[len(m.MatchedIndexes)-1] - m.MatchedIndexes[0]; spread <= 3*len(string(pattern))+4 {
			hits = append(hits, hit{at: rest[m.Index], class: scattered, score: -m.Score})
		}
	}
	return hits
}
