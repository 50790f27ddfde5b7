//go:build windows

package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"golang.org/x/sys/windows"
)

// rename moves a file. The new file could be made in the folder, so what is
// refused now is the old one: Windows denies access to what is open elsewhere.
func rename(from, to string) error {
	err := os.Rename(from, to)
	if errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("%w: %w", windows.ERROR_SHARING_VIOLATION, err)
	}
	return err
}

// settle does nothing: here a folder can't be synced.
func settle(string) error { return nil }

// busy reports whether another program keeps the file from being replaced.
func busy(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION) ||
		errors.Is(err, windows.ERROR_USER_MAPPED_FILE)
}

func full(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

func readOnly(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }
