//go:build unix

package main

import "golang.org/x/sys/unix"

// keepMemory keeps the system from writing what is in memory, such as a desk's
// key, to the disk when the program dies. Where it can't be had, nobody but the
// user may read such a file.
func keepMemory() {
	_ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}) //nolint:errcheck // see above
}
