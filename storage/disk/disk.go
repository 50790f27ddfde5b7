// Package disk is the door to files that must not be lost: what is written
// through it is on the disk when it says so, and seen by nobody but the user.
//
// It adds to the system's calls what they leave to us: a file is written whole
// or not at all, a folder is synced after each change in it, and every file and
// folder is the user's alone, whatever the umask says. Tests hand in a Disk that
// fails.
package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Only the user may look into what we write.
const (
	folderMode = 0o700
	fileMode   = 0o600
)

// An Op is one step of the work with files.
type Op string

// The steps.
const (
	OpOpen       Op = "open"
	OpCreate     Op = "create"
	OpWrite      Op = "write"
	OpSync       Op = "sync"
	OpTruncate   Op = "truncate"
	OpRename     Op = "rename"
	OpRemove     Op = "remove"
	OpMakeFolder Op = "make folder"
	OpSyncFolder Op = "sync folder"
)

// ErrTorn is what Before returns for a write of which half shall reach the file.
var ErrTorn = errors.New("the write was torn")

// A Disk does with files what the system does. The zero Disk is all that the
// program needs; tests use its hooks to make steps fail, and to see what is on
// the disk after each.
type Disk struct {
	// Before is asked before each step, and refuses it with an error. It may
	// be called from several goroutines.
	Before func(op Op, path string) error

	// After is told of each step that went well. For a rename, path is the new
	// name.
	After func(op Op, path string)
}

func (d Disk) do(op Op, path string, step func() error) error {
	if d.Before != nil {
		if err := d.Before(op, path); err != nil {
			return &os.PathError{Op: string(op), Path: path, Err: err}
		}
	}
	if err := step(); err != nil {
		return err
	}
	if d.After != nil {
		d.After(op, path)
	}
	return nil
}

// MakeFolder makes the folder at path, and makes sure that it stays. Where there
// is one already it only sees to it that nobody else may look in.
func (d Disk) MakeFolder(path string) error {
	err := d.do(OpMakeFolder, path, func() error { return os.Mkdir(path, folderMode) })
	there := errors.Is(err, fs.ErrExist)
	if err != nil && !there {
		return err
	}
	if err := keepPrivate(path, folderMode); err != nil || there {
		return err
	}
	return d.SyncFolder(filepath.Dir(path))
}

// SyncFolder makes sure that what was made, renamed or removed in the folder
// stays so. Windows has no such request.
func (d Disk) SyncFolder(path string) error {
	return d.do(OpSyncFolder, path, func() error { return syncFolder(path) })
}

// Has reports whether there is something at path.
func (Disk) Has(path string) (bool, error) {
	_, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// List returns the names of what is in the folder, in order. Where there is no
// such folder it returns none.
func (Disk) List(path string) ([]string, error) {
	entries, err := os.ReadDir(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, e.Name())
	}
	slices.Sort(names)
	return names, err
}

// Rename gives what is at from the name to, in the same folder or another one
// of the same disk, and makes sure that it stays so.
func (d Disk) Rename(from, to string) error {
	if err := d.do(OpRename, to, func() error { return os.Rename(from, to) }); err != nil {
		return err
	}
	err := d.SyncFolder(filepath.Dir(to))
	if source := filepath.Dir(from); source != filepath.Dir(to) {
		err = errors.Join(err, d.SyncFolder(source))
	}
	return err
}

// Remove removes the file, or the folder with all that is in it, at path. Where
// there is nothing it does nothing.
func (d Disk) Remove(path string) error {
	if there, err := d.Has(path); err != nil || !there {
		return err
	}
	if err := d.do(OpRemove, path, func() error { return os.RemoveAll(path) }); err != nil {
		return err
	}
	return d.SyncFolder(filepath.Dir(path))
}

// Replace writes the file at path whole or not at all: what write writes stands
// there when Replace returns nil, and what stood there before when it returns an
// error. Only where the last step fails, the syncing of the folder, what write
// wrote stands there already, and nobody can say which of the two will after a
// power cut.
func (d Disk) Replace(path string, write func(io.Writer) error) error {
	fresh := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".new")
	err := d.writeFresh(fresh, write)
	if err == nil {
		err = d.Rename(fresh, path)
	}
	if err != nil {
		return errors.Join(err, os.RemoveAll(fresh))
	}
	return nil
}

func (d Disk) writeFresh(path string, write func(io.Writer) error) error {
	if err := os.RemoveAll(path); err != nil { // of a program that was killed
		return err
	}
	f, err := d.Create(path)
	if err != nil {
		return err
	}
	if err := errors.Join(write(f), f.Sync()); err != nil {
		return errors.Join(err, f.Close())
	}
	return f.Close()
}

// WriteFile is Replace for what is in memory already.
func (d Disk) WriteFile(path string, b []byte) error {
	return d.Replace(path, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}

// ReadFile returns what is in the file at path. It reports ErrTooLarge for more
// than limit bytes.
func (d Disk) ReadFile(path string, limit int64) ([]byte, error) {
	f, err := d.Open(path)
	if err != nil {
		return nil, err
	}
	b, err := readAll(f, limit)
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, &os.PathError{Op: "read", Path: path, Err: err}
	}
	return b, nil
}

// ErrTooLarge is reported for a file that is larger than any of its sort.
var ErrTooLarge = errors.New("the file is far too large")

func readAll(r io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(b)) > limit {
		return nil, ErrTooLarge
	}
	return b, err
}
