package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"factdesk/claims/anchor"
	"factdesk/claims/attribution"
)

// speakers are quotations on pages of the HTML benchmark, each with the bytes
// where it stands in the page's articleBody and where its speaker's name does.
// We read those pages while we wrote the rules: a figure for what we know.
//
//go:embed gold/attribution.jsonl
var speakers []byte

func measureAttribution(data string) ([]row, error) {
	news, err := measureSpeakers(filepath.Join(data, "html", "ground-truth.json"))
	if err != nil {
		return nil, err
	}
	german, err := measureGerman(filepath.Join(data, "quotes", "german_dev.jsonl"))
	return append(news, german...), err
}

// measureSpeakers asks for the speaker of each quotation of the gold pages.
func measureSpeakers(path string) ([]row, error) {
	raw, err := os.ReadFile(path) //nolint:gosec // the user's own choice of data
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	pages := map[string]struct {
		ArticleBody string `json:"articleBody"`
	}{}
	if err := json.Unmarshal(raw, &pages); err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	var right, all float64
	for line := range bytes.Lines(speakers) {
		var gold struct {
			Page       string   `json:"page"`
			Quotations [][4]int `json:"quotations"`
		}
		if err := json.Unmarshal(line, &gold); err != nil {
			return nil, fmt.Errorf("gold: %w", err)
		}
		text := pages[gold.Page].ArticleBody
		reading := attribution.Read(text, "en")
		for _, q := range gold.Quotations {
			a, _ := reading.At(anchor.Span{Start: q[0], End: q[1]})
			all++
			if lastWord(a.Name) == lastWord(text[q[2]:q[3]]) {
				right++
			}
		}
	}
	return []row{{
		Part: "attribution", Set: "8 news pages that we read", Measure: "speaker of a quotation right, %",
		Ours: 100 * right / all, Reference: 86.5, By: "GenderGapTracker, on its own news",
	}}, nil
}

func lastWord(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// A quoted is a German article with who said what, in code points.
type quoted struct {
	Text         string `json:"text"`
	Attributions []struct {
		Type    string   `json:"type"`
		Source  [][2]int `json:"source"`
		Content [][2]int `json:"content"`
	} `json:"attributions"`
}

// A heard is what was found of one quotation, in code points.
type heard struct{ source, content [2]int }

// measureGerman pairs each direct quotation of the gold with the one found that
// has most of it, as the scorer beside the data does.
func measureGerman(path string) ([]row, error) {
	file, err := os.Open(path) //nolint:gosec // the user's own choice of data
	if err != nil {
		return nil, fmt.Errorf("quotations: %w", err)
	}
	defer file.Close() //nolint:errcheck // it was only read
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	var t tally
	for lines.Scan() {
		var d quoted
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("quotations: %w", err)
		}
		t.compare(d)
	}
	precision, recall := t.matched/t.found, t.matched/t.gold
	return []row{
		{"attribution", "German Wikinews, dev", "direct quotations, overlap F1, %", 200 * precision * recall / (precision + recall), 83.2, "Citron, on PARC3"},
		{"attribution", "German Wikinews, dev", "their speaker found, %", 100 * t.right / t.sourced, 85.3, "Citron, on PARC3"},
	}, lines.Err()
}

// A tally counts the quotations there are, those found, the pairs of both, the
// pairs that have a speaker, and those where it's the right one.
type tally struct{ gold, found, matched, sourced, right float64 }

func (t *tally) compare(d quoted) {
	ours := hear(d.Text)
	t.found += float64(len(ours))
	used := make([]bool, len(ours))
	for _, a := range d.Attributions {
		if len(a.Content) == 0 || !direct([]rune(d.Text), a.Content) {
			continue
		}
		t.gold++
		best := closest(ours, used, a.Content)
		if best < 0 {
			continue
		}
		used[best] = true
		t.matched++
		if len(a.Source) > 0 {
			t.sourced++
			t.right += float64(min(1, shared([][2]int{ours[best].source}, a.Source)))
		}
	}
}

// hear gives the quotations of a German text that have a speaker.
func hear(text string) []heard {
	points := func(s anchor.Span) [2]int {
		return [2]int{utf8.RuneCountInString(text[:s.Start]), utf8.RuneCountInString(text[:s.End])}
	}
	var all []heard
	for q, a := range attribution.Read(text, "de").Quotations() {
		all = append(all, heard{source: points(a.Speaker), content: points(q)})
	}
	return all
}

// direct reports whether a quotation mark stands at the content's beginning.
func direct(text []rune, content [][2]int) bool {
	for _, c := range content {
		for i := max(0, c[0]-1); i < min(len(text), c[0]+2); i++ {
			if strings.ContainsRune("\"“„«", text[i]) {
				return true
			}
		}
	}
	return false
}

// closest is the quotation not used yet that shares the largest part.
func closest(ours []heard, used []bool, content [][2]int) int {
	best, most := -1, 0.0
	for i, h := range ours {
		if used[i] {
			continue
		}
		n := float64(shared([][2]int{h.content}, content))
		if j := n / float64(size([][2]int{h.content})+size(content)-int(n)); j > most {
			best, most = i, j
		}
	}
	return best
}

func shared(a, b [][2]int) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x[1], y[1])-max(x[0], y[0]))
		}
	}
	return n
}

func size(all [][2]int) int {
	n := 0
	for _, s := range all {
		n += s[1] - s[0]
	}
	return n
}
