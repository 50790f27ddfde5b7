package disk

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Doubts says why the folder is a bad place for a desk, one sentence or two for
// each reason. It only looks. What others may still do in the folder after
// MakeFolder can't be taken away from them; so call it after that.
func Doubts(folder string) []string {
	var doubts []string
	actual := resolve(folder)
	if share := shareAt(existing(actual)); share != "" {
		doubts = append(doubts, fmt.Sprintf("%s is on a network share (%s): two machines would write into it at once"+
			" and neither would notice. Move the desk to a disk of this machine, and let only backups go there.", folder, share))
	}
	if client := syncedBy(folder, actual); client != "" {
		doubts = append(doubts, fmt.Sprintf("%s is in a folder that %s copies to other machines: it copies files while"+
			" they are being written, and puts old ones over new ones. Move the desk out of it, and let only backups go there.",
			folder, client))
	}
	if othersMayRead(actual) {
		doubts = append(doubts, fmt.Sprintf("%s can be read by others who use this machine, and that can't be changed here."+
			" Move the desk to a folder of your own, or give it a passphrase.", folder))
	}
	return doubts
}

// resolve returns where path really is, by its nearest folder that there is.
func resolve(path string) string {
	path, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	above := existing(path)
	actual, err := filepath.EvalSymlinks(above)
	if err != nil {
		return path
	}
	return filepath.Join(actual, strings.TrimPrefix(path, above))
}

// existing returns path, or the nearest folder above it that there is.
func existing(path string) string {
	for {
		above := filepath.Dir(path)
		if _, err := os.Stat(path); err == nil || above == path {
			return path
		}
		path = above
	}
}

// syncedBy returns what copies one of the folders to other machines, or "".
func syncedBy(folders ...string) string {
	for _, folder := range folders {
		for at := folder; ; at = filepath.Dir(at) {
			if client := clientOf(filepath.Base(at)); client != "" {
				return client
			}
			if client := markedBy(at); client != "" {
				return client
			}
			if filepath.Dir(at) == at {
				break
			}
		}
	}
	return ""
}

// clientOf returns the program whose folders are called name, or "". Behind the
// program's own name may stand a number or whose folder it is.
func clientOf(name string) string {
	name = strings.ToLower(name)
	for _, c := range []struct{ folder, client string }{
		{"dropbox", "Dropbox"},
		{"onedrive", "OneDrive"},
		{"google drive", "Google Drive"},
		{"googledrive", "Google Drive"},
		{"icloud drive", "iCloud Drive"},
		{"iclouddrive", "iCloud Drive"},
		{"mobile documents", "iCloud Drive"},
		{"com~apple~clouddocs", "iCloud Drive"},
		{"nextcloud", "Nextcloud"},
		{"owncloud", "ownCloud"},
		{"pcloud drive", "pCloud"},
		{"pclouddrive", "pCloud"},
		{"pcloud", "pCloud"},
	} {
		rest, is := strings.CutPrefix(name, c.folder)
		if next, _ := utf8.DecodeRuneInString(rest); is && !unicode.IsLetter(next) && next != '.' {
			return c.client
		}
	}
	return ""
}

// markedBy returns the program that has left its mark in the folder, or "".
func markedBy(folder string) string {
	if _, err := os.Lstat(filepath.Join(folder, ".stfolder")); err == nil {
		return "Syncthing"
	}
	// A folder of that name is where Dropbox keeps its own things, at home.
	if info, err := os.Lstat(filepath.Join(folder, ".dropbox")); err == nil && info.Mode().IsRegular() {
		return "Dropbox"
	}
	return ""
}

// shareNamed returns what a file system of this name is, where its disk is
// another machine's, or "". Names are as mount has them.
func shareNamed(system string) string {
	switch strings.ToLower(system) {
	case "nfs", "nfs4":
		return "NFS"
	case "cifs", "smb3", "smbfs":
		return "SMB"
	case "afpfs":
		return "AFP"
	case "webdav", "fuse.davfs", "fuse.davfs2":
		return "WebDAV"
	case "fuse.sshfs", "macfuse_sshfs":
		return "SSH"
	case "fuse.glusterfs":
		return "GlusterFS"
	case "fuse.ceph", "fuse.ceph-fuse":
		return "Ceph"
	case "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.rclone", "fuse.s3fs", "fuse.curlftpfs", "fuse.google-drive-ocamlfuse":
		return strings.TrimPrefix(strings.ToLower(system), "fuse.")
	}
	return ""
}
