package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"factdesk/app/takeout"
	"factdesk/export"
	"factdesk/storage"
	"factdesk/storage/disk"
)

// exportAll writes everything on the desk into one archive.
func exportAll(ctx context.Context, env Env, args []string) error {
	f := newFlags("export-all", env)
	folder := f.desk(env)
	path := f.String("o", "", "the `file` to write, a zip")
	if err := f.parseAll(args); err != nil {
		return err
	}
	if !isZip(*path) {
		return fmt.Errorf("export-all: which file? say it with -o FILE.zip: %w", errUse)
	}
	return onOldStore(ctx, env, *folder, func(store storage.Store) error {
		about, err := writeAll(ctx, env, store, *path)
		if err != nil {
			return err
		}
		return sayTakenOut(env, about, *path)
	})
}

func isZip(path string) bool { return strings.EqualFold(filepath.Ext(path), ".zip") }

// writeAll writes the archive and reads it back.
func writeAll(ctx context.Context, env Env, store storage.Store, path string) (about takeout.About, err error) {
	p := newProgress(env)
	by := takeout.Maker{Program: env.Version, At: env.Now().UTC(), Progress: p.tell}
	err = export.Save(path, func(w io.Writer) (err error) {
		about, err = takeout.Write(ctx, w, store, by)
		return err
	})
	if err := errors.Join(err, p.end()); err != nil {
		return about, err
	}
	archive, err := openArchive(ctx, env, path)
	if err != nil {
		return about, fmt.Errorf("what was written can't be read back, don't rely on it: %w", err)
	}
	return about, archive.Close()
}

// sayTakenOut says what is in the archive, and what to beware of.
func sayTakenOut(env Env, about takeout.About, path string) error {
	notes := []string{"The archive is not encrypted: whoever has it can read all of it."}
	if about.Withheld > 0 {
		notes = append(notes, fmt.Sprintf("It names %s that must not be named outside the desk.", counted(about.Withheld, "source", "sources")))
	}
	if n := len(about.Missing); n > 0 {
		notes = append(notes, fmt.Sprintf("The captured bytes of %s are not in it: the desk doesn't have them any more.", counted(n, "page", "pages")))
	}
	if err := warn(env, notes...); err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	return say(env, "%s\n%s, %s\nREADME.txt in it says what is what. To make a desk of it: factdesk import %q --desk DIR\n",
		path, sized(info.Size()), held{about.Edits, about.Records}, path)
}

func openArchive(ctx context.Context, env Env, path string) (*takeout.Archive, error) {
	p := newProgress(env)
	a, err := takeout.Open(ctx, path, p.tell)
	return a, errors.Join(err, p.end())
}

// importAll makes a desk of an archive. All of it is checked first, and the desk
// gets its name when it is whole.
func importAll(ctx context.Context, env Env, folder, path string) error {
	empty, err := isEmpty(folder)
	if err != nil {
		return err
	}
	if !empty {
		return fmt.Errorf("import: %q isn't empty, and an archive becomes a new desk: say another folder with --desk", folder)
	}
	archive, err := openArchive(ctx, env, path)
	if err != nil {
		return err
	}
	err = errors.Join(settle(ctx, env, folder, archive), archive.Close())
	if err != nil {
		return err
	}
	return say(env, "%s\n%s\n", folder, held{archive.About.Edits, archive.About.Records})
}

// settle makes the desk beside its place, and moves it there.
func settle(ctx context.Context, env Env, folder string, from *takeout.Archive) error {
	if err := place(env, folder); err != nil {
		return err
	}
	folder, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	passing, err := os.MkdirTemp(filepath.Dir(folder), ".factdesk-import-")
	if err != nil {
		return fmt.Errorf("import: %w", err)
	}
	made := filepath.Join(passing, "desk")
	err = onStore(ctx, env, made, storage.How{}, func(store storage.Store) error {
		p := newProgress(env)
		return errors.Join(from.Put(ctx, store, p.tell), p.end())
	})
	if err == nil {
		// Windows renames no folder to one that is there; this one is empty.
		err = os.Remove(folder)
		if err == nil || errors.Is(err, fs.ErrNotExist) {
			err = disk.Disk{}.Rename(made, folder)
		}
	}
	return errors.Join(err, os.RemoveAll(passing))
}
