package shell

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNamesAreGuessedInText(t *testing.T) {
	for text, want := range map[string][]string{
		"He met President Donald Trump. Then Trump's team left.":   {"Donald Trump", "President Donald Trump", "Trump"},
		"Two days later Kyiv waited. Kyiv said no. The talks end.": {"Kyiv"},
		"“Peskov said so,” said Dmitry Peskov.":                    {"Dmitry Peskov", "Peskov"},
		"- Ukraine wants it.\n- Russia and Ukraine talk.":          {"Ukraine"},
		"Сьогодні Володимир Зеленський та Ірина О'Ніл говорили.":   {"Ірина О'Ніл", "Володимир Зеленський"},
		"he said nothing": nil,
		"一句话。":            nil,
		"":                nil,
	} {
		if got := guesses(text); !slices.Equal(got, want) {
			t.Errorf("in %q: got %q, want %q", text, got, want)
		}
	}
}

func TestGuessesStandInTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`([A-Z][a-z'’-]{0,5}[ .\n]{1,2}|[a-z]{1,4} ){0,20}`)).Draw(t, "text")
		for _, name := range guesses(text) {
			if name == "" || !strings.Contains(text, name) {
				t.Fatalf("%q doesn't stand in %q", name, text)
			}
		}
	})
}

func TestLikelyNamesComeFirstAndOnce(t *testing.T) {
	all := []string{"a", "b", "c"}
	if got := likely([]string{"c", "d"}, all); !slices.Equal(got, []string{"c", "d", "a", "b"}) {
		t.Errorf("got %q", got)
	}
	if !slices.Equal(all, []string{"a", "b", "c"}) {
		t.Errorf("what was given is %q now", all)
	}
}
