package main

import (
	"math"
	"math/rand/v2"

	"factdesk/claims/checkworthy/internal/scorer"
)

// How the network is trained. All were chosen on folds by debate.
const (
	filters   = 48
	epochs    = 12
	batch     = 50
	speed     = 1e-3 // of the filters, at first
	wordSpeed = 4e-3 // of the words' vectors
	decay     = 1e-2
	deaf      = 0.5 // how often a filter isn't heard
	blind     = 0.2 // how often a word isn't seen
)

// wide is how long the input of a word is: its vector, and whether it has a
// capital, and whether it is the first.
const wide = dimensions + 2

// A network is filters over windows of words, and weights for their answers.
type network struct {
	known   *vocabulary
	vectors []float32 // of the words, tuned
	weights []float32 // by place in the window, filter, input
	bias    []float32
	answers []float32
	shape   []float32
}

func newNetwork(v *vocabulary, random *rand.Rand) *network {
	n := &network{
		known:   v,
		vectors: append([]float32(nil), v.vectors...),
		weights: make([]float32, scorer.Window*filters*wide),
		bias:    make([]float32, filters),
		answers: make([]float32, filters),
		shape:   make([]float32, scorer.Shapes),
	}
	for i := range n.weights {
		n.weights[i] = float32(random.NormFloat64() * 0.15)
	}
	for i := range n.answers {
		n.answers[i] = float32(random.NormFloat64() * 0.1)
	}
	return n
}

// An input is a word of the sentence as the filters see it. The zero input is
// nothing.
type input struct {
	row            int32
	seen           bool
	capital, first bool
}

// inputs returns what the filters see of a sentence, with nothing at its ends.
func (n *network) inputs(s scorer.Sight) []input {
	all := make([]input, scorer.Window-1, len(s.Words)+2*(scorer.Window-1))
	for _, w := range s.Words {
		row, ok := n.known.row[w.Hash]
		if !ok && w.Capital {
			row = scorer.UnknownName
		}
		all = append(all, input{int32(row), true, w.Capital, w.First})
	}
	return append(all, make([]input, scorer.Window-1)...)
}

// fill puts the numbers of an input into x.
func (n *network) fill(x []float32, in input) {
	clear(x)
	if !in.seen {
		return
	}
	copy(x, n.vectors[int(in.row)*dimensions:][:dimensions])
	if in.capital {
		x[dimensions] = 1
	}
	if in.first {
		x[dimensions+1] = 1
	}
}

// filter returns the weights of a filter for one place in the window.
func (n *network) filter(weights []float32, place, filter int) []float32 {
	return weights[(place*filters+filter)*wide:][:wide]
}

// product returns the products of an input with every filter at every place.
func (n *network) product(in input) []float32 {
	var x [wide]float32
	n.fill(x[:], in)
	all := make([]float32, scorer.Window*filters)
	for k := range all {
		all[k] = dot(x[:], n.weights[k*wide:][:wide])
	}
	return all
}

func dot(a, b []float32) float32 {
	var s0, s1 float32
	b = b[:len(a)]
	for i := 0; i+1 < len(a); i += 2 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
	}
	return s0 + s1
}

// A heard is the strongest answer of each filter, and where it was.
type heard struct {
	answer [filters]float32
	at     [filters]int
}

// listen returns the strongest answers to inputs, whose products are at hand.
func (n *network) listen(inputs []input, products map[input][]float32) heard {
	var h heard
	var sum [filters]float32
	for at := range len(inputs) - scorer.Window + 1 {
		copy(sum[:], n.bias)
		for place := range scorer.Window {
			for f, v := range products[inputs[at+place]][place*filters:][:filters] {
				sum[f] += v
			}
		}
		for f, v := range sum {
			if v > h.answer[f] {
				h.answer[f], h.at[f] = v, at
			}
		}
	}
	return h
}

// score returns the log odds of a sentence.
func (n *network) score(s scorer.Sight) float64 {
	inputs := n.inputs(s)
	products := map[input][]float32{}
	n.multiply(products, inputs)
	return float64(n.sum(n.listen(inputs, products), s.Shape))
}

// multiply adds the products that are missing.
func (n *network) multiply(products map[input][]float32, inputs []input) {
	for _, in := range inputs {
		if products[in] == nil {
			products[in] = n.product(in)
		}
	}
}

func (n *network) sum(h heard, shape [scorer.Shapes]float32) float32 {
	return dot(h.answer[:], n.answers) + dot(shape[:], n.shape)
}

// fitNetwork trains a network on sentences with their probabilities to be worth
// checking.
func fitNetwork(train []sentence, v *vocabulary, seed uint64) *network {
	random := rand.New(rand.NewPCG(seed, 2)) //nolint:gosec // the same every time
	n := newNetwork(v, random)
	d := newDescent(n)
	steps := float64(epochs * ((len(train) + batch - 1) / batch))
	for range epochs {
		order := random.Perm(len(train))
		for at := 0; at < len(order); at += batch {
			d.learn(train, order[at:min(at+batch, len(order))], random)
			d.step(speed * (1 - 0.9*math.Min(1, float64(d.steps)/steps)))
		}
	}
	return n
}
