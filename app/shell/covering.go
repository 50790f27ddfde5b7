package shell

import (
	"context"

	"factdesk/app/desk"
	"factdesk/app/view/reader"
)

// account shows what is set aside in p, and counts what became of its sentences.
func (s *Shell) account(p desk.Page) {
	all := make([]reader.Aside, len(p.Aside))
	for i, a := range p.Aside {
		all[i] = reader.Aside{Span: a.Anchor.Span, Reason: asideWords(a.Reason)}
	}
	s.panes.reader.SetAsides(all)
	work := func(ctx context.Context) (desk.Coverage, error) { return s.desk.Cover(ctx, p) }
	s.cover.Start(s.ctx, s.env.Post, work, func(c desk.Coverage, err error) {
		if err == nil { // that it was given up is nobody's business
			s.panes.head.cover(coverWords(c))
		}
	})
}

// cover says what became of the sentences.
func (h *head) cover(words string) {
	h.covered = words
	if words == "" {
		h.done.SetText(h.decided)
		return
	}
	h.done.SetText(h.decided + " · " + words)
}

func coverWords(c desk.Coverage) string {
	switch {
	case c.Open > 0:
		return count(c.Open, "sentence") + " unaccounted for"
	case c.Claims+c.Aside > 0:
		return "every sentence accounted for"
	}
	return ""
}
