package shell

import (
	"context"

	"factdesk/app/desk"
	"factdesk/app/view/reader"
)

// marked is an article with its claims as the reader shows them, which are made
// where the article is read: there may be thousands.
type marked struct {
	page  desk.Page
	marks []reader.Mark
	sheet *reader.Sheet // nil where the text stands there already
}

// setting returns what reads the open article and makes of it what is shown. A
// text that isn't there yet is set, too, from where the user was in it.
func (s *Shell) setting(read func(context.Context) (desk.Page, error)) func(context.Context) (marked, error) {
	var set reader.Setter
	if !s.shown() {
		set = s.panes.reader.Setter()
	}
	top := s.here.Top
	return func(ctx context.Context) (marked, error) {
		p, err := read(ctx)
		m := marked{page: p, marks: marks(p)}
		if set != nil && err == nil {
			m.sheet = set(p.Version.Text, p.Version.Blocks, m.marks, top)
		}
		return m, err
	}
}

// lay shows an article's text from its top.
func (s *Shell) lay(read marked) {
	if read.sheet != nil {
		s.panes.reader.SetSheet(read.sheet)
		return
	}
	v := &read.page.Version // another one of the article that was open
	s.panes.reader.SetArticle(v.Text, v.Blocks, read.marks)
}
