package badgerstore

import (
	"errors"
	"os"
	"syscall"
)

// Windows' own numbers for what syscall has no names for.
const (
	sharingViolation = syscall.Errno(32)
	writeProtect     = syscall.Errno(19)
	diskFull         = syscall.Errno(112)
	noMemory         = syscall.Errno(8)
)

// lockFile opens the file at path for this process alone, or reports who has
// it. Others may read it meanwhile.
func lockFile(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE,
		syscall.FILE_SHARE_READ, nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	switch {
	case errors.Is(err, sharingViolation):
		return nil, heldBy(path)
	case err != nil:
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return os.NewFile(uintptr(h), path), nil
}

// syncFolder does nothing: Windows has no such request for folders.
func syncFolder(string) error { return nil }

// refusals are the errors by which the system says that it can't do something,
// and nothing about what is in a file.
func refusals() []error {
	return []error{
		syscall.ERROR_ACCESS_DENIED, sharingViolation, writeProtect, diskFull, noMemory,
	}
}
