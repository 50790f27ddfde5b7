package desk

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
	"factdesk/storage"
)

// ErrClaimed is reported by SetAside where every sentence has a claim in it.
var ErrClaimed = errors.New("there is a claim in it, so it can't be set aside")

// SetAside sets the sentences that share words with span aside, in the current
// version of an article: they are consciously not checked, for a reason. Those
// with a claim in them are left out, and those that were set aside before get
// the new reason.
func (d *Desk) SetAside(ctx context.Context, article claims.ArticleID, span anchor.Span, why claims.AsideReason) error {
	return d.write(ctx, "Set aside", func(r storage.Reader) ([]claims.Change, error) {
		v, err := current(ctx, r, article)
		if err != nil {
			return nil, err
		}
		free, err := unclaimed(ctx, r, v, span)
		if err != nil {
			return nil, err
		}
		held, err := asides(ctx, r, v)
		if err != nil {
			return nil, err
		}
		return d.settingAside(v, free, held, why)
	})
}

// settingAside are the changes that set sentences aside, where held is so
// already.
func (d *Desk) settingAside(v claims.Version, sentences []anchor.Span, held []claims.SetAside, why claims.AsideReason) ([]claims.Change, error) {
	changes := make([]claims.Change, len(sentences))
	for i, sentence := range sentences {
		if known := asidesIn(held, sentence); len(known) > 0 {
			after := known[0]
			after.Reason = why
			changes[i] = claims.Change{Before: known[0], After: after}
			continue
		}
		words, err := anchor.Describe(v.Text, sentence)
		if err != nil {
			return nil, err
		}
		changes[i].After = claims.SetAside{
			ID: claims.NewID[claims.SetAside](), Article: v.Article, Version: v.ID,
			Anchor: words, Reason: why, By: d.by, At: d.now(),
		}
	}
	return changes, nil
}

// CheckAfterAll takes back that sentences which share words with span are set
// aside.
func (d *Desk) CheckAfterAll(ctx context.Context, article claims.ArticleID, span anchor.Span) error {
	return d.write(ctx, "Check after all", func(r storage.Reader) ([]claims.Change, error) {
		v, err := current(ctx, r, article)
		if err != nil {
			return nil, err
		}
		return takeUp(ctx, r, v, span)
	})
}

// takeUp are the changes that take back what is set aside at span.
func takeUp(ctx context.Context, r storage.Reader, v claims.Version, span anchor.Span) ([]claims.Change, error) {
	held, err := asides(ctx, r, v)
	if err != nil {
		return nil, err
	}
	var changes []claims.Change
	for _, s := range asidesIn(held, span) {
		changes = append(changes, claims.Change{Before: s})
	}
	return changes, nil
}

// current reads the version of an article that is checked now.
func current(ctx context.Context, r storage.Reader, id claims.ArticleID) (claims.Version, error) {
	a, err := storage.Get(ctx, r, id)
	if err != nil {
		return claims.Version{}, err
	}
	return storage.Get(ctx, r, a.Current)
}

// asides reads what is set aside in a version, in reading order.
func asides(ctx context.Context, r storage.Reader, v claims.Version) ([]claims.SetAside, error) {
	all, err := storage.Collect(storage.Under[claims.SetAside](ctx, r, v.ID))
	slices.SortFunc(all, func(a, b claims.SetAside) int { return cmp.Compare(a.Anchor.Start, b.Anchor.Start) })
	return all, err
}

// asidesIn returns those of all, in reading order, that share words with span.
func asidesIn(all []claims.SetAside, span anchor.Span) []claims.SetAside {
	from, _ := slices.BinarySearchFunc(all, span.Start+1, func(s claims.SetAside, at int) int {
		return cmp.Compare(s.Anchor.End, at)
	})
	to := from
	for to < len(all) && all[to].Anchor.Start < span.End {
		to++
	}
	return all[from:to]
}

// unclaimed returns the sentences of v that share words with span and with no
// claim, or ErrClaimed where there are none.
func unclaimed(ctx context.Context, r storage.Reader, v claims.Version, span anchor.Span) ([]anchor.Span, error) {
	var taken []anchor.Span
	for c, err := range storage.Under[claims.Claim](ctx, r, v.ID) {
		if err != nil {
			return nil, err
		}
		taken = append(taken, c.Anchor.Span)
	}
	var free []anchor.Span
	sentences := sentencesIn(v.Text, span)
	for i, held := range covered(sentences, taken) {
		if !held {
			free = append(free, sentences[i])
		}
	}
	if len(free) == 0 {
		return nil, ErrClaimed
	}
	return free, nil
}

// sentencesIn returns the sentences of text that share words with span.
func sentencesIn(text string, span anchor.Span) []anchor.Span {
	var all []anchor.Span
	for s := range segment.Sentences(text) {
		if s.Start >= span.End {
			break
		}
		if s.Overlaps(span) {
			all = append(all, s)
		}
	}
	return all
}
