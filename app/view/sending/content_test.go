package sending_test

import (
	"fmt"
	"path/filepath"
	"reflect"
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
)

// wide returns a view in a window that shows all of it, whose workbook can hold
// several articles.
func wide(t *testing.T) (*sending.View, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	all := formats()
	all[0].Several = true
	v := sending.New(all, readers())
	w := test.NewTempWindow(t, v)
	w.Resize(fyne.NewSize(800, 3000))
	v.OnFocus = w.Canvas().Focus
	return v, w
}

// someArticles are so many; every fourth is the Ledger's.
func someArticles(n int) (all []sending.Article) {
	for i := range n {
		a := sending.Article{ID: claims.NewID[claims.Article](), Title: fmt.Sprintf("Article %d", i), Claims: i}
		if i%4 == 0 {
			a.Outlet = "The Ledger"
		}
		all = append(all, a)
	}
	return all
}

// sheetOf is a sheet on a desk with so many articles.
func sheetOf(n int) sending.Sheet {
	all := someArticles(n)
	s := sending.Sheet{Article: all[0].ID, Title: "Article 0", Folder: "reports", Name: "article-0", Claims: 9, Articles: all, Today: "2026-11-25"}
	s.Names = func(title string) string { return strings.ReplaceAll(strings.ToLower(title), " ", "-") }
	s.Verdicts = []sending.Outcome{{Name: "True", Label: "✓ True", Claims: 4}, {Name: "False", Label: "✗ False", Claims: 5}}
	s.Statuses = []sending.Outcome{{Name: "to-check", Label: "To check", Claims: 9}}
	return s
}

// choose chooses option number at of the choice that is called so.
func choose(t *testing.T, w fyne.Window, name string, at int) {
	t.Helper()
	c := below[*kit.Choice](t, w, name)
	for range 9 {
		press(c, fyne.KeyLeft)
	}
	for c.Chosen() < at {
		was := c.Chosen()
		if press(c, fyne.KeyRight); c.Chosen() == was {
			t.Fatalf("%s: there is no option %d", name, at)
		}
	}
}

// below returns the first S that is shown below words.
func below[S fyne.CanvasObject](t *testing.T, w fyne.Window, words string) (found S) {
	t.Helper()
	seen, done := false, false
	walk(w.Content(), func(o fyne.CanvasObject) {
		if s, ok := o.(S); ok && seen && !done {
			found, done = s, true
		}
		seen = seen || wordsOf(o) == words
	})
	if !done {
		t.Fatalf("there is no %T below %q", found, words)
	}
	return found
}

// walk calls f with all that is shown in o.
func walk(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	f(o)
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, child := range inside {
		walk(child, f)
	}
}

// wordsOf are those that o shows, or "".
func wordsOf(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *kit.Words:
		return o.Text()
	case *widget.Label:
		return o.Text
	}
	return ""
}

// shows reports whether words are shown.
func shows(w fyne.Window, words string) (found bool) {
	walk(w.Content(), func(o fyne.CanvasObject) { found = found || strings.Contains(wordsOf(o), words) })
	return found
}

// A written is what was asked to be written.
type written struct {
	name    string
	format  int
	content sending.Content
}

// writes has v tell what is asked to be written.
func writes(v *sending.View) *[]written {
	all := &[]written{}
	v.OnWrite = func(o sending.Order) {
		one := written{name: filepath.Base(o.Path), format: o.Format}
		if o.Content != nil {
			one.content = *o.Content
		}
		*all = append(*all, one)
	}
	return all
}

func same(t *testing.T, got, want []written) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

const (
	ofArticles = "Of which articles"
	ofClaims   = "Of which claims"
	ofTime     = "Verdicts given"
)

func TestAReportIsOfSeveralArticles(t *testing.T) {
	v, w := wide(t)
	got := writes(v)
	s := sheetOf(12)
	s.Last.Format = 1
	v.SetSheet(s)
	path := pathOf(t, w.Canvas())
	choose(t, w, ofArticles, 1)
	press(path, fyne.KeyReturn) // the open one is ticked
	find := below[*kit.Field](t, w, ofArticles)
	find.SetText("ledger")
	if !tap(w, "Tick all 3 found") || !shows(w, "Report of 3 articles") || !shows(w, "3 of 12 ticked") || !shows(w, "Reviews holds one article only.") {
		t.Error("what is found isn't ticked")
	}
	press(path, fyne.KeyReturn)
	press(find, fyne.KeyDown) // to the list
	list := w.Canvas().Focused()
	press(list, fyne.KeyDown)
	press(list, fyne.KeySpace) // takes the second back
	press(path, fyne.KeyReturn)
	find.SetText("article 7")
	press(find, fyne.KeyReturn)
	press(path, fyne.KeyReturn)
	choose(t, w, ofArticles, 2)
	press(path, fyne.KeyReturn)
	choose(t, w, ofArticles, 0)
	press(path, fyne.KeyReturn)
	ids := func(at ...int) (all []claims.ArticleID) {
		for _, i := range at {
			all = append(all, s.Articles[i].ID)
		}
		return all
	}
	const checks = "Fact checks 2026-11-25.xlsx"
	same(t, *got, []written{
		{"article-0.reviews.json", 1, sending.Content{Scope: sending.Ticked, Articles: ids(0)}},
		{checks, 0, sending.Content{Scope: sending.Ticked, Articles: ids(0, 4, 8)}},
		{checks, 0, sending.Content{Scope: sending.Ticked, Articles: ids(0, 8)}},
		{checks, 0, sending.Content{Scope: sending.Ticked, Articles: ids(0, 7, 8)}},
		{checks, 0, sending.Content{Scope: sending.All}},
		{"article-0.reviews.json", 1, sending.Content{}},
	})
}

