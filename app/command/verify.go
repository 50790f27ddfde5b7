package command

import (
	"context"

	"factdesk/claims"
	"factdesk/storage"
)

// verify reads all that store holds.
func verify(ctx context.Context, store storage.Store) (health, error) {
	h := health{records: map[claims.Kind]int{}}
	err := store.View(ctx, func(r storage.Reader) error {
		for _, k := range claims.Kinds() {
			for _, err := range r.Records(ctx, k, claims.Ref{}) {
				if err != nil {
					h.problems = append(h.problems, err)
					break
				}
				h.records[k]++
			}
		}
		for _, err := range r.Log(ctx, 0) {
			if err != nil {
				h.problems = append(h.problems, err)
				break
			}
			h.edits++
		}
		return ctx.Err()
	})
	return h, err
}
