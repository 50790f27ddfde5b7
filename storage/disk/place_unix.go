//go:build unix

package disk

import "os"

func othersMayRead(folder string) bool {
	info, err := os.Stat(folder)
	return err == nil && info.Mode().Perm()&0o077 != 0
}
