//go:build unix

package export

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

func rename(from, to string) error { return os.Rename(from, to) }

// settle makes a rename in the folder outlast a power cut, where the file
// system can.
func settle(folder string) error {
	dir, err := os.Open(folder) // #nosec G304 -- the user says where
	if errors.Is(err, fs.ErrPermission) {
		return nil // it may be written and not read: the file is there all the same
	}
	if err != nil {
		return err
	}
	err = dir.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	return errors.Join(err, dir.Close())
}

// busy never reports true: here a file that is open elsewhere can be replaced.
func busy(error) bool { return false }

func full(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }
