package match

import (
	"cmp"
	"math"
	"slices"
)

const (
	mostTerms  = 256 // of a statement, that count
	candidates = 100 // that are compared with it word by word

	// BM25's parameters, and what is ours: the power to which the rarity of a
	// word is taken, that of how often the statement has it, and the weight of
	// words that say who posted it.
	saturation  = 1.5
	lengthShare = .65
	rarePower   = 1.15
	againPower  = .1
	asideWeight = .6
)

// asked is a term of a statement that some claim has.
type asked struct {
	term  uint32
	rare  float64
	times int
	at    int // the place of its first word
	aside bool
}

// A query is where an answer is worked out. It is used again.
type query struct {
	cutter  cutter
	terms   []asked
	places  []uint16 // by term: 1 and its place in terms
	unknown []string // words that no claim has
	total   float64  // the rarity of all words, of unknown ones too
	number  bool     // there is a number among them

	sums []float32 // by claim
	best []int     // the claims with the highest sums, the highest first
}

// hits returns the claims that may be among the best k, in no order.
func (q *query) hits(s *store, statement string, k int) []Hit {
	q.read(s, statement)
	q.sum(s)
	q.choose(s, max(candidates, k))
	hits := make([]Hit, 0, len(q.best))
	for _, n := range q.best {
		hits = append(hits, Hit{s.claims[n].key, q.chance(q.compare(s, n))})
	}
	for _, a := range q.terms {
		q.places[a.term] = 0
	}
	return hits
}

// rarity is how much a word tells that is in some of the claims. A small desk
// says little of how rare words are, so it is taken to be a part of a larger one.
func (s *store) rarity(holders uint32) float64 {
	const fewest = 5000
	all, some := float64(max(fewest, len(s.numbers))), float64(holders)
	return math.Log(1 + (all-some+.5)/(some+.5))
}

// read takes in the statement.
func (q *query) read(s *store, statement string) {
	q.terms, q.unknown, q.total, q.number = q.terms[:0], q.unknown[:0], 0, false
	if len(q.places) < len(s.stems) {
		q.places = make([]uint16, len(s.stems)+len(s.stems)/4)
	}
	t := q.cutter.cut(statement)
	for at, w := range q.cutter.words {
		letters := q.cutter.letters(w)
		q.number = q.number || digit(rune(letters[0]))
		parts := s.parts(t, letters)
		if len(parts) == 0 {
			q.strange(s, w)
		}
		for _, term := range parts {
			q.ask(s, term, asked{at: at, aside: w.aside})
		}
	}
}

// strange takes in a word that no claim has.
func (q *query) strange(s *store, w word) {
	if len(q.unknown) >= mostTerms/4 {
		return
	}
	q.unknown = append(q.unknown, string(q.cutter.letters(w)))
	if !w.aside {
		q.total += s.rarity(0)
	}
}

// ask takes in a word that has a term.
func (q *query) ask(s *store, term uint32, a asked) {
	if place := q.places[term]; place > 0 {
		q.terms[place-1].times++
		return
	}
	if len(q.terms) == mostTerms {
		return
	}
	a.term, a.times, a.rare = term, 1, s.rarity(s.holders[term])
	if !a.aside {
		q.total += a.rare
	}
	q.terms = append(q.terms, a)
	q.places[term] = uint16(len(q.terms)) //nolint:gosec // mostTerms at most
}

// weight is what a term adds to the sum of a claim that is full of it.
func (a asked) weight() float64 {
	const usual = 8 // the rarity that the power leaves alone
	w := math.Pow(a.rare/usual, rarePower) * usual * (saturation + 1) * math.Pow(float64(min(a.times, 3)), againPower)
	if a.aside {
		w *= asideWeight
	}
	return w
}

// sum gives each claim its BM25.
func (q *query) sum(s *store) {
	if cap(q.sums) < len(s.claims) {
		q.sums = make([]float32, len(s.claims)+len(s.claims)/4)
	}
	q.sums = q.sums[:len(s.claims)]
	clear(q.sums)
	var long [256]float32
	mean := max(1, float64(s.total)/float64(len(s.numbers)))
	for i := range long {
		long[i] = float32(saturation * (1 - lengthShare + lengthShare*float64(i)/mean))
	}
	for _, a := range q.terms {
		w := float32(a.weight())
		for _, p := range s.postings[a.term] {
			f := float32(p.often())
			q.sums[p.claim()] += w * f / (f + long[s.lengths[p.claim()]])
		}
	}
}

// choose finds the n live claims with the highest sums.
func (q *query) choose(s *store, n int) {
	q.best = q.best[:0]
	floor := float32(0)
	for i, v := range q.sums {
		if v == 0 || v < floor || !s.claims[i].live {
			continue
		}
		q.best = append(q.best, i)
		if len(q.best) == 2*n {
			q.order(s)
			q.best = q.best[:n]
			floor = q.sums[q.best[n-1]]
		}
	}
	q.order(s)
	q.best = q.best[:min(n, len(q.best))]
}

// order puts the best first.
func (q *query) order(s *store) {
	slices.SortFunc(q.best, func(a, b int) int {
		return cmp.Or(cmp.Compare(q.sums[b], q.sums[a]), cmp.Compare(s.claims[a].key, s.claims[b].key))
	})
}
