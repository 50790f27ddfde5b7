package badgerstore

import (
	"context"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage"
)

// A reader reads what one transaction sees.
type reader struct{ txn *badger.Txn }

var _ storage.Reader = reader{}

// Record implements storage.Reader.
func (r reader) Record(ctx context.Context, ref claims.Ref) (claims.Record, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	b, err := r.value(keyOf(ref))
	if err != nil {
		return nil, fmt.Errorf("%v: %w", ref, err)
	}
	return decode(ref, b)
}

// decode returns the record in b, which was found under ref.
func decode(ref claims.Ref, b []byte) (claims.Record, error) {
	rec, err := claims.Decode(b)
	if err != nil {
		return nil, fmt.Errorf("%v: %w", ref, err)
	}
	if rec.Ref() != ref {
		return nil, fmt.Errorf("%v: %w: it is %v", ref, storage.ErrDamaged, rec.Ref())
	}
	return rec, nil
}

// value returns what was put under key. It reports storage.ErrNotFound or
// storage.ErrDamaged.
func (r reader) value(key []byte) ([]byte, error) {
	item, err := r.txn.Get(key)
	if errors.Is(err, badger.ErrKeyNotFound) {
		return nil, storage.ErrNotFound
	}
	if err != nil {
		return nil, fault("reading", err)
	}
	return r.valueOf(item, key)
}

// valueOf returns the value of item, which was found under key.
func (r reader) valueOf(item *badger.Item, key []byte) ([]byte, error) {
	whole, err := item.ValueCopy(nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", storage.ErrDamaged, err)
	}
	n, err := partsOf(whole)
	if err != nil {
		return nil, err
	}
	for i := range n {
		part, err := r.txn.Get(keyOfPart(key, i))
		if err != nil {
			return nil, fmt.Errorf("%w: part %d of %d: %w", storage.ErrDamaged, i+1, n, err)
		}
		err = part.Value(func(b []byte) error {
			whole = append(whole, b...)
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("%w: part %d of %d: %w", storage.ErrDamaged, i+1, n, err)
		}
	}
	return unseal(key, whole)
}