func TestThereIsNothingToChooseOnADeskWithOneArticle(t *testing.T) {
	v, w := wide(t)
	s := sheetOf(1)
	s.Verdicts = s.Verdicts[:1]
	v.SetSheet(s)
	for _, words := range []string{ofArticles, ofClaims, ofTime} {
		if shows(w, words) {
			t.Errorf("%q is asked", words)
		}
	}
}

func TestWithoutAnArticleNothingIsWritten(t *testing.T) {
	v, w := wide(t)
	got := writes(v)
	v.SetSheet(sheetOf(3))
	choose(t, w, ofArticles, 1)
	if !tap(w, "Tick all 3") || !tap(w, "Untick all 3") {
		t.Error("they can't be ticked and unticked")
	}
	press(pathOf(t, w.Canvas()), fyne.KeyReturn)
	if len(*got) > 0 || !shows(w, "Tick the articles that go in.") {
		t.Errorf("written: %+v", *got)
	}
}

func TestAReportIsOfATime(t *testing.T) {
	v, w := wide(t)
	got := writes(v)
	s := sheetOf(2)
	s.Last.Content = &sending.Content{Since: "2025-03"}
	v.SetSheet(s)
	path := pathOf(t, w.Canvas())
	choose(t, w, ofArticles, 2)
	for at := 1; at <= 3; at++ {
		choose(t, w, ofTime, at)
		press(path, fyne.KeyReturn) // at last from the month that is proposed
	}
	until := below[*kit.Field](t, w, "To")
	until.SetText("1 Feb 2025")
	press(until, fyne.KeyReturn)
	press(path, fyne.KeyReturn) // which is before
	if !shows(w, "The first day comes after the last.") {
		t.Error("the wrong order isn't told")
	}
	until.SetText("31.13.2025")
	press(path, fyne.KeyReturn)
	if !shows(w, "Write the days like 5 March 2026") {
		t.Error("a wrong day isn't told")
	}
	until.SetText("30.6.2025")
	press(until, fyne.KeyReturn)
	press(path, fyne.KeyReturn)
	if until.Text != "30 Jun 2025" {
		t.Errorf("the day stands there as %q", until.Text)
	}
	all := sending.All
	same(t, *got, []written{
		{"Fact checks 2026.xlsx", 0, sending.Content{Scope: all, Since: "2026", Until: "2026"}},
		{"Fact checks 2025.xlsx", 0, sending.Content{Scope: all, Since: "2025", Until: "2025"}},
		{"Fact checks since 2025-03.xlsx", 0, sending.Content{Scope: all, Since: "2025-03"}},
		{"Fact checks 2025-03 to 2025-06-30.xlsx", 0, sending.Content{Scope: all, Since: "2025-03", Until: "2025-06-30"}},
	})
}

func TestOneArticleIsAskedOfATimeWhereItHasSeveral(t *testing.T) {
	v, w := wide(t)
	s := sheetOf(1)
	s.Spread = true
	v.SetSheet(s)
	choose(t, w, ofTime, 1)
}

func TestAReportIsOfWhatCameOutSo(t *testing.T) {
	v, w := wide(t)
	got := writes(v)
	s := sheetOf(1)
	s.Together = 2
	s.Last.Content = &sending.Content{Verdicts: []string{"False", "Gone"}}
	v.SetSheet(s)
	path := pathOf(t, w.Canvas())
	press(path, fyne.KeyReturn) // it begins with all
	choose(t, w, ofClaims, 2)
	press(path, fyne.KeyReturn) // as last time
	verdicts, statuses := below[*kit.Toggles](t, w, "Verdict"), below[*kit.Toggles](t, w, "Editorial status")
	press(verdicts, fyne.KeySpace)
	press(statuses, fyne.KeySpace)
	press(path, fyne.KeyReturn)
	press(verdicts, fyne.KeyRight)
	press(verdicts, fyne.KeySpace)
	press(path, fyne.KeyReturn)
	choose(t, w, ofClaims, 1)
	press(path, fyne.KeyReturn)
	same(t, *got, []written{
		{"article-0.xlsx", 0, sending.Content{}},
		{"article-0.xlsx", 0, sending.Content{Verdicts: []string{"False"}}},
		{"article-0.xlsx", 0, sending.Content{Verdicts: []string{"False", "True"}, Statuses: []claims.Status{claims.ToCheck}}},
		{"article-0.xlsx", 0, sending.Content{Verdicts: []string{"True"}, Statuses: []claims.Status{claims.ToCheck}}},
		{"article-0.xlsx", 0, sending.Content{}},
	})
}

