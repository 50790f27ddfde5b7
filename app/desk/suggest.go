package desk

import (
	"context"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

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
	Version  claims.VersionID
	Language string
}

// SubjectOf returns the subject of p.
func SubjectOf(p Page) Subject { return Subject{p.Version.ID, p.Article.Language} }

// batch is how many suggestions are told first while a long text is gone through;
// then twice as many, and so on.
const batch = 200

// Suggest goes through the text of p for what is to be proposed, and returns it.
// While that takes a while, so far is told from time to time what was found.
func (d *Desk) Suggest(ctx context.Context, p Page, soFar func(Suggestions)) (Suggestions, error) {
	of := SubjectOf(p)
	if held, ok := d.proposed.get(of); ok {
		return held, nil
	}
	found, next := Suggestions{Of: of}, batch
	for s := range checkworthy.Suggest(p.Version.Text, p.Article.Language) {
		if err := ctx.Err(); err != nil {
			return Suggestions{}, err
		}
		found.All = append(found.All, s)
		if len(found.All) == next {
			soFar(found)
			next *= 2
		}
	}
	if err := ctx.Err(); err != nil {
		return Suggestions{}, err
	}
	found.Whole = true
	d.proposed.keep(found)
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

// Accept makes a claim of a suggestion in p, with the rating at place of the desk's
// scale or none for 0. Its statement is worded to stand alone, as far as that's
// safe.
func (d *Desk) Accept(ctx context.Context, p Page, s checkworthy.Suggestion, place int) (claims.ClaimID, error) {
	return d.tag(ctx, p.Article.ID, s.Span, place, func(c *claims.Claim, _, _ string) {
		c.Speaker, c.Types, c.Statement = s.Speaker, s.Types, Draft(p, s.Span).Text
	})
}

// Draft returns what a claim of the words at span would say, in words that stand
// alone. It takes a while where much stands around them.
func Draft(p Page, span anchor.Span) attribution.Statement {
	said, there := hear(p.Version.Text, p.Article.Language, span)
	return said.Statement(there, dayOf(p.Article.Published))
}

// heard is how much of a text around some words is read to know who says them, in
// bytes on either side. All of an ordinary article is.
const heard = 32 << 10

// hear finds out who says what around the words at span, and returns where they
// are in what was read.
func hear(text, language string, span anchor.Span) (said *attribution.Reading, there anchor.Span) {
	from, to := max(span.Start-heard, 0), min(span.End+heard, len(text))
	if i := strings.IndexByte(text[from:span.Start], '\n'); from > 0 && i >= 0 {
		from += i + 1 // from the beginning of a paragraph
	}
	for !utf8.RuneStart(text[from]) {
		from++
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return attribution.Read(text[from:to], language), anchor.Span{Start: span.Start - from, End: span.End - from}
}

// speaker returns who says the words at span, as far as the text tells.
func speaker(text, language string, span anchor.Span) string {
	said, there := hear(text, language, span)
	return said.Speaker(there)
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
}

func (p *proposals) get(of Subject) (Suggestions, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.held, p.held.Whole && p.held.Of == of
}

func (p *proposals) keep(all Suggestions) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.held = all
}
