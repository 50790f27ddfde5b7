package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"factdesk/claims"
)

// Errors of Save.
var (
	// ErrNoFolder is reported where there is no folder to save in.
	ErrNoFolder = errors.New("there is no such folder")

	// ErrIsFolder is reported where the file's name is that of a folder.
	ErrIsFolder = errors.New("there is a folder of that name; choose another name")

	// ErrNotFile is reported where the name is that of a device or pipe.
	ErrNotFile = errors.New("it is not an ordinary file; choose another name")

	// ErrProtected is reported for a file that is set not to be changed.
	ErrProtected = errors.New("the file is write-protected; choose another name")

	// ErrBusy is reported for a file that another program has open.
	ErrBusy = errors.New("it is open in another program; close it there or choose another name")

	// ErrUnwritable is reported where the system allows no writing.
	ErrUnwritable = errors.New("no permission to write there; choose another folder")

	// ErrNoRoom is reported for a full disk.
	ErrNoRoom = errors.New("there is no room left on the disk")
)

// Save makes the file at path hold what write writes. Until all of it is on
// disk, path is as it was, and so it stays where Save fails: nothing half
// written is left. It reports the errors above and those of write.
func Save(path string, write func(io.Writer) error) error {
	target, err := free(path)
	if err == nil {
		err = replace(target, write)
	}
	if err != nil {
		return fmt.Errorf("save %s: %w", path, explain(err))
	}
	return nil
}

// free returns the file that path leads to, or why that can't be replaced, as
// far as looking tells.
func free(path string) (string, error) {
	if _, name := filepath.Split(path); name == "" || name == "." || name == ".." {
		return "", ErrIsFolder
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target // or else the link would be replaced, not the file
	}
	dir, name := filepath.Split(path)
	if err := folder(dir); err != nil {
		return "", err
	}
	// LibreOffice and Excel put a file beside each one that they have open.
	for _, lock := range []string{".~lock." + name + "#", "~$" + name} {
		if _, err := os.Lstat(filepath.Join(dir, lock)); err == nil {
			return "", ErrBusy
		}
	}
	return path, replaceable(path)
}

// folder reports why nothing can be saved in dir.
func folder(dir string) error {
	info, err := os.Stat(filepath.Clean(dir))
	switch {
	case errors.Is(err, fs.ErrPermission):
		return ErrUnwritable
	case err != nil || !info.IsDir():
		return ErrNoFolder
	}
	return nil
}

// replaceable reports why what is at path, if anything, must stay.
func replaceable(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return ErrIsFolder
	case !info.Mode().IsRegular():
		return ErrNotFile
	case info.Mode().Perm()&0o200 == 0:
		return ErrProtected
	}
	return nil
}

// replace writes a new file beside path and, once it is on disk, moves it
// there: a rename within a folder happens whole or not at all.
func replace(path string, write func(io.Writer) error) (err error) {
	part := filepath.Join(filepath.Dir(path), ".factdesk-"+claims.NewID[Report]().String()+".part")
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666) // #nosec G302 G304 -- the user's umask decides who reads a report, the user where it is
	if err != nil {
		return err
	}
	if err := errors.Join(fill(f, path, write), f.Close()); err != nil {
		return errors.Join(err, os.Remove(part))
	}
	if err := rename(part, path); err != nil {
		return errors.Join(err, os.Remove(part))
	}
	return settle(filepath.Dir(path))
}

// fill writes into f, which gets the permissions that path has had.
func fill(f *os.File, path string, write func(io.Writer) error) error {
	if err := write(f); err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil {
		if err := f.Chmod(info.Mode().Perm()); err != nil {
			return err
		}
	}
	return f.Sync()
}

// explain turns the system's errors into ours, where we have one, and takes
// from others the name of the file that nobody has asked for.
func explain(err error) error {
	switch {
	case busy(err):
		return ErrBusy
	case full(err):
		return ErrNoRoom
	case errors.Is(err, fs.ErrPermission), readOnly(err):
		return ErrUnwritable
	}
	if link, ok := errors.AsType[*os.LinkError](err); ok {
		return link.Err
	}
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	return err
}
