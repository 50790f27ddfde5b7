package segment_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                                "",
		" \n ":                            "",
		"I don’t know.":                   "I|don’t|know|.",
		"The U.S. said so (a.m., z.B.)":   "The|U.S.|said|so|(|a.m.|,|z.B.|)",
		"the U.S.A.":                      "the|U.S.A.",
		"It cost $1,000.50, or 3.5%.":     "It|cost|$|1,000.50|,|or|3.5|%|.",
		"a 750-mile front":                "a|750|-|mile|front",
		"at 12:30":                        "at|12:30",
		"See example.com.":                "See|example.com|.",
		"wait... what?!":                  "wait|...|what|?|!",
		"п’ять об'єктів і т.д.":           "п’ять|об'єктів|і|т.д.",
		"«Так», – сказав він.":            "«|Так|»|,|–|сказав|він|.",
		"第一句。AB":                          "第|一|句|。|AB",
		"كتب 12 سطرا؟":                    "كتب|12|سطرا|؟",
		"e\u0301tat \u0301x 👩‍👧🇺🇦":        "e\u0301tat| \u0301|x|👩‍👧|🇺🇦",
		"2nd F16 x_y COVID-19":            "2nd|F16|x_y|COVID|-|19",
		"“Yes,” she said. 'No'":           "“|Yes|,|”|she|said|.|'|No|'",
		"l’eau, aujourd'hui, O'Neill, n'": "l’eau|,|aujourd'hui|,|O'Neill|,|n|'",
	} {
		if got := strings.Join(cut(text, slices.Collect(segment.Words(text))), "|"); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

const odd = "aZ. 3’,:_é\u0301Кт。ع👩‍👧🇺🇦\u0600\u0e01\u0e33\U0001fbe9क्षि각ᄀ\u200dァ漢\u00ad\t\u2003\u3000'"

// Words lie between clusters, in order, and leave out only blanks; and where a
// word is asked for, the same is found.
func TestWordsAreThoseThatWordAtFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkWords(t, rapid.StringOf(rapid.RuneFrom([]rune(odd))).Draw(t, "text"))
	})
}

func FuzzWords(f *testing.F) {
	f.Add("The U.S. said 1,000.5 “things.” Then\nmore.")
	f.Fuzz(func(t *testing.T, text string) {
		if valid := strings.ToValidUTF8(text, ""); valid == text && len(text) < 2000 && !strings.Contains(text, "\n") {
			checkWords(t, text)
		}
	})
}

func checkWords(t fataler, text string) {
	edges := map[int]bool{0: true}
	for c := segment.Clusters(text); c.Next(); {
		edges[c.End()] = true
	}
	var words []anchor.Span
	end := 0
	for w := range segment.Words(text) {
		if w.Start < end || w.Empty() || !edges[w.Start] || !edges[w.End] || strings.TrimSpace(text[end:w.Start]) != "" {
			t.Fatalf("%q: bad word %v after %d", text, w, end)
		}
		words, end = append(words, w), w.End
	}
	if strings.TrimSpace(text[end:]) != "" {
		t.Fatalf("%q: %q is no word", text, text[end:])
	}
	for _, w := range words {
		for at := range text[w.Start:w.End] {
			if got := segment.WordAt(text, w.Start+at); got != w {
				t.Fatalf("%q: the word at %d is %v, want %v", text, w.Start+at, got, w)
			}
		}
	}
}

func BenchmarkWords(b *testing.B) {
	for name, line := range map[string]string{
		"en": "The talks in Geneva ended without a deal, officials said; 1,200 people don’t agree. ",
		"uk": "Переговори в Женеві завершилися без угоди, повідомили посадовці; 1200 людей проти. ",
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(line, 10000)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				for range segment.Words(text) {
				}
			}
		})
	}
}
