package match

// A posting says that a claim has a term: the claim's number, then how often, up
// to most.
type posting uint32

const (
	oftenBits = 3
	most      = 1<<oftenBits - 1
)

func (p posting) claim() int { return int(p >> oftenBits) }
func (p posting) often() int { return int(p & most) }

// A held claim is one in the store. It has no key when it was removed.
type held struct {
	key   string
	terms []uint32 // its words in order
	live  bool
}

// A store holds claims, and for each term the claims that have it.
type store struct {
	numbers map[string]int // of the live claims, by key
	claims  []held
	lengths []uint8 // of claims in words, up to 255
	dead    int     // how many of claims were removed
	total   int     // words of the live ones

	forms    [tongues]map[string]uint32 // terms of words met lately, as they stand
	byStem   map[string]uint32
	stems    []string    // by term
	holders  []uint32    // by term: how many live claims have it
	postings [][]posting // by term, in the order of claims; of dead ones too

	cutter cutter
	terms  []uint32 // of the claim that is added
	block  []uint32 // where the terms of claims are kept
}

// add adds a claim, the key of which is new.
func (s *store) add(key string, c Claim) {
	s.terms = s.terms[:0]
	for _, text := range [...]string{c.Statement, c.Quote, c.Speaker} {
		if text == "" {
			continue
		}
		t := s.cutter.cut(text)
		for _, w := range s.cutter.words {
			s.terms = append(s.terms, s.term(t, s.cutter.letters(w)))
		}
	}
	s.hold(key, s.terms)
}

// hold adds a claim that has terms.
func (s *store) hold(key string, terms []uint32) {
	if s.numbers == nil {
		s.numbers = map[string]int{}
	}
	n := len(s.claims)
	s.numbers[key] = n
	first := posting(n<<oftenBits | 1) //nolint:gosec // a desk has no 500 million claims
	s.claims = append(s.claims, held{key, s.keep(terms), true})
	s.lengths = append(s.lengths, uint8(min(len(terms), 255)))
	s.total += len(terms)
	for _, t := range terms {
		p := s.postings[t]
		if last := len(p) - 1; last >= 0 && p[last].claim() == n {
			if p[last].often() < most {
				p[last]++
			}
			continue
		}
		s.postings[t] = append(p, first)
		s.holders[t]++
	}
}

// keep copies terms to where those of many claims stand.
func (s *store) keep(terms []uint32) []uint32 {
	const size = 4096
	if cap(s.block)-len(s.block) < len(terms) {
		s.block = make([]uint32, 0, max(size, len(terms)))
	}
	from := len(s.block)
	s.block = append(s.block, terms...)
	return s.block[from:len(s.block):len(s.block)]
}

// term returns the term of a word, a new one if need be.
func (s *store) term(t *tongue, letters []byte) uint32 {
	if n, ok := s.forms[t.number][string(letters)]; ok {
		return n
	}
	const lately = 8192
	if s.forms[t.number] == nil || len(s.forms[t.number]) == lately {
		s.forms[t.number] = map[string]uint32{}
	}
	form := string(letters)
	n := s.termOf(t.stem(form))
	s.forms[t.number][form] = n
	return n
}

func (s *store) termOf(stem string) uint32 {
	if n, ok := s.byStem[stem]; ok {
		return n
	}
	if s.byStem == nil {
		s.byStem = map[string]uint32{}
	}
	n := uint32(len(s.stems)) //nolint:gosec // nor as many words
	s.byStem[stem] = n
	s.stems = append(s.stems, stem)
	s.holders = append(s.holders, 0)
	s.postings = append(s.postings, nil)
	return n
}

// known returns the term of a word, if some claim has it.
func (s *store) known(t *tongue, letters []byte) (uint32, bool) {
	n, ok := s.byStem[t.stem(string(letters))]
	return n, ok && s.holders[n] > 0
}

// remove takes the claim under key out, if there is one.
func (s *store) remove(key string) {
	n, ok := s.numbers[key]
	if !ok {
		return
	}
	delete(s.numbers, key)
	seen := map[uint32]bool{}
	for _, t := range s.claims[n].terms {
		if !seen[t] {
			seen[t] = true
			s.holders[t]--
		}
	}
	s.total -= len(s.claims[n].terms)
	s.claims[n] = held{}
	s.dead++
	if spare := 1000; s.dead > len(s.numbers)/2+spare {
		s.pack()
	}
}

// pack makes the store anew without what was removed.
func (s *store) pack() {
	var fresh store
	for _, h := range s.claims {
		if !h.live {
			continue
		}
		fresh.terms = fresh.terms[:0]
		for _, t := range h.terms {
			fresh.terms = append(fresh.terms, fresh.termOf(s.stems[t]))
		}
		fresh.hold(h.key, fresh.terms)
	}
	*s = fresh
}
