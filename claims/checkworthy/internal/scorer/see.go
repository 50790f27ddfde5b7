package scorer

import "math"

// A Sight is what the scorer sees of a sentence, for whoever trains it.
type Sight struct {
	Words []Seen
	Grams []uint32 // hashes of the words, and of the pairs side by side
	Shape [Shapes]float32
}

// A Seen is one word, number or mark of a sentence.
type Seen struct {
	Hash                   uint32
	Capital, First, Number bool
}

// See returns what the scorer sees of a sentence.
func See(sentence string) Sight {
	r := reader{text: sentence}
	var s Sight
	var n shape
	before := edge
	for w, ok := r.next(); ok; w, ok = r.next() {
		n.count(w.flags)
		s.Words = append(s.Words, Seen{w.hash, w.flags&capital != 0, w.flags&first != 0, w.flags&number != 0})
		s.Grams = append(s.Grams, single(w.hash), pair(before, w.hash))
		before = w.hash
	}
	s.Grams = append(s.Grams, pair(before, edge))
	s.Shape = n.values()
	return s
}

// edge stands for what is beyond the ends of a sentence.
const edge uint32 = 1

// single returns the hash under which a word has its weight.
func single(word uint32) uint32 { return joined(word, 1) }

// pair returns the hash under which two words side by side have their weight.
func pair(before, word uint32) uint32 { return joined(joined(before, word), 2) }

// GramsWorth returns what the grams of a sentence of so many words are
// multiplied by, so that long sentences don't count more than short ones.
func GramsWorth(words int) float64 { return 1 / math.Sqrt(float64(2*words+1)) }
