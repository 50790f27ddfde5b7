package window

import (
	"context"
	"errors"
	"time"

	"factdesk/app/desk"
	"factdesk/app/shell"
	"factdesk/app/task"
	"factdesk/storage"
)

// An arrival is what is at the end of a way.
type arrival struct {
	store  storage.Store
	desk   *desk.Desk
	visit  shell.Visit
	secret string // what opened it
}

// try goes a way with a passphrase, off the GUI's goroutine.
func (w *Window) try(to way, passphrase string) {
	w.way, w.busy = to, true
	ctx := w.begin()
	how := storage.How{Passphrase: passphrase, Progress: w.progress(to.doing)}
	w.work.Add(func() {
		a, err := w.arrive(ctx, to, how)
		w.env.Post(func() { //nolint:contextcheck // what comes next has a context of its own
			w.busy = false
			w.arrived(a, err)
		})
	})
}

// begin returns the context of work that can be cancelled.
func (w *Window) begin() context.Context {
	w.cancel()
	ctx, cancel := context.WithCancel(w.ctx)
	w.cancel = cancel
	return ctx
}

// brief is how long work may take of which nothing is shown.
const brief = 300 * time.Millisecond

// progress shows how far work is that takes longer than is brief.
func (w *Window) progress(doing string) func(storage.Progress) {
	began := w.env.Now()
	return task.Latest(w.env.Post, func(p storage.Progress) {
		if w.room.shell == nil && w.env.Now().Sub(began) >= brief {
			w.page.Working(doing, p.Doing, p.Done, p.Of)
		}
	})
}

// arrive opens what is at the end of a way. What nobody waits for any more is
// closed again.
func (w *Window) arrive(ctx context.Context, to way, how storage.How) (arrival, error) {
	store, err := to.open(ctx, how)
	if err != nil {
		return arrival{}, err
	}
	a := arrival{store: store, visit: to.visit, secret: how.Passphrase}
	a.visit.Places = w.placesOf(to.visit.Mode)
	if kept, ok := store.(storage.Kept); ok {
		a.visit.Kept = kept
	}
	if a.desk, err = desk.Open(ctx, store, w.env.Now); err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return arrival{}, errors.Join(err, store.Close())
	}
	return a, nil
}

// arrived shows the desk that was opened, or why none was.
func (w *Window) arrived(a arrival, err error) {
	switch {
	case w.ctx.Err() != nil:
		w.room.store = a.store // there is no window any more; Wait closes it
	case w.leaving:
		w.drop(a.store)
	case errors.Is(err, context.Canceled):
		w.giveUp()
	case errors.Is(err, storage.ErrPassphrase):
		w.ask()
	case errors.Is(err, storage.ErrOpen) && w.env.Raise != nil:
		w.raiseOther(err)
	case err != nil:
		w.fail(err)
	default:
		w.enter(a)
	}
}

// enter hands the window to a shell.
func (w *Window) enter(a arrival) {
	w.page.Forget()
	if a.visit.Mode != shell.AtBackup {
		w.secret = a.secret
		w.remember()
	}
	if a.secret != "" {
		a.visit.Sealed = shell.Sealed
	}
	if w.way.note != nil {
		a.visit.Note = w.way.note()
	}
	a.visit.Porter = w
	w.room = room{shell: shell.New(context.WithoutCancel(w.ctx), a.desk, shell.Env{
		App: w.env.App, Window: w.env.Window, Post: w.env.Post, Now: w.env.Now,
		Folder: w.env.Folder, UserName: w.env.UserName, Reports: w.env.Reports, Visit: a.visit, Elsewhere: w.env.Copies,
	}), store: a.store}
	w.watch()
	w.room.shell.Start()
}

// drop closes a desk that was opened for a window that is to close.
func (w *Window) drop(store storage.Store) {
	w.work.Add(func() {
		var err error
		if store != nil {
			err = store.Close()
		}
		w.env.Post(func() {
			w.failed = errors.Join(w.failed, err)
			w.env.Window.Close()
		})
	})
}

// giveUp goes back to where the user came from.
func (w *Window) giveUp() {
	if w.way.back != nil {
		w.way.back()
		return
	}
	w.Quit()
}

// ask asks for the passphrase, or says that it was another.
func (w *Window) ask() {
	if w.way.asked {
		w.page.Wrong(shell.Words(storage.ErrPassphrase))
		return
	}
	w.way.asked = true
	w.page.Ask(w.way.name)
}

// answer tries the passphrase that was typed.
func (w *Window) answer(text string) {
	if !w.busy {
		w.page.Trying()
		w.try(w.way, text)
	}
}

// raiseOther has the program come forward that has the desk open, and leaves the
// screen to it. Where none does, it says who has the desk.
func (w *Window) raiseOther(open error) {
	w.busy = true
	ctx := w.begin()
	w.work.Add(func() {
		came := w.env.Raise(ctx)
		w.env.Post(func() { //nolint:contextcheck // what comes next has a context of its own
			w.busy = false
			if came || w.leaving {
				w.Quit()
				return
			}
			w.fail(open)
		})
	})
}
