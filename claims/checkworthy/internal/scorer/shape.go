package scorer

// Shapes is how many numbers tell the shape of a sentence.
const Shapes = 14

// A shape is what can be counted in a sentence without knowing its words.
type shape struct{ words, numbers, years, exacts, capitals, questions, amounts, quotes int }

// count takes a word into account.
func (s *shape) count(f flags) {
	s.words++
	s.numbers += bit(f, number)
	s.years += bit(f, year)
	s.exacts += bit(f, exact)
	s.capitals += bit(f, capital)
	s.questions += bit(f, question)
	s.amounts += bit(f, amount)
	s.quotes += bit(f, quote)
}

// bit returns 1 where f has the flag which, and otherwise 0.
func bit(f, which flags) int {
	if f&which != 0 {
		return 1
	}
	return 0
}

// values returns the numbers that tell the shape, each from 0 to 1. The first
// is always 1.
func (s *shape) values() [Shapes]float32 {
	return [Shapes]float32{
		1,
		share(s.words, 40),
		share(4, 4+s.words),
		share(max(5-s.words, 0), 5),
		share(max(9-s.words, 0), 9),
		share(s.numbers, 1),
		share(s.numbers, 3),
		share(s.years, 1),
		share(s.exacts, 1),
		share(s.capitals, 1),
		share(s.capitals, 5),
		share(s.questions, 1),
		share(s.amounts, 1),
		share(s.quotes, 1),
	}
}

// share returns n parts of whole, at most 1.
func share(n, whole int) float32 { return min(1, float32(n)/float32(whole)) }
