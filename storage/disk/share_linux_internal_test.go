//go:build linux

package disk

import "testing"

func TestNumbersOfFileSystems(t *testing.T) {
	for name, row := range map[string]struct {
		magic uint32
		want  string
	}{
		"nfs":       {0x6969, "NFS"},
		"smb":       {0x517b, "SMB"},
		"cifs":      {0xff534d42, "SMB"},
		"smb2":      {0xfe534d42, "SMB"},
		"9p":        {0x01021997, "9P"},
		"OpenAFS":   {0x5346414f, "AFS"},
		"kAFS":      {0x6b414653, "AFS"},
		"ceph":      {0x00c36400, "Ceph"},
		"coda":      {0x73757245, "Coda"},
		"lustre":    {0x0bd00bd0, "Lustre"},
		"gfs2":      {0x01161970, "GFS2"},
		"ext4":      {0xef53, ""},
		"btrfs":     {0x9123683e, ""},
		"xfs":       {0x58465342, ""},
		"zfs":       {0x2fc12fc1, ""},
		"f2fs":      {0xf2f52010, ""},
		"tmpfs":     {0x01021994, ""},
		"overlayfs": {0x794c7630, ""},
		"vfat":      {0x4d44, ""},
		"exfat":     {0x2011bab0, ""},
		"ntfs3":     {0x7366746e, ""},
	} {
		if got := shareOf(row.magic); got != row.want {
			t.Errorf("%s: shareOf(%#x) = %q, want %q", name, row.magic, got, row.want)
		}
	}
}

func TestWhatAMountIs(t *testing.T) {
	const mounts = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
90 22 0:45 / /home/ada/far\040away rw,nosuid - fuse.sshfs ada@example.org:/ rw,user_id=1000
91 22 0:46 /sub /media/disk rw shared:9 master:2 - fuseblk /dev/sdb1 rw
broken
`
	for minor, want := range map[uint32]string{45: "fuse.sshfs", 46: "fuseblk", 47: ""} {
		if got := systemOf(mounts, 0, minor); got != want {
			t.Errorf("systemOf(0:%d) = %q, want %q", minor, got, want)
		}
	}
}
