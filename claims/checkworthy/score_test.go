package checkworthy_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims/checkworthy"
)

// What is worth checking stands left, what isn't right.
func TestScoreTellsClaimsFromTheRest(t *testing.T) {
	for _, row := range []struct{ language, claim, other string }{
		{"en", "Unemployment fell by 3 percent last year.", "Good evening, everybody."},
		{"en", "Inflation is higher than it was four years ago.", "I believe we can do this together."},
		{"en", "He voted against the bill in 2015.", "Who will vote for the bill?"},
		{"en", "Russia occupies about 20% of Ukraine's territory.", "We will never give up."},
		{"de", "Die Arbeitslosigkeit sank 2019 um 3,1 Prozent.", "Guten Abend!"},
		{"uk", "У 2021 році населення становило 41,4 млн осіб.", "Що ви думаєте?"},
	} {
		claim, other := checkworthy.Score(row.claim, row.language), checkworthy.Score(row.other, row.language)
		if claim < 0.5 || other >= 0.5 {
			t.Errorf("%s: %.3f %s; %.3f %s", row.language, claim, row.claim, other, row.other)
		}
	}
}

func TestTrained(t *testing.T) {
	for language, want := range map[string]bool{"en": true, "en-GB": true, "eng": false, "uk": false, "": false} {
		if got := checkworthy.Trained(language); got != want {
			t.Errorf("Trained(%q) = %v", language, got)
		}
	}
}

func TestNothingScoresNothing(t *testing.T) {
	for _, nothing := range []string{"", " \n", "...", "—"} {
		for _, language := range []string{"en", "uk"} {
			if got := checkworthy.Score(nothing, language); got != 0 {
				t.Errorf("%q in %s scores %v", nothing, language, got)
			}
		}
	}
}

// A score is between 0 and 1, the same each time, and none the worse for blanks
// at the ends or for another apostrophe.
func TestScoreHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sentence := rapid.String().Draw(t, "sentence")
		language := rapid.SampledFrom([]string{"en", "fr"}).Draw(t, "language")
		got := checkworthy.Score(sentence, language)
		if math.IsNaN(got) || got < 0 || got > 1 {
			t.Fatalf("scores %v", got)
		}
		if again := checkworthy.Score("  "+strings.ReplaceAll(sentence, "'", "’")+"\n", language); again != got {
			t.Fatalf("scores %v, then %v", got, again)
		}
	})
}

func FuzzScore(f *testing.F) {
	f.Add("It’s 3.5% more than in the 1990s, the U.S. said.")
	f.Add("don't can't won't 'll ’ n't 4th 20th U.S.A. \xff\xc3")
	f.Add("У 2021 році — 41,4 млн.")
	f.Fuzz(func(t *testing.T, sentence string) {
		for _, language := range []string{"en", ""} {
			if got := checkworthy.Score(sentence, language); math.IsNaN(got) || got < 0 || got > 1 {
				t.Fatalf("%q scores %v", sentence, got)
			}
		}
	})
}

func TestScoreAllocatesNothing(t *testing.T) {
	sentence := "It’s 3.5% more than in the 1990s, the U.S. said; don't you think so?"
	checkworthy.Score(sentence, "en")
	if n := testing.AllocsPerRun(100, func() { checkworthy.Score(sentence, "en") }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkScore(b *testing.B) {
	for name, sentence := range map[string]string{
		"sentence": "The unemployment rate has fallen to 4.1 percent, its lowest in seventeen years, and we've created two million jobs since the election.",
		"letters":  strings.Repeat("a", 1<<20),
		"digits":   strings.Repeat("1.", 1<<19),
		"stops":    strings.Repeat("a.", 1<<19),
		"quotes":   strings.Repeat(`"'`, 1<<19),
		"blanks":   strings.Repeat(" ", 1<<20),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(sentence)))
			b.ReportAllocs()
			for b.Loop() {
				checkworthy.Score(sentence, "en")
			}
		})
	}
}
