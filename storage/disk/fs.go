package disk

import (
	"io/fs"
	"os"
	"path/filepath"
)

// FS returns what is in the folder for reading, as fs.FS has it: so that a desk
// and a backup of one are read by the same code.
func (d Disk) FS(folder string) fs.FS { return files{d, folder} }

type files struct {
	disk   Disk
	folder string
}

var _ fs.ReadDirFS = files{}

// Open implements fs.FS.
func (f files) Open(name string) (fs.File, error) {
	path, err := f.path("open", name)
	if err != nil {
		return nil, err
	}
	return f.disk.Open(path)
}

// ReadDir implements fs.ReadDirFS.
func (f files) ReadDir(name string) ([]fs.DirEntry, error) {
	path, err := f.path("list", name)
	if err != nil {
		return nil, err
	}
	return os.ReadDir(path)
}

func (f files) path(op, name string) (string, error) {
	local, err := filepath.Localize(name)
	if err != nil {
		return "", &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	return filepath.Join(f.folder, local), nil
}
