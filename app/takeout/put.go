package takeout

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"factdesk/claims"
	"factdesk/storage"
)

// ErrNotEmpty is reported for a desk that something is on.
var ErrNotEmpty = errors.New("the desk isn't new")

// Put puts all that is in the archive on an empty desk: what sources were
// captured first, then each edit in turn. When it returns nil, the desk's log and
// records are those of the desk that the archive is of. It reports ErrNotEmpty,
// and the errors of to.
func (a *Archive) Put(ctx context.Context, to storage.Store, told func(storage.Progress)) error {
	wrap := func(err error) error { return fmt.Errorf("put the archive on the desk: %w", err) }
	if err := mustBeEmpty(ctx, to); err != nil {
		return wrap(err)
	}
	if err := a.keep(ctx, to, told); err != nil {
		return wrap(err)
	}
	_, err := a.edits(ctx, func(l claims.Logged) error {
		tell(told, "Putting everything on the desk", int64(l.Seq), int64(a.About.Edits)) //nolint:gosec // counts
		got, err := to.Apply(ctx, l.Edit)
		if err == nil && (got.Seq != l.Seq || got.Hash != l.Hash) {
			err = damaged("edit %d has become another", l.Seq)
		}
		return err
	})
	if err != nil {
		return wrap(err)
	}
	return nil
}

func mustBeEmpty(ctx context.Context, to storage.Store) error {
	return to.View(ctx, func(r storage.Reader) error {
		last, _, err := r.Head(ctx)
		if err == nil && last > 0 {
			err = ErrNotEmpty
		}
		return err
	})
}

// keep has the store keep each snapshot.
func (a *Archive) keep(ctx context.Context, to storage.Store, told func(storage.Progress)) error {
	kept, able := to.(storage.Snapshots)
	for i, f := range a.files {
		want, ok := strings.CutPrefix(f.Name, snapshotsFolder)
		if !ok {
			continue
		}
		if !able {
			return errors.New("it can't keep the pages of sources")
		}
		tell(told, "Keeping the pages of sources", int64(i), int64(len(a.files)))
		err := read(f, func(r io.Reader) error {
			sum, _, err := kept.Keep(ctx, r)
			if err == nil && sum != want {
				err = damaged("it isn't what it was a moment ago")
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
