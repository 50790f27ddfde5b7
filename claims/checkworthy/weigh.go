package checkworthy

import (
	"math"

	"factdesk/claims/attribution"
	"factdesk/claims/checkworthy/clause"
	"factdesk/claims/quantity"
)

// Scores add up on the scale of the logarithm of the odds. All weights are set
// by hand, on news articles that nothing is measured with: there is no corpus of
// news with marked claims to train them on.
const (
	ground     = -1.55 // what a part starts with
	ofSentence = 0.42  // what counts of the score of its sentence
)

// weigh returns how likely a desk checks a part, from 0 to 1: what speaks for it
// and against, and what its sentence as a whole is worth. That is asked for only
// where it can matter.
func weigh(e *evidence, sentence func() float64) float64 {
	sum := ground + substance(e) + doubt(e) + form(e)
	if sum+ofSentence*logit(1) < logit(least) {
		return 0
	}
	sum += ofSentence * logit(sentence())
	return 1 / (1 + math.Exp(-sum))
}

// substance adds up what can be looked up.
func substance(e *evidence) float64 {
	sum := 0.35*float64(min(e.names, 3)) + 0.5*float64(min(e.dates, 2))
	switch {
	case e.amounts > 0:
		sum += 1.5 + 0.25*float64(min(e.amounts, 3))
	case e.has(clause.Mass | clause.Numeral):
		sum += 0.8
	}
	for _, f := range [...]struct {
		is     clause.Class
		weight float64
	}{
		{clause.Superlative, 1.1},
		{clause.Unique, 0.7},
		{clause.Comparative, 0.5},
		{clause.Happening, 1.1},
		{clause.Change, 0.6},
		{clause.Cause, 0.3},
		{clause.Since, 0.2},
		{clause.Stance, 0.5},
		{clause.Negation, 0.1},
		{clause.Hedge, 0.2},
	} {
		if e.has(f.is) {
			sum += f.weight
		}
	}
	switch {
	case e.has(clause.Modal):
	case e.has(clause.Past | clause.Done):
		sum += 0.4
	case e.has(clause.Aux) && e.has(clause.Ing):
		sum += 0.3
	case e.has(clause.Finite):
		sum += 0.1
	}
	return sum
}

// doubt adds up what can't be checked: opinions, promises, what may be.
func doubt(e *evidence) float64 {
	sum := 0.0
	for _, f := range [...]struct {
		is     clause.Class
		weight float64
	}{
		{clause.First, -1.3},
		{clause.Second, -1.3},
		{clause.Opinion, -0.7},
		{clause.Modal, -0.8},
		{clause.Will, -0.5},
		{clause.Abstract, -0.3},
		{clause.Greeting, -2},
		{clause.Notice, -0.4},
	} {
		if e.has(f.is) {
			sum += f.weight
		}
	}
	if e.has(clause.Rebuff) && e.has(clause.Stance|clause.Negation) {
		sum -= 3 // “declined to comment”, “did not immediately respond”
	}
	if e.spoken && e.voice.Kind == attribution.Direct {
		sum -= 0.3
	}
	return sum
}

// form adds up how the part is made.
func form(e *evidence) float64 {
	sum := 0.0
	switch e.part.Kind {
	case clause.Cue:
		sum -= 4
	case clause.Participle:
		sum -= 0.5
	case clause.Relative, clause.Subordinate:
		sum -= 0.2
	case clause.Main, clause.Coordinate, clause.Content, clause.Apposition:
	}
	if !e.verb && e.part.Kind != clause.Apposition {
		sum -= 1
	}
	switch {
	case e.count < 3:
		sum -= 1.6
	case e.count < 5 && e.has(clause.Happening|clause.Stance):
		sum -= 0.2
	case e.count < 5 && e.amounts == 0:
		sum -= 0.6
	case e.count > 5:
		sum += 0.2
	}
	if e.names == 0 && e.amounts == 0 && e.dates == 0 {
		sum -= 0.3
		if !e.has(clause.Happening) && (e.part.Kind == clause.Coordinate || e.part.Kind == clause.Relative) {
			sum -= 0.3 // nobody that does it, and nothing to look up
		}
	}
	return sum
}

// logit is the logarithm of the odds of p, kept within what one opinion may
// weigh.
func logit(p float64) float64 {
	const most = 0.95
	p = min(max(p, 1-most), most)
	return math.Log(p / (1 - p))
}

// magnitude reports whether a quantity is one that readers will want to know.
func magnitude(q quantity.Quantity) bool {
	return q.Kind != quantity.Date && q.Kind != quantity.Ordinal
}
