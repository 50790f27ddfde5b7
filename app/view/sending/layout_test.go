package sending_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/view/sending"
)

// laid is a sheet in which the last workbook was laid out in a template.
func laid(path string) sending.Sheet {
	return sending.Sheet{Name: "talks", Template: path, Last: sending.Order{Template: path}}
}

// tells reports whether the window shows words.
func tells(w fyne.Window, words string) bool {
	return len(seen(w, func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *widget.Label:
			return strings.Contains(o.Text, words)
		case *kit.Words:
			return strings.Contains(o.Text(), words)
		case *kit.Select:
			return strings.Contains(o.Selected, words)
		}
		return false
	})) > 0
}

// seen returns what the window shows of what is wanted.
func seen(w fyne.Window, wanted func(fyne.CanvasObject) bool) (all []fyne.CanvasObject) {
	var look func(fyne.CanvasObject)
	look = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if wanted(o) {
			all = append(all, o)
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, in := range o.Objects {
				look(in)
			}
		case fyne.Widget:
			for _, in := range test.WidgetRenderer(o).Objects() {
				look(in)
			}
		}
	}
	look(w.Content())
	return all
}

// layouts goes to the choice of layouts.
func layouts(t *testing.T, w fyne.Window) *kit.Choice {
	t.Helper()
	w.Canvas().Focus(pathOf(t, w.Canvas()))
	stop[*kit.Choice](t, w.Canvas()) // the format
	return stop[*kit.Choice](t, w.Canvas())
}

func TestTheLastTemplateIsUsedAgain(t *testing.T) {
	v, w := shown(t)
	w.Resize(fyne.NewSize(800, 1600))
	var asked, written []string
	v.OnLayout = func(path string) { asked = append(asked, path) }
	v.OnWrite = func(o sending.Order) { written = append(written, o.Template) }
	house := filepath.Join("desk", "house.xlsx")
	v.SetSheet(laid(house))
	v.TemplateFits(house)
	if !tells(w, "Behind the sheets of house.xlsx") {
		t.Error("it isn't said what the template does")
	}
	tap(w, "Write report")
	which := layouts(t, w)
	press(which, fyne.KeyLeft) // our own
	tap(w, "Write report")
	press(which, fyne.KeyRight)
	tap(w, "Write report")
	if want := fmt.Sprint([]string{house, "", house}); fmt.Sprint(written) != want || fmt.Sprint(asked) != fmt.Sprint([]string{house, house}) {
		t.Errorf("written in %q, want %v; asked for %q", written, want, asked)
	}
}

func TestOnlyAWorkbookIsLaidOut(t *testing.T) {
	v, w := shown(t)
	var got sending.Order
	v.OnWrite = func(o sending.Order) { got = o }
	s := laid("house.xlsx")
	s.Last.Format = 1
	v.SetSheet(s)
	tap(w, "Write report")
	if got.Template != "" || tells(w, "house.xlsx") {
		t.Errorf("got %+v", got)
	}
}

func TestAnotherTemplateIsChosen(t *testing.T) {
	v, w := shown(t)
	chosen := 0
	v.OnTemplate = func() { chosen++ }
	var got sending.Order
	v.OnWrite = func(o sending.Order) { got = o }
	v.SetSheet(sending.Sheet{Name: "talks"})
	which := layouts(t, w)
	press(which, fyne.KeyRight)
	if chosen != 1 || which.Chosen() != 0 {
		t.Errorf("asked %d times, and %d is chosen", chosen, which.Chosen())
	}
	v.SetTemplate("house.xlsx")
	tap(w, "Write report")
	if got.Template != "house.xlsx" || which.Chosen() != 1 {
		t.Errorf("got %+v, and %d is chosen", got, which.Chosen())
	}
}

func TestATemplateThatIsGoneLeavesOurOwnLayout(t *testing.T) {
	v, w := shown(t)
	w.Resize(fyne.NewSize(800, 1600))
	var got sending.Order
	v.OnWrite = func(o sending.Order) { got = o }
	v.SetSheet(laid("house.xlsx"))
	v.TemplateFails("other.xlsx", "That was another one.")
	if tells(w, "another one") {
		t.Error("what is told of another template is shown")
	}
	v.TemplateFails("house.xlsx", "It isn't there any more.")
	tap(w, "Write report")
	if got.Template != "" || layouts(t, w).Chosen() != 0 || !tells(w, "any more") {
		t.Errorf("got %+v", got)
	}
}

func TestATemplateOfALongNameHasRoom(t *testing.T) {
	v, w := shown(t)
	v.SetSheet(laid(strings.Repeat("long name ", 20) + "2026.xlsx"))
	which := layouts(t, w)
	if got := which.MinSize().Width; which.Chosen() != 1 || got > 400 {
		t.Errorf("it is %v wide", got)
	}
	shown := seen(w, func(o fyne.CanvasObject) bool {
		text, ok := o.(*canvas.Text)
		return ok && strings.HasPrefix(text.Text, "long name") && strings.HasSuffix(text.Text, "2026.xlsx") && text.MinSize().Width < 500
	})
	if len(shown) != 1 {
		t.Errorf("it's shown %d times with an end", len(shown))
	}
}

// give chooses in the select that is n options on.
func give(s *kit.Select, n int) {
	for range n {
		press(s, fyne.KeyRight)
	}
}

func TestWhatColumnsAreIsAskedFor(t *testing.T) {
	v, w := shown(t)
	w.Resize(fyne.NewSize(800, 1600))
	var said map[string]string
	v.OnColumns = func(path string, all map[string]string) {
		if path == "house.xlsx" {
			said = maps.Clone(all)
		}
	}
	v.SetSheet(laid("house.xlsx"))
	may := []sending.Meaning{{"empty", "Leave it empty", true}, {"verdict", "Verdict", false}, {"place", "Place", false}}
	v.AskColumns("house.xlsx", []sending.Column{
		{"Claims", "Result", "Claims/Result", may}, {"Claims", "Where", "Where", may}, {"Claims", "Legal", "Legal", may},
	})
	if tap(w, "Remember and use it") {
		t.Error("it can be used before it's said what it is")
	}
	layouts(t, w)
	first := stop[*kit.Select](t, w.Canvas())
	give(first, 2)
	second := stop[*kit.Select](t, w.Canvas())
	give(second, 2)
	give(stop[*kit.Select](t, w.Canvas()), 1)
	if tap(w, "Remember and use it") || !tells(w, "“Result” and “Where” can't both be “Verdict”") {
		t.Error("two columns can be the same")
	}
	give(second, 1)
	if !tap(w, "Remember and use it") || tells(w, "can't both") {
		t.Error("it can't be used")
	}
	want := map[string]string{"Claims/Result": "verdict", "Where": "place", "Legal": "empty"}
	if !maps.Equal(said, want) {
		t.Errorf("got %v, want %v", said, want)
	}
	v.TemplateFits("house.xlsx")
	if tells(w, "Legal") {
		t.Error("it's still asked for")
	}
}
