package shell

import (
	"context"
	"errors"
	"slices"

	"factdesk/app/desk"
	"factdesk/app/label"
	"factdesk/app/task"
	"factdesk/app/view/articles"
	"factdesk/app/view/sending"
	"factdesk/claims"
	"factdesk/export"
)

// What is remembered of what went into a report, to be proposed where it's asked
// for again. A sheet begins with all of the open article all the same: nobody is to
// send less than they think, or more.
const (
	prefSince    = "report-since"
	prefUntil    = "report-until"
	prefVerdicts = "report-verdicts"
	prefStatuses = "report-statuses"
)

// mostUnread is how many articles are looked through without a word about it.
const mostUnread = 20

// ordering is what is known of what may go into a report.
type ordering struct {
	surveyor *desk.Surveyor
	slot     task.Slot[sending.Overview]
	together []claims.ClaimID // those that were chosen when the sheet was shown
}

// lastContent is what is to be proposed.
func (s *Shell) lastContent() *sending.Content {
	prefs := s.env.App.Preferences()
	c := sending.Content{
		Since: claims.Date(prefs.String(prefSince)), Until: claims.Date(prefs.String(prefUntil)),
		Verdicts: prefs.StringList(prefVerdicts),
	}
	for _, status := range prefs.StringList(prefStatuses) {
		c.Statuses = append(c.Statuses, claims.Status(status))
	}
	return &c
}

// keepContent remembers what went in. What wasn't asked for stays as it was.
func (s *Shell) keepContent(c *sending.Content) {
	if c == nil {
		return
	}
	prefs := s.env.App.Preferences()
	if c.Since != "" || c.Until != "" {
		prefs.SetString(prefSince, string(c.Since))
		prefs.SetString(prefUntil, string(c.Until))
	}
	if len(c.Verdicts) > 0 || len(c.Statuses) > 0 {
		prefs.SetStringList(prefVerdicts, c.Verdicts)
		prefs.SetStringList(prefStatuses, label.All(c.Statuses, func(s claims.Status) string { return string(s) }))
	}
}

// sendable are the articles that a report can be of, the open one first.
func sendable(open claims.ArticleID, rows []articles.Row) []sending.Article {
	all := make([]sending.Article, 0, len(rows))
	for _, r := range rows {
		one := sending.Article{ID: r.ID, Title: r.Title, Outlet: r.Outlet, Claims: r.Claims}
		if all = append(all, one); r.ID == open {
			copy(all[1:], all[:len(all)-1])
			all[0] = one
		}
	}
	return all
}

// wantedOf is what o asks for as the desk takes it. Several articles are in the order
// in which they came on the desk.
func (s *Shell) wantedOf(o sending.Order) desk.Order {
	out := desk.Order{Articles: []claims.ArticleID{o.Article}, Claims: claimsOf(o, s.ordering.together), Profile: export.Profiles()[o.Reader]}
	c := o.Content
	if c == nil {
		return out
	}
	out.Span = export.Span{Since: c.Since, Until: c.Until}
	out.Verdicts, out.Statuses = c.Verdicts, c.Statuses
	switch c.Scope {
	case sending.Open:
	case sending.All:
		out.Articles = nil
	case sending.Ticked:
		out.Articles = asAdded(c.Articles, s.panes.articles.Rows())
	}
	return out
}

// asAdded returns those of rows that are ticked, the first that came on the desk
// first. They may be none, which isn't all.
func asAdded(ticked []claims.ArticleID, rows []articles.Row) []claims.ArticleID {
	ids := []claims.ArticleID{}
	on := make(map[claims.ArticleID]bool, len(ticked))
	for _, id := range ticked {
		on[id] = true
	}
	for _, r := range slices.Backward(rows) {
		if on[r.ID] {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// sheet is what there is to say before a report of the open article is written, of
// which that is known.
func (s *Shell) sheet(known sending.Overview) sending.Sheet {
	article := s.page.Article
	last := s.lastOrder()
	last.Content = s.lastContent()
	return sending.Sheet{
		Article: article.ID, Title: article.Title, Folder: s.folder(), Name: fileName(article.Title),
		Claims: len(s.page.Claims), Together: len(s.ordering.together), Last: last, Template: s.template(), Questions: known.Questions,
		Articles: sendable(article.ID, s.panes.articles.Rows()), Names: fileName, Today: claims.DateOf(s.env.Now().UTC()),
		Verdicts: known.Verdicts, Statuses: known.Statuses, Spread: known.Spread,
	}
}

// overlook has the sheet say what there is in what o asks for. It's found off the
// GUI's goroutine, and not in the queue of what is written: that may be long.
func (s *Shell) overlook(o sending.Order) {
	wanted, named := s.wantedOf(o), alone
	if o.Content != nil && o.Content.Scope != sending.Open {
		named = ofArticle
	}
	surveyor, v := s.ordering.surveyor, s.panes.send
	if surveyor == nil {
		return // the sheet was closed
	}
	if n := s.unsurveyed(wanted); n > mostUnread {
		v.SetLooking(n)
	}
	work := func(ctx context.Context) (sending.Overview, error) {
		found, err := surveyor.Survey(ctx, wanted)
		return overviewOf(found, named), err
	}
	s.ordering.slot.Start(s.ctx, s.env.Post, work, func(found sending.Overview, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		v.SetOverview(found)
	})
}

// resurvey forgets what was known of the articles, as long as the sheet isn't closed.
func (s *Shell) resurvey() {
	if s.ordering.surveyor != nil {
		s.ordering.surveyor = s.desk.Surveyor()
	}
}

// closeSheet takes the export sheet away, with what was known of the articles.
func (s *Shell) closeSheet() {
	s.ordering.slot.Stop()
	s.ordering.surveyor = nil
	s.unlook()
	s.panes.read()
}

// unsurveyed counts those of the articles wanted that are to be looked through yet.
func (s *Shell) unsurveyed(wanted desk.Order) int {
	ids := wanted.Articles
	if ids == nil {
		for _, r := range s.panes.articles.Rows() {
			ids = append(ids, r.ID)
		}
	}
	return s.ordering.surveyor.Unread(ids)
}

// overviewOf puts into words what was found.
func overviewOf(a desk.Survey, named func(desk.FoundAt) string) sending.Overview {
	o := sending.Overview{Claims: a.Claims, Goes: a.Goes, From: a.From, Spread: a.Spread, Questions: questions(a.Findings, named)}
	for _, v := range a.Verdicts {
		o.Verdicts = append(o.Verdicts, sending.Outcome{Name: v.Of.Label, Label: v.Of.Glyph + " " + v.Of.Label, Claims: v.N})
	}
	for _, status := range a.Statuses {
		o.Statuses = append(o.Statuses, sending.Outcome{Name: string(status.Of), Label: label.Status(status.Of), Claims: status.N})
	}
	switch {
	case errors.Is(a.Nothing, desk.ErrNoneThen):
		o.Nothing = "Nothing goes in: no verdict was given in that time."
	case a.Nothing != nil:
		o.Nothing = "Nothing goes in: no claim has that verdict and status."
	}
	return o
}
