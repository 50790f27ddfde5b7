package export

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"factdesk/claims"
)

// A Reader reads one state of a desk.
type Reader interface {
	// Record returns the record that ref names, or says why not.
	Record(ctx context.Context, ref claims.Ref) (claims.Record, error)

	// Records yields the records of a kind that are under another, or all of
	// the kind where under is zero, in the order of their IDs. After an error
	// it yields nothing more.
	Records(ctx context.Context, kind claims.Kind, under claims.Ref) iter.Seq2[claims.Record, error]
}

// errKind is reported for a reader that mixes up kinds.
var errKind = errors.New("it is a record of another kind")

// get returns the record that id names.
func get[R claims.Record](ctx context.Context, from Reader, id claims.ID[R]) (R, error) {
	var zero R
	got, err := from.Record(ctx, claims.RefOf(id))
	if err != nil {
		return zero, err
	}
	return as[R](got)
}

// all returns the records of type R that are under the one that under names.
func all[R claims.Record](ctx context.Context, from Reader, under claims.Ref) ([]R, error) {
	var zero R
	var rs []R
	for got, err := range from.Records(ctx, zero.Ref().Kind, under) {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		r, err := as[R](got)
		if err != nil {
			return nil, err
		}
		rs = append(rs, r)
	}
	return rs, nil
}

func as[R claims.Record](got claims.Record) (R, error) {
	r, ok := got.(R)
	if !ok {
		return r, fmt.Errorf("%v: %w", got.Ref(), errKind)
	}
	return r, nil
}