// What is asked for stays to be seen, and to be taken back, where there is none of
// it among other articles.
func TestWhatIsAskedForIsOfferedWhereThereIsNone(t *testing.T) {
	v, w := wide(t)
	v.SetSheet(sheetOf(2))
	choose(t, w, ofClaims, 1)
	press(below[*kit.Toggles](t, w, "Verdict"), fyne.KeySpace)
	v.SetOverview(sending.Overview{Claims: 9, Verdicts: []sending.Outcome{{Name: "False", Label: "✗ False", Claims: 5}}, Nothing: "Nothing goes in."})
	verdicts := below[*kit.Toggles](t, w, "Verdict")
	if got := verdicts.Chosen(); !slices.Equal(got, []int{1}) || !shows(w, "Nothing goes in.") {
		t.Errorf("chosen are %v", got)
	}
}

func TestHowMuchGoesIn(t *testing.T) {
	v, w := wide(t)
	v.SetSheet(sheetOf(3))
	choose(t, w, ofArticles, 2)
	for want, o := range map[string]sending.Overview{
		"9 claims from 3 articles go in.":       {Claims: 9, Goes: 9, From: 3},
		"1 of 9 claims goes in.":                {Claims: 9, Goes: 1, From: 1},
		"2 of 9 claims from 2 articles go in.":  {Claims: 9, Goes: 2, From: 2},
		"0 of 9 claims go in.":                  {Claims: 9},
		"1 claim goes in.":                      {Claims: 1, Goes: 1, From: 1},
		"Nothing goes in: it has been too long": {Claims: 1, Nothing: "Nothing goes in: it has been too long"},
	} {
		if v.SetOverview(o); !shows(w, want) {
			t.Errorf("%+v: it doesn't say %q", o, want)
		}
	}
	v.SetLooking(300)
	if shows(w, "go in") || !shows(w, "Looking through 300 articles") {
		t.Error("what was known of others is still shown")
	}
}

// Who follows a question comes back to what they had chosen, also from another
// article. Otherwise a sheet begins anew.
func TestWhatWasChosenStaysForWhoFollowsAQuestion(t *testing.T) {
	v, w := wide(t)
	got := writes(v)
	asked := 0
	v.OnContent = func(sending.Order) { asked++ }
	s := sheetOf(5)
	v.SetSheet(s)
	choose(t, w, ofArticles, 1)
	tap(w, "Tick all 5")
	v.SetOverview(sending.Overview{Questions: []sending.Question{{Text: "Claims", About: []sending.About{{Words: "a claim"}}}}})
	tap(w, "a claim")
	before := asked
	again := s
	again.Article, again.Articles = s.Articles[3].ID, []sending.Article{s.Articles[3], s.Articles[0], s.Articles[1]} // two were removed
	v.SetSheet(again)
	if asked != before+1 {
		t.Errorf("it was asked %d times what there is", asked-before)
	}
	path := pathOf(t, w.Canvas())
	press(path, fyne.KeyReturn)
	v.SetSheet(again)
	press(path, fyne.KeyReturn)
	ids := []claims.ArticleID{s.Articles[3].ID, s.Articles[0].ID, s.Articles[1].ID}
	same(t, *got, []written{
		{"Fact checks 2026-11-25.xlsx", 0, sending.Content{Scope: sending.Ticked, Articles: ids}},
		{"article-0.xlsx", 0, sending.Content{}},
	})
}

// A name that was typed stays, whatever is chosen then.
func TestATypedNameStays(t *testing.T) {
	v, w := wide(t)
	got := writes(v)
	v.SetSheet(sheetOf(2))
	path := pathOf(t, w.Canvas())
	path.SetText("mine.xlsx")
	choose(t, w, ofArticles, 2)
	press(path, fyne.KeyReturn)
	same(t, *got, []written{{"mine.xlsx", 0, sending.Content{Scope: sending.All}}})
}

// As long as something is to be chosen yet there is nothing to preview: that would
// be of all articles.
func TestNothingIsPreviewedOfNoArticles(t *testing.T) {
	v, w := wide(t)
	asked := 0
	v.OnPreview = func(sending.Order) { asked++ }
	v.SetSheet(sheetOf(3))
	choose(t, w, ofArticles, 1)
	tap(w, "+ Preview")
	tap(w, "Tick all 3")
	before := asked
	tap(w, "Untick all 3")
	if before == 0 || asked != before || !shows(w, "Tick the articles that go in.") {
		t.Errorf("asked %d times, and %d times before", asked, before)
	}
}
