// Package shell is the window: it places the views, joins them to the desk, and
// tells them what has changed. It knows no rules of claims and keeps none.
//
// Everything in it belongs to the GUI's goroutine. What it asks of the desk goes
// through a task: reads through slots, where a later one replaces an earlier;
// writes through one queue, which drops nothing.
package shell

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"factdesk/app/action"
	"factdesk/app/desk"
	"factdesk/app/notice"
	"factdesk/app/place"
	"factdesk/app/task"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/attribution"
	"factdesk/storage"
	"factdesk/storage/intake"
)

// Env is what the shell needs of the program around it.
type Env struct {
	App      fyne.App
	Window   fyne.Window
	Post     task.Post
	Now      func() time.Time
	Folder   string // the desk's
	UserName string // as the system knows the user
	Reports  string // the folder where reports are offered to be saved
	Visit    Visit

	Elsewhere Elsewhere // the backups that aren't in the desk's folder
}

// A Visit is how the user came to this desk, and the ways out of it.
type Visit struct {
	Mode    Mode
	Note    string       // what is to be told first, or ""
	Failure string       // what went wrong on the way, or ""
	Name    string       // of the backup that is looked at
	Places  *place.Book  // where the user was when the desk was open last
	Kept    storage.Kept // the desk's store where that's in a folder; nil elsewhere
	Sealed  Sealing
	Porter  Porter
}

// A Mode says what can be done with the desk.
type Mode int

// The modes.
const (
	Writing  Mode = iota
	Safe          // opened for reading, with nothing of what is remembered
	Reading       // opened for reading, because it can't be written
	AtBackup      // a backup is looked at
)

// A Sealing says whether a desk has a passphrase.
type Sealing int

// The sealings.
const (
	Unsealed Sealing = iota
	Sealed
)

// A Porter lets the user out of this desk and into another in the same window.
// It calls Shut first.
type Porter interface {
	Enter()                    // opens the desk in its folder, anew
	Look(b storage.Backup)     // opens a backup for reading
	Restore(b storage.Backup)  // puts a backup in the desk's place, and opens that
	Protect(old, fresh string) // gives the desk another passphrase; "" is none
	Lock()                     // asks for the passphrase before the desk is opened again
	Quit()                     // closes the window
}

// A Shell is the window on an open desk.
type Shell struct {
	ctx      context.Context //nolint:containedctx // the desk's own: it ends when the window closes
	end      context.CancelFunc
	env      Env
	desk     *desk.Desk
	panes    *panes
	actions  []action.Action
	changes  notice.Board
	writing  writes
	reads    reads
	care     care
	sought   finding
	cover    covering
	hints    suggesting
	here     place.Place
	together []claims.ClaimID // chosen together; empty where it's one, or none
	page     desk.Page        // the article that is open, as it was last read
	number   int              // of the claim that numberOf was asked for last
	spots    spots            // what was selected in each text
	going    desk.Spot        // where to go in the article that is being opened
	can      [2]bool          // whether the chosen claim can be split, and repeated
	offered  offered          // the articles to switch to, as long as they are shown
	second   *second          // nil as long as there is no second window
	naming   naming           // what there was to complete in the panel, as it was last read
	edits    edits            // the sheet that came back
	ordering ordering         // what may go into a report
	trail    trail            // what became of the claim whose history was wanted last
	dialog   dialog.Dialog    // that was shown last; nil as long as none was

	stopReport context.CancelFunc // nil as long as no report is being written
	layouts    layouts
	glances    glances
}

// first are the reads that every start begins with. They run while the window
// is being made, which takes longer.
type first struct {
	list func(context.Context) ([]desk.Listed, error)
	page func(context.Context) (desk.Page, error)
}

// reads are the slots through which the shell reads the desk.
type reads struct {
	list task.Slot[[]desk.Listed]
	page task.Slot[marked]
	card task.Slot[desk.Card]
	item task.Slot[[]claims.Source]
	text task.Slot[intake.Article] // for the form of a new article

	names task.Slot[naming]
	draft task.Slot[attribution.Statement]

	same, sought task.Slot[[]desk.Earlier]
	index        task.Slot[struct{}]
	trail        task.Slot[desk.Trail]

	first first // zero once they are done
}

// New returns the shell of a window that isn't shown yet.
func New(ctx context.Context, d *desk.Desk, env Env) *Shell {
	s := &Shell{env: env, desk: d, here: env.Visit.Places.Last(), spots: map[claims.VersionID]anchor.Span{}}
	s.ctx, s.end = context.WithCancel(ctx)
	s.env.Post = s.whileOpen(env.Post)
	s.reads.first = s.ahead()
	s.panes = newPanes(s.env)
	s.actions = s.table()
	s.wire()
	s.changes.Subscribe(s.refresh)
	d.OnChange(func(refs []claims.Ref) {
		at := env.Now()
		s.env.Post(func() {
			s.panes.head.savedAt(at)
			s.care.changed = true
			s.changes.Changed(refs...)
		})
	})
	w := env.Window
	w.SetMainMenu(s.keepingKeys(action.MainMenu(s.actions)))
	action.Bind(w.Canvas(), s.actions, s.press)
	w.SetContent(s.panes.root)
	w.SetOnDropped(s.dropped)
	if env.Visit.Mode != Safe {
		s.restoreSplits()
	}
	s.greet()
	return s
}

// whileOpen returns a post that drops what comes when the window has been left:
// another desk is shown in it then.
func (s *Shell) whileOpen(post task.Post) task.Post {
	return func(f func()) {
		post(func() {
			if s.ctx.Err() == nil {
				f()
			}
		})
	}
}

// ahead starts the first reads.
func (s *Shell) ahead() (f first) {
	id := s.here.Article
	if id.IsZero() {
		f.list = task.Ahead(s.ctx, s.desk.Articles)
		return f
	}
	f.page = task.Ahead(s.ctx, func(ctx context.Context) (desk.Page, error) { return s.desk.Page(ctx, id) })
	f.list = task.Ahead(s.ctx, func(ctx context.Context) ([]desk.Listed, error) {
		_, _ = f.page(ctx) //nolint:errcheck // it counts its claims, which needn't be done twice
		return s.desk.Articles(ctx)
	})
	return f
}

// Start reads the desk and shows it. It is called once the window is shown.
func (s *Shell) Start() {
	if name := s.env.App.Preferences().String(prefName); name != "" {
		s.signIn(name)
	}
	s.list()
	if !s.here.Article.IsZero() {
		s.open(s.here.Article)
	}
	s.reads.first = first{}
	s.startCare()
}

// Shut stores what is being typed, and calls left when all that was done is
// written. Where something couldn't be, the user is asked first.
func (s *Shell) Shut(left func()) {
	s.panes.claim.Flush()
	s.rememberPlace()
	s.rememberSize()
	s.writing.Add(func() {
		s.env.Post(func() {
			if len(s.writing.refused) > 0 {
				s.askToLeave(left)
				return
			}
			s.release()
			left()
		})
	})
}

// release takes the window from the desk: its keys, what lies over it, and
// whatever is read yet.
func (s *Shell) release() {
	s.closeSecond()
	s.end()
	if s.covered() {
		s.dialog.Hide()
	}
	action.Unbind(s.env.Window.Canvas(), s.actions)
	s.env.Window.SetOnDropped(nil)
}

// Close returns when all that was done is written, and ends what is only being
// read. It waits, and so doesn't belong on the GUI's goroutine.
func (s *Shell) Close() {
	s.writing.Wait()
	s.end()
	s.care.work.Wait()
}
