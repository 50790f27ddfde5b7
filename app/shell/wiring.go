package shell

import (
	"context"
	"net/url"

	"factdesk/app/action"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// wire joins the views to the desk.
func (s *Shell) wire() {
	p := s.panes
	p.fold.OnTurn = s.turned
	p.articles.OnOpen = s.open
	p.articles.OnNew = s.newArticle
	p.articles.OnLeave = func() {
		p.fold.Read()
		p.canvas.Focus(p.reader)
	}
	p.hello.OnPaste = s.paste
	p.hello.OnFile = s.chooseFile
	p.hello.OnSample = s.addSample
	p.hello.OnRestore = s.backups
	p.hello.OnName = func(name string) {
		s.signIn(name)
		s.env.Window.Canvas().Unfocus() // Ctrl+V is to paste an article now
	}
	s.wireReader()
	s.wireJoining()
	s.wireGestures()
	s.wireSuggestions()
	s.wireRecalling()
	s.wireFinder()
	s.wireClaim()
	s.wireEvidence()
	s.wireForm()
	s.wireSending()
	s.wireApplying()
	s.wireCare()
	p.stuck.OnDismiss = s.giveUp
}

func (s *Shell) wireReader() {
	r := s.panes.reader
	r.OnTag = s.tag
	r.OnOpenClaim = s.choose
	r.OnAlso = s.chooseAlso
	if s.env.Visit.Mode == Writing {
		r.OnMoveEdge = s.moveEdge
	}
	r.OnLetter = func(letter string) { action.Type(s.keyed(), letter) }
	r.OnScroll = s.rememberPlace
	r.OnKey = s.press
	r.Ratings = ratingLabels(claims.StandardScale())
}

// tag makes a claim of the words at span, with the rating at place or none for
// 0, and chooses it. While another article is read yet, span is in none.
func (s *Shell) tag(span anchor.Span, place int) {
	if !s.shown() {
		return
	}
	article := s.here.Article
	var id claims.ClaimID
	s.then(func(ctx context.Context) (err error) {
		id, err = s.desk.Tag(ctx, article, span, place)
		return err
	}, func() {
		s.panes.reader.ClearSelection()
		s.chooseIn(article, id)
	})
}

func (s *Shell) wireClaim() {
	c := s.panes.claim
	c.OnStatement = func(id claims.ClaimID, text string) {
		s.revise("Edit statement", id, func(c *claims.Claim) { c.Statement = text })
	}
	c.OnSpeaker = func(id claims.ClaimID, name string) {
		s.revise("Set speaker", id, func(c *claims.Claim) { c.Speaker = name })
	}
	s.wireDetails()
	s.wirePast()
	s.wireSeveral()
	c.OnTags = func(id claims.ClaimID, tags []string) {
		s.revise("Set tags", id, func(c *claims.Claim) { c.Tags = tags })
	}
	c.OnStatus = func(id claims.ClaimID, status claims.Status) {
		s.revise("Set editorial status", id, func(c *claims.Claim) { c.Status = status })
	}
	c.OnRate = func(id claims.ClaimID, place int) {
		s.do(func(ctx context.Context) error { return s.desk.Decide(ctx, id, place) })
	}
	c.OnRationale = func(id claims.ClaimID, text string) {
		s.do(func(ctx context.Context) error { return s.desk.Explain(ctx, id, text) })
	}
	c.OnQuote = func(id claims.ClaimID) { s.panes.reader.Reveal(id) }
	c.OnRemove = func(claims.ClaimID) { s.removeClaim() }
	c.OnFocus = s.env.Window.Canvas().Focus
	c.OnLeave = func() {
		s.env.Window.Canvas().Unfocus()
		s.takeKeys()
	}
	c.OnUndo, c.OnRedo = s.undo, s.redo
}

func (s *Shell) wireEvidence() {
	c := s.panes.claim
	c.OnAttach = func(claims.ClaimID) { s.attach() }
	c.OnDetach = func(id claims.EvidenceID) {
		s.do(func(ctx context.Context) error { return s.desk.Detach(ctx, id) })
	}
	c.OnEvidence = func(id claims.EvidenceID, e claims.Evidence) {
		s.do(func(ctx context.Context) error {
			return s.desk.ReviseEvidence(ctx, id, func(held *claims.Evidence) { *held = e })
		})
	}
	c.OnSource = func(id claims.SourceID, src claims.Source) {
		s.do(func(ctx context.Context) error {
			return s.desk.ReviseSource(ctx, id, func(held *claims.Source) { *held = src })
		})
	}
	c.OnLink = s.browse
}

// revise changes a claim under the name that Undo shows.
func (s *Shell) revise(name string, id claims.ClaimID, change func(*claims.Claim)) {
	s.do(func(ctx context.Context) error { return s.desk.Revise(ctx, name, id, change) })
}

// browse opens a web address in the user's browser.
func (s *Shell) browse(address string) {
	u, err := url.Parse(address)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		err = s.env.App.OpenURL(u)
	}
	if err != nil {
		s.fail(err)
	}
}
