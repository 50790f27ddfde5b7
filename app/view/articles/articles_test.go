package articles_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/app/view/articles"
	"factdesk/claims"
)

// window shows a list of articles with these titles.
func window(t *testing.T, titles ...string) (*articles.List, fyne.Canvas, *[]string) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	l := articles.New()
	opened := &[]string{}
	rows := make([]articles.Row, len(titles))
	for i, title := range titles {
		rows[i] = articles.Row{ID: claims.NewID[claims.Article](), Title: title, Claims: 2, Decided: i}
	}
	l.OnOpen = func(id claims.ArticleID) {
		for _, r := range rows {
			if r.ID == id {
				*opened = append(*opened, r.Title)
			}
		}
	}
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(280, 500))
	l.SetRows(rows)
	return l, w.Canvas(), opened
}

func TestArticleIsOpenedByClickAndByName(t *testing.T) {
	_, canvas, opened := window(t, "Geneva talks", "Budget speech", "Мирні переговори")
	test.TapCanvas(canvas, fyne.NewPos(100, 90))
	search := searchOf(canvas)
	test.Type(search, "bud")
	search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if search.Text != "" {
		t.Errorf("Esc leaves %q searched for", search.Text)
	}
	if want := []string{"Geneva talks", "Budget speech"}; !slices.Equal(*opened, want) {
		t.Errorf("opened %q, want %q", *opened, want)
	}
}

// searchOf puts the focus into the search.
func searchOf(canvas fyne.Canvas) *kit.Field {
	for {
		canvas.FocusNext()
		if f, ok := canvas.Focused().(*kit.Field); ok {
			return f
		}
	}
}

func TestSelectingAndShowingTellNobody(t *testing.T) {
	l, _, opened := window(t, "Geneva talks", "Budget speech")
	rows := l.Rows()
	l.Select(rows[1].ID)
	l.SetRows([]articles.Row{rows[1], rows[0]})
	l.Select(claims.ArticleID{})
	l.SetRows(nil)
	if len(*opened) > 0 {
		t.Errorf("opened %q, want nothing", *opened)
	}
}

func TestOpenArticleIsInViewFromTheStart(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	l := articles.New()
	rows := make([]articles.Row, 100)
	for i := range rows {
		rows[i] = articles.Row{ID: claims.NewID[claims.Article](), Title: fmt.Sprintf("Article %d", i)}
	}
	opened := claims.ArticleID{}
	l.OnOpen = func(id claims.ArticleID) { opened = id }
	l.SetRows(rows)
	l.Select(rows[3].ID)
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(280, 500))
	test.TapCanvas(w.Canvas(), fyne.NewPos(100, 90))
	if opened != rows[0].ID {
		t.Error("the first article in view isn't the first, though the open one is the fourth")
	}
}

func TestThousandArticlesAreFilteredAtOnce(t *testing.T) {
	titles := make([]string, 1000)
	for i := range titles {
		titles[i] = fmt.Sprintf("Article number %d about Übergangsregelungen", i)
	}
	_, canvas, opened := window(t, titles...)
	search := searchOf(canvas)
	test.Type(search, "ubergang 777")
	search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := []string{titles[777]}; !slices.Equal(*opened, want) {
		t.Errorf("opened %q, want %q", *opened, want)
	}
}

// Each edit reads the articles again, which mostly are the same but for how far
// their checks are.
func TestHowFarTheCheckIsFollows(t *testing.T) {
	l, canvas, _ := window(t, "Geneva talks", "Budget speech")
	rows := slices.Clone(l.Rows())
	l.Select(rows[0].ID)
	rows[1].Decided = 2
	l.SetRows(rows)
	l.Select(rows[0].ID)
	if got := told(canvas); !slices.Contains(got, "2 claims · 2 ✓") || !slices.Contains(got, "2 claims · 0 ✓") {
		t.Errorf("the list says %q", got)
	}
	l.SetRows([]articles.Row{rows[0]})
	if got := told(canvas); slices.Contains(got, "2 claims · 2 ✓") {
		t.Errorf("the list says %q, want the second article gone", got)
	}
}

// told are the small words that c shows.
func told(c fyne.Canvas) (all []string) {
	for _, o := range test.LaidOutObjects(c.Content()) {
		if w, ok := o.(*kit.Words); ok && w.Visible() {
			all = append(all, w.Text())
		}
	}
	return all
}
