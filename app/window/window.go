// Package window is the program's window while desks are opened in it, closed
// and exchanged: it shows what stands between the user and a desk, and hands
// the window to a shell once one is open.
//
// Everything in it belongs to the GUI's goroutine; what touches a disk is done
// off it, one after the other.
package window

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"factdesk/app/shell"
	"factdesk/app/task"
	"factdesk/app/view/opening"
	"factdesk/storage"
)

// A Keeper opens desks, and knows the backups of one that can't be opened.
type Keeper interface {
	storage.Keeper

	// Backups lists the backups of the desk in a folder, newest first.
	Backups(ctx context.Context, folder string) ([]storage.Backup, error)
}

// Env is what the window needs of the program around it.
type Env struct {
	App      fyne.App
	Window   fyne.Window
	Post     task.Post
	Now      func() time.Time
	Keeper   Keeper
	Copies   shell.Elsewhere // the backups that are not in the desk's folder
	Folder   string          // the desk's
	Start    shell.Mode      // how the desk is opened first
	UserName string          // as the system knows the user
	Reports  string          // the folder where reports are offered to be saved

	// Raise asks the program that has the desk open already to come forward,
	// and reports whether it did. It may be nil.
	Raise func(context.Context) bool
}

// A Window shows a desk, or what stands between the user and it.
type Window struct {
	ctx     context.Context //nolint:containedctx // it ends when the program does
	end     context.CancelFunc
	cancel  context.CancelFunc // ends the work that is shown
	env     Env
	page    *opening.View
	work    task.Queue
	busy    bool // a desk is being opened
	leaving bool // the window is to close when it is
	bare    bool // nothing was in the desk's folder, or nothing done on the desk, when it was tried last
	way     way  // to the desk that is open, or being opened
	secret  string
	room    room
	idle    idle
	failed  error // of closing a desk
}

// A room is an open desk in the window; zero where none is.
type room struct {
	shell *shell.Shell
	store storage.Store
}

var _ shell.Porter = (*Window)(nil)

// New returns a window that isn't shown yet, and that nothing is open in.
func New(ctx context.Context, env Env) *Window {
	w := &Window{cancel: func() {}, env: env, page: opening.New()}
	w.ctx, w.end = context.WithCancel(ctx)
	w.page.OnCancel = func() { w.cancel() }
	w.page.OnPassphrase = w.answer
	w.page.OnFocus = env.Window.Canvas().Focus
	env.Window.SetCloseIntercept(w.Quit)
	env.Window.Resize(shell.UsualSize())
	if env.Start != shell.Safe {
		env.Window.Resize(shell.Size(env.App.Preferences()))
	}
	w.standBy()
	return w
}

// Start opens the desk. It is called once the window is shown.
func (w *Window) Start() { w.try(w.home(w.env.Start), "") }

// Wait returns when all that was begun has been done, with what went wrong when
// the desk was closed. It is called when the GUI has come to its end, which may
// have been without asking the window: then it closes the desk.
func (w *Window) Wait() error {
	w.end()
	w.work.Wait()
	if w.room.shell != nil {
		w.room.shell.Close()
	}
	if w.room.store != nil {
		w.failed = errors.Join(w.failed, w.room.store.Close())
	}
	w.room = room{}
	return w.failed
}

// Raise brings the window to the front.
func (w *Window) Raise() {
	w.env.Window.Show()
	w.env.Window.RequestFocus()
}

// standBy shows the page of a window that no desk is open in.
func (w *Window) standBy() {
	w.page.Rest()
	w.env.Window.SetTitle("Factdesk")
	w.env.Window.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Desk", fyne.NewMenuItem("Close the window", w.Quit))))
	w.env.Window.SetContent(w.page)
}

// leave closes the desk that is open, and calls then once nothing of it is.
func (w *Window) leave(then func()) {
	if w.room.shell == nil {
		then()
		return
	}
	w.room.shell.Shut(func() {
		left := w.room
		if left.shell == nil {
			then() // somebody else was quicker
			return
		}
		w.room = room{}
		w.standBy()
		w.work.Add(func() {
			left.shell.Close()
			err := left.store.Close()
			w.env.Post(func() {
				w.failed = errors.Join(w.failed, err)
				then()
			})
		})
	})
}

// Enter implements shell.Porter.
func (w *Window) Enter() {
	w.leave(func() { w.try(w.home(shell.Writing), w.secret) })
}

// Look implements shell.Porter.
func (w *Window) Look(b storage.Backup) {
	w.leave(func() { w.try(w.backup(b), w.secret) })
}

// Restore implements shell.Porter.
func (w *Window) Restore(b storage.Backup) {
	if kept, ok := w.room.store.(storage.Kept); ok {
		w.bare = kept.Opened().Edits == 0
	}
	w.leave(func() { w.try(w.restored(b), w.secret) })
}

// Lock implements shell.Porter.
func (w *Window) Lock() {
	w.leave(func() {
		w.secret = ""
		w.env.Window.SetTitle("Factdesk – locked")
		w.way = w.home(shell.Writing)
		w.ask()
	})
}

// Quit implements shell.Porter.
func (w *Window) Quit() {
	w.cancel()
	if w.busy {
		w.leaving = true // what is being opened has to be closed first
		w.env.Window.Hide()
		return
	}
	w.leave(w.env.Window.Close)
}
