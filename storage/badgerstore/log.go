package badgerstore

import (
	"context"
	"fmt"
	"iter"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/journal"
)

// Log implements storage.Reader.
func (r reader) Log(ctx context.Context, after claims.Seq) iter.Seq2[claims.Logged, error] {
	return func(yield func(claims.Logged, error) bool) {
		end, err := r.End()
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			yield(claims.Logged{}, err)
			return
		}
		at := journal.Place{Seq: after}
		for e, err := range r.log.Entries(ctx, after, end.Seq) {
			l, err := logged(e, err)
			if !yield(l, err) || err != nil {
				return
			}
			at = e.Place
		}
		if at.Seq == end.Seq && at.Seq > after && at != end {
			yield(claims.Logged{}, fmt.Errorf("edit %d: %w: it is not the last one that was written", at.Seq, storage.ErrDamaged))
		}
	}
}

func logged(e journal.Entry, err error) (claims.Logged, error) {
	if err != nil {
		return claims.Logged{}, err
	}
	edit, err := claims.DecodeEdit(e.Edit)
	if err != nil {
		return claims.Logged{}, fmt.Errorf("edit %d: %w", e.Seq, err)
	}
	return claims.Logged{Edit: edit, Seq: e.Seq, Hash: e.Hash}, nil
}
