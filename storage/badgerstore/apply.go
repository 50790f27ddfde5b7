package badgerstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"factdesk/claims"
	"factdesk/storage"
)

// Apply implements storage.Store. After an error of the disk it applies nothing
// more, because nobody can say what the disk holds then.
func (s *Store) Apply(ctx context.Context, e claims.Edit) (claims.Logged, error) {
	wrap := func(err error) error { return fmt.Errorf("apply %q: %w", e.Name, err) }
	if err := s.enter(); err != nil {
		return claims.Logged{}, wrap(err)
	}
	defer s.users.Done()
	if err := e.Check(); err != nil {
		return claims.Logged{}, wrap(err)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.failed != nil {
		return claims.Logged{}, wrap(s.failed)
	}
	at, err := s.commit(ctx, e)
	if err != nil {
		return claims.Logged{}, wrap(err)
	}
	return claims.Logged{Edit: e, Seq: at.seq, Hash: at.hash}, nil
}

func (s *Store) commit(ctx context.Context, e claims.Edit) (place, error) {
	txn := s.db.NewTransaction(true)
	defer txn.Discard()
	w := writer{reader: reader{txn}, grown: map[list]int{}}
	for _, c := range e.Changes {
		if err := errors.Join(ctx.Err(), w.change(c)); err != nil {
			return place{}, err
		}
	}
	if err := w.putCounts(); err != nil {
		return place{}, err
	}
	before, err := w.head()
	if err != nil {
		return place{}, err
	}
	encoded := claims.EncodeEdit(e)
	at := place{seq: before.seq + 1, hash: claims.Chain(before.hash, before.seq+1, encoded)}
	if err := w.putLogged(at, encoded); err != nil {
		return place{}, err
	}
	// Up to here nothing is written, and nothing but the disk can stop it now.
	if err := txn.Commit(); err != nil {
		err = fault("writing", err)
		if !errors.Is(err, storage.ErrTooLarge) {
			s.failed = err
		}
		return place{}, err
	}
	return at, nil
}

// change makes c, or reports storage.ErrConflict.
func (w writer) change(c claims.Change) error {
	ref := c.Ref()
	if err := w.checkBefore(c); err != nil {
		return fmt.Errorf("%v: %w", ref, err)
	}
	var after []byte
	if c.After != nil {
		after = claims.Encode(c.After)
	}
	if err := w.put(keyOf(ref), after); err != nil {
		return fmt.Errorf("%v: %w", ref, err)
	}
	return w.relist(c)
}

// checkBefore judges by content, not by a revision number: to undo two edits in
// turn would otherwise meet the first undo's revision where it expects its own.
func (w writer) checkBefore(c claims.Change) error {
	held, err := w.value(keyOf(c.Ref()))
	missing := errors.Is(err, storage.ErrNotFound)
	switch {
	case err != nil && !missing:
		return err
	case missing != (c.Before == nil), c.Before != nil && !bytes.Equal(held, claims.Encode(c.Before)):
		return storage.ErrConflict
	}
	return nil
}
