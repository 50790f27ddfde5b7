package article_test

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/app/view/article"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A window shows a form and writes into its fields in their order.
type window struct {
	t      *testing.T
	canvas fyne.Canvas
	form   *article.Form
	added  []article.Draft
	saved  []claims.Article
}

func newWindow(t *testing.T) *window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	w := &window{t: t, form: article.New()}
	w.form.OnAdd = func(d article.Draft) { w.added = append(w.added, d) }
	w.form.OnSave = func(a claims.Article) { w.saved = append(w.saved, a) }
	in := test.NewTempWindow(t, w.form)
	in.Resize(fyne.NewSize(700, 700))
	w.canvas = in.Canvas()
	return w
}

// write types texts into the fields in order; "" leaves one alone. It ends with
// Enter.
func (w *window) write(texts ...string) {
	w.t.Helper()
	w.canvas.Unfocus()
	var last *kit.Field
	for _, text := range texts {
		w.canvas.FocusNext()
		var ok bool
		if last, ok = w.canvas.Focused().(*kit.Field); !ok {
			w.t.Fatalf("the focus is on %T, want a field", w.canvas.Focused())
		}
		if text != "" {
			last.TypedShortcut(&fyne.ShortcutSelectAll{})
			test.Type(last, text)
		}
	}
	last.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestNewArticleIsAddedWhenItHasText(t *testing.T) {
	w := newWindow(t)
	w.form.ShowNew(article.Draft{})
	w.write("", "The Outlet")
	if len(w.added) > 0 {
		t.Fatalf("added %v without a text", w.added)
	}
	item := []claims.Block{{Span: anchor.Span{End: len("Words.")}, Kind: claims.ItemBlock}}
	w.form.ShowNew(article.Draft{Article: claims.Article{Title: "Proposed"}, Text: "Words.", From: "a.md", Blocks: item})
	w.write("", "", "Ada", "feb 2026", "example.org/a")
	want := article.Draft{
		Article: claims.Article{Title: "Proposed", Outlet: "The Outlet", Author: "Ada", Published: "2026-02", URL: "https://example.org/a"},
		Text:    "Words.", From: "a.md", Blocks: item,
	}
	if len(w.added) != 1 || !reflect.DeepEqual(w.added[0], want) {
		t.Errorf("added %+v, want once %+v", w.added, want)
	}
}

func TestAnotherTextBringsItsOwnTitle(t *testing.T) {
	w := newWindow(t)
	w.form.ShowNew(article.Draft{Article: claims.Article{Title: "First"}, Text: "First text."})
	w.form.ShowNew(article.Draft{Article: claims.Article{Title: "Second"}, Text: "Second text."})
	w.write("")
	if len(w.added) != 1 || w.added[0].Article.Title != "Second" {
		t.Errorf("added %+v, want the title of the second text", w.added)
	}
}

func TestFormHoldsBackWhatCannotBeStored(t *testing.T) {
	for _, tt := range []struct{ date, url string }{{"2/18/2026", ""}, {"", "ftp://example.org"}, {"2026-13", ""}} {
		w := newWindow(t)
		a := claims.Article{ID: claims.NewID[claims.Article](), Title: "Talks"}
		w.form.ShowEdit(a)
		w.write("", "", "", tt.date, tt.url)
		if len(w.saved) > 0 {
			t.Errorf("date %q, address %q: saved %+v", tt.date, tt.url, w.saved)
		}
		w.write("Peace talks", "", "", "18.2.2026", "https://example.org")
		if len(w.saved) != 1 || w.saved[0].ID != a.ID || w.saved[0].Title != "Peace talks" || w.saved[0].Published != "2026-02-18" {
			t.Errorf("saved %+v, want the article with its new title and date", w.saved)
		}
	}
}

func TestADateIsShownAsPeopleWriteIt(t *testing.T) {
	w := newWindow(t)
	date := func() string {
		w.canvas.Unfocus()
		for range 4 {
			w.canvas.FocusNext()
		}
		f, ok := w.canvas.Focused().(*kit.Field)
		if !ok {
			t.Fatalf("the focus is on %T, want a field", w.canvas.Focused())
		}
		return f.Text
	}
	w.form.ShowEdit(claims.Article{ID: claims.NewID[claims.Article](), Title: "Talks", Published: "2024-03-05"})
	if got := date(); got != "5 Mar 2024" {
		t.Errorf("got %q", got)
	}
	for typed, want := range map[string]string{"6.3.2024": "6 Mar 2024", "2024-04": "April 2024", "soon": "soon"} {
		w.write("", "", "", typed)
		if got := date(); got != want {
			t.Errorf("typed %q, got %q, want %q", typed, got, want)
		}
	}
}

func TestLongTextIsShownByItsBeginning(t *testing.T) {
	w := newWindow(t)
	w.form.ShowNew(article.Draft{Text: strings.Repeat("Слово за слово.\n", 100_000)})
	w.write("A book")
	if len(w.added) != 1 || len(w.added[0].Text) < 2_000_000 {
		t.Errorf("added %d drafts, want the whole text in one", len(w.added))
	}
}

func TestTheLanguageIsSaidOrStays(t *testing.T) {
	w := newWindow(t)
	w.form.ShowEdit(claims.Article{ID: claims.NewID[claims.Article](), Title: "Elvis", Language: "sv"})
	w.write("")
	if len(w.saved) != 1 || w.saved[0].Language != "sv" {
		t.Fatalf("saved %+v, want the language that isn't offered as it was", w.saved)
	}
	w.choose("Ukrainian")
	w.write("")
	if got := w.saved[1].Language; got != "uk" {
		t.Errorf("got %q, want the one that was chosen", got)
	}
}

// choose chooses a language.
func (w *window) choose(language string) {
	w.t.Helper()
	for range 12 {
		w.canvas.FocusNext()
		if s, ok := w.canvas.Focused().(*kit.Select); ok {
			s.SetSelected(language)
			return
		}
	}
	w.t.Fatal("no language can be chosen")
}
