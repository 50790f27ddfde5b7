package sending_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/app/view/sending"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

func formats() []sending.Format {
	return []sending.Format{
		{Title: "Workbook", Does: "for spreadsheets", End: ".xlsx", Laid: true},
		{Title: "Reviews", Does: "for machines", End: ".reviews.json", Published: true},
	}
}

func readers() []sending.Reader {
	return []sending.Reader{{Title: "Internal", Does: "all"}, {Title: "Public", Does: "some", Approved: true}}
}

// shown returns a view in a window.
func shown(t *testing.T) (*sending.View, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	v := sending.New(formats(), readers())
	w := test.NewTempWindow(t, v)
	w.Resize(fyne.NewSize(800, 900))
	return v, w
}

// stop goes on with Tab to the next stop that is an S.
func stop[S fyne.Focusable](t *testing.T, canvas fyne.Canvas) (found S) {
	t.Helper()
	for range 40 {
		canvas.FocusNext()
		if s, ok := canvas.Focused().(S); ok {
			return s
		}
	}
	t.Fatalf("no %T gets the focus", found)
	return found
}

// pathOf puts the focus into the path.
func pathOf(t *testing.T, canvas fyne.Canvas) *kit.Field {
	t.Helper()
	for range 5 {
		if f := stop[*kit.Field](t, canvas); strings.HasPrefix(f.PlaceHolder, "Where") {
			return f
		}
	}
	t.Fatal("there is no path")
	return nil
}

func press(o fyne.Focusable, key fyne.KeyName) { o.TypedKey(&fyne.KeyEvent{Name: key}) }

func TestEnterWritesTheReportOnce(t *testing.T) {
	v, w := shown(t)
	var written []string
	closed := 0
	v.OnWrite = func(o sending.Order) { written = append(written, o.Path); v.Working() }
	v.OnClose = func() { closed++ }
	v.SetSheet(sending.Sheet{Title: "Talks", Folder: ".", Name: "talks"})
	v.SetFolder("reports")
	path := pathOf(t, w.Canvas())
	press(path, fyne.KeyReturn)
	press(path, fyne.KeyReturn) // while it is being written
	v.Failed("The disk is full.")
	press(path, fyne.KeyReturn)
	v.Done(written[0])
	press(path, fyne.KeyEscape)
	there := filepath.Join("reports", "talks.xlsx")
	if want := []string{there, there}; !slices.Equal(written, want) || closed != 1 {
		t.Errorf("written %q and closed %d times, want %q and once", written, closed, want)
	}
}

func TestAFileIsReplacedOnlyWhenThatIsWantedTwice(t *testing.T) {
	v, w := shown(t)
	var got []bool
	v.OnWrite = func(o sending.Order) { got = append(got, o.Replace) }
	v.SetSheet(sending.Sheet{Name: "talks", Claims: 9})
	path := pathOf(t, w.Canvas())
	press(path, fyne.KeyReturn)
	v.Taken("talks.xlsx")
	press(path, fyne.KeyReturn)
	v.Working()
	v.Done("talks.xlsx")
	press(path, fyne.KeyReturn) // it's this sheet's own
	press(stop[*kit.Choice](t, w.Canvas()), fyne.KeyRight)
	press(path, fyne.KeyReturn) // it isn't that report any more
	v.Taken("talks.xlsx")
	path.Replace("other.xlsx")
	press(path, fyne.KeyReturn)
	if want := []bool{false, true, true, false, false}; !slices.Equal(got, want) {
		t.Errorf("may it be replaced: %v, want %v", got, want)
	}
}

