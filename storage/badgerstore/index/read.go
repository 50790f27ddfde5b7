package index

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/journal"
	"factdesk/storage/seal"
)

// A Reader reads one state of an index.
type Reader struct {
	txn *badger.Txn
	key *seal.Key
}

// Record does what storage.Reader says.
func (r Reader) Record(ctx context.Context, ref claims.Ref) (claims.Record, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	b, _, err := r.stored(keyOf(ref))
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

// End returns the last edit whose changes the index has.
func (r Reader) End() (journal.Place, error) {
	b, _, err := r.stored(keyOfEnd())
	if errors.Is(err, storage.ErrNotFound) {
		return journal.Place{}, nil
	}
	if err == nil && len(b) != 8+len(claims.Hash{}) {
		err = fmt.Errorf("%w: %d bytes", storage.ErrDamaged, len(b))
	}
	if err != nil {
		return journal.Place{}, fmt.Errorf("the end of the index: %w", err)
	}
	return journal.Place{Seq: claims.Seq(binary.BigEndian.Uint64(b)), Hash: claims.Hash(b[8:])}, nil
}

func bytesOf(end journal.Place) []byte {
	return append(binary.BigEndian.AppendUint64(nil, uint64(end.Seq)), end.Hash[:]...)
}

// stored returns what was put under key, and in how many further parts it is. It
// reports storage.ErrNotFound or storage.ErrDamaged.
func (r Reader) stored(key []byte) (value []byte, parts int, err error) {
	item, err := r.txn.Get(keyOfPart(key, 0))
	if errors.Is(err, badger.ErrKeyNotFound) {
		return nil, 0, storage.ErrNotFound
	}
	if err != nil {
		return nil, 0, fault("reading the index", err)
	}
	return r.whole(item, key)
}

// valueOf returns the value of item, which was found under key.
func (r Reader) valueOf(item *badger.Item, key []byte) ([]byte, error) {
	value, _, err := r.whole(item, key)
	return value, err
}

func (r Reader) whole(item *badger.Item, key []byte) (value []byte, parts int, err error) {
	sealed, err := item.ValueCopy(nil)
	if err != nil {
		return nil, 0, fmt.Errorf("%w: %w", storage.ErrDamaged, err)
	}
	parts, sealed, err = firstPart(sealed)
	if err != nil {
		return nil, 0, err
	}
	for i := 1; i <= parts; i++ {
		part, err := r.txn.Get(keyOfPart(key, i))
		if err != nil {
			return nil, 0, fmt.Errorf("%w: part %d of %d: %w", storage.ErrDamaged, i, parts, err)
		}
		err = part.Value(func(b []byte) error {
			sealed = append(sealed, b...)
			return nil
		})
		if err != nil {
			return nil, 0, fmt.Errorf("%w: part %d of %d: %w", storage.ErrDamaged, i, parts, err)
		}
	}
	value, err = r.key.Open(aboutValue(key), sealed)
	return value, parts, err
}
