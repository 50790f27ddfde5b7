package desk

import (
	"context"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/storage"
)

// An Order says what a report is to be about, and for whom.
type Order struct {
	Articles []claims.ArticleID // nil is all of the desk's
	Profile  export.Profile
	Span     export.Span // when the verdicts were given; zero for all time

	// Claims are the only ones that it is to be about; nil for all.
	Claims map[claims.ClaimID]bool

	Narrowing // which of them
}

// Ordered gathers what o asks for, as it stands now. The history is read whoever
// it is for: only it knows what withheld sources were called before. It reports
// ErrNoneSo and ErrNoneThen where o leaves nothing to report.
func (d *Desk) Ordered(ctx context.Context, o Order) (r export.Report, err error) {
	err = d.store.View(ctx, func(from storage.Reader) error {
		if o.Articles, err = o.among(ctx, from); err != nil {
			return err
		}
		if r, err = export.GatherAll(ctx, from, o.Articles, d.now()); err != nil {
			return err
		}
		if r.Edit, _, err = from.Head(ctx); err != nil {
			return err
		}
		return export.Recall(ctx, from, &r)
	})
	if err != nil {
		return export.Report{}, err
	}
	if desk, ok := d.store.(storage.Identified); ok {
		r.Desk = desk.Identity()
	}
	if r, err = o.narrowed(r); err != nil {
		return export.Report{}, err
	}
	return r.For(o.Profile), nil
}

// among returns the articles that o is about. It reports storage.ErrNotFound where
// it names none: whoever asks for some that are gone doesn't want all.
func (o Order) among(ctx context.Context, from storage.Reader) ([]claims.ArticleID, error) {
	if o.Articles == nil {
		return every(ctx, from)
	}
	if len(o.Articles) == 0 {
		return nil, storage.ErrNotFound
	}
	return o.Articles, nil
}

// every lists the desk's articles, in the order of their adding.
func every(ctx context.Context, from storage.Reader) ([]claims.ArticleID, error) {
	var ids []claims.ArticleID
	for a, err := range storage.All[claims.Article](ctx, from) {
		if err != nil {
			return nil, err
		}
		ids = append(ids, a.ID)
	}
	return ids, nil
}
