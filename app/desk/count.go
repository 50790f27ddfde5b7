package desk

import (
	"context"

	"factdesk/claims"
	"factdesk/storage"
)

// A Count is how much there is on a desk.
type Count struct {
	Edits  claims.Seq
	Counts map[string]int // how many records of each kind, by the kind's name
}

// Count counts what is on the desk, by reading all of it.
func (d *Desk) Count(ctx context.Context) (held Count, err error) {
	held.Counts = map[string]int{}
	err = d.store.View(ctx, func(r storage.Reader) (err error) {
		if held.Edits, _, err = r.Head(ctx); err != nil {
			return err
		}
		for _, kind := range claims.Kinds() {
			for _, err := range r.Records(ctx, kind, claims.Ref{}) {
				if err != nil {
					return err
				}
				held.Counts[kind.String()]++
			}
		}
		return nil
	})
	return held, err
}
