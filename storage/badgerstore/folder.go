package badgerstore

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"factdesk/storage"
)

// ErrNotDesk is reported for a folder that holds something other than a desk.
var ErrNotDesk = errors.New("the folder is not a desk")

// What is in the folder of a desk.
const (
	deskName   = "desk.json"
	badgerName = "badger"
	halfName   = "badger.new" // a database that is being made
	headName   = "head.json"
	lockName   = "lock"
)

// Only the user may look into a desk, whatever the umask says.
const (
	folderMode = 0o700
	fileMode   = 0o600
)

// A folder is the path of a desk.
type folder string

func (f folder) path(name string) string { return filepath.Join(string(f), name) }

// ensure makes the folder where it isn't there, but not those above it.
func (f folder) ensure() error {
	info, err := os.Stat(string(f))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return f.mkdir()
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%w: it is a file", ErrNotDesk)
	}
	return f.leaveAlone()
}

// leaveAlone reports ErrNotDesk before anything of ours, if only the lock, is
// put into a folder of something else.
func (f folder) leaveAlone() error {
	for _, name := range []string{deskName, badgerName} {
		if there, err := f.has(name); err != nil || there {
			return err
		}
	}
	return f.checkEmpty()
}

func (f folder) mkdir() error {
	if _, err := os.Stat(filepath.Dir(string(f))); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the folder that it should be in isn't there; is its disk plugged in? %w", err)
	}
	if err := os.Mkdir(string(f), folderMode); err != nil {
		return err
	}
	return os.Chmod(string(f), folderMode)
}

// identify returns which desk f is, after making one there where nothing is.
// The caller holds the lock.
func (f folder) identify(log *slog.Logger) (DeskID, error) {
	identity, err := f.has(deskName)
	if err != nil {
		return DeskID{}, err
	}
	database, err := f.has(badgerName)
	switch {
	case err != nil:
		return DeskID{}, err
	case !identity && database:
		return DeskID{}, fmt.Errorf("%w: there is a database but no %s to say which desk it is", storage.ErrDamaged, deskName)
	case !identity:
		return f.make(log)
	case !database:
		return f.finish()
	}
	return f.known(log)
}

// known returns which desk f is, if all of its parts are there.
func (f folder) known(log *slog.Logger) (DeskID, error) {
	// Badger makes an empty database, and deletes what is left of the old one,
	// where there is no MANIFEST.
	manifest := filepath.Join(badgerName, "MANIFEST")
	if there, err := f.has(manifest); err != nil || !there {
		return DeskID{}, errors.Join(err, missing(manifest))
	}
	// It may have come from a copy or from another disk.
	if info, err := os.Stat(string(f)); err == nil && info.Mode().Perm()&0o077 != 0 {
		if err := os.Chmod(string(f), folderMode); err != nil {
			log.Warn("others may look into the desk", "folder", string(f), "error", err)
		}
	}
	return f.readIdentity()
}

func missing(name string) error {
	return fmt.Errorf("%w: %s is missing", storage.ErrDamaged, name)
}

func (f folder) has(name string) (bool, error) {
	_, err := os.Lstat(f.path(name))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// make makes a desk: the database under another name, then the identity, then
// the database's right name. Wherever this is broken off, identify goes on from
// there, and at no other time is an identity without a database anything but
// damage.
func (f folder) make(log *slog.Logger) (DeskID, error) {
	if err := f.checkEmpty(); err != nil {
		return DeskID{}, err
	}
	half := f.path(halfName)
	if err := os.RemoveAll(half); err != nil { // no desk has ever been in it
		return DeskID{}, err
	}
	if err := makeDatabase(half, log); err != nil {
		return DeskID{}, err
	}
	if err := f.writeIdentity(); err != nil {
		return DeskID{}, err
	}
	return f.finish()
}

// finish gives a database that is ready, in a desk with an identity, its name.
func (f folder) finish() (DeskID, error) {
	if there, err := f.has(halfName); err != nil || !there {
		return DeskID{}, errors.Join(err, missing(badgerName))
	}
	if err := os.Rename(f.path(halfName), f.path(badgerName)); err != nil {
		return DeskID{}, err
	}
	if err := syncFolder(string(f)); err != nil {
		return DeskID{}, err
	}
	return f.readIdentity()
}

// checkEmpty reports ErrNotDesk where f holds more than what a desk that was
// never finished leaves, and hidden files.
func (f folder) checkEmpty() error {
	entries, err := os.ReadDir(string(f))
	for _, e := range entries {
		name := e.Name()
		if name != lockName && name != halfName && !strings.HasPrefix(name, ".") {
			return fmt.Errorf("%w: it holds %q", ErrNotDesk, name)
		}
	}
	return err
}

// makeDatabase makes an empty one in dir. Badger makes the folder.
func makeDatabase(dir string, log *slog.Logger) error {
	if err := errors.Join(os.Mkdir(dir, folderMode), os.Chmod(dir, folderMode)); err != nil {
		return err
	}
	db, err := openBadger(dir, log)
	if err != nil {
		return err
	}
	txn := db.NewTransaction(true)
	defer txn.Discard()
	w := writer{reader: reader{txn}}
	if err := w.put(keyOfHead(), place{}.bytes()); err != nil {
		return errors.Join(err, db.Close())
	}
	return errors.Join(fault("writing", txn.Commit()), fault("closing", db.Close()))
}
