package shell

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"factdesk/app/action"
	"factdesk/app/desk"
	"factdesk/app/task"
	"factdesk/app/view/reader"
	"factdesk/claims"
)

// The size that a second window begins with.
const secondWidth, secondHeight = 860, 860

// A second is another window in which an article is read beside the first. It
// follows what changes on the desk, and writes nothing.
type second struct {
	s      *Shell
	window fyne.Window
	head   *head
	body   *fyne.Container
	reader *reader.Reader
	id     claims.ArticleID
	page   desk.Page
	read   task.Slot[desk.Page]
	deaf   func() // ends its being told of changes
}

// openSecond shows the open article in the second window, from where it is read.
func (s *Shell) openSecond() {
	if s.second == nil {
		s.second = s.newSecond()
	}
	w := s.second
	w.open(s.here.Article)
	w.window.Show()
	w.window.RequestFocus()
}

func (s *Shell) newSecond() *second {
	w := &second{s: s, window: s.env.App.NewWindow("Factdesk"), head: newHead()}
	env := s.env
	env.Window = w.window
	w.reader = newReader(env)
	w.body = container.NewBorder(w.head.root, nil, nil, nil, w.reader)
	w.window.SetContent(w.body)
	w.window.Resize(fyne.NewSize(secondWidth, secondHeight))
	w.window.SetOnClosed(w.forget)
	quit := &desktop.CustomShortcut{KeyName: fyne.KeyW, Modifier: fyne.KeyModifierShortcutDefault}
	w.window.Canvas().AddShortcut(quit, func(fyne.Shortcut) { w.window.Close() })
	action.BindAll(w.window.Canvas(), s.settingActions())
	w.deaf = s.changes.Subscribe(func([]claims.Ref) { w.reload() })
	return w
}

// open shows an article.
func (w *second) open(id claims.ArticleID) {
	if w.id != id {
		w.id, w.page = id, desk.Page{}
	}
	w.reload()
}

// reload reads the article and shows it. One that isn't there any more closes the
// window.
func (w *second) reload() {
	id := w.id
	work := func(ctx context.Context) (desk.Page, error) { return w.s.desk.Page(ctx, id) }
	w.read.Start(w.s.ctx, w.s.env.Post, work, func(p desk.Page, err error) {
		switch {
		case gone(err):
			w.window.Close()
		case err != nil:
			w.s.fail(err)
		default:
			w.show(p)
		}
	})
}

func (w *second) show(p desk.Page) {
	fresh := p.Version.ID != w.page.Version.ID
	w.page = p
	decided := 0
	for i := range p.Claims {
		if p.Claims[i].Verdict.Decided() {
			decided++
		}
	}
	w.head.show(p.Article, decided, len(p.Claims))
	w.body.Refresh() // the head may need another height now
	w.window.SetTitle(p.Article.Title + " – Factdesk – beside, for reading")
	if !fresh {
		w.reader.SetMarks(marks(p))
		w.reader.SetAsides(asides(p))
		return
	}
	w.reader.SetArticle(p.Version.Text, p.Version.Blocks, marks(p))
	w.reader.SetAsides(asides(p))
	w.reader.ScrollTo(w.s.env.Visit.Places.Of(p.Article.ID).Top)
	w.window.Canvas().Focus(w.reader)
}

// forget ends what the window needed. It's closed.
func (w *second) forget() {
	w.deaf()
	w.read.Stop()
	if w.s.second == w {
		w.s.second = nil
	}
}

// closeSecond closes the second window, where there is one.
func (s *Shell) closeSecond() {
	if s.second != nil {
		s.second.window.Close()
	}
}
