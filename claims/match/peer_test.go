package match_test

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// A peer is the plainest index with BM25: words in lower case as they stand, all
// of which a claim must have, the last one perhaps only begun. It is here to be
// measured against.
type peer struct {
	lists  map[string][]peerEntry
	sorted []string
	sizes  []int
	mean   float64
}

type peerEntry struct {
	claim int32
	times uint8
}

func peerWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func newPeer(texts []string) *peer {
	p := &peer{lists: map[string][]peerEntry{}}
	for i, text := range texts {
		words := peerWords(text)
		p.sizes = append(p.sizes, len(words))
		p.mean += float64(len(words)) / float64(len(texts))
		for _, w := range words {
			list := p.lists[w]
			if last := len(list) - 1; last >= 0 && list[last].claim == int32(i) {
				list[last].times++
			} else {
				p.lists[w] = append(list, peerEntry{int32(i), 1})
			}
		}
	}
	for w := range p.lists {
		p.sorted = append(p.sorted, w)
	}
	slices.Sort(p.sorted)
	return p
}

// begun returns the lists of up to 200 words that begin with w.
func (p *peer) begun(w string) (lists [][]peerEntry) {
	at, _ := slices.BinarySearch(p.sorted, w)
	for ; at < len(p.sorted) && len(lists) < 200 && strings.HasPrefix(p.sorted[at], w); at++ {
		lists = append(lists, p.lists[p.sorted[at]])
	}
	return lists
}

func (p *peer) find(text string, k int) []int {
	words := peerWords(text)
	sums, had := make([]float64, len(p.sizes)), make([]int, len(p.sizes))
	for i, w := range words {
		lists := [][]peerEntry{p.lists[w]}
		if i == len(words)-1 {
			lists = p.begun(w)
		}
		for _, list := range lists {
			rare := math.Log(1 + (float64(len(p.sizes))-float64(len(list))+.5)/(float64(len(list))+.5))
			for _, e := range list {
				n := float64(e.times)
				sums[e.claim] += rare * n * 2.2 / (n + 1.2*(.25+.75*float64(p.sizes[e.claim])/p.mean))
				if had[e.claim] == i {
					had[e.claim]++
				}
			}
		}
	}
	var found []int
	for claim, n := range had {
		if n == len(words) {
			found = append(found, claim)
		}
	}
	slices.SortFunc(found, func(a, b int) int { return cmp.Compare(sums[b], sums[a]) })
	return found[:min(k, len(found))]
}
