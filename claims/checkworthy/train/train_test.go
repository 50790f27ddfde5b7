package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/claims/checkworthy/internal/scorer"
)

// school writes sentences and vectors to learn from, and returns the folder and
// the file.
func school(t *testing.T) (data, vectors string) {
	t.Helper()
	var lines bytes.Buffer
	for i := range 60 {
		for label, text := range []string{"Thank you, and good evening number %d", "Unemployment rose by %d percent last year"} {
			fmt.Fprintf(&lines, `{"id":"%d","text":%q,"label":%d}`+"\n", 2*i+label, fmt.Sprintf(text, i), label)
		}
	}
	words, of := []string{"thank", "rose", "percent"}, map[string][]float32{}
	for k, word := range words {
		of[word] = make([]float32, dimensions)
		of[word][k] = 1
	}
	b, err := json.Marshal(map[string]any{"words": words, "vectors": of})
	if err != nil {
		t.Fatal(err)
	}
	data, vectors = t.TempDir(), filepath.Join(t.TempDir(), "vectors.json")
	for file, content := range map[string][]byte{filepath.Join(data, "checkworthy", "ct24en_train.jsonl"): lines.Bytes(), vectors: b} {
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return data, vectors
}

func TestTrainingTellsClaimsFromTheRestTheSameEachTime(t *testing.T) {
	data, vectors := school(t)
	var made [2][]byte
	for i := range made {
		file := filepath.Join(t.TempDir(), "en.bin")
		var out strings.Builder
		if err := run([]string{"--data", data, "--vectors", vectors, "-o", file}, &out); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(out.String(), "by debate: F1 1.000") {
			t.Errorf("said %q", out.String())
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		made[i] = b
	}
	if !bytes.Equal(made[0], made[1]) {
		t.Error("other weights the second time")
	}
	w, err := scorer.Decode(made[0])
	if err != nil {
		t.Fatal(err)
	}
	s := scorer.New(w)
	if claim, other := s.Score("Inflation rose by 12 percent"), s.Score("Thank you, good friends"); claim < 0.5 || other >= 0.5 {
		t.Errorf("got %v and %v", claim, other)
	}
}

// What is packed scores as what was trained, but for rounding.
func TestPackingChangesLittle(t *testing.T) {
	data, vectors := school(t)
	all, err := debates(data)
	if err != nil {
		t.Fatal(err)
	}
	known, err := learn(vectors, all)
	if err != nil {
		t.Fatal(err)
	}
	j := train(all, known)
	j.slope, j.shift = 0.8, -0.3
	s := scorer.New(pack(j, [scorer.Shapes]float32{}))
	for _, text := range []string{all[0].Text, all[1].Text, "It", "Percent of Thank 5,000 and Nobody?"} {
		want := scorer.Logistic(j.score(sentence{sight: scorer.See(text)}))
		if got := s.Score(text); math.Abs(got-want) > 0.02 {
			t.Errorf("%q scores %v, was trained to %v", text, got, want)
		}
	}
}

func TestCalibrationPutsTheBestCutAtHalf(t *testing.T) {
	var scores []float64
	var labels []int
	for i := range 4000 {
		z := float64(i%80)/10 - 4
		scores = append(scores, z)
		label := 0
		if scorer.Logistic(2*z-1) > float64(i/80)/50+0.01 {
			label = 1
		}
		labels = append(labels, label)
	}
	slope, shift := calibrate(scores, labels)
	if math.Abs(slope-2) > 0.2 {
		t.Errorf("slope is %v", slope)
	}
	for i := range scores {
		scores[i] = slope*scores[i] + shift
	}
	if got, most := f1(labels, scores, 0), bestF1(labels, scores); got < most-0.01 {
		t.Errorf("F1 %v, at best %v", got, most)
	}
}
