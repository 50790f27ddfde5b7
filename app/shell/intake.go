package shell

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"factdesk/app/view/article"
	"factdesk/claims"
	"factdesk/storage/intake"
)

// errClipboard is told where there is nothing to paste.
var errClipboard = errors.New("the clipboard holds no text: copy the article first, then paste it here")

// paste puts the clipboard's text on the desk as a new article, and opens it.
func (s *Shell) paste() {
	raw := s.env.App.Clipboard().Content()
	s.add(func() (intake.Article, error) {
		if raw == "" {
			return intake.Article{}, errClipboard
		}
		return intake.Text("", []byte(raw))
	})
}

// openFile puts a file's text on the desk as a new article, and opens it.
func (s *Shell) openFile(path string) {
	s.add(func() (intake.Article, error) { return intake.File(path) })
}

// add puts what take brings in on the desk, and opens it.
func (s *Shell) add(take func() (intake.Article, error)) {
	s.known()
	var id claims.ArticleID
	s.then(func(ctx context.Context) error {
		in, err := take()
		if err != nil {
			return err
		}
		id, err = s.desk.AddArticle(ctx, claims.Article{Title: in.Title}, claims.Version{Text: in.Text, From: in.From, Blocks: in.Blocks})
		return err
	}, func() { s.open(id) })
}

// addSample puts the worked sample on the desk, and opens it.
func (s *Shell) addSample() {
	s.known()
	var id claims.ArticleID
	s.then(func(ctx context.Context) (err error) {
		id, err = s.desk.AddSample(ctx)
		return err
	}, func() { s.open(id) })
}

// chooseFile asks for a text file.
func (s *Shell) chooseFile() {
	s.pick(s.openFile)
}

// pick asks for a file and hands its path to open.
func (s *Shell) pick(open func(path string)) {
	s.over(dialog.NewFileOpen(s.picked(open), s.env.Window))
}

// picked hands the path of a file that was picked to open.
func (s *Shell) picked(open func(path string)) func(fyne.URIReadCloser, error) {
	return func(f fyne.URIReadCloser, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		if f == nil {
			return // cancelled
		}
		path := f.URI().Path()
		if err := f.Close(); err != nil {
			s.fail(err)
			return
		}
		open(path)
	}
}

// over shows a dialog over most of the window.
func (s *Shell) over(d dialog.Dialog) {
	s.dialog = d
	Over(s.env.Window, d)
}

// Over shows a dialog over most of a window.
func Over(w fyne.Window, d dialog.Dialog) {
	d.Show() // one that isn't shown yet can't be told its size
	d.Resize(w.Canvas().Size().Subtract(fyne.NewSize(200, 160)))
}

// dropped takes in the files that were dropped on the window.
func (s *Shell) dropped(_ fyne.Position, files []fyne.URI) {
	for _, f := range files {
		if isWorkbook(f.Path()) {
			s.applySheet(f.Path())
			continue
		}
		s.openFile(f.Path())
	}
}

// newArticle shows the form of an article that isn't on the desk yet.
func (s *Shell) newArticle() {
	s.panes.form.ShowNew(article.Draft{})
	s.panes.show(s.panes.form)
}

// details shows the form of the open article.
func (s *Shell) details() {
	s.panes.form.ShowEdit(s.page.Article)
	s.panes.show(s.panes.form)
}

// known signs in whoever has not said a name, by the one that the welcome shows.
func (s *Shell) known() {
	if s.env.App.Preferences().String(prefName) != "" || s.env.Visit.Mode != Writing {
		return
	}
	for _, name := range []string{s.panes.hello.Name(), s.env.UserName, "Analyst"} {
		if name != "" {
			s.signIn(name)
			return
		}
	}
}

// fill takes a text into the form of a new article.
func (s *Shell) fill(take func() (intake.Article, error)) {
	work := func(context.Context) (intake.Article, error) { return take() }
	s.reads.text.Start(s.ctx, s.env.Post, work, func(in intake.Article, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		s.panes.form.ShowNew(article.Draft{
			Article: claims.Article{Title: in.Title}, Text: in.Text, From: in.From, Blocks: in.Blocks,
		})
	})
}

// wireForm joins the form of articles to the desk.
func (s *Shell) wireForm() {
	f := s.panes.form
	f.OnPaste = func() {
		raw := s.env.App.Clipboard().Content()
		s.fill(func() (intake.Article, error) { return intake.Text("", []byte(raw)) })
	}
	f.OnFile = func() {
		s.pick(func(path string) { s.fill(func() (intake.Article, error) { return intake.File(path) }) })
	}
	f.OnCancel = func() {
		s.reads.text.Stop()
		s.panes.read()
		s.list() // an empty desk shows its welcome again
	}
	f.OnAdd = func(d article.Draft) {
		s.known()
		var id claims.ArticleID
		s.then(func(ctx context.Context) (err error) {
			id, err = s.desk.AddArticle(ctx, d.Article, claims.Version{Text: d.Text, From: d.From, Blocks: d.Blocks})
			return err
		}, func() { s.open(id) })
	}
	f.OnSave = func(a claims.Article) {
		s.then(func(ctx context.Context) error {
			return s.desk.ReviseArticle(ctx, a.ID, func(held *claims.Article) {
				a.Current = held.Current
				*held = a
			})
		}, s.panes.read)
	}
}
