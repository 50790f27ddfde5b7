package main

import (
	"math"
	"math/rand/v2"

	"factdesk/claims/checkworthy/internal/scorer"
)

// A descent takes a network down its gradients: by Adam, and the vectors of
// words by AdaGrad.
type descent struct {
	n       *network
	weights moments
	bias    moments
	answers moments
	shape   moments

	words   map[int32][]float32 // gradients of the vectors, in this batch
	squares []float64           // of the vectors, by row
	steps   int
}

func newDescent(n *network) *descent {
	return &descent{
		n:       n,
		weights: newMoments(n.weights, decay), bias: newMoments(n.bias, 0),
		answers: newMoments(n.answers, decay), shape: newMoments(n.shape, decay),
		squares: make([]float64, len(n.vectors)/dimensions),
	}
}

// learn adds up the gradients of some sentences.
func (d *descent) learn(train []sentence, which []int, random *rand.Rand) {
	d.words = map[int32][]float32{}
	products := map[input][]float32{}
	for _, i := range which {
		s := train[i]
		inputs := d.n.inputs(s.sight)
		for k := range inputs {
			if random.Float64() < blind {
				inputs[k] = input{}
			}
		}
		d.n.multiply(products, inputs)
		h := d.n.listen(inputs, products)
		for f := range h.answer {
			if random.Float64() < deaf {
				h.answer[f] = 0
			}
			h.answer[f] /= 1 - deaf
		}
		wrong := scorer.Logistic(float64(d.n.sum(h, s.sight.Shape))) - float64(s.Label)
		d.blame(inputs, h, s.sight.Shape, float32(wrong)/float32(len(which)))
	}
}

// blame adds the gradients of one sentence, of which the answer was wrong by so
// much.
func (d *descent) blame(inputs []input, h heard, shape [scorer.Shapes]float32, wrong float32) {
	for k, v := range shape {
		d.shape.gradient[k] += wrong * v
	}
	var x [wide]float32
	for f, answer := range h.answer {
		if answer == 0 {
			continue
		}
		d.answers.gradient[f] += wrong * answer
		down := wrong * d.n.answers[f] / (1 - deaf)
		d.bias.gradient[f] += down
		for place := range scorer.Window {
			in := inputs[h.at[f]+place]
			if !in.seen {
				continue
			}
			d.n.fill(x[:], in)
			add(d.n.filter(d.weights.gradient, place, f), x[:], down)
			add(d.word(in.row), d.n.filter(d.n.weights, place, f)[:dimensions], down)
		}
	}
}

// add adds x times by to sum.
func add(sum, x []float32, by float32) {
	x = x[:len(sum)]
	for i := range sum {
		sum[i] += by * x[i]
	}
}

// word returns the gradient of a word's vector.
func (d *descent) word(row int32) []float32 {
	if d.words[row] == nil {
		d.words[row] = make([]float32, dimensions)
	}
	return d.words[row]
}

// step takes a step.
func (d *descent) step(rate float64) {
	d.steps++
	for _, m := range []*moments{&d.weights, &d.bias, &d.answers, &d.shape} {
		m.step(rate, d.steps)
	}
	for row, gradient := range d.words {
		d.squares[row] += float64(dot(gradient, gradient)) / dimensions
		add(d.n.vectors[int(row)*dimensions:][:dimensions], gradient, float32(-wordSpeed/(math.Sqrt(d.squares[row])+1e-6)))
	}
}

// moments are what Adam (Kingma and Ba, 2014) remembers of some weights, with
// the decay of Loshchilov and Hutter (2017).
type moments struct {
	weights, gradient []float32
	mean, squares     []float32
	decay             float64
}

func newMoments(weights []float32, decay float64) moments {
	n := len(weights)
	return moments{weights, make([]float32, n), make([]float32, n), make([]float32, n), decay}
}

// step takes a step down the gradient, and forgets it.
func (m *moments) step(rate float64, steps int) {
	t := float64(steps)
	length := float32(rate * math.Sqrt(1-math.Pow(.999, t)) / (1 - math.Pow(.9, t)))
	for i, g := range m.gradient {
		m.mean[i] += .1 * (g - m.mean[i])
		m.squares[i] += .001 * (g*g - m.squares[i])
		m.weights[i] -= length*m.mean[i]/(float32(math.Sqrt(float64(m.squares[i])))+1e-7) + float32(rate*m.decay)*m.weights[i]
	}
	clear(m.gradient)
}
