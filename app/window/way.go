package window

import (
	"context"
	"slices"
	"strconv"

	"factdesk/app/place"
	"factdesk/app/shell"
	"factdesk/storage"
)

// A way is a way to a desk.
type way struct {
	doing string // what is shown while it's gone
	name  string // what the passphrase is of
	open  func(context.Context, storage.How) (storage.Store, error)
	visit shell.Visit
	note  func() string // what is to be told first, once it is known; nil is nothing
	back  func()        // where else to go; nil is nowhere
	asked bool          // the passphrase was asked for
}

// home is the way to the desk in its folder.
func (w *Window) home(mode shell.Mode) way {
	return way{
		doing: "Opening the desk…", name: "this desk", visit: shell.Visit{Mode: mode},
		open: func(ctx context.Context, how storage.How) (storage.Store, error) {
			how.ReadOnly = mode != shell.Writing
			how.Existing = w.known()
			return w.env.Keeper.Open(ctx, w.env.Folder, how)
		},
	}
}

// fresh is the way to a desk where there was one, and is none now.
func (w *Window) fresh() way {
	to := w.home(shell.Writing)
	to.open = func(ctx context.Context, how storage.How) (storage.Store, error) {
		return w.env.Keeper.Open(ctx, w.env.Folder, how)
	}
	return to
}

// backup is the way to a backup.
func (w *Window) backup(b storage.Backup) way {
	name := shell.BackupName(b, w.env.Now())
	return way{
		doing: "Opening the backup…", name: "the backup of " + name, back: w.Enter,
		visit: shell.Visit{Mode: shell.AtBackup, Name: name},
		open: func(ctx context.Context, how storage.How) (storage.Store, error) {
			return w.env.Keeper.OpenBackup(ctx, b.File, how)
		},
	}
}

// restored is the way to a desk by putting a backup in its place.
func (w *Window) restored(b storage.Backup) way {
	to := w.home(shell.Writing)
	name := shell.BackupName(b, w.env.Now())
	to.doing, to.name, to.back = "Restoring the backup of "+name, "the backup of "+name, w.Enter
	enter := to.open
	bare := w.bare
	var before *storage.Backup // made of what was there; nil as long as it is there
	to.open = func(ctx context.Context, how storage.How) (storage.Store, error) {
		if before == nil {
			made, err := w.env.Keeper.Restore(ctx, w.env.Folder, b.File, how)
			if err != nil {
				return nil, err
			}
			before = &made
		}
		return enter(ctx, how)
	}
	to.note = func() string {
		is := "The desk is as it was on " + name + "."
		if before.File == "" && bare {
			return is
		}
		if before.File == "" {
			return is + " What was here before couldn't be backed up; as it was, it stays in the desk's folder for " +
				strconv.Itoa(storage.TrashDays) + " days."
		}
		return is + " To take that back, restore the backup of " + shell.BackupName(*before, w.env.Now()) + ": it has what was here before."
	}
	return to
}

// prefDesks are the folders that desks were opened in.
const prefDesks = "desks"

// known reports whether there was a desk in the folder. Where it is gone the
// disk is, and a new one would look as if all were lost.
func (w *Window) known() bool {
	return slices.Contains(w.env.App.Preferences().StringList(prefDesks), w.env.Folder)
}

// remember takes note that there is a desk in the folder.
func (w *Window) remember() {
	if prefs := w.env.App.Preferences(); !w.known() {
		prefs.SetStringList(prefDesks, append(prefs.StringList(prefDesks), w.env.Folder))
	}
}

// placesOf is where the user was in a desk's articles, where that's to be found
// again.
func (w *Window) placesOf(mode shell.Mode) *place.Book {
	if mode == shell.Safe || mode == shell.AtBackup {
		return new(place.Book)
	}
	return place.Open(w.env.Folder)
}
