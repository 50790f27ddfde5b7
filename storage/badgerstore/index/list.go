package index

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage"
)

// Records does what storage.Reader says.
func (r Reader) Records(ctx context.Context, kind claims.Kind, under claims.Ref) iter.Seq2[claims.Record, error] {
	l := list{under, kind}
	return func(yield func(claims.Record, error) bool) {
		found := 0
		for rec, err := range r.listed(l) {
			if err := errors.Join(ctx.Err(), err); err != nil {
				yield(nil, err)
				return
			}
			if !yield(rec, nil) {
				return
			}
			found++
		}
		if err := errors.Join(ctx.Err(), r.checkCount(l, found)); err != nil {
			yield(nil, err)
		}
	}
}

// listed yields what l holds, without looking whether that is all.
func (r Reader) listed(l list) iter.Seq2[claims.Record, error] {
	return func(yield func(claims.Record, error) bool) {
		records := r.open(list{kind: l.kind}.entries())
		defer records.Close()
		for item := range r.scan(l.entries(), nil) {
			if !yield(r.entry(l, item, records)) {
				return
			}
		}
	}
}

// entry returns the record that item, an entry of l, stands for.
func (r Reader) entry(l list, item *badger.Item, records cursor) (claims.Record, error) {
	ref := claims.Ref{Kind: l.kind, ID: idIn(item.Key())}
	var value []byte
	var err error
	if l.owner.IsZero() {
		value, err = r.valueOf(item, item.Key())
	} else {
		value, err = r.valueAt(records, keyOf(ref))
	}
	if err != nil {
		return nil, fmt.Errorf("%v: %w", ref, err)
	}
	rec, err := decode(ref, value)
	if err == nil && !slices.Contains(lists(rec), l) {
		return nil, fmt.Errorf("%v: %w: it is listed under %v", ref, storage.ErrDamaged, l.owner)
	}
	return rec, err
}

// checkCount reports storage.ErrDamaged where l is not as long as it should be.
// Badger ends a list early where it can't read on, without an error.
func (r Reader) checkCount(l list, found int) error {
	want, err := r.count(l)
	if err == nil && want != found {
		err = fmt.Errorf("%w: %d of %d in the list of %vs", storage.ErrDamaged, found, want, l.kind)
	}
	return err
}

// count returns how many records there are in l.
func (r Reader) count(l list) (int, error) {
	item, err := r.txn.Get(l.count())
	if errors.Is(err, badger.ErrKeyNotFound) {
		return 0, nil
	}
	if err != nil {
		return 0, fault("reading the index", err)
	}
	n := 0
	err = item.Value(func(b []byte) error {
		if len(b) != 8 {
			return fmt.Errorf("%w: a length of %d bytes", storage.ErrDamaged, len(b))
		}
		n = int(binary.BigEndian.Uint64(b)) //nolint:gosec // it was an int
		return nil
	})
	return n, err
}

// Count returns how many records of a kind there are.
func (r Reader) Count(kind claims.Kind) (int, error) {
	return r.count(list{kind: kind})
}
