package segment_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

func cut(text string, spans []anchor.Span) []string {
	var all []string
	for _, s := range spans {
		all = append(all, text[s.Start:s.End])
	}
	return all
}

// A | stands where a sentence ends.
func TestSentences(t *testing.T) {
	for what, marked := range map[string][]string{
		"nothing":                {"", " "},
		"plain":                  {"It rose. | It fell! | Did it? | Yes", "It rose.  |  It fell.", "Really?! | Yes... | No."},
		"titles and initials":    {"Mr. J. Smith paid. | He left.", "On Monday Sen. J. D. Vance met Gen. Milley.", "Ask J. R. R. Tolkien."},
		"shortened words":        {"The U.S. reported progress.", "The U.S. Senate met. | It rose.", "He lives in the U.S. | But she left.", "Apple Inc. said so. | It’s true.", "apples, pears, etc. | Then he left.", "at 5 p.m. on Monday"},
		"numbers":                {"It paid 1.5 million. | He left.", "See No. 5 and p. 12. | No. | Why?", "It fell to 3. | The rest rose.", "In 2014. | 5 men died."},
		"quotations":             {"He said: “It is enough.” | Then he went.", "“Why?” he asked. | “Because.”", "She said, \"Go.\" | He went.", "‘No.’ | ‘Yes.’"},
		"brackets and notes":     {"It rose by 3% (see Fig. 2). | The rest did not.", "(It rose.) | It fell.", "It rose.[12] | It fell.", "It rose [...] and fell."},
		"without a blank":        {"It ended.|The rest is known.", "See example.com or a.b@c.org for more. | It is free.", "Go to http://x.com/a?Id=5 now."},
		"ellipses":               {"well ... what", "I . . . I went.", "It ended.... | He left."},
		"small letters":          {"i went home. | i slept. | was it good? | yes", "approx. the same"},
		"names with a mark":      {"He works at Yahoo! in the city."},
		"lists in a line":        {"1. Milk | 2. Eggs | 3. Bread", "1.) Milk | 2.) Eggs", "a. Milk b, c | b. Eggs", "• Milk | • Eggs", "1. He was first. | He won."},
		"faces":                  {"We were there :-) | It was good.", "Привіт)) | Як справи?", "Він (той (перший)) Іван."},
		"Ukrainian":              {"Це перше речення. | А це друге.", "У 2014 р. Верховна Рада – це так. | Вона є.", "Верховна Рада ухвалила це рішення ще у 2014 р. | Верховна Рада є.", "Він живе в м. Києві на вул. Хрещатик, буд. 5. | Так.", "Це було 12 грн. | Потім 5 тис. осіб і т. д. | Усе.", "«Чому?» – спитав він. | – Тому."},
		"Russian":                {"Это был А. С. Пушкин. | Он жил в г. Москве.", "— Что? — спросил он. | — Ничего.", "до 5 в. до н. э. | Ему это известно, и т. п. | Вот."},
		"German":                 {"Am 3. Mai kam Dr. Meier, d. h. der Arzt. | Das war gut.", "Er sagte: „Das ist z. B. Berlin.“ | Sie ging.", "Im 19. Jahrhundert war er der Zweite, und nicht Nr. 3. | Es ist so."},
		"French":                 {"M. Dupont est là. | Il dit : « Oui ! » | Et il part, c’est tout.", "Il a dit. | « Je ne sais pas. » | Elle est là."},
		"Spanish":                {"El Sr. Gómez no vino. | ¿Por qué? | ¡Quién sabe!", "Los EE. UU. de América son así."},
		"Portuguese and Polish":  {"O Sr. Silva não veio. | Ele está em casa.", "To jest ul. Długa, nr 5. | Nie ma go tu od 1990 r. | Jest tam."},
		"Chinese and Japanese":   {"第一句。|第二句！|第三句", "彼は「はい。」と言った。|終わり。"},
		"Arabic, Urdu and Hindi": {"ما هذا؟ | هذا نص.", "یہ کیا ہے؟ | یہ متن ہے۔ | اور یہ", "यह है। | वह है।"},
		"Armenian and Greek":     {"Մութ է: | Ես տուն եմ գնում:", "Τι είναι; | Δεν ξέρω."},
	} {
		for _, m := range marked {
			text := strings.NewReplacer(" | ", " ", "|", "").Replace(m)
			got := strings.Join(cut(text, slices.Collect(segment.Sentences(text))), "|")
			want := strings.TrimSpace(strings.NewReplacer("  |  ", "|", " | ", "|").Replace(m))
			if got != want {
				t.Errorf("%s:\n got %s\nwant %s", what, got, want)
			}
		}
	}
}

