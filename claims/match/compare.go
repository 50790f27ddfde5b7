package match

import (
	"math"
)

// What a claim and a statement have in common, each about 0 to 1.
const (
	bySum        = iota // BM25
	ofAsked             // the part of the statement that the claim has, by rarity
	ofClaim             // the part of the claim that the statement has
	inOrder             // words that follow each other here are near each other there
	alike               // the part of the claim that is spelt nearly as in the statement
	bySpeaker           // what they share in who said it
	numbers             // numbers that both have
	otherNumbers        // both have numbers, but no two are the same
	features
)

type likeness [features]float64

// A tally is what comparing word by word counts.
type tally struct {
	sum, same, alike, asked, aside float64 // rarities
	numbers, sameNumbers           float64
	links, near                    float64
	seen                           [mostTerms]bool
	last                           *asked // the one that was met last
}

// compare compares the statement with claim n.
func (q *query) compare(s *store, n int) likeness {
	var t tally
	for _, term := range s.claims[n].terms {
		rare := s.rarity(s.holders[term])
		t.sum += rare
		number := digit(rune(s.stems[term][0]))
		place := int(q.places[term])
		if number {
			t.numbers++
		}
		if number && place > 0 {
			t.sameNumbers++
		}
		if place > 0 {
			q.meet(&t, place-1)
			continue
		}
		if !number && rare > 5 && q.spelt(s.stems[term]) {
			t.alike += rare
		}
	}
	return q.likeness(&t, float64(q.sums[n]))
}

// meet counts a word of the claim that is the statement's term at place.
func (q *query) meet(t *tally, place int) {
	a := &q.terms[place]
	t.same += a.rare
	if !t.seen[place] {
		t.seen[place] = true
		if a.aside {
			t.aside += a.rare
		} else {
			t.asked += a.rare
		}
	}
	if t.last != nil {
		t.links++
		if apart := a.at - t.last.at; apart > -4 && apart < 6 {
			t.near++
		}
	}
	t.last = a
}

// spelt reports whether a word that no claim has is nearly a stem.
func (q *query) spelt(stem string) bool {
	const short = 4
	if len(stem) < short {
		return false
	}
	for _, u := range q.unknown {
		n := 0
		for n < min(len(u), len(stem)) && u[n] == stem[n] {
			n++
		}
		if n >= short && n*10 >= 7*max(len(u), len(stem)) {
			return true
		}
	}
	return false
}

func (q *query) likeness(t *tally, sum float64) likeness {
	l := likeness{
		bySum:     sum / 4,
		ofAsked:   part(t.asked, q.total),
		ofClaim:   part(t.same, t.sum),
		inOrder:   part(t.near, t.links),
		alike:     part(t.alike, t.sum),
		bySpeaker: t.aside / 10,
		numbers:   min(t.sameNumbers, 3) / 3,
	}
	if q.number && t.numbers > 0 && t.sameNumbers == 0 {
		l[otherNumbers] = l[ofClaim]
	}
	return l
}

func part(of, all float64) float64 {
	if all == 0 {
		return 0
	}
	return of / all
}

// merit puts the claims of one statement in order.
func (l likeness) merit() float64 {
	m, w := 0.0, weights()
	for i, v := range l {
		m += w[i] * v
	}
	return m
}

// weights returns those of likeness, as TestFit finds them, but for the numbers:
// the training queries tell nothing of them, and a claim with another number in
// the same words is another claim.
func weights() likeness {
	return likeness{
		bySum: 1.446, ofAsked: 2.895, ofClaim: 2.3, inOrder: .627, alike: 3.639, bySpeaker: 1.524,
		numbers: .3, otherNumbers: -1,
	}
}

// chance is the probability that a claim says the same, by the curve that
// TestFit finds. Half of the statements are expected to have been checked before.
func (q *query) chance(l likeness) float64 {
	const bias, byMerit, byPart = -7.452, .435, .437
	x := chanceOf(l.merit(), q.total)
	return min(1/(1+math.Exp(-(bias+byMerit*x[0]+byPart*x[1]))), surest)
}

// chanceOf returns what the probability depends on: the merit, and it beside
// what the statement could have had.
func chanceOf(merit, total float64) [2]float64 {
	return [2]float64{merit, merit / math.Sqrt(max(total, 1))}
}

// surest is the highest probability that is told: nothing that was learnt says
// that there is no doubt at all.
const surest = 0.9999
