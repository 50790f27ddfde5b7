package main

import (
	"math"
	"math/rand/v2"

	"factdesk/claims/checkworthy/internal/scorer"
)

// gramBits says how many weights grams have among them.
const gramBits = 20

// A linear model has a weight for every gram and every number of the shape.
type linear struct {
	grams []float64
	shape [scorer.Shapes]float64
}

// score returns the log odds of a sentence.
func (l *linear) score(s scorer.Sight) float64 {
	var z float64
	for _, g := range s.Grams {
		z += l.grams[slot(g)]
	}
	z *= scorer.GramsWorth(len(s.Words))
	for i, v := range s.Shape {
		z += l.shape[i] * float64(v)
	}
	return z
}

func slot(gram uint32) uint32 { return gram & (1<<gramBits - 1) }

// even returns that every gram counts the same before training.
func even() []float64 {
	worth := make([]float64, 1<<gramBits)
	for i := range worth {
		worth[i] = 1
	}
	return worth
}

// ratios returns for every gram how much more often it stands in sentences that
// are worth checking, as a logarithm (Wang and Manning, "Baselines and Bigrams",
// 2012).
func ratios(train []sentence) []float64 {
	var counts [2][]float64
	var all [2]float64
	for label := range counts {
		counts[label] = even()
	}
	for _, s := range train {
		all[s.Label]++
		for _, g := range s.sight.Grams {
			counts[s.Label][slot(g)]++
		}
	}
	worth := make([]float64, 1<<gramBits)
	for i := range worth {
		worth[i] = math.Log(counts[1][i] / (all[1] + 2) * (all[0] + 2) / counts[0][i])
	}
	return worth
}

// fitLinear trains a logistic regression by AdaGrad, with each gram multiplied
// by its worth.
func fitLinear(train []sentence, worth []float64, epochs int) *linear {
	l := &linear{grams: make([]float64, 1<<gramBits)}
	steps, shapeSteps := make([]float64, 1<<gramBits), [scorer.Shapes]float64{}
	order := rand.New(rand.NewPCG(1, 1)) //nolint:gosec // the same every time
	for range epochs {
		for _, i := range order.Perm(len(train)) {
			s := train[i].sight
			wrong := scorer.Logistic(l.weighed(s, worth)) - float64(train[i].Label)
			norm := scorer.GramsWorth(len(s.Words))
			for _, g := range s.Grams {
				k := slot(g)
				descend(&l.grams[k], &steps[k], wrong*norm*worth[k])
			}
			for k, v := range s.Shape {
				descend(&l.shape[k], &shapeSteps[k], wrong*float64(v))
			}
		}
	}
	for k := range l.grams {
		l.grams[k] *= worth[k]
	}
	return l
}

// weighed is score while training.
func (l *linear) weighed(s scorer.Sight, worth []float64) float64 {
	var z float64
	for _, g := range s.Grams {
		z += l.grams[slot(g)] * worth[slot(g)]
	}
	z *= scorer.GramsWorth(len(s.Words))
	for i, v := range s.Shape {
		z += l.shape[i] * float64(v)
	}
	return z
}

// descend takes a weight one step down its gradient.
func descend(weight, squares *float64, gradient float64) {
	gradient += 1e-5 * *weight
	*squares += gradient * gradient
	*weight -= 0.3 / math.Sqrt(1e-3+*squares) * gradient
}
