package disk

import "golang.org/x/sys/unix"

// shareAt returns what the network share is that path is on, or "".
func shareAt(path string) string {
	var s unix.Statfs_t
	if err := unix.Statfs(path, &s); err != nil {
		return ""
	}
	name := unix.ByteSliceToString(s.Fstypename[:])
	if share := shareNamed(name); share != "" || s.Flags&unix.MNT_LOCAL != 0 {
		return share
	}
	return name // it says itself that it is no disk of this machine
}
