package disk_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/storage/disk"
)

func TestFoldersOfClients(t *testing.T) {
	for name, want := range map[string]string{
		"Dropbox":                     "Dropbox",
		"Dropbox (The Paper)":         "Dropbox",
		"dropbox":                     "Dropbox",
		"OneDrive":                    "OneDrive",
		"OneDrive - The Paper":        "OneDrive",
		"OneDrive-Personal":           "OneDrive",
		"Google Drive":                "Google Drive",
		"GoogleDrive-ada@example.org": "Google Drive",
		"iCloud Drive":                "iCloud Drive",
		"iCloudDrive":                 "iCloud Drive",
		"Mobile Documents":            "iCloud Drive",
		"com~apple~CloudDocs":         "iCloud Drive",
		"Nextcloud":                   "Nextcloud",
		"Nextcloud2":                  "Nextcloud",
		"ownCloud":                    "ownCloud",
		"pCloudDrive":                 "pCloud",
		"pCloud Drive":                "pCloud",
		"":                            "",
		"/":                           "",
		"Documents":                   "",
		"Dropboxes":                   "",
		"My Dropbox notes":            "",
		"dropbox.txt":                 "",
		"Drive":                       "",
	} {
		if got := disk.ClientOf(name); got != want {
			t.Errorf("clientOf(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestFileSystemsOfOtherMachines(t *testing.T) {
	for name, want := range map[string]string{
		"nfs": "NFS", "nfs4": "NFS", "smbfs": "SMB", "cifs": "SMB", "afpfs": "AFP", "webdav": "WebDAV",
		"fuse.sshfs": "SSH", "fuse.rclone": "rclone", "fuse.gvfsd-fuse": "gvfsd-fuse",
		"apfs": "", "hfs": "", "msdos": "", "exfat": "", "ext4": "", "fuseblk": "", "fuse.gocryptfs": "", "": "",
	} {
		if got := disk.ShareNamed(name); got != want {
			t.Errorf("shareNamed(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestDoubtsAboutAPlace(t *testing.T) {
	above := t.TempDir()
	var d disk.Disk
	for _, name := range []string{"fine", "Dropbox", "marked", "marked/.stfolder", "moved", "home", "home/.dropbox"} {
		must(t, d.MakeFolder(filepath.Join(above, name)))
	}
	must(t, d.WriteFile(filepath.Join(above, "moved", ".dropbox"), nil))
	must(t, os.Symlink(filepath.Join(above, "Dropbox"), filepath.Join(above, "fine", "link")))
	for folder, want := range map[string]string{
		"fine/desk":             "",
		"home/desk":             "",
		"Dropbox":               "that Dropbox copies",
		"Dropbox/not/yet/there": "that Dropbox copies",
		"fine/link/desk":        "that Dropbox copies",
		"marked/desk":           "that Syncthing copies",
		"moved/desk":            "that Dropbox copies",
	} {
		folder := filepath.Join(above, filepath.FromSlash(folder))
		doubts := disk.Doubts(folder)
		if want == "" {
			if doubts != nil {
				t.Errorf("Doubts(%s) = %q, want none", folder, doubts)
			}
			continue
		}
		if len(doubts) != 1 || !strings.Contains(doubts[0], want) || !strings.HasPrefix(doubts[0], folder+" ") ||
			!strings.Contains(doubts[0], "Move the desk") {
			t.Errorf("Doubts(%s) = %q, want one: %s", folder, doubts, want)
		}
	}
}
