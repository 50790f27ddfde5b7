package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factdesk/claims/anchor"
)

// goldDir holds what was marked by hand before any output was seen: offsets into
// the texts of the data folder, names and values, and none of their words.
const goldDir = "claims/eval/gold"

// pages reads the article texts of the news pages, by key.
func pages(data string) (map[string]string, error) {
	raw, err := os.ReadFile(filepath.Join(data, "html", "ground-truth.json")) //nolint:gosec // the user says which
	if err != nil {
		return nil, err
	}
	var truth map[string]struct {
		Body string `json:"articleBody"`
	}
	if err := json.Unmarshal(raw, &truth); err != nil {
		return nil, err
	}
	texts := make(map[string]string, len(truth))
	for key, page := range truth {
		texts[key] = page.Body
	}
	return texts, nil
}

// pairs pairs found spans with gold ones, one to one, the largest overlap first;
// enough says whether an overlap is one. It gives for each gold span the number
// of what was found, or -1.
func pairs(gold, found []anchor.Span, enough func(gold, found anchor.Span, common int) bool) []int {
	type pair struct{ gold, found, common int }
	var all []pair
	for i, g := range gold {
		for k, f := range found {
			if common := min(g.End, f.End) - max(g.Start, f.Start); common > 0 && enough(g, f, common) {
				all = append(all, pair{i, k, common})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return b.common - a.common })
	of, taken := slices.Repeat([]int{-1}, len(gold)), map[int]bool{}
	for _, p := range all {
		if of[p.gold] < 0 && !taken[p.found] {
			of[p.gold], taken[p.found] = p.found, true
		}
	}
	return of
}

// plainName is a name without what doesn't make it another one.
func plainName(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case r == '’':
			return '\''
		case strings.ContainsRune(`.,;:!?()"“”`, r):
			return -1
		}
		return r
	}, strings.ToLower(name))
	return strings.TrimPrefix(strings.Join(strings.Fields(name), " "), "the ")
}
