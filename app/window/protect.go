package window

import (
	"io"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"factdesk/app/shell"
	"factdesk/app/view/passphrase"
	"factdesk/storage"
)

// Protect implements shell.Porter.
func (w *Window) Protect(old, fresh string) {
	doing := "Encrypting the desk…"
	if fresh == "" {
		doing = "Taking the passphrase away…"
	}
	w.leave(func() {
		w.busy = true
		ctx := w.begin()
		how := storage.How{Passphrase: old, Existing: true, Progress: w.progress(doing)}
		w.page.Working(doing, "", 0, 0)
		w.work.Add(func() {
			code, err := w.env.Keeper.Protect(ctx, w.env.Folder, fresh, how)
			w.env.Post(func() { //nolint:contextcheck // what comes next has a context of its own
				w.busy = false
				w.protected(fresh, code, err)
			})
		})
	})
}

// protected shows the recovery code of a desk that got one, and opens the desk.
func (w *Window) protected(fresh, code string, err error) {
	to := w.home(shell.Writing)
	if w.leaving {
		w.drop(nil)
		return
	}
	if err != nil {
		// How far it came shows when the desk is opened.
		to.visit.Failure = "The passphrase couldn't be changed. " + shell.Words(err)
		w.try(to, w.secret)
		return
	}
	w.secret = fresh
	switch {
	case fresh == "":
		to.visit.Note = "The desk has no passphrase any more: everything in it is stored as it is. Its backups, which were encrypted, are removed; one is made now."
	case code == "":
		to.visit.Note = "The desk has its new passphrase. Its recovery code is the one that it had before."
	default:
		to.visit.Note = "The desk has its passphrase. It is asked for each time the desk is opened. The backups from before, which anybody could read, are removed from its folder, and one is made now; copies in other places are still there."
		w.showCode(code, func() { w.instead(to) })
		return
	}
	w.try(to, fresh)
}

// showCode shows a recovery code, and calls done once it is kept.
func (w *Window) showCode(code string, done func()) {
	v := passphrase.NewCode(code)
	v.OnCopy = w.env.App.Clipboard().SetContent
	v.OnSave = w.saveCode
	v.OnDone = done
	w.env.Window.SetContent(v)
}

// saveCode asks for a file and writes the code in it, to be printed.
func (w *Window) saveCode(code string) {
	d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
		if err != nil || f == nil {
			return // it's still on the screen
		}
		w.work.Add(func() {
			_, err := io.WriteString(f, "Recovery code of a Factdesk desk\n\n"+code+"\n\nIt opens the desk where the passphrase is forgotten. Print this, then delete the file.\n")
			// It's for nobody else to read. Where the disk knows no such thing, be it so.
			_ = os.Chmod(f.URI().Path(), 0o600) //nolint:errcheck // see above
			if closing := f.Close(); err == nil {
				err = closing
			}
			w.env.Post(func() {
				if err != nil {
					dialog.ShowInformation("The code couldn't be saved", shell.Words(err), w.env.Window)
					return
				}
				dialog.ShowInformation("The code is saved", "Print it, then delete the file:\n"+f.URI().Path(), w.env.Window)
			})
		})
	}, w.env.Window)
	d.SetFileName("factdesk-recovery-code.txt")
	d.Show()
}
