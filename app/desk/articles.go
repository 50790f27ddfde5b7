package desk

import (
	"context"
	"fmt"

	"factdesk/claims"
	"factdesk/storage"
)

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
	return d.write(ctx, name, func(r storage.Reader) ([]claims.Change, error) { return removal(ctx, r, ref) })
}

// removal are the changes that delete the record that ref names.
func removal(ctx context.Context, r storage.Reader, ref claims.Ref) ([]claims.Change, error) {
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
}

// revise changes one record that exists.
func revise[R claims.Record](ctx context.Context, d *Desk, name string, id claims.ID[R], change func(*R)) error {
	return d.write(ctx, name, func(r storage.Reader) ([]claims.Change, error) {
		c, err := revised(ctx, r, id, change)
		return []claims.Change{c}, err
	})
}

// revised is the passage of a record that exists to what change makes of it.
func revised[R claims.Record](ctx context.Context, r storage.Reader, id claims.ID[R], change func(*R)) (claims.Change, error) {
	before, err := storage.Get(ctx, r, id)
	if err != nil {
		return claims.Change{}, err
	}
	after := before
	change(&after)
	if err := after.Check(); err != nil {
		return claims.Change{}, fmt.Errorf("%v: %w", after.Ref(), err)
	}
	return claims.Change{Before: before, After: after}, nil
}
