package desk

import (
	"context"
	"errors"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
)

// ErrNoWhole is reported where no claim is around another that this could be a
// part of.
var ErrNoWhole = errors.New("no other claim is around this one")

// Whole returns the smallest claim of all that is around the one called id, of
// those that it can be a part of. It reports false where there is none.
func Whole(all []Judged, id claims.ClaimID) (whole claims.Claim, ok bool) {
	at := Find(all, id)
	if at < 0 {
		return whole, false
	}
	part, best := &all[at].Claim, -1
	for i := range all {
		c := &all[i].Claim
		around := c.Version == part.Version && encloses(c.Anchor.Span, part.Anchor.Span) &&
			c.Anchor.Len() > part.Anchor.Len()
		if around && (best < 0 || c.Anchor.Len() < all[best].Claim.Anchor.Len()) && !within(all, c.ID, id) {
			best = i
		}
	}
	if best < 0 {
		return whole, false
	}
	return all[best].Claim, true
}

// Find returns where in all the claim called id is, or -1.
func Find(all []Judged, id claims.ClaimID) int {
	for i := range all { // not by value: a claim is large, and there may be thousands
		if all[i].Claim.ID == id {
			return i
		}
	}
	return -1
}

func encloses(outer, inner anchor.Span) bool {
	return outer.Start <= inner.Start && inner.End <= outer.End
}

// within reports whether the claim called id is a part of whole, or of a part of
// it, or is whole itself. Links that go round in a circle end it.
func within(all []Judged, id, whole claims.ClaimID) bool {
	for range all {
		if id == whole {
			return true
		}
		at := Find(all, id)
		if at < 0 {
			return false
		}
		id = all[at].Claim.PartOf
	}
	return false
}

// MakePart makes a claim a part of the smallest one around it.
func (d *Desk) MakePart(ctx context.Context, id claims.ClaimID) error {
	return d.write(ctx, "Make part of the claim around it", func(r storage.Reader) ([]claims.Change, error) {
		c, err := storage.Get(ctx, r, id)
		if err != nil {
			return nil, err
		}
		all, err := judged(ctx, r, c.Article)
		if err != nil {
			return nil, err
		}
		whole, ok := Whole(all, id)
		if !ok {
			return nil, ErrNoWhole
		}
		after := c
		after.PartOf = whole.ID
		return []claims.Change{{Before: c, After: after}}, nil
	})
}

// TakeOut makes a claim one of its own that was a part of another.
func (d *Desk) TakeOut(ctx context.Context, id claims.ClaimID) error {
	return d.Revise(ctx, "Take out of the whole", id, func(c *claims.Claim) { c.PartOf = claims.ClaimID{} })
}

// moveParts makes those parts of whole that are meant parts of another claim, or
// of none where that is zero.
func moveParts(ctx context.Context, r storage.Reader, whole claims.Claim, meant func(claims.Claim) bool, to claims.ClaimID) ([]claims.Change, error) {
	var moved []claims.Change
	for c, err := range storage.Under[claims.Claim](ctx, r, whole.Article) {
		if err != nil {
			return nil, err
		}
		if c.PartOf != whole.ID || c.ID == to || !meant(c) {
			continue
		}
		after := c
		after.PartOf = to
		moved = append(moved, claims.Change{Before: c, After: after})
	}
	return moved, nil
}
