package desk

import (
	"context"

	"factdesk/claims"
	"factdesk/storage"
)

// Sources returns the desk's library, newest first.
func (d *Desk) Sources(ctx context.Context) (all []claims.Source, err error) {
	err = d.store.View(ctx, func(r storage.Reader) error {
		all, err = storage.Collect(storage.All[claims.Source](ctx, r))
		return err
	})
	for i, j := 0, len(all)-1; i < j; i, j = i+1, j-1 {
		all[i], all[j] = all[j], all[i]
	}
	return all, err
}

// Attach uses a source as evidence for a claim. A source whose ID is zero is new
// and put into the library by the same edit. The IDs, the claim's article, and
// who and when in e are made here; what else it says is kept.
func (d *Desk) Attach(ctx context.Context, id claims.ClaimID, s claims.Source, e claims.Evidence) (claims.EvidenceID, error) {
	e.ID = claims.NewID[claims.Evidence]()
	err := d.write(ctx, "Attach source", func(r storage.Reader) ([]claims.Change, error) {
		c, err := storage.Get(ctx, r, id)
		if err != nil {
			return nil, err
		}
		var changes []claims.Change
		if s.ID.IsZero() {
			s.ID = claims.NewID[claims.Source]()
			s.Accessed = claims.DateOf(d.now())
			changes = append(changes, claims.Change{After: s})
		}
		e.Claim, e.Article, e.Source = c.ID, c.Article, s.ID
		e.By, e.At = d.by, d.now()
		if e.Stance == "" {
			e.Stance = claims.Context
		}
		return append(changes, claims.Change{After: e}), nil
	})
	return e.ID, err
}

// ReviseEvidence changes a piece of evidence.
func (d *Desk) ReviseEvidence(ctx context.Context, id claims.EvidenceID, change func(*claims.Evidence)) error {
	return revise(ctx, d, "Edit evidence", id, change)
}

// ReviseSource changes a source wherever it is used.
func (d *Desk) ReviseSource(ctx context.Context, id claims.SourceID, change func(*claims.Source)) error {
	return revise(ctx, d, "Edit source", id, change)
}

// Detach takes a piece of evidence away. Its source stays in the library.
func (d *Desk) Detach(ctx context.Context, id claims.EvidenceID) error {
	return d.remove(ctx, "Detach source", claims.RefOf(id))
}
