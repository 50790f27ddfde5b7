package match

import "slices"

// parts returns the term of a word, or, where no claim has it, the fewest terms
// that it is put together from, as hashtags are. It is empty where it isn't.
func (s *store) parts(t *tongue, letters []byte) []uint32 {
	const shortest, least, longest = 3, 8, 40 // letters of a part, of what has parts
	if n, ok := s.known(t, letters); ok {
		return []uint32{n}
	}
	if len(letters) < least || len(letters) > longest || !ascii(letters) || digit(rune(letters[0])) {
		return nil
	}
	var best [longest + 1][]uint32 // of the letters up to there
	for end := shortest; end <= len(letters); end++ {
		for from := 0; from+shortest <= end; from++ {
			if from > 0 && best[from] == nil || best[end] != nil && len(best[end]) <= len(best[from])+1 {
				continue
			}
			if n, ok := s.known(t, letters[from:end]); ok {
				best[end] = append(slices.Clone(best[from]), n)
			}
		}
	}
	return best[len(letters)]
}
