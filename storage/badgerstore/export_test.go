package badgerstore

import (
	"context"
	"iter"
)

// TakeCheckpoint takes one now.
func (s *Store) TakeCheckpoint(ctx context.Context) (int64, error) { return s.takeCheckpoint(ctx) }

// Ahead does what ahead does.
func Ahead[In, Out any](seq iter.Seq2[In, error], f func(In, error) Out) iter.Seq[Out] {
	return ahead(seq, f)
}
