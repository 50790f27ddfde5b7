package match_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"factdesk/claims/match"
)

func keys(hits []match.Hit) []string {
	all := make([]string, 0, len(hits))
	for _, h := range hits {
		all = append(all, h.Key)
	}
	return all
}

// desk returns an index with a few claims, in many languages.
func desk() *match.Index {
	x := new(match.Index)
	for key, statement := range map[string]string{
		"occupied":  "Russia occupies about 20% of Ukraine's national territory.",
		"occupied3": "Russia occupies about 30% of Ukraine's national territory.",
		"nato":      "NATO promised never to expand to the east.",
		"wages":     "Average wages in the country doubled in three years.",
		"fire":      "A photograph shows koalas rescued from the Australian fires.",
		"uk":        "Україна отримала сто нових танків від союзників.",
		"ru":        "Завод выпустил рекордное количество автомобилей.",
		"de":        "Die Regierung erhöhte die Renten für ältere Menschen.",
		"fr":        "Le gouvernement a fermé toutes les centrales nucléaires.",
		"es":        "El gobierno redujo los impuestos a los agricultores.",
		"pt":        "As escolas públicas fecharam durante a epidemia.",
		"pl":        "Polska zbudowała najdłuższy tunel kolejowy.",
		"zh":        "中国建造了世界上最长的高速铁路。",
		"ar":        "ارتفعت أسعار القمح في مصر بنسبة كبيرة.",
	} {
		x.Put(key, match.Claim{Statement: statement})
	}
	return x
}

func TestQueryFindsTheClaim(t *testing.T) {
	x := desk()
	for statement, want := range map[string]string{
		"About 20 percent of Ukraine is occupied by the Russians":       "occupied",
		"about 30 percent of Ukraine's territory is occupied by Russia": "occupied3",
		"Did NATO make a promise not to go on expanding eastwards?":     "nato",
		"wage doubling, on average":                                     "wages",
		"Poor koalas! #AustralianFirespic.twitter.com/Zq1 https://a.b":  "fire",
		"#averagewagesdoubled":                                          "wages",
		"союзники передали Україні нові танки":                          "uk",
		"рекордный выпуск автомобиля на заводах":                        "ru",
		"Erhöht eine Regierung die Rente?":                              "de",
		"fermeture d'une centrale nucléaire par des gouvernements":      "fr",
		"un impuesto reducido para agricultores":                        "es",
		"a escola pública fechada na epidemia":                          "pt",
		"o najdłuższym tunelu kolejowym w Polsce":                       "pl",
		"高速铁路有多长":                                                       "zh",
		"أسعار القمح":                                                   "ar",
	} {
		if got := x.Query(statement, 3); len(got) == 0 || got[0].Key != want {
			t.Errorf("%q: got %v, want %s first", statement, got, want)
		}
	}
}

func TestQueryOfNothing(t *testing.T) {
	if got := new(match.Index).Query("Russia occupies territory", 5); got != nil {
		t.Errorf("in an empty index: got %v", got)
	}
	x := desk()
	for _, statement := range []string{"", " ", "…!?", "🙂👩‍👧🇺🇦", "the of and", "https://example.org/a", "@", "#", "Quux xyzzy."} {
		if got := x.Query(statement, 5); len(got) != 0 {
			t.Errorf("%q: got %v", statement, got)
		}
	}
	for _, k := range []int{0, -1} {
		if got := x.Query("Russia occupies territory", k); got != nil {
			t.Errorf("the best %d: got %v", k, got)
		}
	}
}

// A claim of common words alone is found by them.
func TestCommonWordsAreKeptWhereThereAreNoOthers(t *testing.T) {
	x := desk()
	x.Put("be", match.Claim{Statement: "To be, or not to be"})
	if got := keys(x.Query("to be or not to be", 1)); !slices.Equal(got, []string{"be"}) {
		t.Errorf("got %v", got)
	}
}

func TestScoresAreProbabilitiesThatMeanSomething(t *testing.T) {
	x := indexOf(claimsOf(2000))
	x.Put("claim", match.Claim{Statement: "Russia occupies about 20% of Ukraine's national territory.", Speaker: "Karoline Leavitt"})
	same := x.Query("Russia occupies about 20% of Ukraine's national territory, said Karoline Leavitt", 1)
	other := x.Query("Russia occupies about 35% of Ukraine's national territory, said Karoline Leavitt", 1)
	touching := x.Query("Leavitt went to dinner in the Russia Tea Room", 1)
	if len(same) != 1 || len(other) != 1 || len(touching) != 1 {
		t.Fatalf("got %v, %v, %v", same, other, touching)
	}
	if same[0].Score < .6 || other[0].Score >= same[0].Score || touching[0].Score > .3 {
		t.Errorf("the same %v, another number %v, hardly anything %v", same, other, touching)
	}
}

func TestScoresHoldOnASmallDesk(t *testing.T) {
	x := desk()
	same, touching := x.Query("NATO promised never to expand to the east", 1), x.Query("NATO met in the east of Poland", 1)
	if len(same) != 1 || same[0].Score < .7 || len(touching) != 1 || touching[0].Score > .1 {
		t.Errorf("the same %v, hardly anything %v", same, touching)
	}
}

