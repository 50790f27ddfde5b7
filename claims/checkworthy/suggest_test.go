package checkworthy_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/claims/checkworthy"
	"factdesk/claims/quantity"
	"factdesk/claims/segment"
)

// shown returns the words of what is suggested of a text by default.
func shown(text string) []string {
	var words []string
	for s := range checkworthy.Suggest(text, "") {
		if s.Score >= checkworthy.Shown {
			words = append(words, text[s.Span.Start:s.Span.End])
		}
	}
	return words
}

func TestWhatIsSuggested(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{
			"LIMA (Wire) — The quake, which killed about 300 people and destroyed 4,000 houses, was Peru's strongest since 1970, officials said.",
			[]string{"killed about 300 people", "destroyed 4,000 houses", "was Peru's strongest since 1970"},
		},
		{
			"Unemployment in Norway fell to 3.5% in May while wages rose 4%, according to Statistics Norway.",
			[]string{"Unemployment in Norway fell to 3.5% in May", "wages rose 4%"},
		},
		{"The mill is Wales' oldest factory and employs 40 people.", []string{"The mill is Wales' oldest factory", "employs 40 people"}},
	} {
		if got := shown(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestWhatIsNotSuggested(t *testing.T) {
	for _, text := range []string{
		"",
		"Hello and welcome to our newsletter!",
		"How many people live in Bergen?",
		"I think this is a wonderful idea.",
		"We will never give up, and you should be proud.",
		"Key Talks Begin in Bergen After 40 Years",
		"Contributing: Jane Roe in Bergen and John Doe in Oslo, The Wire",
		"By Jane Roe\nThe Wire, 4 May 2019",
		"(Reporting by Jane Roe; Editing by John Doe)",
		"© 2019 The Wire. All rights reserved.",
		"Photo: Jane Roe / The Wire, 12 May 2019.",
		"A spokesman for the ministry declined to comment.",
		"Jane Roe of The Wire contributed to this report in 2019.",
	} {
		if got := shown(text); len(got) > 0 {
			t.Errorf("%q: got %q", text, got)
		}
	}
}

func TestSuggestionSaysWhy(t *testing.T) {
	text := "Roads minister Ole Berg said on Monday that about 20% of Norway's bridges had been closed since early 2024."
	var got []checkworthy.Suggestion
	for s := range checkworthy.Suggest(text, "en") {
		got = append(got, s)
	}
	if len(got) != 1 {
		t.Fatalf("got %v", got)
	}
	for _, want := range []checkworthy.Reason{
		{Code: checkworthy.ReasonQuantity, Words: "about 20%"},
		{Code: checkworthy.ReasonTime, Words: "since early 2024"},
		{Code: checkworthy.ReasonEvent, Words: "closed"},
		{Code: checkworthy.ReasonSaid, Words: "Ole Berg"},
	} {
		if !slices.Contains(got[0].Reasons, want) {
			t.Errorf("got %q, want %q among them", got[0].Reasons, want)
		}
	}
	if want := []claims.ClaimType{claims.Numerical, claims.Event}; !slices.Equal(got[0].Types, want) {
		t.Errorf("got the types %v, want %v", got[0].Types, want)
	}
	if want := "Roads minister Ole Berg"; got[0].Speaker != want {
		t.Errorf("got the speaker %q, want %q", got[0].Speaker, want)
	}
}

// What an article says counts for less where it has said what it thinks so far.
func TestOpinionPiecesGetFewer(t *testing.T) {
	const last = "The clinic closed its doors."
	score := func(text string) float64 {
		score := 0.0
		for s := range checkworthy.Suggest(text, "en") {
			if strings.HasPrefix(last, text[s.Span.Start:s.Span.End]) {
				score = s.Score
			}
		}
		return score
	}
	news := score(strings.Repeat("The town lost a bridge in 2019. ", 8) + last)
	column := score(strings.Repeat("I think we should be proud of it. ", 8) + last)
	if news < checkworthy.Shown || column > news-0.3 {
		t.Errorf("got %.2f in news and %.2f in a column", news, column)
	}
}

// What other languages have of numbers and names is suggested too.
func TestSuggestionsInOtherLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"У Києві загинули 12 людей, але міст уцілів.":                          "У Києві загинули 12 людей",
		"В Москве закрыли 40 школ, но учителя остались.":                       "В Москве закрыли 40 школ",
		"Die Stadt Bremen hat 570.000 Einwohner, aber das weiß kaum jemand.":   "Die Stadt Bremen hat 570.000 Einwohner",
		"La ville de Lyon compte 520 000 habitants, mais personne ne le sait.": "La ville de Lyon compte 520 000 habitants",
	} {
		if got := shown(text); !slices.Contains(got, want) {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestSuggestTakesRegionsForTheirLanguage(t *testing.T) {
	text := "The dam was built in 1932 and employs 40 people in Leeds."
	plain := slices.Collect(checkworthy.Suggest(text, "en"))
	for i, s := range slices.Collect(checkworthy.Suggest(text, "en-GB")) {
		if s.Span != plain[i].Span || s.Score != plain[i].Score {
			t.Errorf("got %+v, want %+v", s, plain[i])
		}
	}
}

func TestSuggestStopsWhenTold(t *testing.T) {
	text := strings.Repeat("Norway lost 40 bridges in 2019. ", 10)
	n := 0
	for range checkworthy.Suggest(text, "en") {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("got %d", n)
	}
}

// check fails where a text's suggestions aren't what readers of them rely on.
func check(t interface{ Errorf(string, ...any) }, text, language string) {
	if !utf8.ValidString(text) {
		for range checkworthy.Suggest(text, language) {
		}
		return // no text of an article: it's enough not to fail
	}
	numbers := slices.Collect(quantity.Find(text, language))
	at := 0
	for s := range checkworthy.Suggest(text, language) {
		if s.Span.Start < at || s.Span.Empty() || s.Span.Start < s.Sentence.Start || s.Span.End > s.Sentence.End || s.Sentence.End > len(text) {
			t.Errorf("%q: %v of %v behind %d", text, s.Span, s.Sentence, at)
			return
		}
		at = s.Span.End
		if !segment.AtEdge(text, s.Span.Start) || !segment.AtEdge(text, s.Span.End) || segment.Trim(text, s.Span) != s.Span {
			t.Errorf("%q: %v isn't trimmed, or cuts a character", text, s.Span)
		}
		if !(s.Score > 0 && s.Score <= 1) || len(s.Reasons) == 0 || len(s.Types) == 0 {
			t.Errorf("%q: %+v", text, s)
		}
		for _, q := range numbers {
			if q.Start < s.Sentence.Start || q.End > s.Sentence.End {
				continue // it isn't the parts that cut it
			}
			if cuts(s.Span.Start, q) || cuts(s.Span.End, q) {
				t.Errorf("%q: %q cuts %q", text, text[s.Span.Start:s.Span.End], text[q.Start:q.End])
			}
		}
	}
}

// cuts reports whether an offset lies within the number of q.
func cuts(at int, q quantity.Quantity) bool { return at > q.Number.Start && at < q.Number.End }

func TestSuggestionsOfAnything(t *testing.T) {
	words := strings.Fields(`the a which who , ; — – - ( ) " “ ” ' said that and but as after while lost 40 3.5 % $ million between 10 2014
		to Kyiv Kyiv's killing driven is has been Europe's largest . : of up é 👩‍👧 twenty-five hundreds thousands e` + "\u0301 \u0301")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(words)).Draw(t, "words"), rapid.SampledFrom([]string{" ", "", "\n"}).Draw(t, "between"))
		check(t, text, rapid.SampledFrom([]string{"en", "uk", "xx"}).Draw(t, "language"))
	})
}

