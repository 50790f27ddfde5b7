package desk

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/merge"
	"factdesk/storage"
)

// CompareSheet compares a sheet that came back with the desk as it is now. It
// changes nothing.
func (d *Desk) CompareSheet(ctx context.Context, s merge.Sheet) (found merge.Result, err error) {
	err = d.store.View(ctx, func(r storage.Reader) error {
		found, _, err = d.compare(ctx, r, s)
		return err
	})
	if err != nil {
		return merge.Result{}, fmt.Errorf("apply the sheet: %w", err)
	}
	return found, nil
}

// compare is CompareSheet in one state of the desk, whose report it returns. An
// article that is missing or has another text is left out where there are others.
func (d *Desk) compare(ctx context.Context, r storage.Reader, s merge.Sheet) (merge.Result, export.Report, error) {
	ids, err := d.articlesOf(ctx, r, s)
	if err != nil {
		return merge.Result{}, export.Report{}, err
	}
	now, err := d.asSent(ctx, r, ids)
	switch {
	case err != nil:
		return merge.Result{}, now, err
	case len(ids) == 1 && !s.Origin.Fits(now.Parts[0]):
		return merge.Result{}, now, ErrOtherVersion
	}
	then, err := d.reportAsOf(ctx, r, ids, claims.Seq(s.Origin.Edit))
	if err != nil {
		return merge.Result{}, now, err
	}
	return merge.Compare(s, now, then), now, nil
}

// asSent gathers the report of those of some articles that there are, as Ordered
// sends it out: without the words that withheld sources ever had. Where the log
// that knows these is damaged, it does without: nothing of this report is sent.
// It reports ErrNoSuchArticle where there are none.
func (d *Desk) asSent(ctx context.Context, from export.Teller, ids []claims.ArticleID) (export.Report, error) {
	there, err := thereAre(ctx, from, ids)
	if err != nil {
		return export.Report{}, err
	}
	r, err := export.GatherAll(ctx, from, there, d.now())
	if err != nil {
		return r, err
	}
	if err := export.Recall(ctx, from, &r); err != nil && !errors.Is(err, storage.ErrDamaged) {
		return r, err
	}
	return r, nil
}

// thereAre returns those of ids that from has, or ErrNoSuchArticle.
func thereAre(ctx context.Context, from export.Reader, ids []claims.ArticleID) (all []claims.ArticleID, err error) {
	for _, id := range ids {
		_, err := from.Record(ctx, claims.RefOf(id))
		if err == nil {
			all = append(all, id)
		} else if !errors.Is(err, storage.ErrNotFound) {
			return nil, err
		}
	}
	if len(all) == 0 {
		return nil, ErrNoSuchArticle
	}
	return all, nil
}

// articlesOf returns the articles that a sheet is of, on the desk or not: in the
// order in which it has numbered their claims, where it says.
func (d *Desk) articlesOf(ctx context.Context, r storage.Reader, s merge.Sheet) (ids []claims.ArticleID, err error) {
	if own, ok := d.store.(storage.Identified); ok && s.Origin.Desk != "" && own.Identity() != "" && s.Origin.Desk != own.Identity() {
		return nil, ErrOtherDesk
	}
	if s.Origin.Public {
		return nil, ErrPublic
	}
	if len(s.Origin.Articles) == 0 {
		ids, err = ofRows(ctx, r, s.Rows)
	}
	known := map[claims.ArticleID]bool{}
	for _, p := range s.Origin.Articles {
		if id, err := claims.ParseID[claims.Article](p.Article); err == nil && !known[id] {
			known[id] = true
			ids = append(ids, id)
		}
	}
	if err == nil && len(ids) == 0 {
		err = ErrNoSuchArticle
	}
	return ids, err
}

// ofRows returns the articles of the rows whose claims are on the desk.
func ofRows(ctx context.Context, r storage.Reader, rows []merge.Row) (ids []claims.ArticleID, err error) {
	known := map[claims.ArticleID]bool{}
	for _, row := range rows {
		claim, err := claims.ParseID[claims.Claim](strings.ToLower(strings.TrimSpace(row.Claim)))
		if err != nil {
			continue
		}
		c, err := storage.Get(ctx, r, claim)
		switch {
		case errors.Is(err, storage.ErrNotFound) || err == nil && known[c.Article]:
			continue
		case err != nil:
			return nil, err
		}
		known[c.Article] = true
		ids = append(ids, c.Article)
	}
	return ids, nil
}

// reportAsOf returns the report of some articles as they were after edit number
// seq, or nil where that isn't known.
func (d *Desk) reportAsOf(ctx context.Context, r storage.Reader, ids []claims.ArticleID, seq claims.Seq) (*export.Report, error) {
	if seq == 0 {
		return nil, nil //nolint:nilnil // there is none, and nothing is wrong
	}
	last, _, err := r.Head(ctx)
	if err != nil {
		return nil, err
	}
	if seq > last {
		return nil, ErrLater
	}
	past, err := readAsOf(ctx, r, seq)
	switch {
	case errors.Is(err, storage.ErrDamaged):
		return nil, nil //nolint:nilnil // what is damaged tells nothing, and the rest can be chosen
	case err != nil:
		return nil, err
	}
	then, err := d.asSent(ctx, past, ids)
	if errors.Is(err, ErrNoSuchArticle) || errors.Is(err, storage.ErrNotFound) || errors.Is(err, export.ErrNoVersion) {
		return nil, nil //nolint:nilnil // a restored desk whose history is another
	}
	return &then, err
}
