package quantity_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"factdesk/claims/quantity"
)

func found(text, language string) []quantity.Quantity {
	return slices.Collect(quantity.Find(text, language))
}

var alphabet = []rune("0123456789 .,-–$€%/:'’()+aAk½٣٫，億万人年月日\n\u00a0\u0301")

var pieces = []string{
	"one", "two", "twenty", "hundred", "million", "millions", "of", "and", "a", "half", "to", "from", "between", "about", "more than", "March", "2014", "5", "percent", "$",
	"since", "early", "-", "–", "third", "quarter", "years", "old", "per", "day", "in", "out of", "times", "twice", "several", "dozens", ",", ".", "people", "thousand",
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"about 20% of 1,234.5 km, from 3 to 4 percent", "nearly half a million", "two-to-six-week", "12- to 14-year-olds", "9/11, 2011/2012", "5 березня 2024 року", "3億5000万人", "+1 (555) 123-4567", "hundreds of thousands"} {
		f.Add(seed, "en")
		f.Add(seed, "uk")
	}
	f.Fuzz(func(t *testing.T, text, language string) {
		check(t, strings.ToValidUTF8(text, ""), language)
	})
}

func TestHostileTexts(t *testing.T) {
	for _, piece := range []string{"1", "9 million ", "5-", "1.", "1,", "1:", "1/", "hundreds of ", "тисяч ", "one ", "and a half ", "$", "'", "- ", "5 to ", "from ", "億", "½", "about ", "March ", "\u0301"} {
		check(t, strings.Repeat(piece, 4000), "en")
		check(t, strings.Repeat(piece, 4000), "uk")
	}
}

func TestSpansOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		language := rapid.SampledFrom([]string{"en", "uk", "ru", "de", "fr", "es", "pt", "pl", "ja", "zh", "ko", ""}).Draw(t, "language")
		check(t, rapid.StringOf(rapid.RuneFrom(alphabet)).Draw(t, "characters"), language)
		check(t, strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "words"), " "), language)
	})
}

type fataler interface {
	Fatalf(format string, args ...any)
}

// check finds the quantities of text, whose spans are in order, inside the text
// and on the edges of characters, and compares each with the one before it.
func check(t fataler, text, language string) {
	end := 0
	var last quantity.Quantity
	for q := range quantity.Find(text, language) {
		if q.Start < end || q.End <= q.Start || q.End > len(text) || q.Number.Start < q.Start || q.Number.End > q.End || q.Number.Empty() {
			t.Fatalf("%q: bad span of %+v", text, q)
		}
		if !utf8.ValidString(text[q.Start:q.End]) || strings.Contains(text[q.Start:q.End], "\n") {
			t.Fatalf("%q: %q", text, text[q.Start:q.End])
		}
		if q.Kind == "" || q.Hedge == "" || q.Low > q.High && q.Kind != quantity.Date {
			t.Fatalf("%q: %+v", text, q)
		}
		if math.IsInf(q.Low, 0) || math.IsInf(q.High, 0) || math.IsNaN(q.Low+q.High+q.Step) {
			t.Fatalf("%q: no number: %+v", text, q)
		}
		quantity.Agree(last, q)
		last, end = q, q.End
	}
}
