package shell

import (
	"context"
	"sort"
	"strings"

	"factdesk/app/desk"
	"factdesk/app/kit"
	"factdesk/app/label"
	"factdesk/app/task"
	"factdesk/app/view/reader"
	"factdesk/claims/anchor"
)

// covering is what became of the open article's sentences.
type covering struct {
	slot task.Slot[desk.Coverage]
	open []anchor.Span // those that are unaccounted for, as far as that's known
}

// account shows what is set aside in p, and counts what became of its sentences.
func (s *Shell) account(p desk.Page) {
	s.panes.reader.SetAsides(asides(p))
	work := func(ctx context.Context) (desk.Coverage, error) { return s.desk.Cover(ctx, p) }
	s.cover.slot.Start(s.ctx, s.env.Post, work, func(c desk.Coverage, err error) {
		if err == nil { // that it was given up is nobody's business
			s.cover.open = c.Open
			s.panes.head.cover(coverWords(c))
			s.offer()
		}
	})
}

// asides are what is set aside in p as the reader shows it.
func asides(p desk.Page) []reader.Aside {
	all := make([]reader.Aside, len(p.Aside))
	for i, a := range p.Aside {
		all[i] = reader.Aside{Span: a.Anchor.Span, Reason: label.Aside(a.Reason)}
	}
	return all
}

// unread forgets what became of the sentences: others are read now.
func (s *Shell) unread() {
	s.cover.slot.Stop()
	s.hints.slot.Stop()
	s.hints.found, s.hints.open = desk.Suggestions{}, nil
	s.panes.reader.SetSuggestions(nil)
	s.cover.open, s.panes.head.covered = nil, ""
}

// cover says what became of the sentences.
func (h *head) cover(words string) {
	h.covered = words
	said := h.decided
	if words != "" {
		what, _, _ := strings.Cut(said, ":") // what to do is said in the claim's panel too
		said = what + " · " + words
	}
	if said != h.done.Text {
		h.done.SetText(said)
		kit.Arrange(h.account) // it takes another room
	}
}

// nextOpen selects the next sentence that is unaccounted for, and after the last
// the first.
func (s *Shell) nextOpen() {
	r, all := s.panes.reader, s.cover.open
	if len(all) == 0 {
		return
	}
	at := sort.Search(len(all), func(i int) bool { return all[i].Start >= r.Selection().End })
	r.Choose(all[at%len(all)])
}

func coverWords(c desk.Coverage) string {
	switch {
	case len(c.Open) > 0:
		return count(len(c.Open), "sentence") + " unaccounted for"
	case c.Claims+c.Aside > 0:
		return "every sentence accounted for"
	}
	return ""
}
