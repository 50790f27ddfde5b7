package disk

import (
	"os"

	"golang.org/x/sys/windows"
)

func room(path string) (uint64, error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return 0, &os.PathError{Op: "room", Path: path, Err: err}
	}
	var ours, size, free uint64
	if err := windows.GetDiskFreeSpaceEx(name, &ours, &size, &free); err != nil {
		return 0, &os.PathError{Op: "room", Path: path, Err: err}
	}
	return ours, nil
}
