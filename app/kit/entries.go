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
	for i, e := range all {
		labels[i] = blanks(signs-wide(e.sign())) + e.sign() + e.Words
	}
	words := float32(0)
	for i, e := range all {
		if e.Key != "" {
			words = max(words, wide(labels[i]))
		}
	}
	for i, e := range all {
		if e.Key != "" {
			labels[i] += beforeKey + blanks(words-wide(labels[i])) + e.Key
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

// blanks are as wide as is wanted, as nearly as can be.
func blanks(width float32) string {
	one, thin := wide(usual), wide(hair)
	many := int(max(width, 0) / one)
	return strings.Repeat(usual, many) + strings.Repeat(hair, int(math.Round(float64((max(width, 0)-float32(many)*one)/thin))))
}

// wide is how wide words are in a menu.
func wide(words string) float32 {
	if words == "" {
		return 0
	}
	return fyne.MeasureText(words, fynetheme.TextSize(), fyne.TextStyle{}).Width
}
