package badgerstore

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage"
)

// Head implements storage.Reader.
func (r reader) Head(ctx context.Context) (claims.Seq, claims.Hash, error) {
	if err := ctx.Err(); err != nil {
		return 0, claims.Hash{}, err
	}
	h, err := r.head()
	return h.seq, h.hash, err
}

// Log implements storage.Reader.
func (r reader) Log(ctx context.Context, after claims.Seq) iter.Seq2[claims.Logged, error] {
	return func(yield func(claims.Logged, error) bool) {
		end, err := r.head()
		if err == nil && after >= end.seq {
			return
		}
		at, atErr := r.placeOf(after)
		if err := errors.Join(ctx.Err(), err, atErr); err != nil {
			yield(claims.Logged{}, err)
			return
		}
		for item := range r.scan([]byte{logKey}, keyOfEdit(after+1)) {
			l, err := r.logged(at, item)
			if err := errors.Join(ctx.Err(), err); err != nil {
				yield(claims.Logged{}, err)
				return
			}
			if !yield(l, nil) {
				return
			}
			at = place{l.Seq, l.Hash}
		}
		if at != end {
			yield(claims.Logged{}, fmt.Errorf("%w: the log ends at edit %d of %d", storage.ErrDamaged, at.seq, end.seq))
		}
	}
}

// logged returns the edit in item, which must be the one after before.
func (r reader) logged(before place, item *badger.Item) (claims.Logged, error) {
	wrap := func(err error) error { return fmt.Errorf("edit %d: %w", before.seq+1, err) }
	key := item.Key()
	if string(key) != string(keyOfEdit(before.seq+1)) {
		return claims.Logged{}, wrap(fmt.Errorf("%w: it is missing", storage.ErrDamaged))
	}
	b, err := r.valueOf(item, key)
	if err != nil {
		return claims.Logged{}, wrap(err)
	}
	hash, edit, err := splitLogged(b)
	if err != nil {
		return claims.Logged{}, wrap(err)
	}
	if claims.Chain(before.hash, before.seq+1, edit) != hash {
		return claims.Logged{}, wrap(fmt.Errorf("%w: it doesn't follow on the edit before it", storage.ErrDamaged))
	}
	e, err := claims.DecodeEdit(edit)
	if err != nil {
		return claims.Logged{}, wrap(err)
	}
	return claims.Logged{Edit: e, Seq: before.seq + 1, Hash: hash}, nil
}

// A place is one edit's in the log: its number and hash.
type place struct {
	seq  claims.Seq
	hash claims.Hash
}

// placeOf returns the place of edit n, or of the beginning where n is 0.
func (r reader) placeOf(n claims.Seq) (place, error) {
	if n == 0 {
		return place{}, nil
	}
	b, err := r.value(keyOfEdit(n))
	if errors.Is(err, storage.ErrNotFound) {
		err = fmt.Errorf("%w: it is missing", storage.ErrDamaged)
	}
	if err == nil {
		var hash claims.Hash
		if hash, _, err = splitLogged(b); err == nil {
			return place{n, hash}, nil
		}
	}
	return place{}, fmt.Errorf("edit %d: %w", n, err)
}

// head returns the end of the log. It is written when a desk is made, so that
// its absence is damage.
func (r reader) head() (place, error) {
	b, err := r.value(keyOfHead())
	if errors.Is(err, storage.ErrNotFound) {
		err = fmt.Errorf("%w: it is missing", storage.ErrDamaged)
	}
	if err == nil && len(b) != 8+len(claims.Hash{}) {
		err = fmt.Errorf("%w: %d bytes", storage.ErrDamaged, len(b))
	}
	if err != nil {
		return place{}, fmt.Errorf("the end of the log: %w", err)
	}
	return place{claims.Seq(binary.BigEndian.Uint64(b)), claims.Hash(b[8:])}, nil
}

// bytes returns p as stored.
func (p place) bytes() []byte {
	return append(binary.BigEndian.AppendUint64(nil, uint64(p.seq)), p.hash[:]...)
}

// splitLogged parts an entry of the log into the hash and the encoded edit.
func splitLogged(b []byte) (claims.Hash, []byte, error) {
	n := len(claims.Hash{})
	if len(b) < n {
		return claims.Hash{}, nil, fmt.Errorf("%w: %d bytes", storage.ErrDamaged, len(b))
	}
	return claims.Hash(b[:n]), b[n:], nil
}