func TestALineIsASentence(t *testing.T) {
	text := "A heading\nA sentence. Another!\n\n“A quotation.\n“It goes on.”"
	want := []string{"A heading", "A sentence.", "Another!", "“A quotation.", "“It goes on.”"}
	if got := cut(text, slices.Collect(segment.Sentences(text))); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A sentence that is asked for is the one that all of the text has there, in a
// long paragraph too.
func TestSentenceAtInALongParagraph(t *testing.T) {
	line := "He came at 5 p.m. and said: “Why?” She left... then, in 2014, Mr. Smith (who was ill. very ill) died.5 Then 1. one, 2. two. "
	for _, text := range []string{strings.Repeat(line, 200), "1. He. " + strings.Repeat(line, 200), strings.Repeat("会談は終わりました。「はい。」と言った！", 300)} {
		for s := range segment.Sentences(text) {
			for _, at := range []int{s.Start, (s.Start + s.End) / 2, s.End - 1, s.End} {
				if got := segment.SentenceAt(text, at); got != s && (at < s.End || got.Start != s.End) {
					t.Fatalf("at %d: got %v, want %v", at, got, s)
				}
			}
		}
	}
}

func TestWordAt(t *testing.T) {
	text := "Russia’s 750-mile front; Крим, naïve."
	for at, want := range map[int]string{0: "Russia’s", 7: "Russia’s", strings.Index(text, "50"): "750", strings.Index(text, "рим"): "Крим", strings.Index(text, "ve."): "naïve", len(text): ""} {
		if w := segment.WordAt(text, at); text[w.Start:w.End] != want {
			t.Errorf("WordAt(%d) = %q, want %q", at, text[w.Start:w.End], want)
		}
	}
}

func TestParagraphAt(t *testing.T) {
	text := "One.\n\nTwo.\nThree."
	for words, want := range map[string]int{"One": 1, "Two": 2, "Three": 3} {
		if got := segment.ParagraphAt(text, strings.Index(text, words)); got != want {
			t.Errorf("%s is in paragraph %d, want %d", words, got, want)
		}
	}
}

// Whatever the text: spans follow each other, hold something without blanks at
// its ends, begin and end between graphemes, and leave out nothing but blanks.
func TestSpansCoverTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aZ. \n!?\"“”3,;é\u0301Кт。ع؟👩‍👧🇺🇦\u0600\u0e01\u0e33\U0001fbe9क्ष각().1:-—•»է։\u2003"))).Draw(t, "text")
		checkSpans(t, text)
	})
}

// Words lie on cluster edges as well, in any script, and each byte has one.
func TestWordsAreOfWholeClusters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aZ. 3’é\u0301Кт。ع👩‍👧🇺🇦\u0600\u0e01\u0e33\U0001fbe9क्षि각"))).Draw(t, "text")
		edges := map[int]bool{0: true}
		for c := segment.Clusters(text); c.Next(); {
			edges[c.End()] = true
		}
		for at := range text {
			if w := segment.WordAt(text, at); !w.Contains(at) || !edges[w.Start] || !edges[w.End] {
				t.Fatalf("the word at %d of %q is %d–%d", at, text, w.Start, w.End)
			}
		}
	})
}

func FuzzSentences(f *testing.F) {
	f.Add("The U.S. reported 1.5 “things.” Then\nmore.")
	f.Fuzz(func(t *testing.T, text string) {
		if valid := strings.ToValidUTF8(text, ""); valid == text && len(text) < 2000 {
			checkSpans(t, text)
		}
	})
}

type fataler interface {
	Fatalf(format string, args ...any)
}

func checkSpans(t fataler, text string) {
	edges := map[int]bool{len(text): true}
	for it := segment.Clusters(text); it.Next(); {
		edges[it.Start()] = true
	}
	end := 0
	for s := range segment.Sentences(text) {
		words := text[s.Start:s.End]
		switch {
		case s.Start < end || s.Empty() || blankEnds(words) || strings.Contains(words, "\n"):
			t.Fatalf("%q: bad sentence %q", text, words)
		case strings.TrimSpace(text[end:s.Start]) != "":
			t.Fatalf("%q: %q is in no sentence", text, text[end:s.Start])
		case !edges[s.Start] || !edges[s.End]:
			t.Fatalf("%q: %q begins or ends within a cluster", text, words)
		}
		if got := segment.SentenceAt(text, s.Start); got != s {
			t.Fatalf("%q: SentenceAt(%d) = %v, want %v", text, s.Start, got, s)
		}
		end = s.End
	}
	if strings.TrimSpace(text[end:]) != "" {
		t.Fatalf("%q: %q is in no sentence", text, text[end:])
	}
	for at := range len(text) + 1 {
		if w := segment.WordAt(text, at); w.Start < 0 || w.End > len(text) || w.End < w.Start {
			t.Fatalf("%q: WordAt(%d) = %v", text, at, w)
		}
	}
}

// blankEnds reports whether the first or the last cluster of words is a blank.
func blankEnds(words string) bool {
	var all []string
	for c := segment.Clusters(words); c.Next(); {
		all = append(all, c.Value())
	}
	return strings.TrimSpace(all[0]) == "" || strings.TrimSpace(all[len(all)-1]) == ""
}
