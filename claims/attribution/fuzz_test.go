package attribution_test

import (
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"factdesk/claims/anchor"
	"factdesk/claims/attribution"
)

func sound(t interface {
	Errorf(format string, args ...any)
	Helper()
}, text string,
) {
	t.Helper()
	last := 0
	for i, a := range attribution.Read(text, "").Attributions() {
		if len(a.Content) == 0 || a.Content[0].Start < last {
			t.Errorf("%q: attribution %d is empty or out of order: %+v", text, i, a)
			return
		}
		last = a.Content[0].Start
		end := 0
		for _, s := range append([]anchor.Span{a.Speaker, a.Cue}, a.Content...) {
			if !within(text, s) {
				t.Errorf("%q: %v lies outside or cuts a character", text, s)
			}
		}
		for _, s := range a.Content {
			if s.Empty() || s.Start < end {
				t.Errorf("%q: the content is empty or out of order: %v", text, a.Content)
			}
			end = s.End
		}
	}
}

func within(text string, s anchor.Span) bool {
	edge := func(at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) && edge(s.Start) && edge(s.End)
}

func FuzzRead(f *testing.F) {
	f.Add(article)
	f.Add("“a\n“b”, sagte er. — X: \"y\"")
	f.Add("“” , said , who said that \"he\" 'x' «y» Mr. A. B., a c, said \xff")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			attribution.Read(text, "") // must do no harm, and can't cut characters
			return
		}
		sound(t, text)
	})
}

func FuzzStatement(f *testing.F) {
	f.Add(article, 10, 80)
	f.Add("It was Norway's flood, which has killed many and driven it on Tuesday.", 30, 60)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || end < start || end > len(text) || !utf8.ValidString(text) {
			return
		}
		s := attribution.Read(text, "").Statement(anchor.Span{Start: start, End: end}, time.Date(2026, 2, 18, 0, 0, 0, 0, time.UTC))
		last := 0
		for _, p := range s.Filled {
			if p.Start < last || !within(s.Text, p) || p.Empty() {
				t.Errorf("%q %d–%d: what was filled in is out of order or outside: %+v", text, start, end, s)
			}
			last = p.End
		}
	})
}

// Words that mean something here, in any order, do no harm.
func TestAnyWordsGiveSoundSpans(t *testing.T) {
	words := []string{
		"said", "Keller", "Anna Keller", "“", "”", "\"", ",", ".", ":", "\n", "that", "who", "he", "she", "it", "the minister", "—",
		"according to", "and", "told", "called", "was quoted as saying", "which", "has", "denies", "on Tuesday", "in", "of", "’", "«", "»",
	}
	rapid.Check(t, func(t *rapid.T) {
		var text string
		for _, w := range rapid.SliceOfN(rapid.SampledFrom(words), 0, 30).Draw(t, "words") {
			text += w + rapid.SampledFrom([]string{" ", ""}).Draw(t, "blank")
		}
		sound(t, text)
	})
}
