package desk

import (
	"context"
	"slices"
	"sync"

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
		for _, a := range slices.Backward(articles) {
			l, err := d.progress(ctx, r, a)
			if err != nil {
				return err
			}
			all = append(all, l)
		}
		return nil
	})
	return all, err
}

// progress returns how far the check of a is. It counts only where something
// has changed since it was counted last.
func (d *Desk) progress(ctx context.Context, r storage.Reader, a claims.Article) (Listed, error) {
	if l, ok := d.counted.of(a); ok {
		return l, nil
	}
	found, err := judged(ctx, r, a.ID)
	if err != nil {
		return Listed{}, err
	}
	now, _, err := r.Head(ctx)
	if err != nil {
		return Listed{}, err
	}
	return d.counted.keep(a, found, now), nil
}

// counts remember how far the check of each article was, and when that was
// counted. They are safe for concurrent use.
type counts struct {
	mu      sync.Mutex
	known   map[claims.ArticleID]Listed
	asOf    map[claims.ArticleID]claims.Seq // the last edit that was counted
	changed map[claims.ArticleID]claims.Seq // the last edit that touched it
}

// of returns what is known of a, if nothing has touched it since.
func (c *counts) of(a claims.Article) (Listed, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	l, ok := c.known[a.ID]
	l.Article = a
	return l, ok && c.asOf[a.ID] >= c.changed[a.ID]
}

// keep counts the claims that a had after edit number now.
func (c *counts) keep(a claims.Article, found []Judged, now claims.Seq) Listed {
	l := Listed{Article: a, Claims: len(found)}
	for _, j := range found {
		if j.Verdict.Decided() {
			l.Decided++
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known == nil {
		c.known, c.asOf = map[claims.ArticleID]Listed{}, map[claims.ArticleID]claims.Seq{}
	}
	c.known[a.ID], c.asOf[a.ID] = l, now
	return l
}

// touch takes note that edit number now was e.
func (c *counts) touch(e claims.Edit, now claims.Seq) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.changed == nil {
		c.changed = map[claims.ArticleID]claims.Seq{}
	}
	for _, id := range e.Articles() {
		c.changed[id] = now
	}
}
