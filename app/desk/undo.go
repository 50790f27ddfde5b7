package desk

import (
	"context"
	"errors"
	"slices"

	"factdesk/app/history"
	"factdesk/claims"
	"factdesk/storage"
)

// ErrNothing is reported by Undo and Redo where there is nothing to do.
var ErrNothing = errors.New("there is nothing to take back")

// Undo takes the last edit back and returns it. On a conflict nothing is
// changed, and edits of the records in question are no longer offered.
func (d *Desk) Undo(ctx context.Context) (claims.Edit, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	last, ok := d.past.undo()
	if !ok {
		return claims.Edit{}, ErrNothing
	}
	return d.takeBack(ctx, last)
}

// Redo does again what was undone last and returns it, with the conditions of
// Undo.
func (d *Desk) Redo(ctx context.Context) (claims.Edit, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	last, ok := d.past.redo()
	if !ok {
		return claims.Edit{}, ErrNothing
	}
	return d.takeBack(ctx, last)
}

func (d *Desk) takeBack(ctx context.Context, last history.Step) (claims.Edit, error) {
	if d.by.IsZero() {
		return claims.Edit{}, ErrNobody
	}
	e, err := d.edit(ctx, last)
	if err != nil {
		return claims.Edit{}, err
	}
	err = d.carry(ctx, e.Inverse(claims.NewID[claims.Edit](), d.by, d.now()))
	if errors.Is(err, storage.ErrConflict) {
		d.forget(ctx, e)
	}
	return e, err
}

// edit reads an edit from the log.
func (d *Desk) edit(ctx context.Context, s history.Step) (e claims.Edit, err error) {
	err = d.store.View(ctx, func(r storage.Reader) error {
		for l, err := range r.Log(ctx, s.Seq-1) {
			e = l.Edit
			return err
		}
		return storage.ErrNotFound
	})
	return e, err
}

// forget no longer offers edits of what e changed.
func (d *Desk) forget(ctx context.Context, e claims.Edit) {
	changed := map[claims.Ref]bool{}
	for _, c := range e.Changes {
		changed[c.Ref()] = true
	}
	d.past.forget(func(s history.Step) bool {
		other, err := d.edit(ctx, s)
		return err != nil || slices.ContainsFunc(other.Changes, func(c claims.Change) bool { return changed[c.Ref()] })
	})
}

// Undoable returns the names of the edits that Undo and Redo would take back
// and do again, "" where there is none. It never waits for a write.
func (d *Desk) Undoable() (undo, redo string) {
	u, _ := d.past.undo()
	r, _ := d.past.redo()
	return u.Name, r.Name
}
