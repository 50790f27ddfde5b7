package disk

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// shareAt returns what the network share is that path is on, or "".
func shareAt(path string) string {
	var s unix.Statfs_t
	if err := unix.Statfs(path, &s); err != nil {
		return ""
	}
	magic := uint32(s.Type) //nolint:gosec // it is 32 bits wide, whatever its type
	if magic != unix.FUSE_SUPER_MAGIC {
		return shareOf(magic)
	}
	// All that is done by FUSE looks alike, disks of this machine too.
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	var at unix.Stat_t
	if err != nil || unix.Stat(path, &at) != nil {
		return ""
	}
	device := uint64(at.Dev) //nolint:unconvert // 32 bits on some machines
	return shareNamed(systemOf(string(mounts), unix.Major(device), unix.Minor(device)))
}

// systemOf returns the name of the file system on a device, by the lines of
// /proc/self/mountinfo. They are described in proc_pid_mountinfo(5).
func systemOf(mounts string, major, minor uint32) string {
	device := fmt.Sprintf("%d:%d", major, minor)
	for line := range strings.Lines(mounts) {
		where, what, _ := strings.Cut(line, " - ")
		if fields := strings.Fields(where); len(fields) > 2 && fields[2] == device {
			system, _, _ := strings.Cut(what, " ")
			return system
		}
	}
	return ""
}

// shareOf returns what a file system with this number is, where its disk is
// another machine's, or "". The numbers are from statfs(2) and linux/magic.h.
func shareOf(magic uint32) string {
	switch magic {
	case unix.NFS_SUPER_MAGIC:
		return "NFS"
	case unix.SMB_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC:
		return "SMB"
	case unix.V9FS_MAGIC:
		return "9P"
	case unix.AFS_SUPER_MAGIC, unix.AFS_FS_MAGIC:
		return "AFS"
	case unix.CEPH_SUPER_MAGIC:
		return "Ceph"
	case unix.CODA_SUPER_MAGIC:
		return "Coda"
	case unix.NCP_SUPER_MAGIC:
		return "NetWare"
	case unix.OCFS2_SUPER_MAGIC:
		return "OCFS2"
	case 0x01161970:
		return "GFS2"
	case 0x0bd00bd0:
		return "Lustre"
	case 0x47504653:
		return "GPFS"
	case 0x786f4256:
		return "a folder of the machine that this virtual one runs on"
	}
	return ""
}
