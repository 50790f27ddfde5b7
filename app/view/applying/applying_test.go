package applying_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/app/view/applying"
	"factdesk/claims"
)

func sheet() applying.Sheet {
	one, two, three := claims.NewID[claims.Claim](), claims.NewID[claims.Claim](), claims.NewID[claims.Claim]()
	return applying.Sheet{
		File: "edited.xlsx", Titles: []string{"Talks"}, By: "Edda",
		Changes: []applying.Change{
			{Claim: one, No: 1, Statement: "One.", Field: "Statement", Now: "One.", Sheet: "One, and more.", Then: "One."},
			{Claim: one, No: 1, Statement: "One.", Field: "Verdict", Now: "✓ True", Sheet: "✗ False", Then: "○ No verdict yet", State: applying.Conflict},
			{Claim: two, No: 2, Statement: "Two.", Field: "Statement", Now: "Two.", Sheet: "Two of them.", Then: "Two."},
			{Claim: three, No: 3, Statement: "Three.", Field: "Speaker", Now: "Ann", Sheet: "", State: applying.Unknown},
		},
		Left: []string{"Row 9 has no Claim ID."},
	}
}

// A bench is a view in a window, and what it told.
type bench struct {
	*applying.View

	t       *testing.T
	canvas  fyne.Canvas
	by      string
	applied []int
	closed  int
}

func newBench(t *testing.T) *bench {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	b := &bench{View: applying.New(), t: t}
	w := test.NewTempWindow(t, b.View)
	w.Resize(fyne.NewSize(900, 900))
	b.canvas = w.Canvas()
	b.OnApply = func(by string, chosen []int) { b.by, b.applied = by, chosen }
	b.OnClose = func() { b.closed++ }
	return b
}

// button returns the button of applying.
func (b *bench) button() *widget.Button {
	b.t.Helper()
	for _, o := range test.LaidOutObjects(b.View) {
		if button, ok := o.(*widget.Button); ok && strings.HasPrefix(button.Text, "Apply ") {
			return button
		}
	}
	b.t.Fatal("no button applies anything")
	return nil
}

// boxes returns the boxes that can be ticked, from top to bottom.
func (b *bench) boxes() (all []*widget.Check) {
	for _, o := range test.LaidOutObjects(b.View) {
		if box, ok := o.(*widget.Check); ok && box.Visible() {
			all = append(all, box)
		}
	}
	y := func(o fyne.CanvasObject) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
	}
	slices.SortFunc(all, func(a, c *widget.Check) int { return int(y(a) - y(c)) })
	return all
}

func (b *bench) apply(want ...int) {
	b.t.Helper()
	b.applied = nil
	test.Tap(b.button())
	if !slices.Equal(b.applied, want) {
		b.t.Errorf("applied %v, want %v", b.applied, want)
	}
	b.Failed("") // else it is applied once
}

func (b *bench) seen(words string) bool {
	for _, o := range test.LaidOutObjects(b.View) {
		if w, ok := o.(*kit.Words); ok && w.Visible() && strings.Contains(w.Text(), words) {
			return true
		}
		if l, ok := o.(*widget.Label); ok && l.Visible() && strings.Contains(l.Text, words) {
			return true
		}
	}
	return false
}

func TestOnlyWhatTheEditorChangedIsTicked(t *testing.T) {
	b := newBench(t)
	b.SetSheet(sheet())
	for _, words := range []string{"2 to choose", "Both have changed it", "isn't known", "not known", "(empty)", "1 · One.", "Not taken: 1", "Row 9 has no"} {
		if !b.seen(words) {
			t.Errorf("nothing says %q", words)
		}
	}
	if got := b.button().Text; got != "Apply 2 changes" {
		t.Errorf("got %q", got)
	}
	b.apply(0, 2)
	if b.by != "Edda" {
		t.Errorf("got %q", b.by)
	}
}

// A cell, a row, and the list by the arrows and Space.
func TestTickingCellsAndRows(t *testing.T) {
	b := newBench(t)
	b.SetSheet(sheet())
	boxes := b.boxes() // claim 1, two cells; claim 2, a cell; claim 3, a cell
	if len(boxes) != 7 {
		t.Fatalf("got %d boxes", len(boxes))
	}
	test.Tap(boxes[2])
	b.apply(0, 1, 2)
	test.Tap(b.boxes()[0]) // only what isn't to be chosen one by one
	b.apply(1, 2)
	test.Tap(b.boxes()[5]) // a claim of which all is to be chosen
	b.apply(1, 2, 3)
	test.Tap(b.boxes()[4])
	b.apply(1, 3)
}

