package badgerstore

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"github.com/dgraph-io/badger/v4"

	"factdesk/storage"
)

// Open opens the desk in the folder dir. Where there is no such folder, or an
// empty one, it makes a desk there; the folder above must exist, so that a disk
// that isn't plugged in is not taken for a desk without content. What Badger has
// to say goes to log at debug level.
//
// It reports storage.ErrOpen for a desk that is open already, ErrNotDesk for a
// folder that holds something else, storage.ErrDamaged for a desk of which a
// part is missing or can't be read, and claims.ErrNewer for a desk that a newer
// program has made.
func Open(dir string, log *slog.Logger) (*Store, error) {
	s, err := open(folder(dir), log)
	if err != nil {
		return nil, fmt.Errorf("open the desk %q: %w", dir, err)
	}
	return s, nil
}

func open(desk folder, log *slog.Logger) (_ *Store, err error) {
	if err := desk.ensure(); err != nil {
		return nil, err
	}
	held, err := acquire(desk.path(lockName))
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, held.release())
		}
	}()
	id, err := desk.identify(log)
	if err != nil {
		return nil, err
	}
	db, err := openBadger(desk.path(badgerName), log)
	if err != nil {
		return nil, err
	}
	s := &Store{db: db, desk: desk, id: id, lock: held}
	if err := s.ready(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

// openBadger opens the database, which Badger makes where it isn't there.
func openBadger(dir string, log *slog.Logger) (*badger.DB, error) {
	db, err := badger.Open(options(dir, log))
	// One kill -9 in about 84 falls between Badger's making a file and giving it
	// its length. The next Open gives it its length and then fails, because it
	// takes what it did for a surprise (Badger's issue 2207); the one after it
	// works, and nothing is lost.
	if err != nil && strings.Contains(err.Error(), "Create a new file") {
		db, err = badger.Open(options(dir, log))
	}
	return db, unopened(err)
}

// unopened says what an error of Badger's Open means. Badger keeps few of the
// system's errors in the chain, so their words must do.
func unopened(err error) error {
	switch {
	case err == nil:
		return nil
	case strings.Contains(err.Error(), "Another process is using this Badger database"):
		return storage.ErrOpen
	case refused(err):
		return err
	}
	return fmt.Errorf("%w: %w", storage.ErrDamaged, err)
}

// refused reports whether the system wouldn't do what was asked of it, which
// tells nothing about the files.
func refused(err error) bool {
	for _, r := range refusals() {
		if strings.Contains(err.Error(), r.Error()) {
			return true
		}
	}
	return false
}
