//go:build unix

package reliability_test

import (
	"os"
	"syscall"
)

// inode returns what tells a file from others, whatever it is called.
func inode(path string) uint64 {
	info, err := os.Lstat(path)
	if err != nil {
		return 0
	}
	return info.Sys().(*syscall.Stat_t).Ino
}