func TestTickingColumnsAndAll(t *testing.T) {
	b := newBench(t)
	b.SetSheet(sheet())
	var chips *kit.Toggles
	for _, o := range test.LaidOutObjects(b.View) {
		if c, ok := o.(*kit.Toggles); ok {
			chips = c
		}
	}
	if got := chips.Chosen(); !slices.Equal(got, []int{0, 2}) {
		t.Errorf("got the chips %v, want all and the statements", got)
	}
	chips.OnToggle(2) // the statements
	chips.OnToggle(1) // what is to be chosen
	b.apply(1, 3)
	chips.OnToggle(0) // all
	b.apply(0, 1, 2, 3)
}

func TestNothingIsAppliedByNobody(t *testing.T) {
	b := newBench(t)
	s := sheet()
	s.By = " "
	b.SetSheet(s)
	if !b.button().Disabled() {
		t.Error("nobody can apply a sheet")
	}
}

func TestASheetThatIsRefusedShowsNothingToApply(t *testing.T) {
	b := newBench(t)
	b.Reading("edited.xlsx")
	b.Refused("edited.xlsx", "It is cut off.")
	if !b.seen("It is cut off. Nothing was changed.") || !b.button().Disabled() {
		t.Error("it isn't said, or something is offered")
	}
}

func TestEscGoesBack(t *testing.T) {
	b := newBench(t)
	b.SetSheet(sheet())
	for range 2 {
		b.canvas.FocusNext()
		if f := b.canvas.Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}
	}
	if b.closed == 0 {
		t.Error("Esc does nothing")
	}
}

// A sheet that is shown again, because the desk has changed meanwhile.
func TestWhoHasEditedItIsAskedOnce(t *testing.T) {
	b := newBench(t)
	s := sheet()
	s.By = ""
	b.SetSheet(s)
	b.canvas.FocusNext() // the chips
	for range 12 {
		if f, ok := b.canvas.Focused().(*kit.Field); ok {
			test.Type(f, "Edda")
			break
		}
		b.canvas.FocusNext()
	}
	b.SetSheet(s)
	b.apply(0, 2)
	s.File = "another.xlsx"
	b.SetSheet(s)
	if b.by != "Edda" || !b.button().Disabled() {
		t.Errorf("got %q, and another sheet is edited by the same", b.by)
	}
}

// Each article is named above its claims, where there are several.
func TestSeveralArticlesAreNamed(t *testing.T) {
	b := newBench(t)
	s := sheet()
	b.SetSheet(s)
	if !b.seen("Edited sheet of “Talks”") || b.seen("Bridge") {
		t.Error("one article isn't named, or another is")
	}
	s.Titles = []string{"Talks", "Bridge", "Votes"}
	for i := range s.Changes {
		s.Changes[i].Title = []string{"Bridge", "Bridge", "Bridge", " "}[i]
	}
	s.Changes[3].Article = claims.NewID[claims.Article]()
	b.SetSheet(s)
	for _, words := range []string{"Edited sheet of 3 articles", "Bridge", "Untitled", "1 · One."} {
		if !b.seen(words) {
			t.Errorf("nothing says %q", words)
		}
	}
	if got := len(b.boxes()); got != 7 {
		t.Errorf("got %d boxes, want none for articles", got)
	}
}

// While it's being applied nothing can be applied again, whatever is ticked.
func TestASheetIsAppliedOnce(t *testing.T) {
	b := newBench(t)
	b.SetSheet(sheet())
	b.OnApply = func(string, []int) { b.Applying() }
	test.Tap(b.button())
	test.Tap(b.boxes()[2])
	if !b.button().Disabled() {
		t.Error("it can be applied twice")
	}
	b.Failed("The disk is full.")
	if b.button().Disabled() || !b.seen("The disk is full.") {
		t.Error("it can't be tried again, or isn't said why")
	}
}

// A sheet that says nothing new says so, instead of being empty.
func TestASheetWithNothingToApplySaysSo(t *testing.T) {
	for want, s := range map[string]applying.Sheet{
		"nobody has changed":                    {},
		"the desk says all that the sheet does": {Agreed: 2},
		"Nothing can be applied.":               {Left: []string{"Row 9 has no Claim ID."}},
	} {
		b := newBench(t)
		s.File = "edited.xlsx"
		b.SetSheet(s)
		if !b.seen(want) || !b.seen("no differences") || !b.button().Disabled() {
			t.Errorf("nothing says %q, or something is offered", want)
		}
	}
}

// Words from right to left are set as the article is; what stands in the same line
// after them is shown.
func TestWordsFromRightToLeft(t *testing.T) {
	const arabic = "قال الوزير إن 20 بالمئة"
	b := newBench(t)
	s := sheet()
	s.Changes[0].Statement, s.Changes[0].Sheet = arabic, arabic
	b.SetSheet(s)
	if b.seen(arabic) {
		t.Error("Fyne sets it, with its numbers in the wrong order")
	}
	b.SetSheet(sheet())
	if !b.seen("One, and more.") {
		t.Error("nothing is shown in their place")
	}
}
