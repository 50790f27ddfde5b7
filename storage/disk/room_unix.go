//go:build unix

package disk

import (
	"os"

	"golang.org/x/sys/unix"
)

func room(path string) (uint64, error) {
	var s unix.Statfs_t
	if err := unix.Statfs(path, &s); err != nil {
		return 0, &os.PathError{Op: "statfs", Path: path, Err: err}
	}
	// Available, not free: root's share is not ours.
	return uint64(s.Bavail) * uint64(s.Bsize), nil //nolint:gosec,unconvert // each system has types of its own, none is negative
}
