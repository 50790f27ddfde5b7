package disk

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// shareAt returns what the network share is that path is on, or "".
func shareAt(path string) string {
	volume := filepath.VolumeName(path)
	switch local := strings.HasPrefix(volume, `\\?\`) || strings.HasPrefix(volume, `\\.\`); {
	case strings.HasPrefix(strings.ToUpper(volume), `\\?\UNC\`):
		return volume
	case strings.HasPrefix(volume, `\\`) && !local:
		return volume
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return volume
	}
	return ""
}

// othersMayRead has nothing to look at: modes mean nothing here, and what a
// user's own folders inherit lets in nobody else.
func othersMayRead(string) bool { return false }
