package desk

import (
	"context"
	"errors"
	"strings"
	"sync"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/storage"
)

// A Survey is what there is to know of a report before it is written.
type Survey struct {
	Claims   int // how many its articles have
	Goes     int // how many of them go in
	From     int // how many articles these are from
	Nothing  error
	Verdicts []export.Count[claims.Rating] // of the articles' claims in the time that is asked for
	Statuses []export.Count[claims.Status]
	Spread   bool // the verdicts were given on several days
	Findings []Finding
}

// A Finding is what a careful editor would ask first, of all that goes in.
type Finding struct {
	Text   string
	Places []FoundAt
}

// A FoundAt is one place that a Finding is about: a claim or, where there is none,
// a sentence.
type FoundAt struct {
	Spot
	No    int // the claim's
	Words string
	Title string // the article's
}

// A Surveyor looks through what may go into a report. It reads each article once,
// and so doesn't see what changes later. It's safe for concurrent use.
type Surveyor struct {
	d     *Desk
	mu    sync.Mutex
	known map[claims.ArticleID]outline
}

// Surveyor returns a surveyor of the desk as it is from now on.
func (d *Desk) Surveyor() *Surveyor { return &Surveyor{d: d, known: map[claims.ArticleID]outline{}} }

// Unread counts those of the articles that were not looked through yet.
func (s *Surveyor) Unread(articles []claims.ArticleID) (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, id := range articles {
		if _, ok := s.known[id]; !ok {
			n++
		}
	}
	return n
}

// Survey looks through what o asks for. An article that isn't on the desk any more
// has no claims.
func (s *Surveyor) Survey(ctx context.Context, o Order) (Survey, error) {
	err := s.d.store.View(ctx, func(from storage.Reader) (err error) {
		o.Articles, err = o.among(ctx, from)
		return err
	})
	if err != nil {
		return Survey{}, err
	}
	c := newCensus(o)
	for _, id := range o.Articles {
		one, err := s.outline(ctx, id)
		if err != nil {
			return Survey{}, err
		}
		c.add(one)
	}
	return c.survey(), nil
}

// outline returns what is known of an article, or reads it.
func (s *Surveyor) outline(ctx context.Context, id claims.ArticleID) (outline, error) {
	s.mu.Lock()
	one, ok := s.known[id]
	s.mu.Unlock()
	if ok {
		return one, nil
	}
	r, err := s.d.Report(ctx, id)
	switch {
	case errors.Is(err, export.ErrNoVersion), errors.Is(err, storage.ErrNotFound):
	case err != nil:
		return outline{}, err
	default:
		one = s.d.outlined(r)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.known[id] = one
	return one, nil
}

// An outline is what a report says of an article, without most of its words.
type outline struct {
	title    string
	claims   []outcome
	ratings  []claims.Rating // in their order, with what no claim has
	findings []asked
}

// An outcome is what became of a claim.
type outcome struct {
	id       claims.ClaimID
	rating   claims.Rating
	status   claims.Status
	day      claims.Date // of its verdict, "" where there is none
	approved bool
}

// An asked is a question with what it's about in one article.
type asked struct {
	no     int
	text   string
	places []FoundAt
}

// outlined is r in outline.
func (d *Desk) outlined(r export.Report) outline {
	o := outline{title: r.Article.Title}
	for _, c := range r.Claims {
		one := outcome{id: c.ID, rating: c.Rating, status: c.Status, approved: c.Approved != export.Mark{}}
		if c.Decided() {
			one.day = claims.DateOf(c.Verdict.At)
		}
		o.claims = append(o.claims, one)
	}
	for _, count := range r.Summary.Ratings {
		o.ratings = append(o.ratings, count.Of)
	}
	for _, f := range export.Preflight(r, d.now()) {
		a := asked{no: f.No, text: f.Text}
		for _, c := range f.Claims {
			spot := Spot{Article: r.Article.ID, Claim: c.ID}
			a.places = append(a.places, FoundAt{Spot: spot, No: c.No, Words: beginning(c.Statement), Title: o.title})
		}
		for _, at := range f.Sentences {
			spot := Spot{Article: r.Article.ID, Version: r.Version.ID, Span: at}
			a.places = append(a.places, FoundAt{Spot: spot, Words: beginning(r.Version.Text[at.Start:at.End]), Title: o.title})
		}
		o.findings = append(o.findings, a)
	}
	return o
}

// beginning returns as much of s as tells it from others, and keeps no more of it.
func beginning(s string) string {
	const most = 600 // bytes
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "")
	}
	return strings.Clone(s)
}
