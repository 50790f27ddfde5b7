package main

import (
	"math"

	"factdesk/claims/checkworthy/internal/scorer"
)

// A judge is what training gives: two linear models and a network, whose log
// odds are averaged, and what makes a score of them.
type judge struct {
	plain, ratio *linear
	net          *network

	slope, shift float64
}

// train trains a judge, whose score is still the plain average.
func train(sentences []sentence, v *vocabulary) *judge {
	return &judge{
		plain: fitLinear(sentences, even(), 5),
		ratio: fitLinear(sentences, ratios(sentences), 3),
		net:   fitNetwork(sentences, v, 1),
		slope: 1,
	}
}

// score returns the log odds of a sentence.
func (j *judge) score(s sentence) float64 {
	z := (j.plain.score(s.sight)+j.ratio.score(s.sight))/4 + j.net.score(s.sight)/2
	return j.slope*z + j.shift
}

// calibrate returns the slope and shift that make log odds of scores, by
// logistic regression (Platt, 1999), and with which a half is where F1 is best:
// for true probabilities that's at half of the best F1.
func calibrate(scores []float64, labels []int) (slope, shift float64) {
	slope = 1
	for range 200 {
		var g0, g1, h00, h01, h11 float64
		for i, z := range scores {
			p := scorer.Logistic(slope*z + shift)
			d, h := p-float64(labels[i]), p*(1-p)
			g0, g1 = g0+d, g1+d*z
			h00, h01, h11 = h00+h, h01+h*z, h11+h*z*z
		}
		det := h00*h11 - h01*h01
		shift -= (h11*g0 - h01*g1) / det
		slope -= (h00*g1 - h01*g0) / det
	}
	half := bestF1(labels, scores) / 2
	return slope, shift - math.Log(half/(1-half))
}

// fitNeutral returns weights for the shape alone.
func fitNeutral(sentences []sentence) [scorer.Shapes]float32 {
	bare := make([]sentence, len(sentences))
	for i, s := range sentences {
		s.sight.Grams = nil
		bare[i] = s
	}
	l := fitLinear(bare, even(), 10)
	slope, shift := calibrate(scores(bare, func(s sentence) float64 { return l.score(s.sight) }), labels(bare))
	var weights [scorer.Shapes]float32
	for i, w := range l.shape {
		weights[i] = float32(slope * w)
	}
	weights[0] += float32(shift)
	return weights
}

func scores(all []sentence, score func(sentence) float64) []float64 {
	out := make([]float64, len(all))
	for i, s := range all {
		out[i] = score(s)
	}
	return out
}

func labels(all []sentence) []int {
	out := make([]int, len(all))
	for i, s := range all {
		out[i] = s.Label
	}
	return out
}
