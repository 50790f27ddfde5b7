package passphrase

import (
	"math"
	"strings"
	"unicode"
)

// least is how many characters a passphrase has at least.
const least = 8

// strength says how hard a passphrase is to guess, for whoever chooses one. It
// is a hint, not a measure: it knows neither words nor dates.
func strength(text string) string {
	switch bits := guesses(text); {
	case text == "":
		return "Four or five words that don't belong together are good, and easy to remember."
	case len([]rune(text)) < least:
		return "Too short."
	case bits < 45:
		return "Weak: a computer guesses it within days. Add a word or two."
	case bits < 70:
		return "Fair. One more word makes it strong."
	}
	return "Strong, if nobody can find it in a book or about you."
}

// guesses is how many bits it takes to guess text, at most: that of its
// characters where they are chosen freely, that of its words where it has some.
func guesses(text string) float64 {
	const wordBits = 13 // a word out of eight thousand
	if words := strings.Fields(text); len(words) > 2 {
		return wordBits * float64(len(distinct(words)))
	}
	return math.Log2(float64(alphabet(text))) * float64(len(distinct(strings.Split(text, ""))))
}

// alphabet is how many characters there are of the sorts that text uses.
func alphabet(text string) int {
	const letters, digits, others = 26, 10, 30
	n := 0
	for _, sort := range []struct {
		is   func(rune) bool
		size int
	}{
		{unicode.IsLower, letters},
		{unicode.IsUpper, letters},
		{unicode.IsDigit, digits},
		{func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }, others},
	} {
		if strings.ContainsFunc(text, sort.is) {
			n += sort.size
		}
	}
	return max(n, 2)
}

func distinct(all []string) map[string]bool {
	seen := map[string]bool{}
	for _, s := range all {
		seen[s] = true
	}
	return seen
}
