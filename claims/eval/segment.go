package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"github.com/clipperhouse/uax29/v2/sentences"

	"factdesk/claims/segment"
)

// A sentencesItem is a text and the sentences that people cut it into.
type sentencesItem struct {
	ID   string   `json:"id"`
	Lang string   `json:"lang"`
	Text string   `json:"text"`
	Gold []string `json:"gold"`
}

// A cut yields the sentences of a text.
type cut func(text string) iter.Seq[string]

func ours(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s := range segment.Sentences(text) {
			if !yield(text[s.Start:s.End]) {
				return
			}
		}
	}
}

func unicodes(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for it := sentences.FromString(text); it.Next(); {
			if !yield(it.Value()) {
				return
			}
		}
	}
}

const byUnicode = "uax29, same run"

// measureSegment compares our sentences and Unicode's with people's.
func measureSegment(data string) ([]row, error) {
	files, err := filepath.Glob(filepath.Join(data, "sentences", "*.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("list the sentences: %w", err)
	}
	var rows []row
	for _, file := range files {
		items, err := readLines[sentencesItem](file)
		if err != nil {
			return rows, err
		}
		set := strings.TrimSuffix(filepath.Base(file), ".jsonl")
		a, b := score(items, ours), score(items, unicodes)
		if strings.HasPrefix(set, "grs_") {
			rows = append(rows, row{"segment", set, "exact %", a.exact, b.exact, byUnicode})
		} else {
			rows = append(rows, row{"segment", set, "boundary F1", a.f1, b.f1, byUnicode})
		}
		if strings.HasPrefix(set, "par_") {
			we, they := speeds(items)
			rows = append(rows, row{"segment", set, "MB/s", we, they, byUnicode})
		}
	}
	return rows, nil
}

// figures are in percent.
type figures struct{ exact, f1 float64 }

// score counts the ends of sentences that c and people agree on. Where an end
// lies is counted in characters that are no blanks.
func score(items []sentencesItem, c cut) figures {
	var right, found, gold, exact int
	for _, item := range items {
		want := map[int]bool{}
		at := 0
		for _, s := range item.Gold {
			at += inked(s)
			want[at] = true
		}
		hits, cuts := 0, 0
		at = 0
		for s := range c(item.Text) {
			if n := inked(s); n > 0 {
				at += n
				cuts++
				if want[at] {
					hits++
				}
			}
		}
		right, found, gold = right+hits, found+cuts, gold+len(want)
		if hits == cuts && cuts == len(want) {
			exact++
		}
	}
	return figures{100 * float64(exact) / float64(len(items)), 200 * float64(right) / float64(found+gold)}
}

// inked is how many characters of s are no blanks.
func inked(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// speeds are how many megabytes a second we and Unicode's rules cut, each the
// best of five rounds that were run in turn.
func speeds(items []sentencesItem) (we, they float64) {
	for range 5 {
		we, they = max(we, speed(items, ours)), max(they, speed(items, unicodes))
	}
	return we, they
}

func speed(items []sentencesItem, c cut) float64 {
	const round = 50 * time.Millisecond
	size, taken := 0, time.Duration(0)
	for begun := time.Now(); taken < round; taken = time.Since(begun) { //nolint:forbidigo // it measures
		for _, item := range items {
			for range c(item.Text) {
			}
			size += len(item.Text)
		}
	}
	return float64(size) / 1e6 / taken.Seconds()
}

// readLines reads a file of JSON lines.
func readLines[T any](file string) ([]T, error) {
	content, err := os.ReadFile(file) //nolint:gosec // whoever runs this names the folder
	if err != nil {
		return nil, err
	}
	var all []T
	for lines := json.NewDecoder(bytes.NewReader(content)); lines.More(); {
		var one T
		if err := lines.Decode(&one); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		all = append(all, one)
	}
	return all, nil
}
