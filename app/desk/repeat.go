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
		v, err := current(ctx, r, article)
		if err != nil {
			return nil, err
		}
		other, err := again(c, v, span)
		if err != nil {
			return nil, err
		}
		other.ID = second
		back, err := takeUp(ctx, r, v, other.Anchor.Span)
		if err != nil {
			return nil, err
		}
		shared, err := shareEvidence(ctx, r, c, other)
		if err != nil {
			return nil, err
		}
		changes := slices.Concat(back, []claims.Change{{After: other}}, shared)
		judged, err := verdict(ctx, r, id)
		if err != nil || judged == (claims.Verdict{}) {
			return changes, err
		}
		judged.Claim, judged.Article, judged.By, judged.At = other.ID, other.Article, d.by, d.now()
		return append(changes, claims.Change{After: judged}), nil
	})
	return second, err
}

// again is what c says, held on to by the words at span of a version.
func again(c claims.Claim, v claims.Version, span anchor.Span) (other claims.Claim, err error) {
	if span.Start >= 0 && span.Start <= span.End && span.End <= len(v.Text) {
		span = segment.Trim(v.Text, span)
	}
	if c.Version == v.ID && c.Anchor.Span == span {
		return c, ErrSamePlace
	}
	other = c
	other.Types, other.Tags = slices.Clone(c.Types), slices.Clone(c.Tags)
	other.Article, other.Version, other.PartOf = v.Article, v.ID, claims.ClaimID{}
	other.Anchor, err = anchor.Describe(v.Text, span)
	return other, err
}
