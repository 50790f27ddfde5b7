package reader_test

import (
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"factdesk/app/look"
	"factdesk/app/view/reader"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A hand is a user's before a reader of 700 by 500, with what it was told to do
// later.
type hand struct {
	*reader.Reader
	t      *testing.T
	clock  *clock
	later  []func()
	text   string
	tagged []string
}

func newHand(t *testing.T, text string, all ...reader.Mark) *hand {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(themed())
	w := test.NewTempWindow(t, nil)
	h := &hand{t: t, clock: new(clock), text: text}
	h.Reader = reader.New(reader.Env{
		Canvas: w.Canvas(), Clipboard: test.NewClipboard(), Now: h.clock.now,
		Modifiers: func() fyne.KeyModifier { return h.clock.held },
		Post:      func(f func()) { f() },
		After:     func(_ time.Duration, f func()) { h.later = append(h.later, f) },
	})
	h.OnTag = func(s anchor.Span, _ int) { h.tagged = append(h.tagged, text[s.Start:s.End]) }
	w.SetPadded(false)
	w.SetContent(h.Reader)
	w.Resize(fyne.NewSize(700, 500))
	h.SetText(text, all)
	return h
}

// at is a place within the first character of words.
func (h *hand) at(words string) fyne.Position {
	h.t.Helper()
	from, _ := place(h.t, h.Reader, words)
	return from.Add(fyne.NewPos(2, 0))
}

func (h *hand) behind(words string) fyne.Position {
	h.t.Helper()
	_, to := place(h.t, h.Reader, words)
	return to
}

func (h *hand) stroke(from, to fyne.Position) {
	h.MouseDown(press(from))
	h.Dragged(drag(from.Add(fyne.NewPos(6, 0))))
	h.Dragged(drag(to))
	h.MouseUp(press(to))
	h.DragEnd()
}

func (h *hand) click(at fyne.Position, times int) {
	h.clock.at = h.clock.at.Add(time.Second)
	for range times {
		h.MouseDown(press(at))
		h.MouseUp(press(at))
	}
}

// wait lets the time pass that the reader waits for.
func (h *hand) wait() {
	due := h.later
	h.later = nil
	for _, f := range due {
		f()
	}
}

func (h *hand) selected() string { return words(h.Reader, h.text) }

func TestTheHighlighterTagsWhatItPassesOver(t *testing.T) {
	h := newHand(t, article)
	h.ToggleHighlighter()
	h.stroke(h.at("ussia occupies"), h.behind("about 20"))
	h.stroke(h.behind("territory"), h.at("national"))
	h.stroke(h.at("معدل"), h.behind("البطالة"))
	want := []string{"Russia occupies about 20", "national territory", "معدل البطالة"}
	if !slices.Equal(h.tagged, want) {
		t.Errorf("tagged %q, want %q", h.tagged, want)
	}
}

func TestTheHighlighterTagsAWordByTwoClicksAndASentenceByThree(t *testing.T) {
	h := newHand(t, article+"\nВступ")
	h.ToggleHighlighter()
	h.click(h.at("речення"), 2)
	if len(h.tagged) > 0 {
		t.Errorf("tagged %q before it's clear what was meant", h.tagged)
	}
	h.wait()
	h.click(h.at("речення"), 3)
	h.wait()
	h.click(h.at("Вступ"), 3) // a word and a sentence: once is enough
	h.wait()
	if want := []string{"речення", "Тут є два речення.", "Вступ"}; !slices.Equal(h.tagged, want) {
		t.Errorf("tagged %q, want %q", h.tagged, want)
	}
}

func TestAnUnsteadyClickWithTheHighlighterOpensAClaim(t *testing.T) {
	m := mark("occupies about 20%")
	h := newHand(t, article, m)
	var opened claims.ClaimID
	h.OnOpenClaim = func(id claims.ClaimID) { opened = id }
	h.ToggleHighlighter()
	at := h.at("about")
	h.MouseDown(press(at))
	h.Dragged(drag(at.Add(fyne.NewPos(3, 1))))
	h.MouseUp(press(at.Add(fyne.NewPos(3, 1))))
	if opened != m.ID || len(h.tagged) > 0 {
		t.Errorf("opened %v and tagged %q, want %v and nothing", opened, h.tagged, m.ID)
	}
}

func TestEscapePutsTheHighlighterDown(t *testing.T) {
	h := newHand(t, article)
	told := 0
	h.OnHighlighter = func() { told++ }
	h.ToggleHighlighter()
	if h.Cursor() != desktop.CrosshairCursor {
		t.Error("the pointer doesn't show it")
	}
	h.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	h.stroke(h.at("occupies"), h.behind("about"))
	if h.Highlighting() || told != 2 || len(h.tagged) > 0 || h.selected() != "occupies about" {
		t.Errorf("on %v, told %d times, tagged %q, selected %q", h.Highlighting(), told, h.tagged, h.selected())
	}
}

func TestAltSelectsByCharacters(t *testing.T) {
	h := newHand(t, article+"\nThe 👩‍👩‍👧‍👦 post")
	h.click(h.at("occupies"), 2)
	h.clock.held = fyne.KeyModifierAlt
	for _, c := range []struct{ to, want string }{
		{"about 20% of Ukr", "occupies about 20% of Ukr"}, {"occu", "occu"}, {"In all, Rus", "sia occupies"},
	} {
		h.clock.at = h.clock.at.Add(time.Second)
		h.clock.held = 0
		h.click(h.at("occupies"), 1)
		h.MouseDown(press(h.at("occupies")))
		h.clock.held = fyne.KeyModifierAlt
		h.Dragged(drag(h.behind(c.to)))
		h.MouseUp(press(h.behind(c.to)))
		if got := h.selected(); got != c.want {
			t.Errorf("to the end of %q: selected %q, want %q", c.to, got, c.want)
		}
	}
	h.stroke(h.at("👩"), h.at("👩").Add(fyne.NewPos(9, 0)))
	if got := h.selected(); got != "👩‍👩‍👧‍👦" {
		t.Errorf("selected %q, want the whole family", got)
	}
}

func TestAPlainDragTakesWholeWords(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"upies about", "about 20% of Ukr", "occupies about 20% of Ukraine's"},
		{"upies about", "occupies abo", "occupies about"},
		{"upies about", "occupi", "upi"},
		{"upies about", "In all, Rus", "Russia occupies"},
		{"угий абзац", "другий абз", "другий абзац"},
	} {
		h := newHand(t, article)
		from, to := h.at(c.from), h.behind(c.to)
		h.MouseDown(press(from))
		h.Dragged(drag(to))
		h.MouseUp(press(to))
		if got := h.selected(); got != c.want {
			t.Errorf("from %q to the end of %q: selected %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestWithShiftADragCutsWords(t *testing.T) {
	h := newHand(t, article)
	h.click(h.at("all, Russia"), 1)
	h.clock.at = h.clock.at.Add(time.Second)
	e := press(h.behind("Russia occ"))
	e.Modifier = fyne.KeyModifierShift
	h.MouseDown(e)
	if got := h.selected(); got != "all, Russia occ" {
		t.Errorf("selected %q", got)
	}
	h.Dragged(drag(h.behind("Russia occup")))
	h.MouseUp(e)
	if got := h.selected(); got != "all, Russia occup" {
		t.Errorf("dragged on it selected %q", got)
	}
}

// A drag below the reader rolls as long as the button is down, the faster the
// farther, and selects what comes.
func TestADragBeyondTheEdgeRolls(t *testing.T) {
	h := newHand(t, prose(30_000))
	rolled := func(below float32) int {
		h.ScrollTo(0)
		h.MouseDown(press(fyne.NewPos(300, 300)))
		h.Dragged(drag(fyne.NewPos(300, 500+below)))
		for range 40 {
			h.wait()
		}
		h.MouseUp(press(fyne.NewPos(300, 500+below)))
		if h.Selection().End < h.Top() {
			t.Errorf("rolled to %d, but selected only to %d", h.Top(), h.Selection().End)
		}
		return h.Top()
	}
	near, far := rolled(10), rolled(300)
	if near == 0 || far < 4*near {
		t.Errorf("rolled to %d near the edge and %d far from it", near, far)
	}
	stopped := h.Top()
	h.wait() // for what was on its way when the button was let go
	if h.Top() != stopped {
		t.Error("it rolls on after the button was let go")
	}
}

// Fyne tells of the button being let go only over something that takes it.
func TestADragThatEndsOutsideTheWindowIsADrag(t *testing.T) {
	h := newHand(t, article)
	for range 2 { // without the highlighter, then with it
		h.MouseDown(press(h.at("occupies")))
		h.Dragged(drag(h.at("about")))
		h.Dragged(drag(h.behind("20")))
		h.DragEnd()
		h.MouseMoved(press(h.at("national")))
		h.ToggleHighlighter()
	}
	if want := []string{"occupies about 20"}; !slices.Equal(h.tagged, want) {
		t.Errorf("tagged %q, want %q", h.tagged, want)
	}
}

// menuOf opens the menu at the beginning of words and returns it.
func (h *hand) menuOf(words string) *fyne.Menu {
	h.t.Helper()
	items := h.MenuAt(h.at(words))
	return fyne.NewMenu("", items...)
}

// titles writes what a menu offers, with what is in it in brackets.
func titles(m *fyne.Menu) string {
	var all []string
	for _, i := range m.Items {
		title := i.Label
		if i.IsSeparator {
			title = "-"
		}
		if i.Disabled {
			title += " (off)"
		}
		if i.ChildMenu != nil {
			title += " [" + titles(i.ChildMenu) + "]"
		}
		all = append(all, title)
	}
	return strings.Join(all, ", ")
}

func TestTheMenuIsAboutWhatIsUnderThePointer(t *testing.T) {
	outer, inner := mark("Russia occupies about 20%"), mark("about 20%")
	inner.Label = "✓ True"
	h := newHand(t, article, outer, inner)
	h.Ratings, h.AsideReasons = []string{"True", "False"}, []string{"Opinion"}
	h.OnRate = func(claims.ClaimID, int) {}
	h.OnRemove = func(claims.ClaimID) {}
	h.OnFind, h.OnCopyContext = func() {}, func() {}
	h.SetAsides([]reader.Aside{{spanOf("Це другий абзац."), "Opinion"}})
	const rest = ", -, Find in the article…, -, Select the sentence, Select all"
	const sentence = "Tag the sentence, Tag the sentence with verdict [True, False], Set the sentence aside [Opinion]"
	for words, want := range map[string]string{
		"Тут":      sentence + rest,
		"Це":       sentence + ", It is set aside: Opinion (off), Check it after all" + rest,
		"occupies": sentence + ", -, Verdict of the claim [True, False], Remove claim" + rest,
		"20%": sentence + ", -, ✓ “about 20%” [Show it, Verdict of the claim [True, False, -, Take the verdict back], Remove claim], " +
			"“Russia occupies about 20%” [Show it, Verdict of the claim [True, False], Remove claim]" + rest,
	} {
		h.ClearSelection()
		if got := titles(h.menuOf(words)); got != want {
			t.Errorf("at %q:\n got %s\nwant %s", words, got, want)
		}
	}
	h.SetSelection(spanOf("national territory"))
	want := "Tag claim, Tag with verdict [True, False], Set aside [Opinion], -, Copy, Copy with context, Find in the article…, -, Select the sentence, Select all"
	if got := titles(h.menuOf("ational")); got != want {
		t.Errorf("at the selection:\n got %s\nwant %s", got, want)
	}
	if got := titles(h.menuOf("Тут")); got != sentence+rest {
		t.Errorf("beside the selection:\n got %s\nwant %s", got, sentence+rest)
	}
}

func TestTheMenuActs(t *testing.T) {
	m := mark("about 20%")
	h := newHand(t, article, m)
	h.Ratings, h.AsideReasons = []string{"True", "False"}, []string{"Opinion", "Other"}
	var aside anchor.Span
	reason, rated := 0, 0
	h.OnSetAside = func(s anchor.Span, place int) { aside, reason = s, place }
	h.OnRate = func(id claims.ClaimID, place int) {
		if id == m.ID {
			rated = place
		}
	}
	here := h.menuOf("20%")
	here.Items[0].Action()
	here.Items[2].ChildMenu.Items[1].Action()
	here.Items[4].ChildMenu.Items[1].Action()
	sentence, _, _ := strings.Cut(article, "\n")
	if !slices.Equal(h.tagged, []string{sentence}) || aside != spanOf(sentence) || reason != 2 || rated != 2 {
		t.Errorf("tagged %q, set aside %v for %d, rated %d", h.tagged, aside, reason, rated)
	}
}

func spanOf(words string) anchor.Span {
	at := strings.Index(article, words)
	return anchor.Span{Start: at, End: at + len(words)}
}

// What was found and what is set aside is drawn where its words are.
func TestHitsAndWhatIsSetAsideAreDrawn(t *testing.T) {
	h := newHand(t, article)
	h.SetHits([]anchor.Span{spanOf("about"), spanOf("معدل")}, 1)
	h.SetAsides([]reader.Aside{{Span: spanOf("Тут є два речення.")}})
	for name, words := range map[fyne.ThemeColorName]string{
		look.ColorHit: "about", look.ColorHitNow: "معدل", look.ColorVeil: "Тут є два речення.",
	} {
		from, to := place(t, h.Reader, words)
		want := [2]float32{min(from.X, to.X), max(from.X, to.X)}
		got := drawn(h.Reader, themed().Color(name, 0))
		if len(got) != 1 || !near(got[0][0], want[0]) || !near(got[0][1], want[1]) {
			t.Errorf("%s: drawn at %v, want %v", name, got, want)
		}
	}
}

func TestWhatWasFoundIsNotGreyedOut(t *testing.T) {
	h := newHand(t, article)
	h.SetHits([]anchor.Span{spanOf("абзац"), spanOf("два")}, 0)
	h.SetAsides([]reader.Aside{{Span: spanOf("Тут є два речення.")}})
	from, to := place(t, h.Reader, "два")
	got := drawn(h.Reader, themed().Color(look.ColorVeil, 0))
	if len(got) != 2 || !near(got[0][1], from.X) || !near(got[1][0], to.X) {
		t.Errorf("greyed out %v, want none from %v to %v", got, from.X, to.X)
	}
}

func near(a, b float32) bool { return a-b < 0.5 && b-a < 0.5 }

// drawn returns from where to where rectangles of a colour reach.
func drawn(r *reader.Reader, c color.Color) (all [][2]float32) {
	for _, o := range test.WidgetRenderer(r).Objects() {
		if box, ok := o.(*canvas.Rectangle); ok && box.FillColor == c {
			all = append(all, [2]float32{box.Position().X, box.Position().X + box.Size().Width})
		}
	}
	return all
}

func TestAHitIsBroughtIntoView(t *testing.T) {
	text := prose(30_000)
	h := newHand(t, text)
	for _, at := range []int{20_000, 9_000, 9_300, 8_900, 29_000} {
		h.SetHits([]anchor.Span{{Start: at, End: at + 3}}, 0)
		boxes := drawnAt(h.Reader, themed().Color(look.ColorHitNow, 0))
		if len(boxes) == 0 || boxes[0] < 0 || boxes[0] > 480 {
			t.Errorf("the hit at %d is drawn at the heights %v", at, boxes)
		}
	}
}

func drawnAt(r *reader.Reader, c color.Color) (heights []float32) {
	for _, o := range test.WidgetRenderer(r).Objects() {
		if box, ok := o.(*canvas.Rectangle); ok && box.FillColor == c {
			heights = append(heights, box.Position().Y)
		}
	}
	return heights
}
