// Package storage says what Factdesk asks of a store, and leaves how to the
// packages below it: badgerstore keeps a desk on disk, memstore in memory.
// storetest holds each of them to what is promised here.
//
// A store keeps the records of one desk and the log of the edits that made
// them. It speaks of records and edits: no keys, transactions or bytes cross
// its border.
package storage

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"factdesk/claims"
)

// Errors of every store. What a store returns wraps one of them where they say
// so; other errors are those of disks and contexts.
var (
	// ErrNotFound is reported for a record that the store doesn't hold.
	ErrNotFound = errors.New("not found")

	// ErrConflict is reported by Apply for a record that is not as the edit's
	// Before has it: somebody else was quicker.
	ErrConflict = errors.New("changed meanwhile")

	// ErrDamaged is reported for what can't be read as it was written.
	ErrDamaged = claims.ErrDamaged

	// ErrOpen is reported for a desk that a program has open already.
	ErrOpen = errors.New("the desk is already open")

	// ErrClosed is reported by a store after Close.
	ErrClosed = errors.New("the desk is closed")

	// ErrTooLarge is reported by Apply for an edit too large to write at once.
	ErrTooLarge = errors.New("too much for one edit")
)

// A Reader reads one state of a store: nothing that is applied meanwhile shows.
type Reader interface {
	// Record returns the record that ref names. It reports ErrNotFound where
	// there is none, ErrDamaged where it can't be trusted.
	Record(ctx context.Context, ref claims.Ref) (claims.Record, error)

	// Records yields the records of a kind that are under another (see
	// claims.Record), or all of the kind where under is zero, in the order of
	// their IDs. After an error it yields nothing more.
	Records(ctx context.Context, kind claims.Kind, under claims.Ref) iter.Seq2[claims.Record, error]

	// Log yields the edits after number after, in order. After an error it
	// yields nothing more.
	Log(ctx context.Context, after claims.Seq) iter.Seq2[claims.Logged, error]

	// Head returns the number and hash of the last edit, or zeros.
	Head(ctx context.Context) (claims.Seq, claims.Hash, error)
}

// A Store keeps a desk. It is safe for concurrent use.
type Store interface {
	// View calls read with a reader, which is good until read returns, and
	// returns what read does.
	View(ctx context.Context, read func(Reader) error) error

	// Apply makes every change in e and logs e, or does nothing at all. When
	// it returns nil, both are on disk. It reports an error that wraps
	// ErrConflict where a record is not as its Before, and what e.Check
	// reports for an edit that breaks a rule.
	Apply(ctx context.Context, e claims.Edit) (claims.Logged, error)

	// Close releases the desk. What was applied is on disk already.
	Close() error
}

// An Identified store knows which desk it keeps.
type Identified interface {
	// Identity returns what tells the desk from every other, for ever.
	Identity() string
}

// Get returns the record that id names, with the errors of Reader.Record.
func Get[R claims.Record](ctx context.Context, from Reader, id claims.ID[R]) (R, error) {
	var zero R
	ref := claims.RefOf(id)
	got, err := from.Record(ctx, ref)
	if err != nil {
		return zero, err
	}
	r, ok := got.(R)
	if !ok {
		return zero, fmt.Errorf("%v is a %T: %w", ref, got, ErrDamaged)
	}
	return r, nil
}

// All yields every record of type R, in the order of their IDs.
func All[R claims.Record](ctx context.Context, from Reader) iter.Seq2[R, error] {
	return list[R](ctx, from, claims.Ref{})
}

// Under yields the records of type R that are under the record named id, in the
// order of their IDs.
func Under[R, U claims.Record](ctx context.Context, from Reader, id claims.ID[U]) iter.Seq2[R, error] {
	return list[R](ctx, from, claims.RefOf(id))
}

func list[R claims.Record](ctx context.Context, from Reader, under claims.Ref) iter.Seq2[R, error] {
	return func(yield func(R, error) bool) {
		var zero R
		for got, err := range from.Records(ctx, zero.Ref().Kind, under) {
			if err != nil {
				yield(zero, err)
				return
			}
			r, ok := got.(R)
			if !ok {
				yield(zero, fmt.Errorf("%v is a %T: %w", got.Ref(), got, ErrDamaged))
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}

// Collect gathers what all yields, or returns its error.
func Collect[R any](all iter.Seq2[R, error]) ([]R, error) {
	var rs []R
	for r, err := range all {
		if err != nil {
			return nil, err
		}
		rs = append(rs, r)
	}
	return rs, nil
}
