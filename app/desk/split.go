package desk

import (
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
	"factdesk/storage"
)

// ErrNoSplit is reported where a claim can't be split, because one of its parts
// would have no words.
var ErrNoSplit = errors.New("a claim is split between two of its words")

// Parts returns the two stretches that a claim at span is split into at an
// offset, without the blanks at their ends. It reports false where that would
// cut a character or leave a part without words.
func Parts(text string, span anchor.Span, at int) (first, second anchor.Span, ok bool) {
	if span.Start < 0 || span.End > len(text) || at <= span.Start || at >= span.End {
		return first, second, false
	}
	first = segment.Trim(text, anchor.Span{Start: span.Start, End: at})
	second = segment.Trim(text, anchor.Span{Start: at, End: span.End})
	return first, second, worded(text, first) && worded(text, second) && segment.AtEdge(text, at)
}

// worded reports whether there is anything at span that could be claimed.
func worded(text string, span anchor.Span) bool {
	return strings.ContainsFunc(text[span.Start:span.End], func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsNumber(r)
	})
}

// Split makes two claims of one, at an offset of its text, and returns the second.
// The verdict and all that was written stays with the first; both have the
// sources. The statement of a part is its quote where the claim's was.
func (d *Desk) Split(ctx context.Context, id claims.ClaimID, at int) (claims.ClaimID, error) {
	second := claims.NewID[claims.Claim]()
	err := d.write(ctx, "Split claim", func(r storage.Reader) ([]claims.Change, error) {
		c, err := storage.Get(ctx, r, id)
		if err != nil {
			return nil, err
		}
		a, b, err := halves(ctx, r, c, at)
		if err != nil {
			return nil, err
		}
		b.ID = second
		shared, err := shareEvidence(ctx, r, c, b)
		if err != nil {
			return nil, err
		}
		moved, err := moveParts(ctx, r, c, func(part claims.Claim) bool {
			return encloses(b.Anchor.Span, part.Anchor.Span)
		}, second)
		if err != nil {
			return nil, err
		}
		changes := []claims.Change{{Before: c, After: a}, {After: b}}
		return slices.Concat(changes, shared, moved), nil
	})
	return second, err
}

// halves are the two claims that c is split into at an offset. The second has no
// ID of its own yet.
func halves(ctx context.Context, r storage.Reader, c claims.Claim, at int) (first, second claims.Claim, err error) {
	v, err := storage.Get(ctx, r, c.Version)
	if err != nil {
		return first, second, err
	}
	one, other, ok := Parts(v.Text, c.Anchor.Span, at)
	if !ok {
		return first, second, ErrNoSplit
	}
	first = c
	if first.Anchor, err = anchor.Describe(v.Text, one); err != nil {
		return first, second, err
	}
	if c.Statement == c.Anchor.Quote {
		first.Statement = first.Anchor.Quote
	}
	second = claims.Claim{
		Article: c.Article, Version: c.Version, Speaker: c.Speaker, PublishedBy: c.PublishedBy,
		SaidOn: c.SaidOn, Place: c.Place, Types: slices.Clone(c.Types), Tags: slices.Clone(c.Tags),
		Priority: c.Priority, PartOf: c.PartOf, Status: claims.ToCheck,
	}
	if second.Anchor, err = anchor.Describe(v.Text, other); err != nil {
		return first, second, err
	}
	second.Statement = second.Anchor.Quote
	return first, second, nil
}

// shareEvidence uses for another claim, too, what is evidence for c. Who attached
// it, and when, stays.
func shareEvidence(ctx context.Context, r storage.Reader, c, other claims.Claim) (all []claims.Change, err error) {
	for e, err := range storage.Under[claims.Evidence](ctx, r, c.ID) {
		if err != nil {
			return nil, err
		}
		e.ID, e.Claim, e.Article = claims.NewID[claims.Evidence](), other.ID, other.Article
		all = append(all, claims.Change{After: e})
	}
	return all, nil
}
