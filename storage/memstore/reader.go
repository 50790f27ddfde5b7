package memstore

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"factdesk/claims"
	"factdesk/storage"
)

// A reader reads the store as it was after edit seq.
type reader struct {
	store *Store
	seq   claims.Seq
}

var _ storage.Reader = reader{}

// Record implements storage.Reader.
func (r reader) Record(ctx context.Context, ref claims.Ref) (claims.Record, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	b := r.encoding(ref)
	if b == nil {
		return nil, fmt.Errorf("%v: %w", ref, storage.ErrNotFound)
	}
	return claims.Decode(b)
}

// Records implements storage.Reader.
func (r reader) Records(ctx context.Context, kind claims.Kind, under claims.Ref) iter.Seq2[claims.Record, error] {
	return func(yield func(claims.Record, error) bool) {
		for _, id := range r.listed(list{under, kind}) {
			rec, err := r.Record(ctx, claims.Ref{Kind: kind, ID: id})
			switch {
			case errors.Is(err, storage.ErrNotFound):
				continue // not yet, or no longer
			case err != nil:
				yield(nil, err)
				return
			case !under.IsZero() && !slices.Contains(rec.Under(), under):
				continue
			}
			if !yield(rec, nil) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

// Log implements storage.Reader.
func (r reader) Log(ctx context.Context, after claims.Seq) iter.Seq2[claims.Logged, error] {
	return func(yield func(claims.Logged, error) bool) {
		for seq := after; seq < r.seq; seq++ {
			l, err := r.logged(seq + 1)
			if err := errors.Join(ctx.Err(), err); err != nil {
				yield(claims.Logged{}, err)
				return
			}
			if !yield(l, nil) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(claims.Logged{}, err)
		}
	}
}

// Head implements storage.Reader.
func (r reader) Head(ctx context.Context) (claims.Seq, claims.Hash, error) {
	if err := ctx.Err(); err != nil || r.seq == 0 {
		return 0, claims.Hash{}, err
	}
	return r.seq, r.entry(r.seq).hash, nil
}

func (r reader) logged(seq claims.Seq) (claims.Logged, error) {
	in := r.entry(seq)
	e, err := claims.DecodeEdit(in.edit)
	if err != nil {
		return claims.Logged{}, fmt.Errorf("edit %d: %w", seq, err)
	}
	return claims.Logged{Edit: e, Seq: seq, Hash: in.hash}, nil
}

func (r reader) entry(seq claims.Seq) entry {
	r.store.mu.RLock()
	defer r.store.mu.RUnlock()
	return r.store.log[seq-1]
}

// listed returns a list's IDs as they are now: those that came after seq have
// no state for r to find.
func (r reader) listed(l list) [][16]byte {
	r.store.mu.RLock()
	defer r.store.mu.RUnlock()
	return slices.Clone(r.store.lists[l])
}

// encoding returns what the record that ref names was at seq, or nil.
func (r reader) encoding(ref claims.Ref) []byte {
	r.store.mu.RLock()
	defer r.store.mu.RUnlock()
	for _, s := range slices.Backward(r.store.records[ref]) {
		if s.since <= r.seq {
			return s.b
		}
	}
	return nil
}
