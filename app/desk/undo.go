package desk

import (
	"context"
	"errors"

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
	last, ok := d.past.Undo()
	if !ok {
		return claims.Edit{}, ErrNothing
	}
	return last, d.takeBack(ctx, last)
}

// Redo does again what was undone last and returns it, with the conditions of
// Undo.
func (d *Desk) Redo(ctx context.Context) (claims.Edit, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	last, ok := d.past.Redo()
	if !ok {
		return claims.Edit{}, ErrNothing
	}
	return last, d.takeBack(ctx, last)
}

func (d *Desk) takeBack(ctx context.Context, e claims.Edit) error {
	if d.by.IsZero() {
		return ErrNobody
	}
	back := e.Inverse(claims.NewID[claims.Edit](), d.by, d.now())
	err := d.carry(ctx, back)
	if errors.Is(err, storage.ErrConflict) {
		for _, c := range e.Changes {
			d.past.Forget(c.Ref())
		}
	}
	return err
}

// Undoable returns the names of the edits that Undo and Redo would take back
// and do again, "" where there is none.
func (d *Desk) Undoable() (undo, redo string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	u, _ := d.past.Undo()
	r, _ := d.past.Redo()
	return u.Name, r.Name
}
