// Package copies knows the backups that are not in a desk's own folder of them:
// those at the second place, and files from anywhere.
package copies

import (
	"context"
	"os"

	"factdesk/storage"
	"factdesk/storage/backup"
	"factdesk/storage/disk"
)

// Files are the backups in folders that the user names.
type Files struct{ Disk disk.Disk }

// BackupsIn lists the backups in a folder, newest first. Where there is no
// folder there are none.
func (f Files) BackupsIn(ctx context.Context, folder string) (all []storage.Backup, err error) {
	found, err := backup.List(ctx, f.Disk, folder)
	for _, b := range found {
		all = append(all, shown(b))
	}
	return all, err
}

// BackupAt returns what a file holds; where it is no backup, its Problem says so.
func (f Files) BackupAt(file string) storage.Backup {
	found := backup.Found{Path: file}
	if info, err := os.Stat(file); err == nil {
		found.Size = info.Size()
	}
	a, err := backup.Open(f.Disk, file)
	if err != nil {
		found.Err = err
		return shown(found)
	}
	found.Manifest = a.Manifest
	found.Err = a.Close()
	return shown(found)
}

func shown(b backup.Found) storage.Backup {
	m := b.Manifest
	s := storage.Backup{File: b.Path, At: m.Made, Size: b.Size, Edits: m.Edits, Counts: m.Counts, Why: m.Why, Sealed: m.Sealed}
	if b.Err != nil {
		s.Problem = b.Err.Error()
	}
	return s
}
