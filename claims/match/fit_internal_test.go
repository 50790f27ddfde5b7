package match

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestFit finds the constants of compare.go again: MATCH_DATA=…/data/match go
// test -run Fit -v. It reads training queries only.
func TestFit(t *testing.T) {
	folder := os.Getenv("MATCH_DATA")
	if folder == "" {
		t.Skip("set MATCH_DATA to the folder of the training queries")
	}
	sets := trainingSets(t, folder)
	const folds = 3
	got, plain := make([]float64, len(sets)), make([]float64, len(sets))
	curve := curveFit{}
	for fold := range folds {
		var train [][]example
		for _, s := range sets {
			train = append(train, slices.DeleteFunc(slices.Clone(s.examples), func(e example) bool { return e.fold(folds) == fold }))
		}
		w := fit(train)
		for i, s := range sets {
			test := slices.DeleteFunc(slices.Clone(s.examples), func(e example) bool { return e.fold(folds) != fold })
			got[i] += precision(test, w) * float64(len(test)) / float64(len(s.examples))
			plain[i] += precision(test, likeness{bySum: 1}) * float64(len(test)) / float64(len(s.examples))
			curve.add(test, w)
		}
	}
	for i, s := range sets {
		t.Logf("%-20s MAP@5, cross-validated: %.4f; BM25 alone %.4f", s.name, got[i], plain[i])
	}
	var all [][]example
	for _, s := range sets {
		all = append(all, s.examples)
	}
	w := fit(all)
	t.Logf("weights %.3f", w)
	t.Logf("curve %s", curve.fit())
}

// An example is a training query and the claims that were found.
type example struct {
	text  string
	right int // how many claims are
	total float64
	found []candidate
}

type candidate struct {
	likeness likeness
	right    bool
}

// fold keeps queries of the same words together.
func (e example) fold(folds int) int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(e.text))
	return int(h.Sum32()>>8) % folds
}

type trainingSet struct {
	name     string
	examples []example
}

type line struct {
	ID, Text, Title string
	Rel             []string
}

func lines(t *testing.T, path string) []line {
	t.Helper()
	f, err := os.Open(filepath.Clean(path))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // read only
	var all []line
	for d := json.NewDecoder(bufio.NewReader(f)); d.More(); {
		var l line
		if err := d.Decode(&l); err != nil {
			t.Fatal(err)
		}
		all = append(all, l)
	}
	return all
}

// trainingSets returns the three sets, each with and without headlines. What
// the second set shares with the first one's dev set is left out.
func trainingSets(t *testing.T, folder string) []trainingSet {
	t.Helper()
	dev := map[string]bool{}
	for _, l := range lines(t, filepath.Join(folder, "clef2020t2_dev.jsonl")) {
		dev[l.Text] = true
	}
	var sets []trainingSet
	for _, s := range [][2]string{{"clef2020t2_docs", "clef2020t2_train"}, {"ct22_2a_docs", "ct22_2a_train"}, {"ct_2b_docs", "ct22_2b_train"}} {
		claims, queries := lines(t, filepath.Join(folder, s[0]+".jsonl")), lines(t, filepath.Join(folder, s[1]+".jsonl"))
		queries = slices.DeleteFunc(queries, func(l line) bool { return dev[l.Text] })
		var both, alone Index
		for _, l := range claims {
			both.Put(l.ID, Claim{Statement: l.Text, Quote: l.Title})
			alone.Put(l.ID, Claim{Statement: l.Text})
		}
		sets = append(sets, trainingSet{s[1], examples(&both, queries)}, trainingSet{s[1] + ", no titles", examples(&alone, queries)})
	}
	return sets
}

func examples(x *Index, queries []line) []example {
	var all []example
	q := new(query)
	for _, l := range queries {
		q.read(&x.store, l.Text)
		q.sum(&x.store)
		q.choose(&x.store, candidates)
		e := example{text: l.Text, right: len(l.Rel), total: q.total}
		for _, n := range q.best {
			e.found = append(e.found, candidate{q.compare(&x.store, n), slices.Contains(l.Rel, x.store.claims[n].key)})
		}
		for _, a := range q.terms {
			q.places[a.term] = 0
		}
		all = append(all, e)
	}
	return all
}

