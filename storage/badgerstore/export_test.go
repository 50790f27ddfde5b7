package badgerstore

import "context"

// TakeCheckpoint takes one now.
func (s *Store) TakeCheckpoint(ctx context.Context) (int64, error) { return s.takeCheckpoint(ctx) }
