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

func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"":                              nil,
		" \n ":                          nil,
		"The U.S. reported progress.":   {"The U.S. reported progress."},
		"The U.S. Senate met. It rose.": {"The U.S. Senate met.", "It rose."},
		"Mr. J. Smith paid 1.5 million. He left.":       {"Mr. J. Smith paid 1.5 million.", "He left."},
		"A heading\nA sentence. Another!":               {"A heading", "A sentence.", "Another!"},
		"He said: “It is enough.” Then he went.":        {"He said: “It is enough.”", "Then he went."},
		"Це перше речення. А це друге.":                 {"Це перше речення.", "А це друге."},
		"ما هذا؟ هذا نص.":                               {"ما هذا؟", "هذا نص."},
		"第一句。第二句！":                                      {"第一句。", "第二句！"},
		"It rose by 3% (see Fig. 2). The rest did not.": {"It rose by 3% (see Fig. 2).", "The rest did not."},
	} {
		if got := cut(text, slices.Collect(segment.Sentences(text))); !slices.Equal(got, want) {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
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
		text := rapid.StringOf(rapid.RuneFrom([]rune("aZ. \n!?\"“”3,;é\u0301Кт。ع؟👩‍👧🇺🇦\u0600\u0e01\u0e33\U0001fbe9क्ष각"))).Draw(t, "text")
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
		if valid := strings.ToValidUTF8(text, ""); valid == text {
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
