package index

import (
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"factdesk/storage"
)

// fault says in our words what Badger reports of doing something, or returns
// nil where it reports nothing.
func fault(doing string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, badger.ErrTxnTooBig):
		return storage.ErrTooLarge
	case errors.Is(err, badger.ErrDBClosed), errors.Is(err, badger.ErrBlockedWrites),
		errors.Is(err, badger.ErrDiscardedTxn):
		return storage.ErrClosed
	}
	return fmt.Errorf("%s: %w", doing, err)
}
