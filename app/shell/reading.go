package shell

import (
	"context"

	"factdesk/app/desk"
	"factdesk/app/kit"
	"factdesk/app/place"
	"factdesk/app/view/articles"
	"factdesk/app/view/claim"
	"factdesk/app/view/reader"
	"factdesk/claims"
)

// refresh shows again what the records that refs name are shown in.
func (s *Shell) refresh([]claims.Ref) {
	s.list()
	s.reload()
	s.offer()
}

// list reads the articles and shows them.
func (s *Shell) list() {
	work := s.desk.Articles
	if s.reads.first.list != nil {
		work = s.reads.first.list
	}
	s.reads.list.Start(s.ctx, s.env.Post, work, func(all []desk.Listed, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		rows := make([]articles.Row, len(all))
		for i, l := range all {
			rows[i] = articles.Row{
				ID: l.Article.ID, Title: l.Article.Title, Outlet: l.Article.Outlet,
				Claims: l.Claims, Decided: l.Decided,
			}
		}
		s.panes.articles.SetRows(rows)
		s.panes.articles.Select(s.here.Article)
		s.panes.welcome(len(rows) == 0 && s.env.Visit.Mode == Writing)
		if len(rows) > 0 {
			s.known()
			if s.here.Article.IsZero() && s.env.Visit.Mode != Safe {
				s.open(s.recent()[0].ID)
			}
		}
	})
}

// open shows an article, from where the user was in it.
func (s *Shell) open(id claims.ArticleID) {
	s.panes.claim.Flush()
	s.panes.fold.Read()
	s.keepSpot()
	s.going = desk.Spot{}
	if s.here.Article != id {
		s.here, s.together = s.env.Visit.Places.Of(id), nil
		s.panes.claim.Clear()
	}
	s.page = desk.Page{} // whatever is shown isn't it
	s.unread()
	s.panes.articles.Select(id)
	s.reload()
}

// reload reads the open article again and shows it.
func (s *Shell) reload() {
	id := s.here.Article
	if id.IsZero() {
		return
	}
	read := func(ctx context.Context) (desk.Page, error) { return s.desk.Page(ctx, id) }
	if s.reads.first.page != nil {
		read = s.reads.first.page
	}
	work := s.setting(read)
	s.reads.page.Start(s.ctx, s.env.Post, work, func(p marked, err error) {
		switch {
		case gone(err):
			s.close()
		case err != nil:
			s.panes.bar.Say(kit.Failure, Words(err), "", nil)
		default:
			s.show(p)
		}
	})
}

// show shows the open article as it was read. Where it's the text that stands
// there already, only its claims are others.
func (s *Shell) show(read marked) {
	p := read.page
	fresh := p.Version.ID != s.page.Version.ID
	s.page = p
	s.head(p)
	r, here := s.panes.reader, s.here
	if fresh {
		s.lay(read)
		s.restoreSpot()
		r.ScrollTo(here.Top)
		r.Settle(here.Claim)
		s.panes.read()
	} else {
		r.SetMarks(read.marks)
	}
	s.account(p)
	s.suggest(read)
	if fresh {
		s.findAgain()
	}
	if !here.Claim.IsZero() {
		r.Select(here.Claim)
		s.card(here.Claim)
	}
	if len(s.together) > 0 {
		s.showSeveral()
	}
	s.arrive()
	s.rememberPlace()
	s.offer()
}

// close leaves the open article.
func (s *Shell) close() {
	s.reads.page.Stop()
	s.here, s.together, s.page = place.Place{}, nil, desk.Page{}
	s.panes.reader.SetText("", nil)
	s.panes.claim.Clear()
	s.shutFinder()
	s.unread()
	s.head(s.page)
}

