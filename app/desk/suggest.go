package desk

import (
	"context"
	"sync"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/attribution"
	"factdesk/claims/checkworthy"
	"factdesk/storage"
)

// Suggestions are what of a version's text is proposed as claims.
type Suggestions struct {
	Of  Subject
	All []checkworthy.Suggestion // in the order of the text

	// Whole reports whether the text was gone through to its end.
	Whole bool
}

// A Subject is what suggestions depend on besides the program.
type Subject struct {
	Version   claims.VersionID
	Language  string
	Published claims.Date
}

// SubjectOf returns the subject of p.
func SubjectOf(p Page) Subject {
	return Subject{p.Version.ID, p.Article.Language, p.Article.Published}
}

// batch is how many suggestions are told at once while a long text is gone
// through.
const batch = 200

// Suggest goes through the text of p for what is to be proposed, and returns it.
// While that takes a while, so far is told from time to time what was found.
func (d *Desk) Suggest(ctx context.Context, p Page, soFar func(Suggestions)) (Suggestions, error) {
	of := SubjectOf(p)
	if held, ok := d.proposed.get(of); ok {
		return held, nil
	}
	found := Suggestions{Of: of}
	for s := range checkworthy.Suggest(p.Version.Text, p.Article.Language) {
		if err := ctx.Err(); err != nil {
			return Suggestions{}, err
		}
		found.All = append(found.All, s)
		if len(found.All)%batch == 0 {
			soFar(found)
		}
	}
	found.Whole = true
	d.proposed.keep(found, attribution.Read(p.Version.Text))
	return found, nil
}

// Open returns those of all that are neither claimed nor set aside on p, and that
// score at least so much.
func (all Suggestions) Open(p Page, least float64) []checkworthy.Suggestion {
	taken := make([]anchor.Span, 0, len(p.Claims)+len(p.Aside))
	for i := range p.Claims {
		taken = append(taken, p.Claims[i].Claim.Anchor.Span)
	}
	for i := range p.Aside {
		taken = append(taken, p.Aside[i].Anchor.Span)
	}
	spans := make([]anchor.Span, len(all.All))
	for i := range all.All {
		spans[i] = all.All[i].Span
	}
	var open []checkworthy.Suggestion
	for i, held := range covered(spans, taken) {
		if !held && all.All[i].Score >= least {
			open = append(open, all.All[i])
		}
	}
	return open
}

// Accept makes a claim of a suggestion, with the rating at place of the desk's
// scale or none for 0. Its statement is worded to stand alone, as far as that's
// safe.
func (d *Desk) Accept(ctx context.Context, article claims.ArticleID, s checkworthy.Suggestion, place int) (claims.ClaimID, error) {
	return d.tag(ctx, article, s.Span, place, func(c *claims.Claim) {
		c.Speaker, c.Types = s.Speaker, s.Types
		if reading, on, ok := d.proposed.reading(c.Version); ok {
			c.Statement = reading.Statement(s.Span, dayOf(on)).Text
		}
	})
}

// Draft returns what a claim of a suggestion would say, in words that stand alone.
func (d *Desk) Draft(p Page, s checkworthy.Suggestion) string {
	if reading, on, ok := d.proposed.reading(p.Version.ID); ok {
		return reading.Statement(s.Span, dayOf(on)).Text
	}
	return p.Version.Text[s.Span.Start:s.Span.End]
}

// dayOf is the day of d, zero where it's but a year or a month: no weekday can be
// counted from these.
func dayOf(d claims.Date) time.Time {
	day, err := d.Time()
	if err != nil || len(d) != len(time.DateOnly) {
		return time.Time{}
	}
	return day
}

// Dismiss sets the words of a suggestion aside as not worth checking, so that
// they aren't suggested again.
func (d *Desk) Dismiss(ctx context.Context, article claims.ArticleID, span anchor.Span) error {
	return d.write(ctx, "Dismiss suggestion", func(r storage.Reader) ([]claims.Change, error) {
		v, err := current(ctx, r, article)
		if err != nil {
			return nil, err
		}
		return d.settingAside(v, []anchor.Span{span}, nil, claims.AsideUnwanted)
	})
}

// proposals remember what is suggested in the text that was gone through last.
// They are safe for concurrent use.
type proposals struct {
	mu   sync.Mutex
	held Suggestions
	said *attribution.Reading // who says what in that text; nil until it's known
}

func (p *proposals) get(of Subject) (Suggestions, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.held, p.held.Whole && p.held.Of == of
}

func (p *proposals) keep(all Suggestions, said *attribution.Reading) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.held, p.said = all, said
}

// reading returns who says what in a version, where that is known, and when it was
// published.
func (p *proposals) reading(of claims.VersionID) (*attribution.Reading, claims.Date, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.said, p.held.Of.Published, p.said != nil && p.held.Of.Version == of
}
