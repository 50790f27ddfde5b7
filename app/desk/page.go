package desk

import (
	"context"
	"slices"

	"factdesk/claims"
	"factdesk/storage"
)

// A Page is an article as it is read: its text and the claims in it.
type Page struct {
	Article claims.Article
	Version claims.Version
	Scale   claims.Scale
	Claims  []Judged          // in reading order
	Aside   []claims.SetAside // the same
}

// A Judged is a claim with what is concluded about it.
type Judged struct {
	Claim   claims.Claim
	Verdict claims.Verdict // zero where there is none
	Sources int            // how many it is checked against; only a Page counts them
}

// Page reads an article.
func (d *Desk) Page(ctx context.Context, id claims.ArticleID) (p Page, err error) {
	err = d.store.View(ctx, func(r storage.Reader) error {
		if p.Article, err = storage.Get(ctx, r, id); err != nil {
			return err
		}
		if p.Version, err = storage.Get(ctx, r, p.Article.Current); err != nil {
			return err
		}
		if p.Scale, err = storage.Get(ctx, r, claims.StandardScale().ID); err != nil {
			return err
		}
		if p.Claims, err = judged(ctx, r, id); err != nil {
			return err
		}
		if err = countSources(ctx, r, id, p.Claims); err != nil {
			return err
		}
		if p.Aside, err = asides(ctx, r, p.Version); err != nil {
			return err
		}
		now, _, err := r.Head(ctx)
		if err == nil {
			d.counted.keep(p.Article, p.Claims, now)
		}
		return err
	})
	return p, err
}

func judged(ctx context.Context, r storage.Reader, id claims.ArticleID) ([]Judged, error) {
	verdicts := map[claims.ClaimID]claims.Verdict{}
	for v, err := range storage.Under[claims.Verdict](ctx, r, id) {
		if err != nil {
			return nil, err
		}
		verdicts[v.Claim] = v
	}
	var all []Judged
	for c, err := range storage.Under[claims.Claim](ctx, r, id) {
		if err != nil {
			return nil, err
		}
		all = append(all, Judged{Claim: c, Verdict: verdicts[c.ID]})
	}
	slices.SortStableFunc(all, func(a, b Judged) int {
		if a.Claim.Anchor.Start != b.Claim.Anchor.Start {
			return a.Claim.Anchor.Start - b.Claim.Anchor.Start
		}
		return b.Claim.Anchor.End - a.Claim.Anchor.End // the longer first
	})
	return all, nil
}

// A Card is a claim with everything that the claim panel shows.
type Card struct {
	Claim    claims.Claim
	Verdict  claims.Verdict // zero where there is none
	Scale    claims.Scale
	Judge    string  // who gave the verdict
	Evidence []Cited // in the order of attaching
	Numbers  Numbers
}

// A Cited is a piece of evidence with its source.
type Cited struct {
	Evidence claims.Evidence
	Source   claims.Source
}

// Card reads a claim.
func (d *Desk) Card(ctx context.Context, id claims.ClaimID) (c Card, err error) {
	err = d.store.View(ctx, func(r storage.Reader) error {
		if c.Claim, err = storage.Get(ctx, r, id); err != nil {
			return err
		}
		if c.Scale, err = storage.Get(ctx, r, claims.StandardScale().ID); err != nil {
			return err
		}
		if c.Verdict, err = verdict(ctx, r, id); err != nil {
			return err
		}
		if !c.Verdict.By.IsZero() {
			judge, err := storage.Get(ctx, r, c.Verdict.By)
			if err != nil {
				return err
			}
			c.Judge = judge.Name
		}
		in, err := storage.Get(ctx, r, c.Claim.Article)
		if err != nil {
			return err
		}
		c.Numbers = numbersOf(c.Claim, in.Language)
		c.Evidence, err = cited(ctx, r, id)
		return err
	})
	return c, err
}

func cited(ctx context.Context, r storage.Reader, id claims.ClaimID) ([]Cited, error) {
	var all []Cited
	for e, err := range storage.Under[claims.Evidence](ctx, r, id) {
		if err != nil {
			return nil, err
		}
		s, err := storage.Get(ctx, r, e.Source)
		if err != nil {
			return nil, err
		}
		all = append(all, Cited{e, s})
	}
	return all, nil
}
