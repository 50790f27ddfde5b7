//go:build unix

package badgerstore

import (
	"errors"
	"os"
	"syscall"
)

// lockFile opens the file at path for this process alone, or reports who has it.
func lockFile(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, fileMode) // #nosec G304 -- the desk's own folder
	if err != nil {
		return nil, err
	}
	switch err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); {
	case errors.Is(err, syscall.EWOULDBLOCK):
		return nil, errors.Join(heldBy(path), f.Close())
	case err != nil:
		return nil, errors.Join(&os.PathError{Op: "lock", Path: path, Err: err}, f.Close())
	}
	return f, nil
}

// syncFolder makes sure that files made, renamed or deleted in dir stay so.
func syncFolder(dir string) error {
	f, err := os.Open(dir) // #nosec G304 -- the desk's own folder
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// refusals are the errors by which the system says that it can't do something,
// and nothing about what is in a file.
func refusals() []error {
	return []error{
		syscall.EACCES, syscall.EPERM, syscall.EROFS, syscall.ENOSPC,
		syscall.EDQUOT, syscall.EMFILE, syscall.ENFILE, syscall.ENOMEM,
	}
}
