package reader_test

import (
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/look"
	"factdesk/app/view/reader"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

const article = "In all, Russia occupies about 20% of Ukraine's national territory, including Crimea.\n" +
	"Це другий абзац. Тут є два речення.\n" +
	"أعلنت الوزارة أن معدل البطالة انخفض إلى 7.5% خلال عام 2023."

// A clock is at the time and the keys that a test says.
type clock struct {
	at   time.Time
	held fyne.KeyModifier
	due  func() // when some time has passed
}

func (c *clock) after(_ time.Duration, f func()) { c.due = f }

// pass lets the time go by that something waits for.
func (c *clock) pass() {
	if due := c.due; due != nil {
		c.due = nil
		due()
	}
}

func (c *clock) now() time.Time {
	c.at = c.at.Add(50 * time.Millisecond)
	return c.at
}

func themed() fyne.Theme { return fixed{look.Theme()} }

// fixed is a theme that doesn't follow the system.
type fixed struct{ fyne.Theme }

func (f fixed) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return f.Theme.Color(n, fynetheme.VariantLight)
}

func shown(t *testing.T, text string, all ...reader.Mark) *reader.Reader {
	t.Helper()
	r, _ := show(t, fyne.NewSize(700, 500))
	r.SetText(text, all)
	return r
}

func place(t *testing.T, r *reader.Reader, quote string) (from, to fyne.Position) {
	t.Helper()
	from, to, ok := r.PlaceOf(quote)
	if !ok {
		t.Fatalf("%q isn't in view", quote)
	}
	return from, to
}

func words(r *reader.Reader, text string) string {
	s := r.Selection()
	return text[s.Start:s.End]
}

func TestDraggingSelectsExactlyWhatItPassesOver(t *testing.T) {
	for _, quote := range []string{"Russia occupies about 20% of Ukraine's national territory", "другий абзац", "معدل البطالة"} {
		r := shown(t, article)
		from, to := place(t, r, quote)
		r.MouseDown(press(from))
		r.Dragged(drag(from.Add(fyne.NewPos(5, 0))))
		r.Dragged(drag(to))
		r.MouseUp(press(to))
		if got := words(r, article); got != quote {
			t.Errorf("selected %q, want %q", got, quote)
		}
	}
}

func TestDoubleClickSelectsTheWordTripleTheSentence(t *testing.T) {
	r := shown(t, article)
	from, _ := place(t, r, "речення")
	at := from.Add(fyne.NewPos(12, 0))
	for _, want := range []string{"", "речення", "Тут є два речення."} {
		r.MouseDown(press(at))
		r.MouseUp(press(at))
		if got := words(r, article); got != want {
			t.Errorf("selected %q, want %q", got, want)
		}
	}
}

func TestDraggingAfterADoubleClickGrowsByWords(t *testing.T) {
	r := shown(t, article)
	from, _ := place(t, r, "occupies")
	to, _ := place(t, r, "national")
	r.MouseDown(press(from.Add(fyne.NewPos(9, 0))))
	r.MouseUp(press(from.Add(fyne.NewPos(9, 0))))
	r.MouseDown(press(from.Add(fyne.NewPos(9, 0))))
	r.Dragged(drag(to.Add(fyne.NewPos(9, 0))))
	r.MouseUp(press(to))
	if got, want := words(r, article), "occupies about 20% of Ukraine's national"; got != want {
		t.Errorf("selected %q, want %q", got, want)
	}
}

func TestClickingOverlappingClaimsTakesTheSmallestThenTheNext(t *testing.T) {
	outer := mark("Russia occupies about 20% of Ukraine's national territory")
	inner := mark("about 20%")
	r := shown(t, article, outer, inner)
	var opened []claims.ClaimID
	r.OnOpenClaim = func(id claims.ClaimID) { opened = append(opened, id) }
	from, _ := place(t, r, "20%")
	for range 3 {
		r.MouseDown(press(from.Add(fyne.NewPos(8, 0))))
		r.MouseUp(press(from.Add(fyne.NewPos(8, 0))))
		r.MouseDown(press(fyne.NewPos(2, 490))) // elsewhere, so that clicks don't add up
		r.MouseUp(press(fyne.NewPos(2, 490)))
	}
	if want := []claims.ClaimID{inner.ID, outer.ID, inner.ID}; !slices.Equal(opened, want) {
		t.Errorf("opened %v, want %v", opened, want)
	}
}

