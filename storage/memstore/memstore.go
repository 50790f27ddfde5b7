// Package memstore keeps a desk in memory: for tests, for desks that are thrown
// away, and to keep the contract of package storage honest.
package memstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"factdesk/claims"
	"factdesk/storage"
)

// A Store is a desk in memory. Its zero value is an empty desk, ready to use. It
// is safe for concurrent use, and must not be copied.
//
// It keeps encodings, never the caller's values, and every state that a record
// ever had, so that a reader goes on seeing the one that it began with.
type Store struct {
	mu      sync.RWMutex
	closed  bool
	records map[claims.Ref][]state
	lists   map[list][][16]byte // the IDs of all that ever were in it, in order
	log     []entry
}

var _ storage.Store = (*Store)(nil)

// A state is how a record was from one edit on.
type state struct {
	since claims.Seq
	b     []byte // nil where it was gone
}

// A list is the records of a kind under owner, or all of the kind where owner
// is zero.
type list struct {
	owner claims.Ref
	kind  claims.Kind
}

// An entry is an edit in the log.
type entry struct {
	edit []byte
	hash claims.Hash
}

// View implements storage.Store. Edits may be applied within read.
func (s *Store) View(ctx context.Context, read func(storage.Reader) error) error {
	s.mu.RLock()
	closed, seq := s.closed, claims.Seq(len(s.log))
	s.mu.RUnlock()
	if closed {
		return storage.ErrClosed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return read(reader{s, seq})
}

// Apply implements storage.Store, but for the disk.
func (s *Store) Apply(ctx context.Context, e claims.Edit) (claims.Logged, error) {
	wrap := func(err error) error { return fmt.Errorf("apply %q: %w", e.Name, err) }
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return claims.Logged{}, wrap(storage.ErrClosed)
	}
	if err := errors.Join(ctx.Err(), e.Check()); err != nil {
		return claims.Logged{}, wrap(err)
	}
	for _, c := range e.Changes {
		if !bytes.Equal(s.latest(c.Ref()), encode(c.Before)) {
			return claims.Logged{}, wrap(fmt.Errorf("%v: %w", c.Ref(), storage.ErrConflict))
		}
	}
	return s.add(e), nil
}

// Close implements storage.Store.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	return nil
}

// add makes the changes of e, which nothing stands against.
func (s *Store) add(e claims.Edit) claims.Logged {
	seq := claims.Seq(len(s.log) + 1)
	var before claims.Hash
	if seq > 1 {
		before = s.log[seq-2].hash
	}
	if s.records == nil {
		s.records, s.lists = map[claims.Ref][]state{}, map[list][][16]byte{}
	}
	for _, c := range e.Changes {
		ref := c.Ref()
		s.records[ref] = append(s.records[ref], state{seq, encode(c.After)})
		s.enlist(c.After)
	}
	b := claims.EncodeEdit(e)
	s.log = append(s.log, entry{b, claims.Chain(before, seq, b)})
	return claims.Logged{Edit: e, Seq: seq, Hash: s.log[seq-1].hash}
}

// enlist puts r into the lists that it belongs to. It leaves those that it no
// longer belongs to as they are: whoever reads them looks.
func (s *Store) enlist(r claims.Record) {
	if r == nil {
		return
	}
	ref := r.Ref()
	for _, owner := range append(r.Under(), claims.Ref{}) {
		l := list{owner, ref.Kind}
		ids := s.lists[l]
		if at, there := slices.BinarySearchFunc(ids, ref.ID, compareIDs); !there {
			s.lists[l] = slices.Insert(ids, at, ref.ID)
		}
	}
}

// latest returns the encoding of the record that ref names, or nil.
func (s *Store) latest(ref claims.Ref) []byte {
	states := s.records[ref]
	if len(states) == 0 {
		return nil
	}
	return states[len(states)-1].b
}

// encode returns the encoding of r, or nil for none.
func encode(r claims.Record) []byte {
	if r == nil {
		return nil
	}
	return claims.Encode(r)
}

func compareIDs(a, b [16]byte) int { return bytes.Compare(a[:], b[:]) }