func TestTheFormatGivesTheNameItsEnd(t *testing.T) {
	v, w := shown(t)
	var got []sending.Order
	v.OnWrite = func(o sending.Order) { got = append(got, o) }
	v.SetSheet(sending.Sheet{Name: "talks", Claims: 9, Together: 3, Last: sending.Order{Format: 1, Drafts: true}})
	path := pathOf(t, w.Canvas())
	press(path, fyne.KeyReturn)
	press(stop[*kit.Choice](t, w.Canvas()), fyne.KeyRight) // the claims chosen together
	format := stop[*kit.Choice](t, w.Canvas())
	press(format, fyne.KeyLeft)
	press(path, fyne.KeyReturn)
	path.Replace("mine")
	press(format, fyne.KeyRight) // a name that has no end of its own stays
	press(path, fyne.KeyReturn)
	path.Replace("my.own")
	press(path, fyne.KeyReturn)
	want := []sending.Order{
		{Path: "talks.reviews.json", Format: 1, Drafts: true},
		{Path: "talks.xlsx", Together: true, Drafts: true},
		{Path: "mine.reviews.json", Format: 1, Together: true, Drafts: true},
		{Path: "my.own", Format: 1, Together: true, Drafts: true},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestWhatIsPublishedAsksForItsPage(t *testing.T) {
	v, w := shown(t)
	var got sending.Order
	v.OnWrite = func(o sending.Order) { got = o }
	v.SetSheet(sending.Sheet{Name: "talks", Last: sending.Order{Format: 1}})
	page := stop[*kit.Field](t, w.Canvas())
	page.SetText(" https://desk.example.org/talks ")
	press(stop[*kit.Toggles](t, w.Canvas()), fyne.KeySpace)
	press(pathOf(t, w.Canvas()), fyne.KeyReturn)
	if want := (sending.Order{Path: "talks.reviews.json", Format: 1, Page: "https://desk.example.org/talks", Drafts: true}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	// The next article's page is another one.
	v.SetSheet(sending.Sheet{Name: "other", Last: got})
	if page.Text != "" {
		t.Errorf("the next article has the address %q", page.Text)
	}
}

func TestAReportIsForSomebody(t *testing.T) {
	v, w := shown(t)
	var got []sending.Order
	v.OnWrite = func(o sending.Order) { got = append(got, o) }
	v.SetSheet(sending.Sheet{Name: "talks", Last: sending.Order{Format: 1, Reader: 1, Drafts: true}})
	path := pathOf(t, w.Canvas())
	press(path, fyne.KeyReturn) // the public gets no drafts
	stop[*kit.Choice](t, w.Canvas())
	press(stop[*kit.Choice](t, w.Canvas()), fyne.KeyLeft)
	press(path, fyne.KeyReturn)
	want := []sending.Order{
		{Path: "talks.reviews.json", Format: 1, Reader: 1},
		{Path: "talks.reviews.json", Format: 1, Drafts: true},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// tap taps the thing that shows words, and reports whether there is one.
func tap(w fyne.Window, words string) bool { return tapIn(w.Content(), words) }

func tapIn(o fyne.CanvasObject, words string) bool {
	if !o.Visible() {
		return false
	}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *kit.Link:
		if o.Text == words {
			press(o, fyne.KeyReturn)
			return true
		}
	case *kit.Button:
		if o.Text == words && !o.Disabled() {
			press(o, fyne.KeyReturn)
			return true
		}
	case *widget.Button:
		if o.Text == words && !o.Disabled() {
			test.Tap(o)
			return true
		}
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	return slices.ContainsFunc(inside, func(o fyne.CanvasObject) bool { return tapIn(o, words) })
}

func TestEachRowOfAQuestionLeadsToItsPlace(t *testing.T) {
	v, w := shown(t)
	w.Resize(fyne.NewSize(800, 4000))
	q := sending.Question{Text: "Claims without a verdict"}
	for i := range 30 {
		q.About = append(q.About, sending.About{
			Words: fmt.Sprintf("claim %d", i), Place: sending.Place{Claim: claims.NewID[claims.Claim]()},
		})
	}
	words := sending.Place{Span: anchor.Span{Start: 7, End: 9}}
	v.SetSheet(sending.Sheet{Questions: []sending.Question{q, {Text: "Sentences", About: []sending.About{{Words: "a sentence", Place: words}}}}})
	var went []sending.Place
	v.OnGo = func(p sending.Place) { went = append(went, p) }
	if tap(w, "claim 5") {
		t.Error("more is shown than the first places")
	}
	for _, step := range []string{"claim 2", "a sentence", "… and 27 more", "claim 5", "… and 7 more", "claim 29"} {
		if !tap(w, step) {
			t.Errorf("there is no %q", step)
		}
	}
	want := []sending.Place{q.About[2].Place, words, q.About[5].Place, q.About[29].Place}
	if !slices.Equal(went, want) {
		t.Errorf("got %v, want %v", went, want)
	}
}

func TestAReportCanBeCancelledWhileItIsWritten(t *testing.T) {
	v, w := shown(t)
	cancelled := 0
	v.OnCancel = func() { cancelled++ }
	v.SetSheet(sending.Sheet{Name: "talks"})
	if tap(w, "Cancel") {
		t.Error("there is something to cancel before anything is written")
	}
	v.Working()
	if !tap(w, "Cancel") || cancelled != 1 {
		t.Error("it can't be cancelled")
	}
	v.Cancelled()
	if tap(w, "Cancel") || tap(w, "Open") || !tap(w, "Write report") {
		t.Error("after it was cancelled the sheet isn't as before")
	}
}

// Whatever is chosen while a report is being written, it's still the one that is.
func TestAReportIsWrittenToItsEndWhateverIsChosen(t *testing.T) {
	v, w := shown(t)
	writes := 0
	v.OnWrite = func(sending.Order) { writes++ }
	v.OnCancel = func() {}
	v.SetSheet(sending.Sheet{Name: "talks"})
	v.Working()
	path := pathOf(t, w.Canvas())
	press(stop[*kit.Choice](t, w.Canvas()), fyne.KeyRight)
	path.SetText("other.xlsx")
	press(path, fyne.KeyReturn)
	if !tap(w, "Cancel") || writes > 0 {
		t.Errorf("it can't be cancelled any more, and another is written %d times", writes)
	}
}

func TestAReportThatIsWrittenCanBeOpened(t *testing.T) {
	v, w := shown(t)
	var got []string
	v.OnOpenFile = func(path string) { got = append(got, "open "+path) }
	v.OnOpenFolder = func(path string) { got = append(got, "folder of "+path) }
	v.SetSheet(sending.Sheet{Name: "talks"})
	v.Working()
	v.Done("talks.xlsx", "It lacks an address.")
	if !tap(w, "Open") || !tap(w, "Show in folder") {
		t.Error("it can't be opened")
	}
	if want := []string{"open talks.xlsx", "folder of talks.xlsx"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	press(stop[*kit.Choice](t, w.Canvas()), fyne.KeyRight) // another format: that isn't written
	if tap(w, "Open") {
		t.Error("what isn't written can be opened")
	}
}
