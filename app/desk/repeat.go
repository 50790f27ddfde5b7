package desk

import (
	"context"
	"errors"
	"slices"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
	"factdesk/storage"
)

// ErrSamePlace is reported where a claim is to be repeated where it is.
var ErrSamePlace = errors.New("these are the words of the claim itself")

// Repeat says that the words at span of an article claim the same as the claim
// called id: it makes a second claim of them, with all that is said of the first,
// its sources and its verdict. Whoever does so answers for that verdict there.
func (d *Desk) Repeat(ctx context.Context, id claims.ClaimID, article claims.ArticleID, span anchor.Span) (claims.ClaimID, error) {
	second := claims.NewID[claims.Claim]()
	err := d.write(ctx, "Tag the same claim", func(r storage.Reader) ([]claims.Change, error) {
		c, err := storage.Get(ctx, r, id)
		if err != nil {
			return nil, err
		}
		other, err := d.again(ctx, r, c, article, span)
		if err != nil {
			return nil, err
		}
		other.ID = second
		shared, err := shareEvidence(ctx, r, c, other)
		if err != nil {
			return nil, err
		}
		changes := append([]claims.Change{{After: other}}, shared...)
		v, err := verdict(ctx, r, id)
		if err != nil || v == (claims.Verdict{}) {
			return changes, err
		}
		v.Claim, v.Article, v.By, v.At = other.ID, other.Article, d.by, d.now()
		return append(changes, claims.Change{After: v}), nil
	})
	return second, err
}

// again is what c says, held on to by the words at span of an article.
func (d *Desk) again(ctx context.Context, r storage.Reader, c claims.Claim, article claims.ArticleID, span anchor.Span) (claims.Claim, error) {
	a, err := storage.Get(ctx, r, article)
	if err != nil {
		return c, err
	}
	v, err := storage.Get(ctx, r, a.Current)
	if err != nil {
		return c, err
	}
	if span.Start >= 0 && span.Start <= span.End && span.End <= len(v.Text) {
		span = segment.Trim(v.Text, span)
	}
	if c.Version == v.ID && c.Anchor.Span == span {
		return c, ErrSamePlace
	}
	other := c
	other.Types, other.Tags = slices.Clone(c.Types), slices.Clone(c.Tags)
	other.Article, other.Version, other.PartOf = a.ID, v.ID, claims.ClaimID{}
	other.Anchor, err = anchor.Describe(v.Text, span)
	return other, err
}
