package index

import (
	"bytes"
	"fmt"
	"iter"

	"github.com/dgraph-io/badger/v4"

	"factdesk/storage"
)

// A cursor goes over the keys that begin with some prefix.
type cursor struct{ *badger.Iterator }

// open returns a cursor that the caller closes.
func (r Reader) open(prefix []byte) cursor {
	// Values are beside their keys: to fetch them ahead only costs.
	return cursor{r.txn.NewIterator(badger.IteratorOptions{Prefix: prefix})}
}

// scan yields what is under the keys that begin with prefix, in order, from the
// key from on, or from the first where from is nil. An item is good until the
// next.
func (r Reader) scan(prefix, from []byte) iter.Seq[*badger.Item] {
	return func(yield func(*badger.Item) bool) {
		c := r.open(prefix)
		defer c.Close()
		for c.Seek(from); c.Valid(); c.Next() {
			if !yield(c.Item()) {
				return
			}
		}
	}
}

// valueAt returns the value of key, which must be there. The records of an
// article were mostly made one after the other, so that the next one asked for
// is mostly the next there is: much quicker than finding each anew.
func (r Reader) valueAt(c cursor, key []byte) ([]byte, error) {
	if !c.at(key) && c.Valid() {
		c.Next()
	}
	if !c.at(key) {
		c.Seek(key)
	}
	if !c.at(key) {
		return nil, fmt.Errorf("%w: it is gone", storage.ErrDamaged)
	}
	return r.valueOf(c.Item(), key)
}

func (c cursor) at(key []byte) bool { return c.Valid() && bytes.Equal(c.Item().Key(), key) }
