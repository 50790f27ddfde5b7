// Package badgerstore keeps a desk in a folder, so that nothing that it has
// acknowledged is lost: not when the program is killed, the power fails, the
// disk is full, or a file is damaged.
//
// The journal is what counts: every edit, in two copies that are on the disk
// before Apply returns (see storage/journal). The records are kept once more in
// an index made by Badger (see index), which is quick, and is made again from
// the last checkpoint and the journal whenever its files are not exactly as the
// program left them. storage/README.md tells the whole of it.
package badgerstore

import (
	"context"
	"errors"
	"io"
	"sync"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/badgerstore/index"
	"factdesk/storage/disk"
	"factdesk/storage/journal"
	"factdesk/storage/snapshot"
)

// A Store is an open desk. Make one with a Keeper. It is safe for concurrent
// use.
type Store struct {
	keeper    Keeper
	desk      folder // all of it
	data      folder // its data
	id        identity
	secret    journal.Secret
	lock      *disk.Lock       // nil for a desk that is open for reading
	journal   *journal.Journal // likewise
	log       journal.Reader
	index     *index.Index
	snapshots *snapshot.Folder
	known     known // files as they were when it was opened
	opened    storage.Opened
	backing   io.Closer // what a desk that is open for reading is read from

	mu     sync.Mutex     // guards closed, and users from growing after it
	closed bool           // no more users
	users  sync.WaitGroup // calls that run

	writing sync.Mutex // held while an edit is applied; guards end and failed
	end     journal.Place
	failed  error // why nothing can be applied any more, or nil

	tending tending
}

var (
	_ storage.Kept       = (*Store)(nil)
	_ storage.Identified = (*Store)(nil)
	_ storage.Snapshots  = (*Store)(nil)
)

// ID returns the desk's name.
func (s *Store) ID() DeskID { return s.id.Desk }

// Identity implements storage.Identified.
func (s *Store) Identity() string { return s.id.Desk.String() }

// Opened implements storage.Kept.
func (s *Store) Opened() storage.Opened { return s.opened }

// Sealed reports whether the desk has a passphrase.
func (s *Store) Sealed() bool { return s.id.Lock != nil }

// View implements storage.Store. Edits may be applied within read.
func (s *Store) View(ctx context.Context, read func(storage.Reader) error) error {
	if err := s.enter(); err != nil {
		return err
	}
	defer s.users.Done()
	if err := ctx.Err(); err != nil {
		return err
	}
	return s.index.View(func(r index.Reader) error { return read(reader{r, s.log}) })
}

// Close implements storage.Store. It waits for the calls that run, so it can't
// be called within one. Closing again does nothing.
func (s *Store) Close() error {
	s.mu.Lock()
	closed := s.closed
	s.closed = true
	s.mu.Unlock()
	s.tending.cancel()
	s.users.Wait()
	s.tending.jobs.Wait() // after the users, who may begin some
	if closed {
		return nil
	}
	if s.journal == nil {
		return errors.Join(s.index.Close(), s.backing.Close())
	}
	err := s.journal.Close()
	if err != nil {
		s.failed = err
	}
	return inWords(errors.Join(err, s.closeIndex(), s.lock.Release()))
}

// closeIndex closes the index, so that it can be trusted when the desk is opened
// again. On a disk without room for what it still has to write, that would end
// the program: then it is left as it is, to be made again.
func (s *Store) closeIndex() error {
	if s.desk.makeRoom(index.Room) != nil {
		return nil //nolint:nilerr // nothing is lost by it
	}
	if err := s.index.Close(); err != nil || s.failed != nil {
		return err
	}
	return s.data.leaveMark(s.end, s.known)
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

// A reader reads records from the index, and the log from the journal.
type reader struct {
	index.Reader

	log journal.Reader
}

var _ storage.Reader = reader{}

// Head implements storage.Reader.
func (r reader) Head(ctx context.Context) (claims.Seq, claims.Hash, error) {
	if err := ctx.Err(); err != nil {
		return 0, claims.Hash{}, err
	}
	end, err := r.End()
	return end.Seq, end.Hash, err
}
