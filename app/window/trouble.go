package window

import (
	"context"
	"errors"
	"io/fs"

	"fyne.io/fyne/v2/dialog"

	"factdesk/app/shell"
	"factdesk/app/view/backups"
	"factdesk/app/view/opening"
	"factdesk/claims"
	"factdesk/storage"
)

// fail shows why a desk couldn't be opened, and what can be done.
func (w *Window) fail(err error) {
	w.bare = missing(err)
	t := opening.Trouble{Ways: w.ways(err)}
	t.Title, t.Words = shell.Trouble(err)
	w.page.Fail(t)
	w.env.Window.SetContent(w.page)
}

// missing reports whether err says that there is no desk.
func missing(err error) bool {
	return errors.Is(err, storage.ErrNoDesk) || errors.Is(err, fs.ErrNotExist)
}

// ways are what can be done about err, the likeliest first.
func (w *Window) ways(err error) []opening.Way {
	again := opening.Way{Name: "Try again", Go: func() { w.page.Rest(); w.try(w.way, w.secret) }}
	read := opening.Way{
		Name: "Open read-only", Caption: "Shows everything that can still be read, from the newest sound copy of it. Nothing is written.",
		Go: func() { w.page.Rest(); w.try(w.home(shell.Reading), w.secret) },
	}
	restore := opening.Way{
		Name: "Restore a backup…", Caption: "Puts a backup in the place of this desk. What is there now is kept for 30 days.",
		Go: func() { w.choose(err) },
	}
	shut := opening.Way{Name: "Close", Go: w.Quit}
	if w.way.back != nil {
		return []opening.Way{{Name: "Back to the desk", Go: w.way.back}, again, shut}
	}
	switch {
	case errors.Is(err, storage.ErrOpen), errors.Is(err, claims.ErrNewer):
		return []opening.Way{again, shut}
	case missing(err):
		restore.Caption = "Brings the desk back from a backup: from the second place, or from any other disk."
		return []opening.Way{again, restore, {
			Name: "Make a new desk here", Caption: "An empty one, in " + w.env.Folder + ".",
			Go: func() { w.page.Rest(); w.try(w.fresh(), "") },
		}, shut}
	case errors.Is(err, storage.ErrFull):
		return []opening.Way{again, read, shut}
	case errors.Is(err, storage.ErrDamaged):
		return []opening.Way{read, restore, again, shut}
	}
	return []opening.Way{again, read, restore, shut}
}

// choose shows the backups from which a desk can be restored that can't be opened
// because of err.
func (w *Window) choose(err error) {
	v := backups.New().ForReading()
	if missing(err) {
		v.ForNone()
	}
	v.OnClose = func() { w.fail(err) }
	shelf := shell.NewShelf(w.ctx, v, shell.ShelfEnv{
		App: w.env.App, Window: w.env.Window, Post: w.env.Post, Now: w.env.Now, Elsewhere: w.env.Copies,
		Own: func(ctx context.Context) ([]storage.Backup, error) {
			return w.env.Keeper.Backups(ctx, w.env.Folder)
		},
		Look:    func(b storage.Backup) { w.instead(w.backup(b)) },
		Restore: func(b storage.Backup) { w.instead(w.restored(b)) },
		Over:    func(d dialog.Dialog) { shell.Over(w.env.Window, d) },
	})
	w.env.Window.SetContent(v)
	shelf.Read(w.ctx)
}

// instead goes another way than to the desk that can't be opened.
func (w *Window) instead(to way) {
	w.page.Rest()
	w.env.Window.SetContent(w.page)
	w.try(to, w.secret)
}
