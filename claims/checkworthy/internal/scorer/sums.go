package scorer

// sums are the answers of the filters to the windows of a sentence while it is
// read. Beyond a sentence's ends there is nothing, which adds nothing.
type sums struct {
	two, one  [MaxFilters]int32 // of the windows that wait for one word more, and for two
	strongest [MaxFilters]int32 // answer of each filter so far, where it's above 0
}

// add puts one more word into the windows, of which products and flagged have
// what it adds: first as the first word of a window, then as the second, then as
// the third.
func (s *sums) add(bias *[MaxFilters]int32, products, flagged []int8) {
	n := len(products) / Window
	first, second, third := products[:n], products[n:2*n], products[2*n:3*n]
	first2, second2, third2 := flagged[:n], flagged[n:2*n], flagged[2*n:3*n]
	for f := range min(n, MaxFilters) {
		full := s.two[f] + int32(third[f]) + int32(third2[f])
		s.two[f] = s.one[f] + int32(second[f]) + int32(second2[f])
		s.one[f] = bias[f] + int32(first[f]) + int32(first2[f])
		s.strongest[f] = max(s.strongest[f], full)
	}
}

// total returns what the strongest answers are worth, each times its weight.
func (s *sums) total(weights []float32) float64 {
	var z float64
	for f, weight := range weights {
		z += float64(weight * float32(max(s.strongest[f], s.two[f], s.one[f])))
	}
	return z
}
