package shell

import (
	"context"
	"strings"

	"factdesk/app/desk"
	"factdesk/app/view/trash"
	"factdesk/claims"
	"factdesk/storage"
)

// trash shows what was removed from the desk not long ago.
func (s *Shell) trash() {
	s.listTrash()
	s.panes.show(s.panes.care.trash)
}

// listTrash reads what was removed and shows it.
func (s *Shell) listTrash() {
	since := s.env.Now().AddDate(0, 0, -storage.TrashDays)
	work := func(ctx context.Context) ([]desk.Gone, error) { return s.desk.Trash(ctx, since) }
	s.care.removed.Start(s.ctx, s.env.Post, work, func(all []desk.Gone, err error) {
		if err != nil {
			s.panes.care.trash.Failed("What was removed can't be listed. " + Words(err))
			return
		}
		rows := make([]trash.Row, len(all))
		for i, g := range all {
			rows[i] = trash.Row{Title: goneTitle(g), About: s.goneAbout(g)}
		}
		v := s.panes.care.trash
		v.SetRows(rows)
		v.OnPutBack = func(at int) { s.putBack(all[at]) }
	})
}

// putBack puts what was removed on the desk again.
func (s *Shell) putBack(g desk.Gone) {
	s.then(func(ctx context.Context) error { return s.desk.PutBack(ctx, g) }, func() {
		s.say("Put back: " + goneTitle(g))
		s.listTrash()
	})
}

func goneTitle(g desk.Gone) string {
	title := kindTitle(g.Kind)
	if name := strings.Join(strings.Fields(g.Name), " "); name != "" {
		title += " “" + name + "”"
	}
	return title
}

func kindTitle(k claims.Kind) string {
	switch k { //nolint:exhaustive // the others are called what they are called
	case claims.KindEvidence:
		return "Evidence"
	case claims.KindSetAside:
		return "Sentence set aside"
	}
	name := k.String()
	return strings.ToUpper(name[:1]) + name[1:]
}

// goneAbout says when something was removed, by whom, and what went with it.
func (s *Shell) goneAbout(g desk.Gone) string {
	words := "Removed " + ago(g.At, s.env.Now())
	if g.By != "" {
		words += " by " + g.By
	}
	if with := countWords(g.With); len(with) > 0 {
		words += ", with " + strings.Join(with, ", ")
	}
	return words
}
