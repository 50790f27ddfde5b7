//go:build unix

package export

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

// rename moves a file, also through a power cut.
func rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(to))
	if err != nil {
		return nil //nolint:nilerr // a folder that may be written but not read: the file is there
	}
	// Some file systems can't sync a folder; the file is there all the same.
	_ = dir.Sync()
	return dir.Close()
}

// busy never reports true: here a file that is open elsewhere can be replaced.
func busy(error) bool { return false }

func full(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }
