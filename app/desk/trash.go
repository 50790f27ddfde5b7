package desk

import (
	"context"
	"fmt"
	"time"

	"factdesk/claims"
	"factdesk/storage"
)

// A Gone is something that was removed from the desk and can be put back.
type Gone struct {
	Kind claims.Kind
	Name string         // what people know it by, or ""
	With map[string]int // how much went with it, by the kind's name
	By   string         // who removed it
	At   time.Time

	deleted storage.Deleted
}

// Trash returns what was removed after since, the last first.
func (d *Desk) Trash(ctx context.Context, since time.Time) (all []Gone, err error) {
	err = d.store.View(ctx, func(r storage.Reader) error {
		found, err := storage.Trash(ctx, r, since)
		if err != nil {
			return err
		}
		for _, del := range found {
			g := Gone{Kind: del.Record.Ref().Kind, Name: nameIn(ctx, r, del.Record), At: del.At, With: map[string]int{}, deleted: del}
			for _, w := range del.With {
				g.With[w.Ref().Kind.String()]++
			}
			if p, err := storage.Get(ctx, r, del.By); err == nil {
				g.By = p.Name
			}
			all = append(all, g)
		}
		return nil
	})
	return all, err
}

// PutBack puts what was removed on the desk again, with what went with it.
func (d *Desk) PutBack(ctx context.Context, g Gone) error {
	name := fmt.Sprintf("Put back %v", g.Kind)
	return d.write(ctx, name, func(storage.Reader) ([]claims.Change, error) {
		return storage.PutBack(g.deleted), nil
	})
}

// nameIn is what people know a record by. Where it has no words of its own,
// evidence is known by its source, and a verdict by its claim.
func nameIn(ctx context.Context, r storage.Reader, record claims.Record) string {
	if name := nameOf(record); name != "" {
		return name
	}
	var known claims.Record
	err := storage.ErrNotFound
	switch record := record.(type) { //nolint:gochecksumtype // the others have words of their own
	case claims.Evidence:
		known, err = storage.Get(ctx, r, record.Source)
	case claims.Verdict:
		known, err = storage.Get(ctx, r, record.Claim)
	}
	if err != nil {
		return "" // it's gone too
	}
	return nameOf(known)
}

// nameOf is what people know a record by.
func nameOf(r claims.Record) string {
	switch r := r.(type) {
	case claims.Article:
		return r.Title
	case claims.Claim:
		return r.Statement
	case claims.Source:
		return r.Name()
	case claims.Evidence:
		return r.Excerpt
	case claims.Verdict:
		return r.Rationale
	case claims.SetAside:
		return r.Anchor.Quote
	case claims.Person:
		return r.Name
	case claims.Scale:
		return r.Name
	case claims.Review:
		return r.Reason
	case claims.Version:
		return r.From
	case claims.Snapshot:
		return r.MediaType
	}
	return ""
}
