package claim

import (
	"fyne.io/fyne/v2"

	"factdesk/app/kit"
	"factdesk/claims"
)

// page is how many acts are shown at a time.
const page = 20

// past tells what became of the claim. It's folded until somebody asks.
type past struct {
	p     *Panel
	fold  *kit.Link
	note  *kit.Words // why nothing is told
	acts  *fyne.Container
	older *kit.Link
	box   *fyne.Container

	shown claims.ClaimID
	open  bool
	all   []Act
	count int // how many of all are wanted
	more  bool
}

func newPast(p *Panel) *past {
	s := &past{p: p, note: kit.Muted(""), acts: kit.Lines(10)}
	s.fold = kit.NewLink("", s.turn)
	s.older = kit.NewLink("", s.goOn)
	s.box = kit.Lines(8, kit.Section("History", kit.Tight(s.fold)),
		kit.Tight(s.note), s.acts, kit.Tight(s.older))
	s.close()
	return s
}

// close folds the history and forgets it.
func (s *past) close() {
	s.open, s.all, s.count, s.more = false, nil, page, false
	s.fold.Say("Show")
	s.note.Say("")
	s.fill()
}

// show is about the claim that is shown now. Of the one that was shown already
// there may be more to tell.
func (s *past) show(id claims.ClaimID) {
	if s.shown != id {
		s.shown = id
		s.close()
	}
	if s.open {
		s.p.ask(s.p.OnPast)
	}
}

func (s *past) turn() {
	if s.open {
		s.close()
		s.p.column.Settle()
		return
	}
	s.open = true
	s.fold.Say("Hide")
	s.p.ask(s.p.OnPast)
}

func (s *past) goOn() {
	first := s.count
	s.count += page
	s.fill()
	s.p.column.Settle()
	if first < len(s.acts.Objects) {
		s.p.column.Reveal(s.acts.Objects[first])
	}
	if s.older.Hidden {
		s.p.leave() // the focus would be lost with it
	}
}

// fill shows so many acts as are wanted.
func (s *past) fill() {
	n := min(s.count, len(s.all))
	s.acts.Objects = nil
	for _, a := range s.all[:n] {
		s.acts.Add(kit.Lines(2, kit.Tight(kit.Muted(a.words()).Colored(foreground)), kit.Tight(kit.Caption(a.about()))))
	}
	s.older.Say("")
	switch {
	case n < len(s.all):
		s.older.Say("Older")
	case s.more:
		s.acts.Add(kit.Tight(kit.Caption("What was before this is in the desk's log.")))
	}
	s.acts.Refresh()
}

// SetPast shows what became of a claim, the last first, if it's the one that is
// shown and somebody has asked. More says that there was more before that.
func (p *Panel) SetPast(id claims.ClaimID, t Past) {
	s := p.past
	if !s.open || id != s.shown {
		return
	}
	first := s.all == nil
	s.all, s.more = t.Acts, t.More
	s.note.Say(t.Note)
	s.fill()
	p.column.Settle()
	if first {
		p.column.Reveal(s.box)
	}
}
