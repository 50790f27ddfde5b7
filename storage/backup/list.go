package backup

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"factdesk/storage/disk"
)

// Names of backups say when they were made and why: nothing of what is in them.
const (
	namePrefix = "factdesk-"
	nameSuffix = ".zip"
	nameTime   = "2006-01-02T150405Z"
)

// A Found is a backup in a folder.
type Found struct {
	Path     string
	Size     int64 // in bytes
	Manifest Manifest

	// Err is why the backup can't be read, or nil. Where it isn't, of the
	// manifest only Made is known, by the file's name, and perhaps not even
	// that.
	Err error
}

// List returns the backups in the folder, newest first. It passes over other
// files, and returns none where there is no folder.
func List(ctx context.Context, d disk.Disk, folder string) ([]Found, error) {
	names, err := d.List(folder)
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	var all []Found
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if !strings.HasPrefix(name, namePrefix) || !strings.HasSuffix(name, nameSuffix) {
			continue
		}
		found := look(d, filepath.Join(folder, name))
		if errors.Is(found.Err, fs.ErrNotExist) {
			continue // it was removed just now
		}
		all = append(all, found)
	}
	slices.SortFunc(all, newestFirst)
	return all, nil
}

func newestFirst(a, b Found) int {
	return cmp.Or(b.Manifest.Made.Compare(a.Manifest.Made), cmp.Compare(len(b.Path), len(a.Path)), cmp.Compare(b.Path, a.Path))
}

func look(d disk.Disk, path string) Found {
	f := Found{Path: path}
	if info, err := os.Stat(path); err == nil {
		f.Size = info.Size()
	}
	a, err := Open(d, path)
	if err == nil {
		f.Manifest = a.Manifest
		err = a.Close()
	}
	if f.Err = err; err != nil {
		f.Manifest = Manifest{Made: madeByName(filepath.Base(path))}
	}
	return f
}

// madeByName returns when a backup was made as its name says, or zero.
func madeByName(name string) time.Time {
	rest, ours := strings.CutPrefix(name, namePrefix)
	if !ours || len(rest) < len(nameTime) {
		return time.Time{}
	}
	at, err := time.Parse(nameTime, rest[:len(nameTime)])
	if err != nil {
		return time.Time{}
	}
	return at
}
