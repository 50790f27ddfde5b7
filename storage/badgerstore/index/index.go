// Package index keeps the records of a desk where they are found quickly: by
// name, and in lists of what is under what. It is made of a checkpoint and the
// journal, and can be made again at any time; so nothing that it writes needs to
// be on the disk, and nothing in it is believed that a hash doesn't vouch for.
//
// No other package knows Badger. What it does when its files are damaged ranges
// from losing records without a word to ending the program; it is opened only on
// files that are known to be as it left them.
package index

import (
	"bytes"
	"context"
	"log/slog"
	"sync"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage/journal"
	"factdesk/storage/seal"
)

// An Index is open for reading and writing. View is safe for concurrent use; one
// goroutine at a time may write.
type Index struct {
	db  *badger.DB
	key *seal.Key

	// visible is held while an edit is written, which may take several of
	// Badger's transactions: no reader begins between them.
	visible sync.RWMutex
}

// Open opens the index in the folder dir, which must be as Close left it, or
// empty. What Badger has to say goes to log at debug level.
func Open(dir string, key *seal.Key, log *slog.Logger) (*Index, error) {
	return open(options(dir, log), key)
}

// InMemory returns an empty index that writes nothing to a disk.
func InMemory(key *seal.Key, log *slog.Logger) (*Index, error) {
	return open(options("", log).WithInMemory(true), key)
}

func open(o badger.Options, key *seal.Key) (*Index, error) {
	db, err := badger.Open(o)
	if err != nil {
		return nil, err
	}
	return &Index{db: db, key: key}, nil
}

// Close releases the index.
func (x *Index) Close() error { return fault("closing the index", x.db.Close()) }

// View calls read with a reader of what the index has now. It is good until read
// returns.
func (x *Index) View(read func(Reader) error) error {
	x.visible.RLock()
	txn := x.db.NewTransaction(false)
	x.visible.RUnlock()
	defer txn.Discard()
	return read(Reader{txn, x.key})
}

// A Plan is what an edit will write.
type Plan struct {
	puts []put
}

// A put is one key to be written.
type put struct {
	key   []byte
	value []byte // nil to take away what is there
	had   int    // further parts of what is there
	bare  bool   // it is not sealed: there is nothing in it but a number, or not even that
}

// Plan finds out what e would write, and writes nothing. It reports
// storage.ErrConflict where a record is not as e's Before has it.
func (x *Index) Plan(ctx context.Context, e claims.Edit) (p Plan, err error) {
	err = x.View(func(r Reader) error {
		w := planner{Reader: r, grown: map[list]int{}}
		for _, c := range e.Changes {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := w.change(c); err != nil {
				return err
			}
		}
		err := w.putCounts()
		p = w.plan
		return err
	})
	return p, err
}

// Write writes what was planned when the index was as it is now, and that the
// log now ends at end. After an error nobody can say what the index holds.
func (x *Index) Write(p Plan, end journal.Place) error {
	x.visible.Lock()
	defer x.visible.Unlock()
	w := writer{x.db.NewTransaction(true), x}
	defer func() { w.txn.Discard() }()
	for _, put := range append(p.puts, put{key: keyOfEnd(), value: bytesOf(end)}) {
		if err := w.put(put); err != nil {
			return err
		}
	}
	return fault("writing the index", w.txn.Commit())
}

// same reports whether the stored value is what r is encoded as.
func same(stored []byte, r claims.Record) bool { return bytes.Equal(stored, claims.Encode(r)) }
