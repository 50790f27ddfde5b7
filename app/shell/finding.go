package shell

import (
	"context"
	"strings"
	"sync"

	"factdesk/app/search"
	"factdesk/app/task"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// mostSought is how long a selection may be that the finder opens with, in
// bytes.
const mostSought = 120

// finding is what the finder found.
type finding struct {
	slot   task.Slot[[]anchor.Span]
	of     claims.VersionID
	folded func() *search.Text // that version's text, once it's needed
	hits   []anchor.Span
	at     int // the number of the one that is gone to
	from   int // where in the text the next search begins
}

func (s *Shell) wireFinder() {
	f := s.panes.finder
	f.Focus = s.env.Window.Canvas().Focus
	f.Shift = s.panes.reader.Shift
	f.OnTyped = s.seek
	f.OnStep = s.findStep
	f.OnClose = func() {
		hits, at := s.sought.hits, s.sought.at
		s.shutFinder()
		s.env.Window.Canvas().Focus(s.panes.reader)
		if at < len(hits) {
			s.panes.reader.SetSelection(hits[at])
		}
	}
}

// openFinder asks for words to find in the article; those that are selected are
// proposed.
func (s *Shell) openFinder() {
	r := s.panes.reader
	if !s.shown() {
		return
	}
	span := r.Selection()
	words := s.page.Version.Text[span.Start:span.End]
	if len(words) > mostSought || strings.Contains(words, "\n") {
		words = ""
	}
	r.ClearSelection()
	s.panes.around(func() { s.panes.finder.Open(words) })
	s.sought.from = span.Start
	if span.Empty() {
		s.sought.from = r.Top()
	}
}

// seek finds words in the open article, off the GUI's goroutine, and goes to the
// first place from where the search begins.
func (s *Shell) seek(words string) {
	v := s.page.Version
	if s.sought.of != v.ID {
		s.sought.of = v.ID
		s.sought.folded = sync.OnceValue(func() *search.Text { return search.New(v.Text) })
	}
	folded := s.sought.folded
	work := func(ctx context.Context) ([]anchor.Span, error) { return folded().Find(ctx, words) }
	s.sought.slot.Start(s.ctx, s.env.Post, work, func(found []anchor.Span, err error) {
		if err != nil {
			return // it was given up
		}
		s.sought.hits, s.sought.at = found, 0
		for i, hit := range found {
			if hit.Start >= s.sought.from {
				s.sought.at = i
				break
			}
		}
		s.showHits()
	})
}

// findStep goes to a place further on, and from the last to the first.
func (s *Shell) findStep(ahead int) {
	f := &s.sought
	if len(f.hits) == 0 {
		return
	}
	f.at = (f.at + ahead + len(f.hits)) % len(f.hits)
	f.from = f.hits[f.at].Start
	s.showHits()
}

// findOn goes to the next place, or the one before with Shift, also where the
// finder was closed meanwhile.
func (s *Shell) findOn() {
	switch {
	case s.panes.finder.Hidden:
		s.openFinder()
	case s.panes.reader.Shift():
		s.findStep(-1)
	default:
		s.findStep(1)
	}
}

func (s *Shell) showHits() {
	f := &s.sought
	s.panes.reader.SetHits(f.hits, f.at)
	s.panes.finder.Tell(placeWords(f.at, len(f.hits), s.panes.finder.Words()), len(f.hits))
}

// placeWords says which of so many places is gone to, where words are sought.
func placeWords(at, many int, words string) string {
	switch {
	case words == "":
		return " " // keeps its room
	case many == 0:
		return "Not in the text"
	}
	return grouped(at+1) + " of " + grouped(many)
}

// findAgain finds the same words in another text, if the finder is open.
func (s *Shell) findAgain() {
	s.sought.hits, s.sought.from = nil, s.panes.reader.Top()
	if words := s.panes.finder.Words(); words != "" {
		s.seek(words)
	}
}

// shutFinder takes the finder away with what it found.
func (s *Shell) shutFinder() {
	s.sought.slot.Stop()
	s.sought = finding{}
	if s.panes.finder.Visible() {
		s.panes.around(s.panes.finder.Hide)
	}
	s.panes.reader.SetHits(nil, -1)
}

// around changes what stands above the reader, and leaves the text where it is.
func (p *panes) around(change func()) {
	before := p.reader.Position().Y
	change()
	p.arrange()
	p.reader.Nudge(p.reader.Position().Y - before)
}
