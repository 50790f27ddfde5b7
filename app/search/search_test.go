package search_test

import (
	"context"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"

	"factdesk/app/search"
)

func TestWordsAreFoundAsPeopleTypeThem(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"Zürich, ZURICH and zürich", "zurich", "Zürich|ZURICH|zürich"},
		{"Zurich", "Zürich", "Zurich"},
		{"cafe\u0301s and cafés", "café", "cafe\u0301|café"},
		{"Die Straße, die STRASSE", "strasse", "Straße|STRASSE"},
		{"Kraków, Łódź", "lodz", "Łódź"},
		{"Об’єднання сім'ї", "об'єднання", "Об’єднання"},
		{"моє і мої", "мої", "мої"},
		{"край, краи", "краи", "краи"},
		{"Ёлка и ЕЛКА", "елка", "Ёлка|ЕЛКА"},
		{"за́мок", "замок", "за́мок"},
		{"said “no” – twice", "\"no\" - twice", "“no” – twice"},
		{"20\u00a0%", "20 %", "20\u00a0%"},
		{"أعلنت الوَزَارَةُ أن", "الوزارة", "الوَزَارَةُ"},
		{"أعلنت", "اعلنت", "أعلنت"},
		{"العـــربية", "العربية", "العـــربية"},
		{"据统计局公布的数据，2023年", "统计局", "统计局"},
		{"ＧＤＰ rose", "gdp", "ＧＤＰ"},
		{"がく かく", "かく", "かく"},
		{"한국어와 한글", "한", "한|한"},
		{"각 나라", "가", ""},
		{"a 👩‍👩‍👧 b", "👩", "👩‍👩‍👧"},
		{"हिन्दी", "ह", "हि"},
		{"aaaa", "aa", "aa|aa"},
		{"one\ntwo", "one two", ""},
		{"anything", " ", ""},
		{"anything", "", ""},
		{"", "x", ""},
	} {
		found, err := search.New(c.text).Find(t.Context(), c.words)
		if err != nil {
			t.Fatal(err)
		}
		quotes := make([]string, len(found))
		for i, s := range found {
			quotes[i] = c.text[s.Start:s.End]
		}
		if got := strings.Join(quotes, "|"); got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.words, c.text, got, c.want)
		}
	}
}

// Whatever stands in a text is found there, whole.
func TestWhatStandsInATextIsFound(t *testing.T) {
	letters := []string{
		"a", "B", " ", "ß", "é", "e\u0301", "Ё", "й", "’", "\u00ad", "ا", "أ", "\u064e", "ـ", "国", "，", "が", "か\u3099",
		"한", "각", "👩", "\u200d", "🇺🇦", "❤\ufe0f", "ि", "ह", "\n", "İ", "…", "ﬃ", "ﷺ",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(letters)).Draw(t, "text"), "")
		edges := map[int]bool{len(text): true}
		var ends []int
		for it := graphemes.FromString(text); it.Next(); {
			edges[it.Start()] = true
			ends = append(ends, it.Start())
		}
		ends = append(ends, len(text))
		from := rapid.IntRange(0, len(ends)-1).Draw(t, "from")
		to := rapid.IntRange(from, len(ends)-1).Draw(t, "to")
		words := text[ends[from]:ends[to]]
		found, err := search.New(text).Find(context.Background(), words)
		if err != nil {
			t.Fatal(err)
		}
		last := 0
		for _, s := range found {
			if s.Empty() || s.Start < last || !edges[s.Start] || !edges[s.End] {
				t.Fatalf("%q in %q: %v cuts a character or lies over another", words, text, s)
			}
			last = s.End
		}
		visible := strings.Trim(words, " \n\u00ad\u064eـ\u0301")
		if visible != "" && len(found) == 0 {
			t.Fatalf("%q in %q: not found", words, text)
		}
	})
}

func TestFindingEndsWhenNobodyWaitsForIt(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := search.New("some words").Find(ctx, "o"); err == nil {
		t.Error("it found what nobody waits for")
	}
}

func BenchmarkFind1MB(b *testing.B) {
	for name, part := range map[string]string{
		"latin":    "The government said that inflation had risen by 3.4% since March 2021. ",
		"cyrillic": "Уряд повідомив, що інфляція зросла на 3,4 % з березня 2021 року. ",
		"arabic":   "أعلنت الوزارة أن معدل البطالة انخفض إلى 7.5% خلال عام 2023. ",
	} {
		text := strings.Repeat(part, (1<<20)/len(part))
		b.Run("fold/"+name, func(b *testing.B) {
			for b.Loop() {
				search.New(text)
			}
		})
		folded := search.New(text)
		b.Run("find/"+name, func(b *testing.B) {
			for b.Loop() {
				_, _ = folded.Find(b.Context(), string([]rune(part)[1:2])) //nolint:errcheck // nobody ends it
			}
		})
	}
}
