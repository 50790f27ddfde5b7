package disk

import (
	"errors"

	"golang.org/x/sys/windows"
)

// Full reports whether err says that there is no room left.
func Full(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

// Refused reports whether err says that the system can't or won't do something,
// which tells nothing about what is in a file.
func Refused(err error) bool {
	for _, r := range []error{
		windows.ERROR_ACCESS_DENIED, windows.ERROR_SHARING_VIOLATION, windows.ERROR_WRITE_PROTECT,
		windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_NOT_ENOUGH_MEMORY,
	} {
		if errors.Is(err, r) {
			return true
		}
	}
	return false
}
