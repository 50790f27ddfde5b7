package desk

import (
	"context"
	"errors"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
)

// Tag makes a claim of the words at span in the current version of an article,
// with the rating at place of the desk's scale, or none for 0. Its statement is
// the quote until the analyst says it better, its speaker who says it as far as the
// article tells. What was set aside there isn't any more.
func (d *Desk) Tag(ctx context.Context, article claims.ArticleID, span anchor.Span, place int) (claims.ClaimID, error) {
	return d.tag(ctx, article, span, place, func(c *claims.Claim, text, language string) {
		c.Speaker = speaker(text, language, span)
	})
}

// tag makes a claim of the words at span, about which fill knows more from the text.
func (d *Desk) tag(ctx context.Context, article claims.ArticleID, span anchor.Span, place int, fill func(c *claims.Claim, text, language string)) (claims.ClaimID, error) {
	id := claims.NewID[claims.Claim]()
	err := d.write(ctx, "Tag claim", func(r storage.Reader) ([]claims.Change, error) {
		of, err := storage.Get(ctx, r, article)
		if err != nil {
			return nil, err
		}
		v, err := storage.Get(ctx, r, of.Current)
		if err != nil {
			return nil, err
		}
		held, err := anchor.Describe(v.Text, span)
		if err != nil {
			return nil, err
		}
		c := claims.Claim{
			ID: id, Article: article, Version: v.ID, Anchor: held,
			Statement: held.Quote, Status: claims.ToCheck,
		}
		fill(&c, v.Text, of.Language)
		judged := d.passage(c, claims.Verdict{}, claims.Verdict{Rating: place})
		back, err := takeUp(ctx, r, v, span)
		return append(back, claims.Change{After: c}, judged), err
	})
	return id, err
}

// Revise changes a claim, under the name that Undo shows.
func (d *Desk) Revise(ctx context.Context, name string, id claims.ClaimID, change func(*claims.Claim)) error {
	return revise(ctx, d, name, id, change)
}

// ReviseAll changes several claims in one edit, under the name that Undo shows.
func (d *Desk) ReviseAll(ctx context.Context, name string, ids []claims.ClaimID, change func(*claims.Claim)) error {
	return d.write(ctx, name, func(r storage.Reader) ([]claims.Change, error) {
		changes := make([]claims.Change, len(ids))
		for i, id := range ids {
			c, err := revised(ctx, r, id, change)
			if err != nil {
				return nil, err
			}
			changes[i] = c
		}
		return changes, nil
	})
}

// RemoveClaim takes a claim away with its verdict, evidence and reviews. What was
// a part of it is a claim of its own then.
func (d *Desk) RemoveClaim(ctx context.Context, id claims.ClaimID) error {
	return d.write(ctx, "Remove claim", func(r storage.Reader) ([]claims.Change, error) {
		c, err := storage.Get(ctx, r, id)
		if err != nil {
			return nil, err
		}
		freed, err := moveParts(ctx, r, c, func(claims.Claim) bool { return true }, claims.ClaimID{})
		if err != nil {
			return nil, err
		}
		removed, err := removal(ctx, r, claims.RefOf(id))
		return append(freed, removed...), err
	})
}

// Decide gives a claim the rating at place of the desk's scale, counted from 1;
// 0 takes the rating back and leaves the rationale.
func (d *Desk) Decide(ctx context.Context, id claims.ClaimID, place int) error {
	name := "Give verdict"
	if place == 0 {
		name = "Take verdict back"
	}
	return d.judge(ctx, name, id, func(v *claims.Verdict) { v.Rating = place })
}

// Explain gives the verdict of a claim its rationale.
func (d *Desk) Explain(ctx context.Context, id claims.ClaimID, rationale string) error {
	return d.judge(ctx, "Edit rationale", id, func(v *claims.Verdict) { v.Rationale = rationale })
}

// judge changes the verdict of a claim, which begins when it is first changed
// and ends when it says nothing more. Who changed it is who answers for it.
func (d *Desk) judge(ctx context.Context, name string, id claims.ClaimID, change func(*claims.Verdict)) error {
	return d.write(ctx, name, func(r storage.Reader) ([]claims.Change, error) {
		c, err := storage.Get(ctx, r, id)
		if err != nil {
			return nil, err
		}
		before, err := verdict(ctx, r, id)
		if err != nil {
			return nil, err
		}
		after := before
		change(&after)
		return []claims.Change{d.passage(c, before, after)}, nil
	})
}

// passage is the change of c's verdict from before to after, each zero where
// there is none. What changed is signed and dated.
func (d *Desk) passage(c claims.Claim, before, after claims.Verdict) (p claims.Change) {
	if before != (claims.Verdict{}) {
		p.Before = before
	}
	if after == before {
		p.After = p.Before
		return p
	}
	if after.Rating == 0 && after.Rationale == "" {
		return p
	}
	after.Claim, after.Article, after.Scale = c.ID, c.Article, claims.StandardScale().ID
	after.By, after.At = d.by, d.now()
	switch {
	case after.Rating == 0:
		after.AsOf = ""
	case after.Rating != before.Rating:
		after.AsOf = claims.DateOf(after.At)
	}
	p.After = after
	return p
}

// verdict returns the verdict of a claim, zero where there is none.
func verdict(ctx context.Context, r storage.Reader, id claims.ClaimID) (claims.Verdict, error) {
	v, err := storage.Get(ctx, r, claims.VerdictID(id))
	if errors.Is(err, storage.ErrNotFound) {
		return claims.Verdict{}, nil
	}
	return v, err
}
