package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/checkworthy"
)

// claimsFile is where people have written which spans of the article they would
// check.
const claimsFile = "claims/eval/gold/geneva-claims.jsonl"

// A claimLine is a span that a careful desk would check, and others that say the
// same. Where Must isn't set, it would do to check it.
type claimLine struct {
	Start int      `json:"start"`
	End   int      `json:"end"`
	Must  bool     `json:"must"`
	Or    [][2]int `json:"or"`
	Types []string `json:"types"`
}

// measureSuggest compares what is suggested with the spans that people chose.
func measureSuggest(data string) ([]row, error) {
	lines, err := readLines[claimLine](claimsFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	article, err := os.ReadFile(filepath.Join(data, "articles", "geneva-talks.txt")) //nolint:gosec // whoever runs this names the folder
	if err != nil {
		return nil, err
	}
	text := string(article)
	var rows []row
	for _, set := range []struct {
		name  string
		least float64
	}{{"geneva-talks, shown", checkworthy.Shown}, {"geneva-talks, from 0.4", 0.4}, {"geneva-talks, from 0.6", 0.6}} {
		recall, precision, suggested := compare(text, lines, set.least)
		rows = append(rows,
			row{Part: "suggest", Set: set.name, Measure: "recall %", Ours: recall},
			row{Part: "suggest", Set: set.name, Measure: "precision %", Ours: precision},
			row{Part: "suggest", Set: set.name, Measure: "suggestions", Ours: float64(suggested)},
		)
	}
	recall, precision, suggested := bestAt(text, lines, leastPrecision)
	return append(rows,
		row{Part: "suggest", Set: "geneva-talks, 75 % precise", Measure: "recall %", Ours: recall, Reference: leastRecall, By: "bar"},
		row{Part: "suggest", Set: "geneva-talks, 75 % precise", Measure: "precision %", Ours: precision, Reference: leastPrecision, By: "bar"},
		row{Part: "suggest", Set: "geneva-talks, 75 % precise", Measure: "suggestions", Ours: float64(suggested)},
	), nil
}

// What is asked for, in percent.
const (
	leastPrecision = 75
	leastRecall    = 85
)

// bestAt returns the highest recall at a precision, over all thresholds.
func bestAt(text string, lines []claimLine, precision float64) (recall, precise float64, suggested int) {
	for least := 0.2; least < 1; least += 0.01 {
		r, p, n := compare(text, lines, least)
		if p >= precision && r > recall {
			recall, precise, suggested = r, p, n
		}
	}
	return recall, precise, suggested
}

// compare returns, in percent, how many of the lines that must be found are, and
// how many of the suggestions with a least score are any line's.
func compare(text string, lines []claimLine, least float64) (recall, precision float64, suggested int) {
	found := make([]bool, len(lines))
	right := 0
	for s := range checkworthy.Suggest(text, "") {
		if s.Score < least {
			continue
		}
		suggested++
		if find(text, lines, found, wordsOf(text, s.Span.Start, s.Span.End)) {
			right++
		}
	}
	must, got := 0, 0
	for i, line := range lines {
		switch {
		case line.Must && found[i]:
			got++
			fallthrough
		case line.Must:
			must++
		}
	}
	return percent(got, must), percent(right, suggested), suggested
}

// find marks the lines that a suggestion with these words is about, and reports
// whether there are any.
func find(text string, lines []claimLine, found []bool, words []int) bool {
	hit := false
	for i, line := range lines {
		if line.is(text, words) {
			found[i], hit = true, true
		}
	}
	return hit
}

// is reports whether a suggestion with these words is about the line's span, or
// one of its others.
func (line claimLine) is(text string, words []int) bool {
	const alike = 0.5
	like := func(span [2]int) bool { return jaccard(words, wordsOf(text, span[0], span[1])) >= alike }
	return like([2]int{line.Start, line.End}) || slices.ContainsFunc(line.Or, like)
}

func percent(part, of int) float64 {
	if of == 0 {
		return 0
	}
	return 100 * float64(part) / float64(of)
}

// wordsOf returns where the runs of letters and digits of a span begin.
func wordsOf(text string, start, end int) []int {
	var at []int
	start, end = min(max(start, 0), len(text)), min(max(end, 0), len(text))
	for i := start; i < end; {
		n := strings.IndexFunc(text[i:end], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
		if n < 0 {
			break
		}
		i += n
		at = append(at, i)
		for i < end {
			r, size := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				break
			}
			i += size
		}
	}
	return at
}

// jaccard is how many words two spans share of all that they have.
func jaccard(a, b []int) float64 {
	shared := 0
	for _, at := range a {
		if _, in := slices.BinarySearch(b, at); in {
			shared++
		}
	}
	if len(a)+len(b) == 0 {
		return 0
	}
	return float64(shared) / float64(len(a)+len(b)-shared)
}
