package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
)

// folds is how many parts the debates are cut into, each of which is judged by
// what the others have taught.
const folds = 5

// heldOut returns the score that each sentence gets from a judge that was
// trained without its part. Sentences have to be in the order in which they were
// said: a part is a run of debates, so that no judge knows the debate it judges.
func heldOut(all []sentence, v *vocabulary) []float64 {
	out := make([]float64, 0, len(all))
	for part := range folds {
		from, to := part*len(all)/folds, (part+1)*len(all)/folds
		j := train(slices.Concat(all[:from], all[to:]), v)
		out = append(out, scores(all[from:to], j.score)...)
	}
	return out
}

// tell writes the figures of the parts.
func tell(out io.Writer, all []sentence, scores []float64) error {
	var f1s, precisions []float64
	for part := range folds {
		from, to := part*len(all)/folds, (part+1)*len(all)/folds
		y := labels(all[from:to])
		f1s = append(f1s, f1(y, scores[from:to], 0))
		precisions = append(precisions, averagePrecision(y, scores[from:to]))
	}
	_, err := fmt.Fprintf(out, "by debate: F1 %s, average precision %s\n", spread(f1s), spread(precisions))
	return err
}

// spread returns the mean of x with its standard deviation.
func spread(x []float64) string {
	var mean, squares float64
	for _, v := range x {
		mean += v / float64(len(x))
	}
	for _, v := range x {
		squares += (v - mean) * (v - mean) / float64(len(x)-1)
	}
	return fmt.Sprintf("%.3f ± %.3f", mean, math.Sqrt(squares))
}

// best returns the labels, best score first.
func best(labels []int, scores []float64) []int {
	order := make([]int, len(labels))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	for k, i := range order {
		order[k] = labels[i]
	}
	return order
}

// averagePrecision returns the mean of the precision at each sentence that is
// worth checking.
func averagePrecision(labels []int, scores []float64) float64 {
	var hits, sum float64
	for k, label := range best(labels, scores) {
		if label == 1 {
			hits++
			sum += hits / float64(k+1)
		}
	}
	return sum / max(hits, 1)
}

// bestF1 returns the best F1 that any cut has.
func bestF1(labels []int, scores []float64) float64 {
	var all, hits, most float64
	for _, label := range labels {
		all += float64(label)
	}
	for k, label := range best(labels, scores) {
		hits += float64(label)
		most = max(most, 2*hits/(float64(k+1)+all))
	}
	return most
}

// f1 returns the F1 of the scores above a cut.
func f1(labels []int, scores []float64, cut float64) float64 {
	var hits, marked, all float64
	for i, label := range labels {
		all += float64(label)
		if scores[i] >= cut {
			marked++
			hits += float64(label)
		}
	}
	return 2 * hits / max(marked+all, 1)
}