// head shows what is above the text, and in the window's title.
func (s *Shell) head(p desk.Page) {
	decided := 0
	for i := range p.Claims { // not by value: there may be thousands
		if p.Claims[i].Verdict.Decided() {
			decided++
		}
	}
	s.panes.head.show(p.Article, decided, len(p.Claims))
	s.panes.arrange() // the head may need another height now
	title := "Factdesk"
	if p.Article.Title != "" {
		title = p.Article.Title + " – Factdesk – " + s.state()
	}
	s.env.Window.SetTitle(title)
}

// state says in the window's title what becomes of what is done in it.
func (s *Shell) state() string {
	switch {
	case s.env.Visit.Mode == AtBackup:
		return "a backup, for reading only"
	case s.env.Visit.Mode != Writing:
		return "for reading only"
	case len(s.writing.refused) > 0:
		return "NOT everything is stored"
	}
	return "everything is stored"
}

// choose shows a claim, wherever it is: its card, and its place in the text.
func (s *Shell) choose(id claims.ClaimID) {
	s.panes.claim.Flush()
	s.here.Claim, s.together = id, nil
	if _, here := s.claimOf(id); here {
		s.panes.reader.ClearSelection() // what is done next is meant for the claim
		s.panes.reader.Select(id)
		s.panes.reader.Reveal(id)
	}
	s.card(id)
	s.rememberPlace()
}

// chooseIn shows a claim that was just made, unless the user has gone on to another
// article meanwhile.
func (s *Shell) chooseIn(article claims.ArticleID, id claims.ClaimID) {
	if s.here.Article == article {
		s.choose(id)
	}
}

// numberOf returns which of the open article's claims one is, or -1. Mostly it's the
// one that was asked for last.
func (s *Shell) numberOf(id claims.ClaimID) int {
	all := s.page.Claims
	if id.IsZero() {
		return -1
	}
	if s.number < len(all) && all[s.number].Claim.ID == id {
		return s.number
	}
	at := desk.Find(all, id)
	s.number = max(at, 0)
	return at
}

// card reads a claim and shows its card.
func (s *Shell) card(id claims.ClaimID) {
	work := func(ctx context.Context) (desk.Card, error) { return s.desk.Card(ctx, id) }
	s.reads.card.Start(s.ctx, s.env.Post, work, func(c desk.Card, err error) {
		switch {
		case gone(err):
			s.here.Claim = claims.ClaimID{}
			s.panes.claim.Clear()
			s.offer()
		case err != nil:
			s.panes.bar.Say(kit.Failure, Words(err), "", nil)
		default:
			s.panes.claim.SetCard(s.cardOf(c))
			s.recall(c.Claim.Statement, c.Claim.Anchor.Span)
			s.names()
			s.offer()
		}
	})
}

// cardOf is what the claim panel shows of c.
func (s *Shell) cardOf(c desk.Card) claim.Card {
	card := claim.Card{
		Claim: c.Claim, Verdict: c.Verdict, Scale: c.Scale, Judge: c.Judge,
		Whole: s.wholeOf(c.Claim), Numbers: claim.Numbers{InClaim: c.Numbers.InClaim, Agreement: agreementWords(c.Numbers.Agreement)},
	}
	for _, e := range c.Evidence {
		card.Evidence = append(card.Evidence, claim.Item{Evidence: e.Evidence, Source: e.Source})
	}
	card.Context, card.ContextAt = around(s.page.Version.Text, c.Claim.Anchor.Span)
	return card
}

// marks are the claims of p as the reader shows them.
func marks(p desk.Page) []reader.Mark {
	all := make([]reader.Mark, len(p.Claims))
	for i := range p.Claims {
		j := &p.Claims[i]
		all[i] = reader.Mark{
			ID: j.Claim.ID, Span: j.Claim.Anchor.Span,
			Statement: j.Claim.Statement, Sources: j.Sources,
		}
		if r, ok := p.Scale.Rating(j.Verdict.Rating); ok {
			all[i].Tone, all[i].Label = r.Tone, r.Glyph+" "+r.Label
		}
	}
	return all
}
