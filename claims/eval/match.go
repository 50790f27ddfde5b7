package main

import (
	"path/filepath"
	"slices"

	"factdesk/claims/match"
)

// A matchItem is a claim that was checked, or a statement and the claims that
// say the same.
type matchItem struct {
	ID    string   `json:"id"`
	Text  string   `json:"text"`
	Title string   `json:"title"`
	Rel   []string `json:"rel"`
}

const byBM25 = "BM25 and Snowball's stems, tools/score"

// measureMatch looks statements up among claims that were checked, with and
// without their headlines. Only of the dev set nothing was learnt.
func measureMatch(data string) ([]row, error) {
	var rows []row
	for _, set := range []struct {
		claims, statements string
		titled, alone      float64 // the reference's
	}{
		{"clef2020t2_docs", "clef2020t2_dev", 75.54, 70.54},
		{"clef2020t2_docs", "clef2020t2_train", 79.45, 75.97},
		{"ct22_2a_docs", "ct22_2a_train", 76.45, 73.24},
		{"ct_2b_docs", "ct22_2b_train", 41.99, 42.61},
	} {
		claims, err := readLines[matchItem](filepath.Join(data, "match", set.claims+".jsonl"))
		if err != nil {
			return rows, err
		}
		statements, err := readLines[matchItem](filepath.Join(data, "match", set.statements+".jsonl"))
		if err != nil {
			return rows, err
		}
		var titled, alone match.Index
		for _, c := range claims {
			titled.Put(c.ID, match.Claim{Statement: c.Text, Quote: c.Title})
			alone.Put(c.ID, match.Claim{Statement: c.Text})
		}
		rows = append(rows,
			row{"match", set.statements, "MAP@5, %", 100 * meanPrecision(&titled, statements), set.titled, byBM25},
			row{"match", set.statements + ", no titles", "MAP@5, %", 100 * meanPrecision(&alone, statements), set.alone, byBM25})
	}
	return rows, nil
}

// meanPrecision is the mean over the statements of the average precision of the
// first five claims found.
func meanPrecision(x *match.Index, statements []matchItem) float64 {
	const first = 5
	sum := 0.0
	for _, s := range statements {
		right := 0
		for i, h := range x.Query(s.Text, first) {
			if slices.Contains(s.Rel, h.Key) {
				right++
				sum += float64(right) / float64(i+1) / float64(len(s.Rel))
			}
		}
	}
	return sum / float64(max(1, len(statements)))
}
