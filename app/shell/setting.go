package shell

import (
	"context"

	"factdesk/app/desk"
	"factdesk/app/view/reader"
)

// marked is an article with what the reader shows in it, which is made where the
// article is read: there may be thousands of claims.
type marked struct {
	page  desk.Page
	marks []reader.Mark
	sheet *reader.Sheet    // nil where the text stands there already
	hints desk.Suggestions // of a long text they are still to be found
	offer offer            // what of them is to be shown; zero where that isn't known yet
}

// ordinary is how long a text is, in bytes, that is gone through for suggestions in
// less time than it takes to show it.
const ordinary = 100 << 10

// setting returns what reads the open article and makes of it what is shown. A
// text that isn't there yet is set, too, from where the user was in it.
func (s *Shell) setting(read func(context.Context) (desk.Page, error)) func(context.Context) (marked, error) {
	var set reader.Setter
	if !s.shown() {
		set = s.panes.reader.Setter()
	}
	top, acts := s.here.Top, s.env.Visit.Mode == Writing
	found, many := s.hints.found, s.hints.many
	return func(ctx context.Context) (m marked, err error) {
		if m.page, err = read(ctx); err != nil {
			return m, err
		}
		m.marks = marks(m.page)
		text := m.page.Version.Text
		if set != nil {
			m.sheet = set(text, m.page.Version.Blocks, m.marks, top)
		}
		if acts && len(text) <= ordinary {
			if m.hints, err = s.desk.Suggest(ctx, m.page, func(desk.Suggestions) {}); err != nil {
				return m, err
			}
			found = m.hints
		}
		if found.Of == desk.SubjectOf(m.page) {
			m.offer = offerOf(found, m.page, many)
		}
		return m, nil
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
