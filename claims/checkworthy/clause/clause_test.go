package clause_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"factdesk/claims/anchor"
	"factdesk/claims/checkworthy/clause"
	"factdesk/claims/segment"
)

func TestPartsOfSentences(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{"The bridge fell into the river.", []string{"The bridge fell into the river"}},
		{
			"The flood, which has drowned 40 people, driven thousands from their farms and washed away the only bridge, began on Monday.",
			[]string{"The flood", "has drowned 40 people", "driven thousands from their farms", "washed away the only bridge", "began on Monday"},
		},
		{
			"The company makes bolts and employs about 300 people in Leeds.",
			[]string{"The company makes bolts", "employs about 300 people in Leeds"},
		},
		{
			"The mayor said that rents had doubled since 2019, but wages have not moved.",
			[]string{"The mayor said", "rents had doubled since 2019", "wages have not moved"},
		},
		{
			"\"We lost two trucks,\" said the driver, who had crossed the pass in March.",
			[]string{"We lost two trucks", "said the driver", "had crossed the pass in March"},
		},
		{"According to police, the fire killed three people.", []string{"According to police", "the fire killed three people"}},
		{
			"The mine closed in 1994, leaving 2,000 people without work.",
			[]string{"The mine closed in 1994", "leaving 2,000 people without work"},
		},
		{
			"The storm cut power to 5,000 homes while floods closed two roads.",
			[]string{"The storm cut power to 5,000 homes", "floods closed two roads"},
		},
		{
			"The clinic is near Odense, Denmark's third-largest city, and treats 90 patients a day.",
			[]string{"The clinic is near Odense", "Denmark's third-largest city", "treats 90 patients a day"},
		},
		{
			"Wheat, barley and oats grow here; sheep do not.",
			[]string{"Wheat, barley and oats grow here", "sheep do not"},
		},
		{
			"Lakes, including Vattern, measured in 1907, lost a third of their fish.",
			[]string{"Lakes, including Vattern, measured in 1907", "lost a third of their fish"},
		},
		{
			"He lost an arm before the army, seven years before the war, made him a clerk.",
			nil, // anything, but no panic
		},
		{
			"Rebels seized the port, killing at least 40 people and wounding 12 others, including three children.",
			[]string{"Rebels seized the port", "killing at least 40 people", "wounding 12 others, including three children"},
		},
		{
			"Following a trial of two weeks in May, the court fined the bank $3 million, down from $5 million.",
			[]string{"Following a trial of two weeks in May", "the court fined the bank $3 million", "down from $5 million"},
		},
		{
			"The state has cut its debt by selling two ports to foreign funds in an attempt to calm its lenders.",
			[]string{"The state has cut its debt", "by selling two ports to foreign funds", "in an attempt to calm its lenders"},
		},
		{
			"Farmers left the valley because the river had run dry (only 12 of them have stayed there).",
			[]string{"Farmers left the valley", "because the river had run dry", "only 12 of them have stayed there"},
		},
		{
			"The delegation, led by a former minister of culture, arrived in Lima on Monday.",
			[]string{"The delegation", "led by a former minister of culture", "arrived in Lima on Monday"},
		},
		{
			"The plant has stood still since 2022 and its six reactors are shut down.",
			[]string{"The plant has stood still since 2022", "its six reactors are shut down"},
		},
		{"Neither army has disclosed how many troops it lost.", []string{"Neither army has disclosed how many troops it lost"}},
		{"The man, who was not named, was arrested on Friday.", []string{"The man, who was not named, was arrested on Friday"}},
		{"He called it \"a mess,\" as prices rose.", []string{"He called it \"a mess,\"", "prices rose"}},
	} {
		got := partsOf("en", c.sentence)
		if c.want != nil && !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.sentence, got, c.want)
		}
	}
}

