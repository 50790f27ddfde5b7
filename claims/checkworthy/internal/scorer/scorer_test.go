package scorer_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"factdesk/claims/checkworthy/internal/scorer"
)

// hashes returns the hashes of the words of a sentence.
func hashes(sentence string) []uint32 {
	var all []uint32
	for _, w := range scorer.See(sentence).Words {
		all = append(all, w.Hash)
	}
	return all
}

func TestSentencesThatReadAlike(t *testing.T) {
	for _, row := range [][2]string{
		{"We’ll see", "we'll SEE"},
		{"I don't", "i DON’T"},
		{"“So,” he said", `"so" he said`},
		{"In 1998 - and in 2013!", "in 2001 and in 1950!"},
		{"50 states", "27 states"},
		{"1,000 or 2.5", "25,000 or 0.1"},
		{"the U.S. Senate", "the u.s senate"},
		{"€5", "$7"},
		{"ЇЖАК", "їжак"},
		{"the 4th in the 1990s", "The 22nd, in the 1980s"},
	} {
		if a, b := hashes(row[0]), hashes(row[1]); !slices.Equal(a, b) {
			t.Errorf("%q is %d, %q is %d", row[0], a, row[1], b)
		}
	}
}

func TestSentencesThatReadOtherwise(t *testing.T) {
	for _, row := range [][2]string{
		{"we'll", "well"},
		{"do", "don't"},
		{"do not", "don't"},
		{"1998", "3998"},
		{"5", "55"},
		{"200", "2.00"},
		{"us", "U.S."},
		{"dog", "god"},
		{"yes?", "yes"},
	} {
		if a, b := hashes(row[0]), hashes(row[1]); slices.Equal(a, b) {
			t.Errorf("%q and %q are %d", row[0], row[1], a)
		}
	}
}

func TestCapitalsCountButForTheFirst(t *testing.T) {
	words := scorer.See("The Senate met").Words
	for i, want := range []scorer.Seen{{First: true}, {Capital: true}, {}} {
		want.Hash = words[i].Hash
		if words[i] != want {
			t.Errorf("word %d is %+v", i, words[i])
		}
	}
}

// some returns weights with one filter, that hears "two words" side by side.
func some() scorer.Weights {
	w := scorer.Weights{
		Words:    hashes("two words"),
		Products: make([]int8, 3*4),
		Capital:  []int8{0, 0, 0}, First: []int8{0, 0, 0},
		Bias: []int16{-10}, Answers: []float32{1},
		Grams: make([]int8, 1),
	}
	w.Products[3*scorer.Known] = 6     // "two" as the first of the window
	w.Products[3*scorer.Known+3+1] = 7 // "words" as the second
	return w
}

func TestFiltersHearWordsSideBySide(t *testing.T) {
	s := scorer.New(some())
	for sentence, want := range map[string]float64{
		"two words":                   3,
		"Here are two words at last.": 3,
		"words two":                   0,
		"two other words":             0,
		"two":                         0,
	} {
		if got := s.Score(sentence); math.Abs(got-scorer.Logistic(want)) > 1e-6 {
			t.Errorf("%q scores %v, want %v", sentence, got, scorer.Logistic(want))
		}
	}
}

func TestWeightsComeBack(t *testing.T) {
	b, err := scorer.Encode(some())
	if err != nil {
		t.Fatal(err)
	}
	w, err := scorer.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := scorer.Encode(w); err != nil || !slices.Equal(again, b) {
		t.Errorf("got %x, %v; want %x", again, err, b)
	}
}

func TestWhatIsNoWeights(t *testing.T) {
	b, err := scorer.Encode(some())
	if err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string][]byte{
		"nothing": nil, "a name": b[:8], "half": b[:len(b)-1], "more": append(slices.Clone(b), 0),
		"another name": append([]byte("FDCHECK0"), b[8:]...),
		"no grams":     append(slices.Clone(b[:16]), make([]byte, 100)...),
	} {
		if _, err := scorer.Decode(bad); !errors.Is(err, scorer.ErrWeights) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
