package checkworthy

import (
	"strings"
	"sync"

	"factdesk/assets/language"
	"factdesk/claims/checkworthy/internal/scorer"
)

// Score returns how much a sentence in a language, such as "en", is worth
// checking: 0 to 1, where from a half on it rather is than not. What holds no
// words has 0.
func Score(sentence, lang string) float64 {
	if Trained(lang) {
		return english().Score(sentence)
	}
	return english().Neutral(sentence)
}

// Trained reports whether sentences of a language are judged by their words. If
// not, only by their shape: numbers, marks, capitals, length.
func Trained(lang string) bool {
	return lang == "en" || strings.HasPrefix(lang, "en-")
}

// english reads the weights.
//
//nolint:gochecknoglobals // read once, never changed
var english = sync.OnceValue(func() *scorer.Scorer {
	w, err := scorer.Decode(language.Weights("checkworthy/en"))
	if err != nil {
		panic(err) // they are part of the program
	}
	return scorer.New(w)
})
