package kit

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// An Entry is what a line of a menu says.
type Entry struct {
	Sign  string // before the words, or ""
	Words string
	Key   string // that does the same, or ""
}

// The blanks that columns are made of, from the widest. Tabs would do, but Fyne
// loses letters between a tab and what's in another font.
const (
	beforeKey = "\u2003" // stands before a key, and nowhere else in a label
	usual     = " "
	hair      = "\u200a"
)

// Labels returns the labels of a menu's entries, with signs, words and keys each
// in a column of their own. Fyne knows no columns, and the keys that it writes
// itself are too pale to be read.
func Labels(all []Entry) []string {
	labels, signs := make([]string, len(all)), column(all, Entry.sign)
	blanks := ruler{wide(usual), wide(hair)}
	for i, e := range all {
		labels[i] = blanks.of(signs-wide(e.sign())) + e.sign() + e.Words
	}
	runs, words := make([]float32, len(all)), float32(0)
	for i, e := range all {
		if e.Key != "" {
			runs[i] = wide(labels[i])
			words = max(words, runs[i])
		}
	}
	for i, e := range all {
		if e.Key != "" {
			labels[i] += beforeKey + blanks.of(words-runs[i]) + e.Key
		}
	}
	return labels
}

// Unlabelled returns the sign and words of a label without its key.
func Unlabelled(label string) string {
	words, _, _ := strings.Cut(label, beforeKey)
	return strings.TrimLeft(words, usual+hair)
}

// sign is e's sign with the blanks behind it.
func (e Entry) sign() string {
	if e.Sign == "" {
		return ""
	}
	return e.Sign + "  "
}

// column is how wide the widest of a part of all is.
func column(all []Entry, part func(Entry) string) (widest float32) {
	for _, e := range all {
		widest = max(widest, wide(part(e)))
	}
	return widest
}

// A ruler is how wide the two blanks are.
type ruler struct{ usual, hair float32 }

// of returns blanks that are as wide as is wanted, as nearly as can be.
func (r ruler) of(width float32) string {
	width = max(width, 0)
	many := int(width / r.usual)
	return strings.Repeat(usual, many) + strings.Repeat(hair, int(math.Round(float64((width-float32(many)*r.usual)/r.hair))))
}

// wide is how wide words are in a menu.
func wide(words string) float32 {
	if words == "" {
		return 0
	}
	return fyne.MeasureText(words, fynetheme.TextSize(), fyne.TextStyle{}).Width
}
