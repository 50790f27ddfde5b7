package badgerstore

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"factdesk/storage"
	"factdesk/storage/disk"
)

// ErrNotDesk is reported for a folder that holds something other than a desk.
var ErrNotDesk = errors.New("the folder is not a desk")

// What is in the folder of a desk.
const (
	lockName      = "lock"
	ballastName   = "ballast"
	dataName      = "data-" // and a number
	snapshotsName = "snapshots"
	backupsName   = "backups"
)

// What is in the data of a desk.
const (
	journalName     = "journal"
	checkpointsName = "checkpoints"
	badgerName      = "badger"
	cleanName       = "clean.json"
	quarantineName  = "quarantine"
)

// A folder is a folder of a desk, or the data in it.
type folder struct {
	disk.Disk

	path string
}

func (f folder) at(names ...string) string {
	return filepath.Join(append([]string{f.path}, names...)...)
}

// data returns the data folder of a number.
func (f folder) data(n int) folder {
	return folder{f.Disk, f.at(fmt.Sprintf("%s%d", dataName, n))}
}

// ensure makes the folder where it isn't there, but not those above it: a disk
// that isn't plugged in is no empty desk.
func (f folder) ensure(how storage.How) error {
	info, err := os.Stat(f.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return f.anew(how)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%w: it is a file", ErrNotDesk)
	}
	if err := f.leaveAlone(); err != nil {
		return err
	}
	return f.MakeFolder(f.path) // it may have come from a copy: others shall not look into it
}

func (f folder) anew(how storage.How) error {
	if _, err := os.Stat(filepath.Dir(f.path)); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the folder that it should be in isn't there; is its disk plugged in? %w", err)
	}
	if how.Existing {
		return storage.ErrNoDesk
	}
	return f.MakeFolder(f.path)
}

// leaveAlone reports ErrNotDesk before anything of ours, if only the lock, is
// put into a folder of something else.
func (f folder) leaveAlone() error {
	names, err := f.List(f.path)
	if err != nil {
		return err
	}
	for _, name := range names {
		if name == deskName || name == copyName || strings.HasPrefix(name, dataName) {
			return nil
		}
	}
	for _, name := range names {
		if name != lockName && !strings.HasPrefix(name, ".") {
			return fmt.Errorf("%w: it holds %q", ErrNotDesk, name)
		}
	}
	return nil
}

// make makes a desk of a folder that has none. The identity comes last: a folder
// without it in which nothing was ever written is still to be made.
func (f folder) make(id identity) error {
	if err := f.Remove(f.data(id.Data).path); err != nil {
		return err
	}
	if err := f.makeData(id.Data); err != nil {
		return err
	}
	return f.writeIdentity(id)
}

func (f folder) makeData(n int) error {
	data := f.data(n)
	for _, path := range []string{data.path, data.at(journalName), data.at(checkpointsName)} {
		if err := f.MakeFolder(path); err != nil {
			return err
		}
	}
	return nil
}

// keepPrivate takes away what others may do with the files in the folder dir,
// which Badger has made.
func (f folder) keepPrivate(dir string) error {
	names, err := f.List(dir)
	for _, name := range names {
		path := filepath.Join(dir, name)
		info, statErr := os.Stat(path)
		if statErr == nil && info.Mode().Perm()&0o077 != 0 {
			err = errors.Join(err, os.Chmod(path, info.Mode().Perm()&0o700))
		}
	}
	return err
}

// unused reports whether no edit was ever written in f, which has no identity.
func (f folder) unused() (bool, error) {
	names, err := f.List(f.path)
	for _, name := range names {
		if name != lockName && name != ballastName && !strings.HasPrefix(name, ".") && name != fmt.Sprint(dataName, 1) {
			return false, err
		}
	}
	if err != nil {
		return false, err
	}
	var written []string
	for _, c := range []string{"a", "b"} {
		in, err := f.List(f.data(1).at(journalName, c))
		if err != nil {
			return false, err
		}
		written = append(written, in...)
	}
	return len(written) == 0, nil
}
