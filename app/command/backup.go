package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"factdesk/storage"
	"factdesk/storage/disk"
)

// backUp makes a backup.
func backUp(ctx context.Context, env Env, args []string) error {
	f := newFlags("backup", env)
	folder := f.desk(env)
	rest, err := f.parse(args)
	if err != nil {
		return err
	}
	if len(rest) > 1 {
		return fmt.Errorf("backup: one folder or file, please: %w", errUse)
	}
	to, err := backupPlace(rest)
	if err != nil {
		return err
	}
	return onKept(ctx, env, *folder, func(kept storage.Kept) error {
		b, err := to.make(ctx, kept)
		if err != nil {
			return err
		}
		return sayBackup(env, b)
	})
}

// A destination is where a backup is to be. Zero is among the desk's own.
type destination struct {
	folder string
	file   string // a new one, or "" for a name that says when it was made
}

// backupPlace returns where a backup should go, before a desk is opened for it.
func backupPlace(args []string) (destination, error) {
	if len(args) == 0 {
		return destination{}, nil
	}
	// The desk's folder and its store may see another current folder.
	path, err := filepath.Abs(args[0])
	if err != nil {
		return destination{}, err
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return destination{folder: path}, nil
	case err == nil:
		return destination{}, fmt.Errorf("backup: %q is there already: name a new file, or a folder", args[0])
	case !errors.Is(err, fs.ErrNotExist):
		return destination{}, err
	case !strings.EqualFold(filepath.Ext(path), ".zip"):
		return destination{}, fmt.Errorf("backup: there is no folder %q: make it first, or name a file that ends in .zip", args[0])
	}
	return destination{folder: filepath.Dir(path), file: path}, nil
}

func (d destination) make(ctx context.Context, kept storage.Kept) (storage.Backup, error) {
	if d.file == "" {
		return kept.BackUp(ctx, d.folder, storage.ByHand)
	}
	// Beside its place, in a folder of its own, where there are no others that
	// it might make too many.
	passing, err := os.MkdirTemp(d.folder, ".factdesk-backup-")
	if err != nil {
		return storage.Backup{}, fmt.Errorf("backup: %w", err)
	}
	b, err := kept.BackUp(ctx, passing, storage.ByHand)
	if err == nil {
		err = disk.Disk{}.Rename(b.File, d.file)
	}
	b.File = d.file
	return b, errors.Join(err, os.RemoveAll(passing))
}

// sayBackup prints what was made.
func sayBackup(env Env, b storage.Backup) error {
	if err := say(env, "%s\n%s, %s\n", b.File, sized(b.Size), heldIn(b)); err != nil {
		return err
	}
	if b.Sealed {
		return say(env, "It takes the desk's passphrase or recovery code to open it.\n")
	}
	return nil
}

func heldIn(b storage.Backup) held { return held{edits: b.Edits, records: b.Counts} }

// listBackups lists the backups in the desk's own folder of them. The desk need
// not be sound.
func listBackups(ctx context.Context, env Env, args []string) error {
	f := newFlags("backups", env)
	folder := f.desk(env)
	if err := f.parseAll(args); err != nil {
		return err
	}
	if err := deskIn(*folder); err != nil {
		return err
	}
	all, err := env.Keeper.Backups(ctx, *folder)
	if err != nil {
		return err
	}
	for _, b := range all {
		if err := say(env, "%s\n", backupLine(b)); err != nil {
			return err
		}
	}
	if len(all) == 0 {
		return warn(env, "There are no backups yet: factdesk backup makes one.")
	}
	return nil
}

func backupLine(b storage.Backup) string {
	made := "unknown"
	if !b.At.IsZero() {
		made = b.At.UTC().Format(time.RFC3339)
	}
	if b.Problem != "" {
		return strings.Join([]string{made, sized(b.Size), "it can't be read", oneLine(b.Problem), b.File}, "\t")
	}
	why := b.Why.Words()
	if b.Sealed {
		why += ", encrypted"
	}
	return strings.Join([]string{made, sized(b.Size), heldIn(b).String(), why, b.File}, "\t")
}
