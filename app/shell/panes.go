package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/view/applying"
	"factdesk/app/view/article"
	"factdesk/app/view/articles"
	"factdesk/app/view/claim"
	"factdesk/app/view/finder"
	"factdesk/app/view/palette"
	"factdesk/app/view/reader"
	"factdesk/app/view/sending"
	"factdesk/app/view/welcome"
)

// panes are the views and where they stand: articles, then one of several in
// the middle, then the claim. What was told last is below the middle, where
// the article leaves room for it; bars that stay are below them all.
type panes struct {
	canvas fyne.Canvas
	root   fyne.CanvasObject
	state  *kit.Bar        // what kind of desk this is, where it isn't the usual one
	bars   *fyne.Container // what stays until it's closed, stuck last
	stuck  *kit.Bar        // what couldn't be stored
	bar    *kit.Bar        // what was told last

	articles *articles.List
	claim    *claim.Panel

	// In the middle is one of these at a time.
	middle *fyne.Container
	told   *fyne.Container // middle with bar below it
	page   *fyne.Container // head and reader
	head   *head
	reader *reader.Reader
	finder *finder.Bar // above the reader, while words are sought
	form   *article.Form
	send   *sending.View
	edited *applying.View
	hello  *welcome.View
	care   carePanes

	fold        *kit.Fold // articles beside the rest
	left, right *container.Split
}

// roomForAll is how wide the window must be for the articles to stand beside what
// is read, and the claim beside that.
const roomForAll = 960

// newPanes lays the window out, with nothing shown in it yet.
func newPanes(env Env) *panes {
	p := &panes{
		canvas:   env.Window.Canvas(),
		state:    kit.NewBar().Stay(),
		stuck:    kit.NewBar(),
		bar:      kit.NewBar(),
		articles: articles.New(),
		claim:    claim.New(),
		head:     newHead(),
		reader:   newReader(env),
		finder:   finder.New(),
		form:     article.New(),
		send:     sending.New(formats(), readers()),
		edited:   applying.New(),
		hello:    welcome.New(env.UserName),
		care:     newCarePanes(),
	}
	p.page = container.NewBorder(kit.Lines(0, p.head.root, p.finder), nil, nil, nil, p.reader)
	p.middle = container.NewStack(append(p.care.all(), p.page, p.form, p.send, p.edited, p.hello)...)
	p.told = kit.Below(p.middle, p.bar, p.page.Visible)
	p.right = container.NewHSplit(p.told, p.claim)
	p.right.Offset = 0.66
	p.fold = kit.NewFold(p.articles, p.right, roomForAll)
	p.left = p.fold.Split()
	p.left.Offset = 0.19
	p.show(p.page)
	p.bars = kit.Lines(0, p.stuck)
	p.root = container.NewBorder(p.state, p.bars, nil, nil, p.fold)
	return p
}

// arrange lays head and reader out anew. To refresh them would draw every line of
// the text anew.
func (p *panes) arrange() { kit.Arrange(p.page) }

// show puts o in the middle and hides what was there.
func (p *panes) show(o fyne.CanvasObject) {
	turned := !o.Visible()
	for _, other := range p.middle.Objects {
		if other != o {
			other.Hide()
		}
	}
	o.Show()
	p.fold.Read()
	kit.Arrange(p.told)
	if turned {
		p.canvas.Unfocus() // Fyne leaves the keys to what is hidden
	}
}

// textSeen reports whether the text stands in the middle, and the middle is seen.
func (p *panes) textSeen() bool { return p.page.Visible() && !p.fold.Covers() }

// stand shows a bar that stays until it's closed, above what is told otherwise.
func (p *panes) stand(b *kit.Bar) {
	rest := slices.DeleteFunc(p.bars.Objects, func(o fyne.CanvasObject) bool {
		return !o.Visible() && o != p.stuck
	})
	p.bars.Objects = append([]fyne.CanvasObject{b}, rest...)
	p.bars.Refresh()
}

// read puts the article in the middle and gives it the focus.
func (p *panes) read() {
	p.show(p.page)
	p.canvas.Focus(p.reader)
}

// welcome shows the welcome where the desk is empty, and takes it away where it
// isn't any more.
func (p *panes) welcome(empty bool) {
	switch {
	case empty && p.page.Visible():
		p.show(p.hello)
	case !empty && p.hello.Visible():
		p.read()
	}
}

// popUp shows the palette over the window.
func (p *panes) popUp(items []palette.Item, hint string, create func(string) (palette.Item, bool)) {
	view := palette.New()
	over := widget.NewPopUp(view, p.canvas)
	view.OnClose = func() {
		over.Hide()
		if p.textSeen() {
			p.canvas.Focus(p.reader)
		}
	}
	view.SetItems(items, hint, create)
	size := view.MinSize()
	at := fyne.NewPos((p.canvas.Size().Width-size.Width)/2, p.canvas.Size().Height/6)
	over.ShowAtPosition(at)
	view.Focus(p.canvas)
}

// newReader returns a reader that knows the window's keyboard and clipboard, and
// how articles were set last.
func newReader(env Env) *reader.Reader {
	r := reader.New(reader.Env{
		Canvas:    env.Window.Canvas(),
		Clipboard: env.App.Clipboard(),
		Now:       env.Now,
		Post:      env.Post,
		Modifiers: func() fyne.KeyModifier {
			// Only a desktop has a keyboard to ask; a test's driver hasn't.
			if driver, ok := env.App.Driver().(desktop.Driver); ok {
				return driver.CurrentKeyModifiers()
			}
			return 0
		},
	})
	r.SetReading(keptReading(env))
	return r
}
