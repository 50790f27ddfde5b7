package badgerstore

import (
	"context"
	"fmt"
	"io"

	"factdesk/storage"
)

// Keep implements storage.Snapshots.
func (s *Store) Keep(ctx context.Context, r io.Reader) (sum string, size int64, err error) {
	if err := s.enter(); err != nil {
		return "", 0, err
	}
	defer s.users.Done()
	if s.journal == nil {
		return "", 0, storage.ErrReadOnly
	}
	if err := s.desk.checkRoom(reserve); err != nil {
		return "", 0, fmt.Errorf("keep a snapshot: %w", err)
	}
	sum, size, err = s.snapshots.Keep(ctx, r)
	return sum, size, inWords(err)
}

// Snapshot implements storage.Snapshots.
func (s *Store) Snapshot(ctx context.Context, sum string) (io.ReadCloser, error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.users.Done()
	return s.snapshots.Snapshot(ctx, sum)
}