func FuzzSuggest(f *testing.F) {
	f.Add("LIMA (Wire) — The quake, which killed about 300 people, was Peru's strongest since 1970, officials said.", "en")
	f.Add("“We lost two trucks,” she said.\n\nПроте 5 із 10 — ні.", "uk")
	f.Fuzz(func(t *testing.T, text, language string) { check(t, text, language) })
}

func BenchmarkSuggest(b *testing.B) {
	article := "The quake, which killed about 300 people and destroyed 4,000 houses, was Peru's strongest since 1970, officials said on Monday.\n" +
		"“We have seen nothing like it,” said Ana Ruiz, a nurse from Lima. “Some people are afraid to go home.”\n" +
		"Roads minister Ole Berg said that about 20% of the country's bridges had been closed, and that repairs would take until 2027.\n"
	text := strings.Repeat(article, 1<<20/len(article))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for s := range checkworthy.Suggest(text, "en") {
			_ = s
		}
	}
}

// Whatever a text is made of, suggesting takes time in proportion to its length.
func BenchmarkSuggestHostile(b *testing.B) {
	for _, unit := range []string{"a", "a ", "a://b ", ", a", "(", "\"", "“a ", "and ", "1 ", "1", "killed ", "— ", ", the ", "said that ", ".", "A. ", "\n", "Xy said. "} {
		text := strings.Repeat(unit, 1<<18/len(unit))
		b.Run(unit, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				for s := range checkworthy.Suggest(text, "en") {
					_ = s
				}
			}
		})
	}
}
