package main

import (
	"encoding/json"
	"path/filepath"

	"factdesk/claims/anchor"
	"factdesk/claims/checkworthy/clause"
)

// A propositionItem is a sentence with its tokens, and which of them people
// took for each proposition.
type propositionItem struct {
	Text      string               `json:"text"`
	Tokens    [][2]json.RawMessage `json:"tokens"`
	Responses []struct {
		Reference bool    `json:"reference"`
		Props     [][]int `json:"props"`
	} `json:"responses"`
}

// measureParts compares the parts of sentences with people's propositions, which
// may leave out words in their middle, as ours can't.
func measureParts(data string) ([]row, error) {
	items, err := readLines[propositionItem](filepath.Join(data, "propositions", "propsegment_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	cutter := clause.For("en")
	ours := propositionF1(items, func(text string) []anchor.Span {
		var spans []anchor.Span
		for _, p := range cutter.Cut(text, anchor.Span{End: len(text)}) {
			spans = append(spans, p.Span)
		}
		return spans
	})
	whole := propositionF1(items, func(text string) []anchor.Span { return []anchor.Span{{End: len(text)}} })
	return []row{{"parts", "PropSegmEnt dev (Wikipedia)", "F1 of parts, Jaccard 0.8 or more", ours, whole, "whole sentences, same run"}}, nil
}

// propositionF1 is the harmonic mean of precision and recall, each the mean over
// the sentences, in percent.
func propositionF1(items []propositionItem, cut func(text string) []anchor.Span) float64 {
	var precision, recall, n float64
	for _, item := range items {
		gold := item.reference()
		if len(gold) == 0 {
			continue
		}
		n++
		found := item.tokensOf(cut(item.Text))
		hits := paired(gold, found)
		recall += hits / float64(len(gold))
		if len(found) > 0 {
			precision += hits / float64(len(found))
		}
	}
	if precision+recall == 0 {
		return 0
	}
	return 200 * precision * recall / (precision + recall) / n
}

// reference returns the propositions of the answer that counts.
func (item propositionItem) reference() [][]int {
	var of [][]int
	for i, r := range item.Responses {
		if i == 0 || r.Reference {
			of = r.Props
		}
	}
	return of
}

// tokensOf returns which tokens begin in each span.
func (item propositionItem) tokensOf(spans []anchor.Span) [][]int {
	all := make([][]int, 0, len(spans))
	var bytes []int // where each character begins: the tokens' places count those
	for i := range item.Text {
		bytes = append(bytes, i)
	}
	for _, s := range spans {
		var in []int
		for i, token := range item.Tokens {
			at := 0
			if json.Unmarshal(token[0], &at) == nil && at < len(bytes) && bytes[at] >= s.Start && bytes[at] < s.End {
				in = append(in, i)
			}
		}
		all = append(all, in)
	}
	return all
}

// paired counts the propositions that a span of their own is much like.
func paired(gold, found [][]int) float64 {
	const alike = 0.8
	used, hits := make([]bool, len(found)), 0.0
	for _, g := range gold {
		best, at := 0.0, -1
		for i, f := range found {
			if j := jaccard(g, f); !used[i] && j > best {
				best, at = j, i
			}
		}
		if best >= alike {
			used[at] = true
			hits++
		}
	}
	return hits
}
