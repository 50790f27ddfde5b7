package badgerstore

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"factdesk/storage"
)

// A lock keeps a second program, or the same one, from opening a desk twice. It
// is taken before anything in the folder is read, and ends with the process at
// the latest. Badger has a lock too, but not while a desk is being made.
type lock struct{ f *os.File }

// acquire locks the file at path, or reports storage.ErrOpen with the number of
// the process that holds it, where that is known.
func acquire(path string) (lock, error) {
	f, err := lockFile(path)
	if err != nil {
		return lock{}, err
	}
	if err := errors.Join(f.Chmod(fileMode), f.Truncate(0)); err != nil {
		return lock{}, errors.Join(err, f.Close())
	}
	if _, err := f.WriteString(strconv.Itoa(os.Getpid()) + "\n"); err != nil {
		return lock{}, errors.Join(err, f.Close())
	}
	return lock{f}, nil
}

// release leaves the file: to delete it would let in two at once, one on the
// old file and one on the new.
func (l lock) release() error { return errors.Join(l.f.Truncate(0), l.f.Close()) }

// heldBy is the error for a lock file that another process, or we, have.
func heldBy(path string) error {
	b, err := os.ReadFile(path) // #nosec G304 -- the desk's own folder
	if err != nil {
		return storage.ErrOpen
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(b)))
	switch {
	case err != nil:
		return storage.ErrOpen
	case pid == os.Getpid():
		return fmt.Errorf("%w in this program", storage.ErrOpen)
	}
	return fmt.Errorf("%w in process %d", storage.ErrOpen, pid)
}