func TestEqualClaimsComeByKey(t *testing.T) {
	x := new(match.Index)
	var want []string
	for i := range 300 {
		key := fmt.Sprintf("%03d", (i*7)%300)
		x.Put(key, match.Claim{Statement: "Taxes rose"})
		want = append(want, fmt.Sprintf("%03d", i))
	}
	if got := keys(x.Query("taxes rise, taxes rose", 5)); !slices.Equal(got, want[:5]) {
		t.Errorf("got %v, want %v", got, want[:5])
	}
	if got := keys(x.Query("taxes rose", 1000)); !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestPutReplacesAndRemoveRemoves(t *testing.T) {
	x := desk()
	n := x.Len()
	x.Put("nato", match.Claim{Statement: "The moon is made of cheese.", Quote: "Cheese!", Speaker: "Wallace"})
	if got := x.Query("NATO expands to the east", 5); len(got) != 0 {
		t.Errorf("what was replaced is still found: %v", got)
	}
	for _, statement := range []string{"moon", "cheese", "Wallace"} {
		if got := keys(x.Query(statement, 5)); !slices.Equal(got, []string{"nato"}) {
			t.Errorf("%s: got %v", statement, got)
		}
	}
	x.Remove("nato")
	x.Remove("nobody")
	if got := x.Query("moon", 5); len(got) != 0 || x.Len() != n-1 {
		t.Errorf("what was removed is still found: %v of %d", got, x.Len())
	}
}

// After any edits, an index answers as one that was made at once.
func TestAnIndexForgetsHowItCameAbout(t *testing.T) {
	words := strings.Fields("tax taxes war wars Russia 20 30 percent doubled wages the of not")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(words), 0, 6), func(w []string) string { return strings.Join(w, " ") })
		x, held := new(match.Index), map[string]string{}
		for range rapid.IntRange(0, 40).Draw(t, "edits") {
			key := rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(t, "key")
			if held[key] = text.Draw(t, "text"); rapid.Bool().Draw(t, "remove") {
				x.Remove(key)
				delete(held, key)
				continue
			}
			x.Put(key, match.Claim{Statement: held[key]})
		}
		fresh := new(match.Index)
		for key, statement := range held {
			fresh.Put(key, match.Claim{Statement: statement})
		}
		asked := text.Draw(t, "asked")
		if got, want := x.Query(asked, 9), fresh.Query(asked, 9); !slices.Equal(got, want) {
			t.Fatalf("%q in %v: got %v, want %v", asked, held, got, want)
		}
	})
}

// Edits without end leave nothing behind.
func TestManyEditsPackTheIndex(t *testing.T) {
	x := desk()
	want := x.Query("Russia occupies 20% of Ukraine", 5)
	for i := range 5000 {
		x.Put("draft", match.Claim{Statement: fmt.Sprintf("Draft number %d of the claim", i)})
	}
	x.Remove("draft")
	if got := x.Query("Russia occupies 20% of Ukraine", 5); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestQueriesRunWhileClaimsChange(t *testing.T) {
	x := desk()
	var all sync.WaitGroup
	for n := range 4 {
		all.Go(func() {
			for i := range 300 {
				x.Put(fmt.Sprint(n, i), match.Claim{Statement: fmt.Sprintf("Wages rose by %d percent", i)})
				x.Remove(fmt.Sprint(n, i-10))
			}
		})
		all.Go(func() {
			for range 300 {
				x.Query("average wages doubled by 20 percent", 5)
			}
		})
	}
	all.Wait()
	if got := keys(x.Query("average wages doubled", 1)); !slices.Equal(got, []string{"wages"}) {
		t.Errorf("got %v", got)
	}
}

func TestLongTextsAreNotSlow(t *testing.T) {
	x := desk()
	for _, piece := range []string{"a", "1", "1,", ".", "\"", "#", "#aB", "@", "— (@", ")", "国", "слово ", "Word ", "http://", "’s", "e\u0301", "\xff", "nato", "wagesdoubledwagesdoubledwagesdoubledxx "} {
		long := strings.Repeat(piece, 1<<20/len(piece))
		start := time.Now()
		x.Query(long, 5)
		x.Put("long", match.Claim{Statement: long, Quote: long})
		x.Query(long, 5)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q … took %v", piece, took)
		}
	}
}

func FuzzIndex(f *testing.F) {
	f.Add("Russia occupies about 20%", "20,000 #AustralianFires’s — A (@b) May 1")
	f.Add("中国 ارتفعت", "\xff\u0301’")
	f.Fuzz(func(t *testing.T, claim, statement string) {
		x := desk()
		x.Put("fuzz", match.Claim{Statement: claim, Quote: statement, Speaker: claim})
		for i, h := range x.Query(statement, 4) {
			if !(h.Score > 0 && h.Score < 1) || i > 3 {
				t.Errorf("got %v", h)
			}
		}
		x.Remove("fuzz")
		if got, want := x.Query(statement, 4), desk().Query(statement, 4); !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	})
}