func mark(quote string) reader.Mark {
	at := strings.Index(article, quote)
	return reader.Mark{ID: claims.NewID[claims.Claim](), Span: anchor.Span{Start: at, End: at + len(quote)}}
}

func TestTaggingLeavesOutBlanksAtTheEnds(t *testing.T) {
	r := shown(t, article)
	var got anchor.Span
	r.OnTag = func(s anchor.Span, _ int) { got = s }
	at := strings.Index(article, " occupies ")
	r.SetSelection(anchor.Span{Start: at, End: at + len(" occupies ")})
	r.TagSelection()
	if want := (anchor.Span{Start: at + 1, End: at + 9}); got != want {
		t.Errorf("tagged %v, want %v", got, want)
	}
}

// Wherever a caret can stand in any script, going there with the pointer finds
// the same offset again.
func TestPlacesLeadBackToTheirOffsets(t *testing.T) {
	text := article + "\n据统计局公布的数据，2023年全国粮食产量。\nThe 👩‍👩‍👧‍👦 post 🇺🇦 by cafe\u0301 owners.\n" +
		"לפי נתוני הלשכה, שיעור האבטלה ירד ל-3.4% בשנת 2022."
	r := shown(t, text)
	for _, word := range strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" \n", c) }) {
		// Where directions meet within a word, two offsets share one place.
		if strings.Count(text, word) > 1 || word == "ל-3.4%" {
			continue
		}
		from, to := place(t, r, word)
		r.MouseDown(press(from))
		r.MouseUp(press(from))
		r.MouseDown(press(fyne.NewPos(2, 2)))
		r.MouseUp(press(fyne.NewPos(2, 2)))
		r.MouseDown(press(from))
		r.Dragged(drag(to))
		r.MouseUp(press(to))
		if got := words(r, text); got != word {
			t.Errorf("between the ends of %q: %q", word, got)
		}
	}
}

func TestVerdictsStandInTheMargin(t *testing.T) {
	m := mark("occupies about 20%")
	m.Label, m.Tone = "✓ True", claims.Supported
	r := shown(t, article, m, mark("other"))
	var signs []string
	for _, o := range test.WidgetRenderer(r).Objects() {
		if text, ok := o.(*canvas.Text); ok && text.Position().X < 28 {
			signs = append(signs, text.Text)
		}
	}
	if !slices.Equal(signs, []string{"✓"}) {
		t.Errorf("in the margin: %q", signs)
	}
}

func TestTypingLettersAsksForActions(t *testing.T) {
	r := shown(t, article)
	var typed string
	r.OnLetter = func(l string) { typed += l }
	for _, c := range "tJ3 " {
		r.TypedRune(c)
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyK})
	r.TypedRune('л') // on the same key, where Ukrainian is typed
	if typed != "TJ3K" {
		t.Errorf("typed %q, want TJ3K", typed)
	}
}

func TestKeysMoveTheCaretThroughTheWholeTextAndBack(t *testing.T) {
	r := shown(t, article)
	key := func(n fyne.KeyName) { r.TypedKey(&fyne.KeyEvent{Name: n}) }
	for range len(article) * 2 {
		key(fyne.KeyDown)
	}
	key(fyne.KeyEnd)
	if got := r.Selection().End; got != len(article) {
		t.Errorf("at the end the caret is at %d of %d", got, len(article))
	}
	for range len(article) * 2 {
		key(fyne.KeyUp)
	}
	key(fyne.KeyHome)
	if got := r.Selection().End; got != 0 {
		t.Errorf("at the beginning the caret is at %d", got)
	}
}

func TestTheTopLineStaysWhenTheWindowGetsNarrower(t *testing.T) {
	r := shown(t, prose(20_000))
	r.ScrollTo(9_000)
	before := r.Top()
	r.Resize(fyne.NewSize(420, 500))
	after := r.Top()
	if after > before || before-after > 120 {
		t.Errorf("the top was %d and is %d", before, after)
	}
}
