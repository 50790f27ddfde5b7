// Package articles shows the articles on the desk, and how far each one's check
// is.
package articles

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/kit/match"
	"factdesk/claims"
)

// A Row is one article in the list.
type Row struct {
	ID      claims.ArticleID
	Title   string
	Outlet  string
	Claims  int // how many claims it has
	Decided int // how many of these have a rating
}

// A List shows the articles and filters them by typing. It belongs to the GUI's
// goroutine.
type List struct {
	widget.BaseWidget
	OnOpen  func(claims.ArticleID) // an article was chosen
	OnNew   func()                 // a new article is wanted
	OnLeave func()                 // nothing is searched for any more

	rows     []Row        // all
	texts    []match.Text // of rows
	shown    []int        // in rows, what answers to the search
	selected claims.ArticleID

	search *kit.Field
	list   *widget.List
	empty  *fyne.Container
	none   *kit.Words
	fresh  *widget.Button
	offset float32 // how far the list was scrolled to the open article
	marked int     // where in the list the open article is marked, or -1
	quiet  bool    // the selection is being set by the program
}

// New returns a list of no articles.
func New() *List {
	l := &List{search: kit.NewField("Search the articles"), marked: -1}
	l.search.SetIcon(fynetheme.SearchIcon())
	l.search.OnTyped = func(string) { l.filter() }
	l.search.Keys = map[fyne.KeyName]func(){
		fyne.KeyReturn: l.openBest, fyne.KeyEnter: l.openBest,
		fyne.KeyEscape: l.leave,
	}
	l.list = widget.NewList(func() int { return len(l.shown) }, newLine, l.fill)
	l.list.HideSeparators = true
	l.list.OnSelected = l.chosen
	l.none = kit.Muted("No article has these words.").Centred()
	l.none.Hide()
	l.fresh = widget.NewButtonWithIcon("New article", fynetheme.ContentAddIcon(), l.wantNew)
	l.empty = l.nothing()
	l.ExtendBaseWidget(l)
	l.arrange()
	return l
}

// nothing is what is shown while the desk is empty.
func (l *List) nothing() *fyne.Container {
	words := kit.Muted("The articles that you check stand here.\nPaste one, open a file, or drop a file on this window.").Centred()
	add := widget.NewButtonWithIcon("New article", fynetheme.ContentAddIcon(), l.wantNew)
	add.Importance = widget.HighImportance
	return kit.Inset(8, 0, kit.Lines(12, words, container.NewCenter(add)))
}

// SetRows shows the articles in the order of rows. Where they are the same
// articles, only those are drawn anew that are further now.
func (l *List) SetRows(rows []Row) {
	before := l.rows
	l.rows = rows
	if len(rows) > 0 && slices.EqualFunc(before, rows, sameArticle) {
		l.redraw(before)
		return
	}
	l.texts = make([]match.Text, len(rows))
	for i, r := range rows {
		l.texts[i] = match.NewText(r.Title, r.Outlet)
	}
	l.filter()
}

// sameArticle reports whether a and b differ in nothing but how far the check is.
func sameArticle(a, b Row) bool {
	return a.ID == b.ID && a.Title == b.Title && a.Outlet == b.Outlet
}

// redraw draws the lines anew whose rows are others than before.
func (l *List) redraw(before []Row) {
	for at, row := range l.shown {
		if before[row] != l.rows[row] {
			l.list.RefreshItem(at)
		}
	}
}

// Rows returns all articles that are shown where nothing is searched for.
func (l *List) Rows() []Row { return l.rows }

// Select marks an article as the one that is open; the zero ID marks none. It
// tells nobody.
func (l *List) Select(id claims.ArticleID) {
	if id == l.selected && l.marked == l.place() {
		return
	}
	l.selected = id
	l.mark()
	l.list.Refresh()
}

// filter shows what answers to the search.
func (l *List) filter() {
	l.shown = match.Find(l.search.Text, l.texts)
	l.arrange()
	l.list.Refresh()
	l.mark()
}

// arrange shows what fits the number of articles.
func (l *List) arrange() {
	none := len(l.rows) == 0
	l.empty.Hidden = !none
	l.search.Hidden, l.list.Hidden, l.fresh.Hidden = none, none, none
	l.none.Hidden = none || len(l.shown) > 0
	l.Refresh()
}

// mark shows which article is open.
func (l *List) mark() {
	l.quiet = true
	defer func() { l.quiet = false }()
	l.marked = l.place()
	if at := l.marked; at >= 0 {
		l.list.Select(at)
		l.offset = l.list.GetScrollOffset()
		return
	}
	l.list.UnselectAll()
}

// place returns where in the list the open article is, or -1.
func (l *List) place() int {
	return slices.IndexFunc(l.shown, func(row int) bool {
		return l.rows[row].ID == l.selected && !l.selected.IsZero()
	})
}

func (l *List) chosen(at widget.ListItemID) {
	if l.quiet || at >= len(l.shown) {
		return
	}
	l.open(l.rows[l.shown[at]].ID)
}

func (l *List) open(id claims.ArticleID) {
	l.selected = id
	if l.OnOpen != nil {
		l.OnOpen(id)
	}
}

func (l *List) wantNew() {
	if l.OnNew != nil {
		l.OnNew()
	}
}

// Search gives the keys to the search.
func (l *List) Search(canvas fyne.Canvas) { canvas.Focus(l.search) }

// Holds reports whether f, which has the keys, is in the list.
func (l *List) Holds(f fyne.Focusable) bool { return f == l.search || f == l.list }

// leave shows all articles again or, where they are shown, ends the search.
func (l *List) leave() {
	if l.search.Text == "" && l.OnLeave != nil {
		l.OnLeave()
	}
	l.search.Type("")
}

// openBest opens what answers best to the search.
func (l *List) openBest() {
	if len(l.shown) > 0 && l.search.Text != "" {
		l.open(l.rows[l.shown[0]].ID)
		l.mark()
	}
}

// Resize implements fyne.CanvasObject. The less room the list had, the further
// it scrolled to the article that is open; it does so anew with the room that it
// has now, unless the user has scrolled meanwhile.
func (l *List) Resize(size fyne.Size) {
	untouched := l.list.GetScrollOffset() == l.offset
	l.BaseWidget.Resize(size)
	if at := l.place(); untouched && at >= 0 {
		l.list.ScrollToTop()
		l.list.ScrollTo(at)
		l.offset = l.list.GetScrollOffset()
	}
}

// CreateRenderer implements fyne.Widget.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	foot := kit.Inset(8, 8, l.fresh)
	head := kit.Inset(8, 8, l.search)
	middle := container.NewStack(l.list, kit.Lines(0, l.none), kit.Lines(0, kit.Space(1, 80), l.empty))
	// In the order of reading, which is the Tab key's.
	all := container.New(layout.NewBorderLayout(head, foot, nil, nil), head, middle, foot)
	return widget.NewSimpleRenderer(kit.Panel(all))
}
