package intake

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// File takes in the text file at path. It reads no more than MaxFile of it. What
// it returns for a missing or a forbidden file wraps fs.ErrNotExist or
// fs.ErrPermission.
func File(path string) (Article, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Article{}, unread(path, err)
	}
	// Before it is opened: opening a pipe waits for somebody to write.
	switch {
	case info.IsDir():
		return Article{}, fmt.Errorf("%q is a folder: %w in it", path, ErrNotFile)
	case !info.Mode().IsRegular():
		return Article{}, fmt.Errorf("%q is a device or a pipe: %w", path, ErrNotFile)
	}
	f, err := os.Open(path) // #nosec G304 -- the user chose it
	if err != nil {
		return Article{}, unread(path, err)
	}
	b, err := Read(f)
	if err := errors.Join(err, f.Close()); err != nil {
		return Article{}, unread(path, err)
	}
	return Text(path, b)
}

// Read reads what Text can take in: all that r has, or MaxFile+1 bytes, which is
// one more than Text takes.
func Read(r io.Reader) ([]byte, error) { return io.ReadAll(io.LimitReader(r, MaxFile+1)) }

// unread says why the file at path can't be read.
func unread(path string, err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		err = at.Err // ours says the path, and better what was being done
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no file %q: %w", path, err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("you may not read %q: %w", path, err)
	}
	return fmt.Errorf("%q can't be read: %w", path, err)
}
