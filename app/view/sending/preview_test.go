package sending_test

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/view/sending"
	"factdesk/claims"
)

func TestAPreviewIsMadeOnceItIsUnfolded(t *testing.T) {
	v, w := shown(t)
	w.Resize(fyne.NewSize(800, 1600))
	var asked []sending.Order
	ended := 0
	v.OnPreview = func(o sending.Order) { asked = append(asked, o) }
	v.OnNoPreview = func() { ended++ }
	v.SetSheet(sending.Sheet{Name: "talks", Last: sending.Order{Drafts: true}})
	if len(asked) > 0 || tells(w, "in a moment") {
		t.Errorf("asked for %v before anybody wants it", asked)
	}
	tap(w, "+ Preview")
	if len(asked) != 1 || !tells(w, "in a moment") {
		t.Fatalf("asked %d times", len(asked))
	}
	v.SetPreview(sending.Preview{Text: "first line\nsecond line", Note: "Of the file"})
	if !tells(w, "second line") || !tells(w, "Of the file") || tells(w, "in a moment") {
		t.Error("it isn't shown")
	}
	w.Canvas().Focus(pathOf(t, w.Canvas()))
	press(stop[*kit.Choice](t, w.Canvas()), fyne.KeyRight) // the other format
	if want := (sending.Order{Format: 1, Drafts: true}); len(asked) != 2 || asked[1] != want || !tells(w, "second line") {
		t.Errorf("got %+v, want %+v, and the last one shown meanwhile", asked, want)
	}
	ended = 0
	tap(w, "− Hide the preview")
	v.SetPreview(sending.Preview{Text: "too late"})
	if ended != 1 || tells(w, "second line") || tells(w, "too late") {
		t.Error("it's folded and shown")
	}
}

func TestAPreviewIsWhatIsPublished(t *testing.T) {
	v, w := shown(t)
	w.Resize(fyne.NewSize(800, 1600))
	var last sending.Order
	v.OnPreview = func(o sending.Order) { last = o }
	v.SetSheet(sending.Sheet{Name: "talks", Last: sending.Order{Format: 1}})
	tap(w, "+ Preview")
	w.Canvas().Focus(pathOf(t, w.Canvas()))
	page := stop[*kit.Field](t, w.Canvas())
	test.Type(page, "https://a.example")
	if last.Page != "" {
		t.Error("each letter makes a preview")
	}
	w.Canvas().FocusNext()
	if last.Page != "https://a.example" {
		t.Errorf("got %+v", last)
	}
}

func TestAPreviewOfAnotherArticleIsntKept(t *testing.T) {
	v, w := shown(t)
	w.Resize(fyne.NewSize(800, 1600))
	asked := 0
	v.OnPreview = func(sending.Order) { asked++ }
	v.SetSheet(sending.Sheet{Name: "talks"})
	tap(w, "+ Preview")
	v.SetPreview(sending.Preview{Text: "of the talks"})
	asked = 0
	v.SetSheet(sending.Sheet{Name: "bridge"})
	if asked != 1 || tells(w, "of the talks") {
		t.Errorf("asked %d times", asked)
	}
	v.NoPreview("No verdict is approved.")
	if !tells(w, "approved") {
		t.Error("it isn't said why there is none")
	}
}

func TestAWorkbookIsPreviewedOnPaper(t *testing.T) {
	v, w := shown(t)
	w.Resize(fyne.NewSize(800, 1600))
	v.SetSheet(sending.Sheet{Name: "talks"})
	tap(w, "+ Preview")
	page := kit.Page{Columns: 2, Wide: 100, Rows: []kit.PageRow{{High: 10, Cells: []kit.PageCell{{To: 2, Text: "FACT-CHECK", Size: 9, Ink: color.Black}}}}}
	v.SetPreview(sending.Preview{Page: &page})
	if len(seen(w, func(o fyne.CanvasObject) bool {
		p, ok := o.(*kit.Paper)
		return ok && p.Words() == "FACT-CHECK" && p.Size().Height > 20
	})) != 1 {
		t.Error("there is no paper")
	}
}

func TestAPageIsPreviewedAsItIsRead(t *testing.T) {
	v, w := shown(t)
	w.Resize(fyne.NewSize(800, 1600))
	v.SetSheet(sending.Sheet{Name: "talks"})
	tap(w, "+ Preview")
	v.SetPreview(sending.Preview{Lines: []sending.Line{
		{Heading: true, Runs: []sending.Run{{Text: "Talks"}}},
		{Runs: []sending.Run{{Text: "It is "}, {Text: "✓ True", Tone: claims.Supported, Bold: true}}},
	}})
	if len(seen(w, func(o fyne.CanvasObject) bool {
		text, ok := o.(*widget.RichText)
		return ok && strings.HasPrefix(text.String(), "TalksIt is ✓ True")
	})) != 1 {
		t.Error("there is no page")
	}
}

func TestTheTabKeyBringsTheWayToThePreviewIntoView(t *testing.T) {
	v, w := shown(t)
	w.Resize(fyne.NewSize(800, 300))
	v.SetSheet(sending.Sheet{Name: "talks"})
	w.Canvas().Focus(pathOf(t, w.Canvas()))
	fold := stop[*kit.Link](t, w.Canvas())
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(fold)
	if fold.Text != "+ Preview" || at.Y < 0 || at.Y+fold.Size().Height > 300 {
		t.Errorf("%q is at %v", fold.Text, at)
	}
	stop[*kit.Choice](t, w.Canvas())          // the format
	which := stop[*kit.Choice](t, w.Canvas()) // the layout
	if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(which); at.Y < 0 {
		t.Errorf("the layouts are at %v", at)
	}
}

// What is being found of what was chosen before isn't wanted where something lacks.
func TestNothingIsAwaitedWhereSomethingLacks(t *testing.T) {
	v, w := wide(t)
	content, glance := false, false
	v.OnContent, v.OnNoContent = func(sending.Order) { content = true }, func() { content = false }
	v.OnPreview, v.OnNoPreview = func(sending.Order) { glance = true }, func() { glance = false }
	v.SetSheet(sheetOf(3))
	tap(w, "+ Preview")
	choose(t, w, ofArticles, 1)
	tap(w, "Tick all 3")
	if !content || !glance {
		t.Error("nothing is asked for")
	}
	tap(w, "Untick all 3")
	if content || glance {
		t.Errorf("what goes in is awaited: %v; a preview: %v", content, glance)
	}
}