func dot(w, l *likeness) float64 {
	m := 0.0
	for i := range l {
		m += w[i] * l[i]
	}
	return m
}

// precision is the mean average precision of the first five.
func precision(all []example, w likeness) float64 {
	sum := 0.0
	for _, e := range all {
		found := slices.Clone(e.found)
		slices.SortStableFunc(found, func(a, b candidate) int {
			return cmp.Compare(dot(&w, &b.likeness), dot(&w, &a.likeness))
		})
		right := 0.0
		for i, c := range found[:min(5, len(found))] {
			if c.right {
				right++
				sum += right / float64(i+1) / float64(e.right)
			}
		}
	}
	return sum / float64(len(all))
}

// fit finds the weights under which the right claims have most of the softmax
// over the first thirty, all sets counting alike, by Adam.
func fit(sets [][]example) likeness {
	w := likeness{bySum: 1, numbers: .3, otherNumbers: -1}
	var m, v likeness
	for step := 1.0; step <= 120; step++ {
		var g likeness
		for _, s := range sets {
			for _, e := range s {
				pull(&g, &w, e, 1/float64(len(s)))
			}
		}
		for i := range numbers {
			g[i] += .0003 * w[i]
			m[i] = .9*m[i] + .1*g[i]
			v[i] = .99*v[i] + .01*g[i]*g[i]
			w[i] -= .2 * m[i] / (1 - math.Pow(.9, step)) / (math.Sqrt(v[i]/(1-math.Pow(.99, step))) + 1e-8)
		}
	}
	return w
}

// pull adds to a gradient what one example asks for.
func pull(g, w *likeness, e example, by float64) {
	found := e.found[:min(30, len(e.found))]
	parts, sum, right := make([]float64, len(found)), 0.0, 0.0
	for i := range found {
		parts[i] = math.Exp(dot(w, &found[i].likeness))
		sum += parts[i]
		if found[i].right {
			right++
		}
	}
	if right == 0 {
		return
	}
	for i := range found {
		off := parts[i] / sum
		if found[i].right {
			off -= 1 / right
		}
		for k := range g {
			g[k] += by * off * found[i].likeness[k]
		}
	}
}

// A curveFit gathers the first ten claims of queries that weren't trained on.
type curveFit struct {
	at    [][3]float64
	right []bool
}

func (c *curveFit) add(all []example, w likeness) {
	for _, e := range all {
		for i := range e.found[:min(10, len(e.found))] {
			x := chanceOf(dot(&w, &e.found[i].likeness), e.total)
			c.at = append(c.at, [3]float64{1, x[0], x[1]})
			c.right = append(c.right, e.found[i].right)
		}
	}
}

// fit finds the logistic curve, where a right claim counts half, since half of
// the statements on a desk are expected to have none.
func (c *curveFit) fit() string {
	var w, m, v [3]float64
	chance := func(x [3]float64) float64 { return 1 / (1 + math.Exp(-(w[0]*x[0] + w[1]*x[1] + w[2]*x[2]))) }
	for step := 1.0; step <= 1500; step++ {
		var g [3]float64
		for i, x := range c.at {
			off := chance(x)
			if c.right[i] {
				off = .5 * (off - 1)
			}
			for k := range g {
				g[k] += off * x[k] / float64(len(c.at))
			}
		}
		for k := range w {
			m[k] = .9*m[k] + .1*g[k]
			v[k] = .99*v[k] + .01*g[k]*g[k]
			w[k] -= .05 * m[k] / (1 - math.Pow(.9, step)) / (math.Sqrt(v[k]/(1-math.Pow(.99, step))) + 1e-8)
		}
	}
	said := fmt.Sprintf("%.3f; right by tenths of what it says:", w)
	var right, all [10]float64
	for i, x := range c.at {
		tenth, by := int(chance(x)*10), 1.0
		if c.right[i] {
			by = .5
			right[tenth] += by
		}
		all[tenth] += by
	}
	for i := range all {
		said += fmt.Sprintf(" %.2f", right[i]/all[i])
	}
	return said
}
