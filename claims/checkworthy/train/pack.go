package main

import (
	"math"
	"slices"

	"factdesk/claims/checkworthy/internal/scorer"
)

// pack returns a judge's weights in small whole numbers.
func pack(j *judge, neutral [scorer.Shapes]float32) scorer.Weights {
	w := scorer.Weights{Words: j.net.known.words, Neutral: neutral}
	packGrams(&w, j)
	packNetwork(&w, j.net, j.slope/2)
	for i := range w.Shape {
		l := (j.plain.shape[i] + j.ratio.shape[i]) / 4
		w.Shape[i] = float32(j.slope * (l + float64(j.net.shape[i])/2))
	}
	w.Shape[0] += float32(j.shift)
	return w
}

// packGrams packs the two linear models into one table.
func packGrams(w *scorer.Weights, j *judge) {
	sum := make([]float64, len(j.plain.grams))
	most := 0.0
	for k := range sum {
		sum[k] = j.slope * (j.plain.grams[k] + j.ratio.grams[k]) / 4
		most = max(most, math.Abs(sum[k]))
	}
	w.Scale = float32(most / math.MaxInt8)
	w.Grams = make([]int8, len(sum))
	for k, v := range sum {
		w.Grams[k] = int8(math.Round(v / float64(w.Scale)))
	}
}

// packNetwork packs the products of every word with the filters. Each filter has
// a unit of its own.
func packNetwork(w *scorer.Weights, n *network, worth float64) {
	rows := make([][]float32, scorer.Known+len(w.Words))
	for row := range rows {
		rows[row] = n.product(input{row: int32(row), seen: true})
	}
	var unit [filters]float64
	capital, first := n.flag(dimensions), n.flag(dimensions+1)
	for _, row := range slices.Concat(rows, [][]float32{capital, first}) {
		for k, v := range row {
			unit[k%filters] = max(unit[k%filters], math.Abs(float64(v))/math.MaxInt8)
		}
	}
	for _, row := range rows {
		w.Products = append(w.Products, small(row, unit)...)
	}
	w.Capital, w.First = small(capital, unit), small(first, unit)
	for f := range unit {
		w.Bias = append(w.Bias, int16(math.Round(float64(n.bias[f])/unit[f])))
		w.Answers = append(w.Answers, float32(worth*unit[f]*float64(n.answers[f])))
	}
}

// flag returns the products of one number of the input.
func (n *network) flag(number int) []float32 {
	row := make([]float32, scorer.Window*filters)
	for k := range row {
		row[k] = n.weights[k*wide+number]
	}
	return row
}

// small returns a row in the filters' units.
func small(row []float32, unit [filters]float64) []int8 {
	out := make([]int8, len(row))
	for k, v := range row {
		out[k] = int8(math.Round(float64(v) / unit[k%filters]))
	}
	return out
}