func TestPartsInOtherLanguages(t *testing.T) {
	for _, c := range []struct {
		language, sentence string
		want               []string
	}{
		{"xx", "Ein Satz — noch ein Teil; und der dritte Teil.", []string{"Ein Satz", "noch ein Teil", "und der dritte Teil"}},
		{"uk", "Міст зруйновано, але дорога вціліла.", []string{"Міст зруйновано", "дорога вціліла"}},
		{"de", "Die Stadt hat 40.000 Einwohner, die im Tal leben.", []string{"Die Stadt hat 40.000 Einwohner", "im Tal leben"}},
	} {
		if got := partsOf(c.language, c.sentence); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.sentence, got, c.want)
		}
	}
}

// partsOf returns the words of the parts of a text that is one sentence.
func partsOf(language, text string) []string {
	var parts []string
	for _, p := range clause.For(language).Cut(text, anchor.Span{End: len(text)}) {
		parts = append(parts, text[p.Start:p.End])
	}
	return parts
}

func TestPartsLieInTheirSentence(t *testing.T) {
	words := strings.Fields(`the a which who , ; — – - ( ) " “ ” ' said that and but as after while including lost 40 3.5 % $ people
		Kyiv Kyiv's killing driven is has been Europe's largest , , and . : to of up 2014 é 👩‍👧 e` + "\u0301 \u0301")
	cutter := clause.For("en")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(words)).Draw(t, "words"), rapid.SampledFrom([]string{" ", ""}).Draw(t, "between"))
		check(t, cutter, text)
	})
}

func FuzzCut(f *testing.F) {
	f.Add("The flood, which has drowned 40 people, driven thousands out, began on Monday, officials said.")
	f.Add("\"a, b\" and (c, d) — e; f: g")
	english, other := clause.For("en"), clause.For("xx")
	f.Fuzz(func(t *testing.T, text string) {
		check(t, english, text)
		check(t, other, text)
	})
}

// check fails where the parts of a text aren't in order, aren't whole words or
// end in a comma.
func check(t interface{ Errorf(string, ...any) }, cutter *clause.Cutter, text string) {
	if !utf8.ValidString(text) {
		return // no text of an article
	}
	at := 0
	for _, p := range cutter.Cut(text, anchor.Span{End: len(text)}) {
		if p.Start < at || p.End <= p.Start || p.End > len(text) {
			t.Errorf("%q: %v lies before %d or holds nothing", text, p, at)
			return
		}
		if !segment.AtEdge(text, p.Start) || !segment.AtEdge(text, p.End) {
			t.Errorf("%q: %v cuts a character", text, p)
		}
		said := text[p.Start:p.End]
		if strings.HasPrefix(said, ",") || strings.HasSuffix(said, ",") || segment.Trim(text, p.Span) != p.Span {
			t.Errorf("%q: %q is not trimmed", text, said)
		}
		words := cutter.Words()[p.First:p.Past]
		if words[0].Start != p.Start || words[len(words)-1].End != p.End {
			t.Errorf("%q: %q has other words", text, said)
		}
		at = p.End
	}
}

func BenchmarkCut(b *testing.B) {
	text := strings.Repeat("The flood, which has drowned 40 people, driven thousands from their farms and washed away the only bridge, began on Monday, officials said. ", 100)
	cutter := clause.For("en")
	var sentences []anchor.Span
	for s := range segment.Sentences(text) {
		sentences = append(sentences, s)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for _, s := range sentences {
			cutter.Cut(text, s)
		}
	}
}

// Whatever a text is made of, cutting takes time in proportion to its length.
func BenchmarkCutHostile(b *testing.B) {
	for _, unit := range []string{"a", ", a", "(", "\"", "and ", "which ", "1 ", "killed ", "— ", ", the ", "said that "} {
		text := strings.Repeat(unit, 1<<18/len(unit))
		b.Run(unit, func(b *testing.B) {
			cutter := clause.For("en")
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				cutter.Cut(text, anchor.Span{End: len(text)})
			}
		})
	}
}
