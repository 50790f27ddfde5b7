// Package badgerstore keeps a desk in a folder, with Badger as its database.
// No other package knows Badger.
//
// The folder of a desk holds
//
//   - desk.json, which says that this is a desk, and which one;
//   - badger, the database;
//   - head.json, the end of the log when the desk was last opened or closed;
//   - lock, held by the program that has the desk open.
//
// Badger gives back nothing, or something else, for some of what is damaged on
// disk, and reports no error. So each value carries a hash, each list its length,
// and each edit the hash of those before it; what doesn't fit together is
// reported as storage.ErrDamaged. Three sorts of damage stay hidden until
// storage.Verify looks, or for good: a record that Badger doesn't find when it
// is asked for by name; the last edits before a crash, if the file that held
// them was hurt after it; and a folder put back whole to an earlier state. Some
// damage ends the program from within one of Badger's goroutines.
package badgerstore

import (
	"context"
	"errors"
	"sync"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage"
)

// A DeskID names one desk for ever, wherever its folder is moved.
type DeskID = claims.ID[Store]

// A Store is an open desk. Make one with Open. It is safe for concurrent use.
type Store struct {
	db   *badger.DB
	desk folder
	id   DeskID
	lock lock

	mu     sync.Mutex     // guards closed, and users from growing after it
	closed bool           // no more users
	users  sync.WaitGroup // calls of View and Apply that run

	writing sync.Mutex // held while an edit is applied; guards failed
	failed  error      // why nothing can be applied any more, or nil
}

var _ storage.Store = (*Store)(nil)

// ID returns the desk's name.
func (s *Store) ID() DeskID { return s.id }

// Identity implements storage.Identified.
func (s *Store) Identity() string { return s.id.String() }

// View implements storage.Store. Edits may be applied within read.
func (s *Store) View(ctx context.Context, read func(storage.Reader) error) error {
	if err := s.enter(); err != nil {
		return err
	}
	defer s.users.Done()
	if err := ctx.Err(); err != nil {
		return err
	}
	txn := s.db.NewTransaction(false)
	defer txn.Discard()
	return read(reader{txn})
}

// Close implements storage.Store. It waits for the calls of View and Apply that
// run, so it can't be called within one. Closing again does nothing.
func (s *Store) Close() error {
	s.mu.Lock()
	closed := s.closed
	s.closed = true
	s.mu.Unlock()
	s.users.Wait()
	if closed {
		return nil
	}
	return errors.Join(s.leaveMark(), fault("closing the desk", s.db.Close()), s.lock.release())
}

// enter keeps the store open until the caller calls users.Done. It isn't a read
// lock, because View may be called within View while Close waits.
func (s *Store) enter() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return storage.ErrClosed
	}
	s.users.Add(1)
	return nil
}
