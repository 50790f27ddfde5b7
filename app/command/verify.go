package command

import (
	"context"

	"factdesk/claims"
	"factdesk/storage"
)

// verify counts all that store holds, and finds what is wrong with it.
func verify(ctx context.Context, store storage.Store) (health, error) {
	h := health{records: map[claims.Kind]int{}}
	err := store.View(ctx, func(r storage.Reader) (err error) {
		if h.problems, err = storage.Verify(ctx, r); err != nil {
			return err
		}
		for _, k := range claims.Kinds() {
			for _, err := range r.Records(ctx, k, claims.Ref{}) {
				if err != nil {
					break // it's among the problems
				}
				h.records[k]++
			}
		}
		last, _, err := r.Head(ctx)
		h.edits = int(last) // #nosec G115 -- a desk's edits fit in memory
		return err
	})
	return h, err
}
