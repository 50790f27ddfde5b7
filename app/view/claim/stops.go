package claim

import (
	"fyne.io/fyne/v2"

	"factdesk/app/kit"
)

// join joins all that can have the focus to what the whole panel does: it comes
// into view, and Esc leads back to the text.
func (p *Panel) join() {
	for _, f := range append(p.fields(), p.several.fields()...) {
		p.ready(f)
	}
	p.readyStop(&p.ratings.Stop, p.ratings)
	for _, t := range []*kit.Toggles{p.details.types, p.details.priority, p.several.types, p.several.priority} {
		p.readyStop(&t.Stop, t)
	}
	for _, s := range []*kit.Select{p.status, p.several.status} {
		p.readyStop(&s.Stop, s)
	}
	for _, l := range []*kit.Link{p.reset, p.part.link, p.details.fold, p.back, p.past.fold, p.past.older} {
		p.readyStop(&l.Stop, l)
	}
	for _, b := range []*kit.Button{p.attach, p.remove, p.proposal.accept, p.proposal.dismiss} {
		p.readyStop(&b.Stop, b)
	}
}

func (p *Panel) ready(f *kit.Field) {
	f.OnLeave = p.leave
	f.OnFocus = func() { p.column.Reveal(f) }
	if f.MultiLine {
		f.OnCaret = func() { p.column.Follow(f) }
	}
	f.OnUndo = func() { call(p.OnUndo) }
	f.OnRedo = func() { call(p.OnRedo) }
}

func (p *Panel) readyStop(s *kit.Stop, o fyne.CanvasObject) {
	s.OnLeave = p.leave
	s.OnFocus = func() { p.column.Reveal(o) }
}

func (p *Panel) leave() { call(p.OnLeave) }

func call(f func()) {
	if f != nil {
		f()
	}
}
