// Package scorer is the arithmetic behind check-worthiness: how a sentence is
// read, and how trained weights make a number of it. Whoever trains weights
// reads sentences with the same code.
//
// A score is the sum of three parts. A sentence's words, and its pairs of words
// that stand side by side, have a weight each in a hashed table (a logistic
// regression). Its windows of three words pass through filters, of which each
// keeps its strongest answer (a convolutional network after Kim, "Convolutional
// Neural Networks for Sentence Classification", 2014). Its shape, which needs no
// words, has some weights too. A filter is linear in the vectors of its three
// words, so its products with every word known are kept instead of the vectors:
// to score a sentence is to add small numbers.
package scorer

import "math"

// Window is how many words a filter sees at a time.
const Window = 3

// MaxFilters is how many filters there may be.
const MaxFilters = 64

// The rows of words that there is no row for.
const (
	Unknown     = 0
	UnknownName = 1 // with a capital
	Known       = 2 // where the known words begin
)

// A Scorer gives sentences scores. It is never changed, and safe for concurrent
// use.
type Scorer struct {
	w    Weights
	rows map[uint32]int32 // by hash
	mask uint32           // of the hashes of grams
	bias [MaxFilters]int32
	none []int8 // a row of nothing
}

// New returns a scorer with weights as Decode returns them.
func New(w Weights) *Scorer {
	s := &Scorer{w: w, rows: make(map[uint32]int32, len(w.Words)), none: make([]int8, len(w.First))}
	s.mask = uint32(len(w.Grams) - 1) //nolint:gosec // Decode has seen that there are not so many
	row := int32(Known)
	for _, hash := range w.Words {
		s.rows[hash] = row
		row++
	}
	for f, b := range w.Bias {
		s.bias[f] = int32(b)
	}
	return s
}

// Score returns the score of a sentence, 0 to 1, and 0 of none.
func (s *Scorer) Score(sentence string) float64 {
	r := reader{text: sentence}
	var n shape
	sum := sums{two: s.bias, one: s.bias}
	var grams int64
	before := edge
	for w, ok := r.next(); ok; w, ok = r.next() {
		n.count(w.flags)
		grams += s.gram(single(w.hash)) + s.gram(pair(before, w.hash))
		before = w.hash
		sum.add(&s.bias, s.products(w), s.flagged(w))
	}
	if n.words == 0 {
		return 0
	}
	grams += s.gram(pair(before, edge))
	z := float64(s.w.Scale) * float64(grams) * GramsWorth(n.words)
	return Logistic(z + sum.total(s.w.Answers) + weigh(n.values(), s.w.Shape))
}

// Neutral returns the score of a sentence in any language, from its shape alone.
func (s *Scorer) Neutral(sentence string) float64 {
	r := reader{text: sentence}
	var n shape
	for w, ok := r.next(); ok; w, ok = r.next() {
		n.count(w.flags)
	}
	if n.words == 0 {
		return 0
	}
	return Logistic(weigh(n.values(), s.w.Neutral))
}

// Logistic returns the probability whose log odds are z.
func Logistic(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// gram returns the weight of a word or pair.
func (s *Scorer) gram(hash uint32) int64 {
	return int64(s.w.Grams[hash&s.mask])
}

// products returns the products of a word with all filters.
func (s *Scorer) products(w word) []int8 {
	row, ok := s.rows[w.hash]
	if !ok {
		row = unknown(w)
	}
	n := Window * s.w.Filters()
	return s.w.Products[int(row)*n : (int(row)+1)*n]
}

// unknown returns the row of a word that isn't known.
func unknown(w word) int32 {
	if w.flags&capital != 0 {
		return UnknownName
	}
	return Unknown
}

// flagged returns what a word's flags add to its products.
func (s *Scorer) flagged(w word) []int8 {
	switch {
	case w.flags&first != 0:
		return s.w.First
	case w.flags&capital != 0:
		return s.w.Capital
	}
	return s.none
}

func weigh(values, weights [Shapes]float32) float64 {
	var z float64
	for i, v := range values {
		z += float64(v * weights[i])
	}
	return z
}
