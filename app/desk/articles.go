package desk

import (
	"context"
	"fmt"

	"factdesk/claims"
	"factdesk/storage"
)

// A Listed is an article with how far its check is.
type Listed struct {
	Article claims.Article
	Claims  int // how many it has
	Decided int // how many of them have a rating
}

// Articles returns every article, newest first.
func (d *Desk) Articles(ctx context.Context) (all []Listed, err error) {
	err = d.store.View(ctx, func(r storage.Reader) error {
		articles, err := storage.Collect(storage.All[claims.Article](ctx, r))
		if err != nil {
			return err
		}
		for i := range articles {
			l, err := progress(ctx, r, articles[len(articles)-1-i])
			if err != nil {
				return err
			}
			all = append(all, l)
		}
		return nil
	})
	return all, err
}

func progress(ctx context.Context, r storage.Reader, a claims.Article) (Listed, error) {
	l := Listed{Article: a}
	for _, err := range storage.Under[claims.Claim](ctx, r, a.ID) {
		if err != nil {
			return l, err
		}
		l.Claims++
	}
	for v, err := range storage.Under[claims.Verdict](ctx, r, a.ID) {
		if err != nil {
			return l, err
		}
		if v.Decided() {
			l.Decided++
		}
	}
	return l, nil
}

// AddArticle puts an article and its text on the desk. The IDs in a and v are
// made here; what else they say is kept.
func (d *Desk) AddArticle(ctx context.Context, a claims.Article, v claims.Version) (claims.ArticleID, error) {
	a.ID, v.ID = claims.NewID[claims.Article](), claims.NewID[claims.Version]()
	a.Current, v.Article, v.Captured = v.ID, a.ID, d.now()
	err := d.write(ctx, "Add article", func(storage.Reader) ([]claims.Change, error) {
		return []claims.Change{{After: a}, {After: v}}, nil
	})
	return a.ID, err
}

// ReviseArticle changes what is known about an article.
func (d *Desk) ReviseArticle(ctx context.Context, id claims.ArticleID, change func(*claims.Article)) error {
	return revise(ctx, d, "Edit article", id, change)
}

// RemoveArticle takes an article off the desk with everything under it.
func (d *Desk) RemoveArticle(ctx context.Context, id claims.ArticleID) error {
	return d.remove(ctx, "Remove article", claims.RefOf(id))
}

// remove deletes the record that ref names, and all that is under it first.
func (d *Desk) remove(ctx context.Context, name string, ref claims.Ref) error {
	return d.write(ctx, name, func(r storage.Reader) ([]claims.Change, error) {
		top, err := r.Record(ctx, ref)
		if err != nil {
			return nil, err
		}
		var changes []claims.Change
		kinds := claims.Kinds()
		for i := range kinds { // those that point at others first
			for under, err := range r.Records(ctx, kinds[len(kinds)-1-i], ref) {
				if err != nil {
					return nil, err
				}
				changes = append(changes, claims.Change{Before: under})
			}
		}
		return append(changes, claims.Change{Before: top}), nil
	})
}

// revise changes one record that exists.
func revise[R claims.Record](ctx context.Context, d *Desk, name string, id claims.ID[R], change func(*R)) error {
	return d.write(ctx, name, func(r storage.Reader) ([]claims.Change, error) {
		before, err := storage.Get(ctx, r, id)
		if err != nil {
			return nil, err
		}
		after := before
		change(&after)
		if err := after.Check(); err != nil {
			return nil, fmt.Errorf("%v: %w", after.Ref(), err)
		}
		return []claims.Change{{Before: before, After: after}}, nil
	})
}
