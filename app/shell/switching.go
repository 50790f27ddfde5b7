package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/action"
	"factdesk/app/view/articles"
	"factdesk/app/view/switcher"
	"factdesk/claims"
)

// mostToSwitch is how many articles are offered to switch to: what is farther
// back is quicker found by its name.
const mostToSwitch = 10

// switchActions lead from one article to another.
func (s *Shell) switchActions() []action.Action {
	const control = fyne.KeyModifierControl // on a Mac too, where Command and Tab is the system's
	return []action.Action{
		{Menu: menuWindow, Name: "Switch to the article before", Key: action.Key{Name: fyne.KeyTab, Modifier: control}, Possible: s.several, Do: func() { s.switchBy(1) }},
		{Menu: menuWindow, Name: "Switch the other way round", Key: action.Key{Name: fyne.KeyTab, Modifier: control | fyne.KeyModifierShift}, Possible: s.several, Do: func() { s.switchBy(-1) }},
		{Menu: menuWindow, Name: "Open in a second window", Possible: s.reading, Do: s.openSecond},
	}
}

// offered are the articles that are offered to switch to, over the window.
type offered struct {
	list *switcher.List // nil as long as none ever were
	over *widget.PopUp
}

// shown reports whether they are still there: a click beside them takes them away.
func (o offered) shown() bool { return o.list != nil && o.over.Visible() }

func (s *Shell) several() bool { return len(s.panes.articles.Rows()) > 1 }

// recent returns the articles in the order in which they were read last, and
// after them those that weren't yet.
func (s *Shell) recent() []articles.Row {
	rows := slices.Clone(s.panes.articles.Rows())
	rank := map[claims.ArticleID]int{}
	for i, id := range s.env.Visit.Places.Recent() {
		rank[id] = i - mostRanked
	}
	slices.SortStableFunc(rows, func(a, b articles.Row) int { return rank[a.ID] - rank[b.ID] })
	return rows
}

// mostRanked is more than there are places remembered.
const mostRanked = 1 << 20

// switchBy goes n further among the articles that were read last. As long as
// Control is held it only shows which one; where nobody can tell whether it is, it
// goes there at once.
func (s *Shell) switchBy(n int) {
	switch {
	case s.offered.shown():
		s.offered.list.Step(n)
	case s.env.Window.Canvas().Overlays().Top() != nil:
		// What lies over the window is to be answered first.
	case s.controlled():
		s.offerArticles(n)
	default:
		rows := s.recent()
		at := s.openAmong(rows) + n
		s.open(rows[(at+len(rows))%len(rows)].ID)
	}
}

// openAmong returns where among rows the open article is, or -1.
func (s *Shell) openAmong(rows []articles.Row) int {
	return slices.IndexFunc(rows, func(r articles.Row) bool { return r.ID == s.here.Article })
}

// controlled reports whether Control is held down.
func (s *Shell) controlled() bool {
	driver, ok := s.env.App.Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers()&fyne.KeyModifierControl != 0
}

// offerArticles shows the articles over the window, with the one chosen that is n
// further than the open one.
func (s *Shell) offerArticles(n int) {
	rows := s.recent()
	rows = rows[:min(len(rows), mostToSwitch)]
	items := make([]switcher.Item, len(rows))
	for i, r := range rows {
		items[i] = switcher.Item{Title: r.Title, Detail: progressWords(r.Decided, r.Claims), Do: func() { s.open(r.ID) }}
		if r.Claims == 0 {
			items[i].Detail = "no claims"
		}
	}
	canvas := s.env.Window.Canvas()
	focused := canvas.Focused()
	list := switcher.New(items)
	s.offered = offered{list, widget.NewPopUp(list, canvas)}
	list.OnClose = func() {
		s.offered.over.Hide()
		if focused != nil {
			canvas.Focus(focused)
		}
	}
	list.Step(s.openAmong(rows) + n)
	size := list.MinSize()
	s.offered.over.ShowAtPosition(fyne.NewPos((canvas.Size().Width-size.Width)/2, canvas.Size().Height/6))
	canvas.Focus(list)
}
