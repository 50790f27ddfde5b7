package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/checkworthy"
)

// Where people have written which spans of articles they would check. The
// weights of suggestions were fitted on those of dev-claims.jsonl.
const (
	claimsFile    = goldDir + "/geneva-claims.jsonl"
	devClaimsFile = goldDir + "/dev-claims.jsonl"
)

// A claimLine is a span that a careful desk would check, and others that say the
// same. Where Must isn't set, it would do to check it.
type claimLine struct {
	Page  string   `json:"page"` // "" where the file is about one article
	Start int      `json:"start"`
	End   int      `json:"end"`
	Must  bool     `json:"must"`
	Or    [][2]int `json:"or"`
	Types []string `json:"types"`
}

// A markedText is a text with the spans that people chose.
type markedText struct {
	text  string
	lines []claimLine
}

// measureSuggest compares what is suggested with the spans that people chose.
func measureSuggest(data string) ([]row, error) {
	article, err := markedArticle(data)
	if err != nil {
		return nil, err
	}
	dev, err := markedPages(data)
	if err != nil {
		return nil, err
	}
	return append(suggestRows("geneva-talks", article), suggestRows("dev, 6 pages", dev)...), nil
}

// markedArticle reads the article that nothing was fitted on. There may be none.
func markedArticle(data string) ([]markedText, error) {
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
	return []markedText{{string(article), lines}}, nil
}

// markedPages reads the pages that the weights were fitted on.
func markedPages(data string) ([]markedText, error) {
	lines, err := readLines[claimLine](devClaimsFile)
	if err != nil {
		return nil, err
	}
	texts, err := pages(data)
	if err != nil {
		return nil, err
	}
	var marked []markedText
	for from := 0; from < len(lines); {
		past := from
		for past < len(lines) && lines[past].Page == lines[from].Page {
			past++
		}
		marked = append(marked, markedText{texts[lines[from].Page], lines[from:past]})
		from = past
	}
	return marked, nil
}

// suggestRows says what is found, and how much of what is suggested is right, at
// some scores and where the bar is.
func suggestRows(name string, marked []markedText) []row {
	if len(marked) == 0 {
		return nil
	}
	var rows []row
	for _, set := range []struct {
		name  string
		least float64
	}{
		{"shown", checkworthy.Shown},
		{"from 0.2", 0.2},
		{"from 0.4", 0.4},
		{"from 0.6", 0.6},
		{"from 0.7", 0.7},
		{"from 0.8", 0.8},
		{"from 0.9", 0.9},
	} {
		rows = append(rows, compare(marked, set.least).rows(name+", "+set.name)...)
	}
	best := bestAt(marked, leastPrecision).rows(fmt.Sprintf("%s, %d %% precise", name, leastPrecision))
	best[0].Reference, best[0].By = leastRecall, "bar"
	best[1].Reference, best[1].By = leastPrecision, "bar"
	return append(rows, best...)
}

// What is asked for, in percent.
const (
	leastPrecision = 75
	leastRecall    = 85
)

// An agreement counts what was suggested, and what of it people chose too.
type agreement struct{ must, found, suggested, right int }

func (a agreement) recall() float64    { return percent(a.found, a.must) }
func (a agreement) precision() float64 { return percent(a.right, a.suggested) }

func (a agreement) rows(set string) []row {
	return []row{
		{Part: "suggest", Set: set, Measure: "recall %", Ours: a.recall()},
		{Part: "suggest", Set: set, Measure: "precision %", Ours: a.precision()},
		{Part: "suggest", Set: set, Measure: "suggestions", Ours: float64(a.suggested)},
	}
}

// bestAt returns the agreement with the highest recall at a precision, over all
// thresholds.
func bestAt(marked []markedText, precision float64) agreement {
	var best agreement
	for least := 0.2; least < 1; least += 0.01 {
		if a := compare(marked, least); a.precision() >= precision && a.recall() > best.recall() {
			best = a
		}
	}
	return best
}

// compare counts how many of the lines that must be found are, and how many of
// the suggestions with a least score are any line's.
func compare(marked []markedText, least float64) agreement {
	var of agreement
	for _, m := range marked {
		found := make([]bool, len(m.lines))
		for s := range checkworthy.Suggest(m.text, "") {
			if s.Score < least {
				continue
			}
			of.suggested++
			if find(m.text, m.lines, found, wordsOf(m.text, s.Span.Start, s.Span.End)) {
				of.right++
			}
		}
		for i, line := range m.lines {
			switch {
			case line.Must && found[i]:
				of.found++
				fallthrough
			case line.Must:
				of.must++
			}
		}
	}
	return of
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
