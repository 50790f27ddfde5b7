package badgerstore

import (
	"context"
	"errors"
	"fmt"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/disk"
	"factdesk/storage/journal"
	"factdesk/storage/seal"
)

// Apply implements storage.Store.
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
	at, err := s.write(ctx, e)
	if err != nil {
		return claims.Logged{}, wrap(err)
	}
	return claims.Logged{Edit: e, Seq: at.Seq, Hash: at.Hash}, nil
}

func (s *Store) write(ctx context.Context, e claims.Edit) (journal.Place, error) {
	if s.failed != nil {
		return journal.Place{}, s.failed
	}
	if s.journal == nil {
		return journal.Place{}, storage.ErrReadOnly
	}
	encoded := claims.EncodeEdit(e)
	// A hash stands before it.
	if len(encoded) > seal.MaxPlain-len(claims.Hash{}) {
		return journal.Place{}, fmt.Errorf("%d bytes: %w", len(encoded), storage.ErrTooLarge)
	}
	plan, err := s.index.Plan(ctx, e)
	if err != nil {
		return journal.Place{}, err
	}
	if err := s.checkRoom(len(encoded)); err != nil {
		return journal.Place{}, err
	}
	entry := journal.Follow(s.end, encoded)
	if err := s.journal.Append(entry); err != nil {
		return journal.Place{}, s.refused(err)
	}
	// It is kept now, whatever happens to the index.
	s.end = entry.Place
	if err := s.index.Write(plan, s.end); err != nil {
		s.failed = fmt.Errorf("%w; it will be there when the desk is opened again: %w", storage.ErrUnsure, err)
		return journal.Place{}, s.failed
	}
	s.tend(len(encoded))
	return s.end, nil
}

// refused says what an error of the journal means.
func (s *Store) refused(err error) error {
	if errors.Is(err, journal.ErrUnsure) {
		s.failed = fmt.Errorf("%w: %w", storage.ErrUnsure, err)
		return s.failed
	}
	if disk.Full(err) {
		return fmt.Errorf("%w: %w", storage.ErrFull, err)
	}
	return err
}
