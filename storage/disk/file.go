package disk

import (
	"errors"
	"io"
	"os"
)

// A File is a file that was opened or created through a Disk.
type File struct {
	*os.File

	disk Disk
}

var _ io.ReadWriteCloser = (*File)(nil)

// Open opens the file at path for reading.
func (d Disk) Open(path string) (f *File, err error) {
	err = d.do(OpOpen, path, func() error {
		file, err := os.Open(path) // #nosec G304 -- the caller's own files
		f = &File{file, d}
		return err
	})
	if err != nil {
		return nil, err
	}
	return f, nil
}

// Create makes a new file at path for writing; there must be none yet. That the
// folder has it is not yet certain: see SyncFolder.
func (d Disk) Create(path string) (f *File, err error) {
	err = d.do(OpCreate, path, func() error {
		file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, fileMode) // #nosec G304 -- the caller's own files
		f = &File{file, d}
		return err
	})
	if err != nil {
		return nil, err
	}
	if err := keepPrivate(path, fileMode); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Write implements io.Writer.
func (f *File) Write(b []byte) (n int, err error) {
	err = f.disk.do(OpWrite, f.Name(), func() error {
		n, err = f.File.Write(b)
		return err
	})
	if errors.Is(err, ErrTorn) {
		n, _ = f.File.Write(b[:len(b)/2]) //nolint:errcheck // it fails anyway
	}
	return n, err
}

// Sync returns when all that was written is on the disk. After an error nobody
// can say what is, and to try again proves nothing.
func (f *File) Sync() error {
	return f.disk.do(OpSync, f.Name(), f.File.Sync)
}

// Truncate cuts the file to size bytes and goes on writing there.
func (f *File) Truncate(size int64) error {
	return f.disk.do(OpTruncate, f.Name(), func() error {
		if err := f.File.Truncate(size); err != nil {
			return err
		}
		_, err := f.Seek(size, io.SeekStart)
		return err
	})
}

// keepPrivate takes away what others may do with the file or folder at path: it
// may have been made before, or with another umask.
func keepPrivate(path string, mode os.FileMode) error {
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o077 == 0 {
		return err
	}
	return os.Chmod(path, mode)
}
