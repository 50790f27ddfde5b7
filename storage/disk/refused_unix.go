//go:build unix

package disk

import (
	"errors"
	"syscall"
)

// Full reports whether err says that there is no room left.
func Full(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// Refused reports whether err says that the system can't or won't do something,
// which tells nothing about what is in a file.
func Refused(err error) bool {
	for _, r := range []error{
		syscall.EACCES, syscall.EPERM, syscall.EROFS, syscall.ENOSPC,
		syscall.EDQUOT, syscall.EMFILE, syscall.ENFILE, syscall.ENOMEM,
	} {
		if errors.Is(err, r) {
			return true
		}
	}
	return false
}
