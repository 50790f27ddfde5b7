package desk

import (
	"context"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
)

// MoveEdge has a claim hold on to the words at span in the same version of its
// article. All that is known of it stays, and
// what was set aside there isn't any more. A statement that still is the old quote
// follows the new one; one that was put in other words is kept.
func (d *Desk) MoveEdge(ctx context.Context, id claims.ClaimID, span anchor.Span) error {
	return d.write(ctx, "Move the edge of a claim", func(r storage.Reader) ([]claims.Change, error) {
		before, err := storage.Get(ctx, r, id)
		if err != nil {
			return nil, err
		}
		v, err := storage.Get(ctx, r, before.Version)
		if err != nil {
			return nil, err
		}
		after := before
		if after.Anchor, err = anchor.Describe(v.Text, span); err != nil {
			return nil, err
		}
		if before.Statement == before.Anchor.Quote {
			after.Statement = after.Anchor.Quote
		}
		back, err := takeUp(ctx, r, v, span)
		return append(back, claims.Change{Before: before, After: after}), err
	})
}
