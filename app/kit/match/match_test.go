package match_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/app/kit/match"
)

func TestFindPutsWordsBeforeScatteredLetters(t *testing.T) {
	long := "Unemployment among the young has fallen to 5.9 %, the lowest since records began"
	titles := []string{
		"t a x", "Taxes rise", "A surtax is paid", "Prices of the tax on fuel", "Тарифи на газ", "Élysée",
		"Die Größe des Etats", long, "Їжак у тумані",
	}
	for _, tt := range []struct {
		name, typed string
		want        []string // the first of what is found
		most        int      // how much is found at most, 0 is any
	}{
		{"a title's beginning, a word's, and within one", "tax", []string{"Taxes rise", "Prices of the tax on fuel", "A surtax is paid", "t a x"}, 0},
		{"words in another order", "fuel tax", []string{"Prices of the tax on fuel"}, 1},
		{"a letter left out", "unemploymnt", []string{long}, 1},
		{"without its accents", "elysee", []string{"Élysée"}, 1},
		{"with accents and case", "ÉLYSÉE", []string{"Élysée"}, 1},
		{"umlauts", "grösse", nil, 0},
		{"Cyrillic, in capitals", "ТАРИФ", []string{"Тарифи на газ"}, 1},
		{"Ukrainian letters", "їжак", []string{"Їжак у тумані"}, 1},
		{"a sentence that was pasted", long, []string{long}, 1},
		{"what isn't there", "zzzz", nil, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := titled(titles, match.Find(tt.typed, texts(titles)))
			if len(got) < len(tt.want) || !slices.Equal(got[:len(tt.want)], tt.want) || tt.most > 0 && len(got) > tt.most {
				t.Errorf("%q finds %q, want first %q", tt.typed, got, tt.want)
			}
		})
	}
}

func TestFindIsSureOfWhatItFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		titles := rapid.SliceOfN(rapid.String(), 0, 8).Draw(t, "titles")
		typed := rapid.String().Draw(t, "typed")
		found := match.Find(typed, texts(titles))
		seen := map[int]bool{}
		for _, at := range found {
			if at < 0 || at >= len(titles) || seen[at] {
				t.Fatalf("%q finds number %d of %d, each once", typed, at, len(titles))
			}
			seen[at] = true
		}
		for at, title := range titles {
			if strings.Contains(match.Fold(title), match.Fold(typed)) && !seen[at] {
				t.Fatalf("%q isn't found by %q, which it holds", title, typed)
			}
		}
		if match.Fold(typed) == "" && !slices.IsSorted(found) {
			t.Fatalf("with nothing typed the order is %v", found)
		}
	})
}

func texts(titles []string) []match.Text {
	all := make([]match.Text, len(titles))
	for i, s := range titles {
		all[i] = match.NewText(s, "")
	}
	return all
}

func titled(titles []string, found []int) []string {
	var all []string
	for _, at := range found {
		all = append(all, titles[at])
	}
	return all
}
