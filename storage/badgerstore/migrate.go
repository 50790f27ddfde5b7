package badgerstore

import (
	"context"
	"errors"
	"fmt"
	"os"

	"factdesk/storage"
	"factdesk/storage/badgerstore/index"
	"factdesk/storage/journal"
)

// firstName is where layout 1 had its database, and headName its mark.
const (
	firstName = "badger"
	headName  = "head.json"
	tryName   = ".migrating"
)

// migrate makes of a desk of layout 1, whose log was in Badger, one of this
// layout. It works on a copy; what was there before is kept for 30 days.
func (k Keeper) migrate(ctx context.Context, f folder, id identity, how storage.How) (identity, error) {
	wrap := func(err error) error {
		return fmt.Errorf("bring the desk to its new layout (it is as it was): %w", err)
	}
	tell := func(done int64) {
		if how.Progress != nil {
			how.Progress(storage.Progress{Doing: "Bringing the desk to its new layout", Done: done})
		}
	}
	try := f.at(tryName)
	if err := f.Remove(try); err != nil { // of a program that was killed
		return identity{}, wrap(err)
	}
	if err := f.extract(ctx, os.DirFS(f.path), firstName, try); err != nil {
		return identity{}, wrap(err)
	}
	next, err := f.next(identity{Desk: id.Desk, Created: id.Created})
	if err != nil {
		return identity{}, wrap(err)
	}
	if err := k.migrateLog(ctx, f, next, tell); err != nil {
		return identity{}, wrap(errors.Join(err, f.Remove(try)))
	}
	next = next.leave(firstName, k)
	if err := f.writeIdentity(next); err != nil {
		return identity{}, wrap(err)
	}
	return next, errors.Join(f.Remove(try), f.Remove(f.at(headName)))
}

// migrateLog writes the log of the copy as a journal.
func (k Keeper) migrateLog(ctx context.Context, f folder, id identity, tell func(int64)) error {
	secret := journal.Secret{Desk: id.Desk.Bytes()}
	j, err := journal.Open(k.Disk, f.data(id.Data).at(journalName), secret)
	if err != nil {
		return err
	}
	end, err := k.copyFirst(ctx, f.at(tryName), j, tell)
	if err == nil && end.wrong() {
		err = fmt.Errorf("%w: its history ends at edit %d, and should end at edit %d", storage.ErrDamaged, end.got.Seq, end.want.Seq)
	}
	return errors.Join(err, j.Close())
}

// ends are where a log ends, and where it should.
type ends struct{ got, want journal.Place }

func (e ends) wrong() bool { return e.got != e.want }

// copyFirst appends the edits of a desk of layout 1.
func (k Keeper) copyFirst(ctx context.Context, dir string, j *journal.Journal, tell func(int64)) (e ends, err error) {
	e.got, err = j.Fill(func(yield func(journal.Entry, error) bool) {
		var at journal.Place
		var failed error
		e.want, failed = index.First(dir, k.Log, func(edit []byte) error {
			next := journal.Follow(at, edit)
			at = next.Place
			tell(int64(at.Seq)) //nolint:gosec // a count
			if !yield(next, ctx.Err()) {
				return errEnough
			}
			return nil
		})
		if failed != nil && !errors.Is(failed, errEnough) {
			yield(journal.Entry{}, failed)
		}
	})
	return e, err
}

// errEnough ends a reading of which no more is wanted.
var errEnough = errors.New("that is enough")
