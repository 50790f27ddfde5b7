package claim

import (
	"image"
	"image/color"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"

	"factdesk/app/look"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// shown is a quote of a width with words in their context.
func shown(t *testing.T, context, words string, width float32) (q *quote, taps *int) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	taps = new(int)
	q = newQuote(func() { *taps++ })
	w := test.NewTempWindow(t, q)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, 400))
	q.show(of(context, words))
	return q, taps
}

func of(context, words string) Card {
	return Card{
		Claim:   claims.Claim{Anchor: anchor.Anchor{Quote: words}},
		Context: context, ContextAt: strings.Index(context, words), Scale: claims.StandardScale(),
	}
}

// grounded returns where in a picture of q something stands on the words' ground,
// or has its colour mixed with that of a letter's edge.
func grounded(q *quote, scale int) (box image.Rectangle) {
	on, ok := q.paint(int(q.Size().Width)*scale, int(q.high())*scale).(*image.RGBA)
	if !ok {
		return box
	}
	ground := fynetheme.ColorForWidget(look.ToneGround(q.tone), q)
	want := color.RGBAModel.Convert(ground)
	for y := range on.Rect.Dy() {
		for x := range on.Rect.Dx() {
			if on.At(x, y) == want {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

// Whether a script's own font is there or not, its letters run as they do.
func TestWordsStandInTheOrderOfTheirScript(t *testing.T) {
	const arabic, width = "ارتفع الناتج 7.5% في NATO ثم عاد", 400
	for _, scale := range []int{1, 2} {
		var lefts []int
		for _, words := range []string{"عاد", "NATO", "7.5%", "ارتفع"} { // from left to right
			q, _ := shown(t, arabic, words, width)
			box := grounded(q, scale)
			if box.Empty() || box.Dx() > 120*scale {
				t.Fatalf("%q stands at %v", words, box)
			}
			lefts = append(lefts, box.Min.X)
			if words == "ارتفع" && box.Max.X < (width-2)*scale {
				t.Errorf("the first word ends at %d, want the right edge", box.Max.X)
			}
		}
		if !slices.IsSorted(lefts) {
			t.Errorf("from the last word to the first they begin at %v, want one behind the other", lefts)
		}
	}
}

func TestOnlyTheWordsOfTheClaimAreSetOff(t *testing.T) {
	for name, row := range map[string]struct{ context, words string }{
		"Ukrainian":        {"Вони тримають п’яту частину країни.", "п’яту"},
		"a family":         {"See: 👩‍👩‍👧‍👦 and more", "👩‍👩‍👧‍👦"},
		"first":            {"A fifth of it.", "A fifth"},
		"all":              {"A fifth.", "A fifth."},
		"without context":  {"", "A fifth."},
		"another context":  {"Nothing of the sort.", "A fifth."},
		"over a paragraph": {"One\nTwo three", "One\nTwo"},
	} {
		q, taps := shown(t, row.context, row.words, 300)
		if grounded(q, 1).Empty() {
			t.Errorf("%s: nothing is set off", name)
		}
		if got := q.shown.text[q.shown.from:q.shown.to]; got != row.words {
			t.Errorf("%s: set off are %q, want %q", name, got, row.words)
		}
		test.Tap(q)
		if *taps != 1 {
			t.Errorf("%s: a click told %d times, want once", name, *taps)
		}
	}
	q, _ := shown(t, "", "", 300)
	if box := grounded(q, 1); !box.Empty() {
		t.Errorf("of no words there are %v set off", box)
	}
}

func TestTheGroundIsThatOfTheVerdict(t *testing.T) {
	q, _ := shown(t, "They hold a fifth of it.", "a fifth", 300)
	c := of("They hold a fifth of it.", "a fifth")
	if q.tone != claims.Undecided {
		t.Errorf("undecided it is %q", q.tone)
	}
	c.Verdict.Rating = 1
	q.show(c)
	if want := c.Scale.Ratings[0].Tone; q.tone != want || grounded(q, 1).Empty() {
		t.Errorf("got %q, want %q", q.tone, want)
	}
}

func TestAQuoteKeepsItsHeight(t *testing.T) {
	q, _ := shown(t, "Short.", "Short.", 300)
	least := q.high()
	for _, words := range []string{"", "One", strings.Repeat("word ", 15)} {
		q.show(of(words, words))
		if got := q.high(); got != least {
			t.Errorf("with %q it is %v high, want %v", words, got, least)
		}
	}
	q.show(of(strings.Repeat("word ", 1e6), "word"))
	if got, most := q.high(), mostLines*q.set.High; got <= least || got > most {
		t.Errorf("with a book it is %v high, want more than %v and at most %v", got, least, most)
	}
}

// Whatever the context, the beginning of the words is there, and little else.
func TestTheWordsAreNeverCutAway(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	q := newQuote(nil)
	q.wrap()
	part := rapid.SampledFrom([]string{"word ", "п’ята ", "сло́во ", "e\u0301", "👩‍👩‍👧‍👦", " ", "\n", "عام ", "7.5% ", "漢字", "…"})
	rapid.Check(t, func(t *rapid.T) {
		some := func(name string, most int) string {
			return strings.Join(rapid.SliceOfN(part, 0, most).Draw(t, name), "")
		}
		before, words, after := some("before", 400), "x"+some("words", 400), some("after", 400)
		e := excerpt{before + words + after, len(before), len(before) + len(words)}
		got, layout := q.set.fit(e, rapid.Float32Range(narrow, 500).Draw(t, "width"), mostLines)
		if !utf8.ValidString(got.text) || len(layout.Lines) > mostLines {
			t.Fatalf("%d lines of %q", len(layout.Lines), got.text)
		}
		kept := got.text[got.from:got.to]
		if kept == "" || !strings.HasPrefix(words, kept) {
			t.Fatalf("the words are %q, want the beginning of %q", kept, words)
		}
	})
}

func TestFieldsStayWhereTheyAreFromClaimToClaim(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	p := New()
	w := test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(400, 900))
	driver := fyne.CurrentApp().Driver()
	var first fyne.Position
	for i, words := range []string{"Short.", strings.Repeat("some words that go on ", 4), "As short."} {
		c := of("Before it. "+words+" Behind it.", words)
		c.Claim.ID, c.Claim.Statement = claims.NewID[claims.Claim](), words
		p.SetCard(c)
		at := driver.AbsolutePositionForObject(p.speaker.Field)
		if i == 0 {
			first = at
		}
		if at != first || at.Y < 100 {
			t.Errorf("with %q the speaker stands at %v, want %v", words, at, first)
		}
	}
}

func TestWhatTheHistoryQuotesIsCutBetweenCharacters(t *testing.T) {
	const family = "👩‍👩‍👧‍👦"
	if got, want := quoted(strings.Repeat(family, mostQuoted+1)), "“"+strings.Repeat(family, mostQuoted)+"…”"; got != want {
		t.Errorf("got %q, want %d families and that there are more", got, mostQuoted)
	}
}
