package desk

import (
	"context"
	"errors"
	"slices"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
)

// ErrNoNext is reported where no claim follows one that is to be joined.
var ErrNoNext = errors.New("no claim follows this one")

// Next returns the claim that the one called id is joined with: of all, which are
// in reading order, the next that reaches beyond its end. It reports false where
// there is none.
func Next(all []Judged, id claims.ClaimID) (next claims.Claim, ok bool) {
	at := Find(all, id)
	if at < 0 {
		return next, false
	}
	first := &all[at].Claim
	for i := at + 1; i < len(all); i++ {
		if c := &all[i].Claim; c.Anchor.End > first.Anchor.End && c.Version == first.Version {
			return *c, true
		}
	}
	return next, false
}

// A Union says what became of the verdicts of two claims that were joined.
type Union int

// The unions. Where the ratings weren't the same neither is kept, and the rationale
// says what they were.
const (
	SameRating Union = iota
	OtherRatings
)

// Join makes one claim of the one called id and the next in the text. It reaches
// from the beginning of the first to the end of the second, and has all that was
// said of both: statements, tags, sources, reviews, and what is part of them.
func (d *Desk) Join(ctx context.Context, id claims.ClaimID) (u Union, err error) {
	err = d.write(ctx, "Join claims", func(r storage.Reader) (changes []claims.Change, err error) {
		j, err := joining(ctx, r, id)
		if err != nil {
			return nil, err
		}
		changes, err = j.moves(ctx, r)
		if err != nil {
			return nil, err
		}
		var judged []claims.Change
		if judged, u, err = d.joinVerdicts(ctx, r, j); err != nil {
			return nil, err
		}
		back, err := takeUp(ctx, r, j.version, j.both.Anchor.Span)
		if err != nil {
			return nil, err
		}
		changes = slices.Concat(changes, back, []claims.Change{{Before: j.first, After: j.both}})
		// What pointed at the second goes before it.
		return append(append(changes, judged...), claims.Change{Before: j.second}), nil
	})
	return u, err
}

// A pair are two claims that become one.
type pair struct {
	first, second, both claims.Claim
	version             claims.Version // that they are in
}

// joining reads the claim called id and the next, and says what both are as one.
func joining(ctx context.Context, r storage.Reader, id claims.ClaimID) (p pair, err error) {
	if p.first, err = storage.Get(ctx, r, id); err != nil {
		return p, err
	}
	all, err := judged(ctx, r, p.first.Article)
	if err != nil {
		return p, err
	}
	next, ok := Next(all, id)
	if !ok {
		return p, ErrNoNext
	}
	p.second = next
	if p.version, err = storage.Get(ctx, r, p.first.Version); err != nil {
		return p, err
	}
	p.both = united(p.first, p.second)
	span := anchor.Span{Start: p.first.Anchor.Start, End: p.second.Anchor.End}
	if p.both.Anchor, err = anchor.Describe(p.version.Text, span); err != nil {
		return p, err
	}
	if p.first.Statement == p.first.Anchor.Quote && p.second.Statement == p.second.Anchor.Quote {
		p.both.Statement = p.both.Anchor.Quote
	}
	p.both.PartOf = p.whole(all)
	return p, nil
}

// whole is what both are a part of: what the first was, or else what the second
// was, but never of what becomes a part of them.
func (p pair) whole(all []Judged) claims.ClaimID {
	for _, id := range []claims.ClaimID{p.first.PartOf, p.second.PartOf} {
		if !id.IsZero() && !within(all, id, p.first.ID) && !within(all, id, p.second.ID) {
			return id
		}
	}
	return claims.ClaimID{}
}

// moves are the changes by which what belongs to the second claim comes to belong
// to both.
func (p pair) moves(ctx context.Context, r storage.Reader) ([]claims.Change, error) {
	changes, err := moveParts(ctx, r, p.second, func(c claims.Claim) bool { return c.ID != p.first.ID }, p.first.ID)
	if err != nil {
		return nil, err
	}
	cited, err := p.joinEvidence(ctx, r)
	if err != nil {
		return nil, err
	}
	changes = append(changes, cited...)
	for before, err := range storage.Under[claims.Review](ctx, r, p.second.ID) {
		if err != nil {
			return nil, err
		}
		after := before
		after.Claim = p.first.ID
		changes = append(changes, claims.Change{Before: before, After: after})
	}
	return changes, nil
}

// joinEvidence gives the evidence of the second claim to both. What the first has
// already is taken away, once the note on it is kept.
func (p pair) joinEvidence(ctx context.Context, r storage.Reader) ([]claims.Change, error) {
	held, err := storage.Collect(storage.Under[claims.Evidence](ctx, r, p.first.ID))
	if err != nil {
		return nil, err
	}
	kept := slices.Clone(held)
	var changes []claims.Change
	for e, err := range storage.Under[claims.Evidence](ctx, r, p.second.ID) {
		if err != nil {
			return nil, err
		}
		at := slices.IndexFunc(kept, func(o claims.Evidence) bool { return sameEvidence(o, e) })
		if at < 0 {
			after := e
			after.Claim = p.first.ID
			changes = append(changes, claims.Change{Before: e, After: after})
			continue
		}
		kept[at].Note = both(kept[at].Note, e.Note, "\n")
		changes = append(changes, claims.Change{Before: e})
	}
	for i := range held {
		if held[i] != kept[i] {
			changes = append(changes, claims.Change{Before: held[i], After: kept[i]})
		}
	}
	return changes, nil
}

// sameEvidence reports whether a and b say the same: the same words at the same
// place of the same source, for or against.
func sameEvidence(a, b claims.Evidence) bool {
	return a.Source == b.Source && a.Excerpt == b.Excerpt && a.Locator == b.Locator && a.Stance == b.Stance
}
