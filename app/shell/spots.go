package shell

import (
	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// spots are what was selected in each text that was open since the program
// started: from where it was begun to where the caret is.
type spots map[claims.VersionID]anchor.Span

// keepSpot remembers what is selected in the open article.
func (s *Shell) keepSpot() {
	if s.page.Version.ID.IsZero() {
		return
	}
	r := s.panes.reader
	at := r.Selection()
	if r.Caret() == at.Start {
		at.Start, at.End = at.End, at.Start
	}
	s.spots[s.page.Version.ID] = at
}

// restoreSpot selects what was selected in the open article.
func (s *Shell) restoreSpot() {
	if at, ok := s.spots[s.page.Version.ID]; ok {
		s.panes.reader.SetSelection(at)
	}
}

// goTo shows what an edit was about: its claim, or the words that were one, in
// their article.
func (s *Shell) goTo(to desk.Spot) {
	if to.Article.IsZero() {
		return
	}
	if to.Article != s.here.Article || s.page.Article.ID != to.Article {
		s.open(to.Article)
		s.going = to
		return
	}
	s.going = to
	s.arrive()
	if !s.panes.page.Visible() {
		s.panes.read()
	}
}

// arrive goes where it was to be gone in the article that is open now.
func (s *Shell) arrive() {
	to := s.going
	if to.Article != s.page.Article.ID || to.Article.IsZero() {
		return
	}
	s.going = desk.Spot{}
	known := to.Version == s.page.Version.ID && !to.Span.Empty()
	r := s.panes.reader
	switch {
	case !to.Claim.IsZero():
		s.choose(to.Claim)
		if known {
			r.RevealWords(to.Span)
		}
	case known:
		s.unchoose()
		r.Choose(to.Span)
	}
}

// unchoose shows that no claim is chosen.
func (s *Shell) unchoose() {
	s.here.Claim, s.together = claims.ClaimID{}, nil
	s.reads.card.Stop()
	s.panes.claim.Clear()
	s.panes.reader.Select(s.here.Claim)
	s.rememberPlace()
	s.offer()
}
