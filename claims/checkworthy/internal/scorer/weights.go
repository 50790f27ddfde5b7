package scorer

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// ErrWeights is in the error for bytes that aren't weights.
var ErrWeights = errors.New("not the weights of a scorer")

// Weights are what training finds. Their arithmetic is in small whole numbers.
type Weights struct {
	Words    []uint32 // hashes of the words known, whose rows begin at Known
	Products []int8   // a row for each word: Window times a number for each filter
	Capital  []int8   // a row that is added for a word with a capital
	First    []int8   // a row that is added for the first word
	Bias     []int16  // of each filter
	Answers  []float32
	Shape    [Shapes]float32
	Neutral  [Shapes]float32 // for languages without words
	Scale    float32         // of the grams
	Grams    []int8          // a power of two of them
}

// Filters is how many filters the weights have.
func (w *Weights) Filters() int { return len(w.Answers) }

// head is what stands before the weights: a name, and how many there are.
type head struct {
	Name                  [8]byte
	Words, Filters, Grams uint32
}

// name begins every file of weights. Its last sign goes up when they mean
// something else.
const name = "FDCHECK1"

// Encode returns weights as bytes.
func Encode(w Weights) ([]byte, error) {
	//nolint:gosec // there are not so many
	h := head{Words: uint32(len(w.Words)), Filters: uint32(w.Filters()), Grams: uint32(len(w.Grams))}
	copy(h.Name[:], name)
	var b bytes.Buffer
	for _, part := range append([]any{h}, w.parts()...) {
		if err := binary.Write(&b, binary.LittleEndian, part); err != nil {
			return nil, fmt.Errorf("encode weights: %w", err)
		}
	}
	return b.Bytes(), nil
}

// Decode returns the weights that Encode made b of. It reports an error that
// wraps ErrWeights where b is something else.
func Decode(b []byte) (Weights, error) {
	r := bytes.NewReader(b)
	var h head
	if err := binary.Read(r, binary.LittleEndian, &h); err != nil || string(h.Name[:]) != name {
		return Weights{}, fmt.Errorf("%w: they begin otherwise", ErrWeights)
	}
	if h.Filters > MaxFilters || h.Words > 1<<20 || h.Grams > 1<<24 || h.Grams == 0 || h.Grams&(h.Grams-1) != 0 {
		return Weights{}, fmt.Errorf("%w: %d words, %d filters, %d grams", ErrWeights, h.Words, h.Filters, h.Grams)
	}
	w := made(h)
	for _, part := range w.parts() {
		if err := binary.Read(r, binary.LittleEndian, part); err != nil {
			return Weights{}, fmt.Errorf("%w: %w", ErrWeights, err)
		}
	}
	if r.Len() > 0 {
		return Weights{}, fmt.Errorf("%w: %d bytes more", ErrWeights, r.Len())
	}
	return w, nil
}

// made returns weights of the sizes that h says, all 0.
func made(h head) Weights {
	row := Window * int(h.Filters)
	return Weights{
		Words:    make([]uint32, h.Words),
		Products: make([]int8, (Known+int(h.Words))*row),
		Capital:  make([]int8, row),
		First:    make([]int8, row),
		Bias:     make([]int16, h.Filters),
		Answers:  make([]float32, h.Filters),
		Grams:    make([]int8, h.Grams),
	}
}

// parts returns the weights in the order in which they are written.
func (w *Weights) parts() []any {
	return slices.Concat(
		[]any{w.Words, w.Products, w.Capital, w.First, w.Bias, w.Answers},
		[]any{&w.Shape, &w.Neutral, &w.Scale, w.Grams},
	)
}
