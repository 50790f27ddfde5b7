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

	"factdesk/app/action"
	"factdesk/app/desk"
	"factdesk/app/notice"
	"factdesk/app/place"
	"factdesk/app/task"
	"factdesk/claims"
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
}

// A Shell is the window on an open desk.
type Shell struct {
	ctx     context.Context //nolint:containedctx // the desk's own: it ends when the window closes
	end     context.CancelFunc
	env     Env
	desk    *desk.Desk
	panes   *panes
	actions []action.Action
	changes notice.Board
	writing task.Queue
	reads   reads
	here    place.Place
	page    desk.Page // the article that is open, as it was last read
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
	page task.Slot[desk.Page]
	card task.Slot[desk.Card]
	item task.Slot[[]claims.Source]
	text task.Slot[intake.Article] // for the form of a new article

	first first // zero once they are done
}

// New returns the shell of a window that isn't shown yet.
func New(ctx context.Context, d *desk.Desk, env Env) *Shell {
	s := &Shell{env: env, desk: d, here: place.Load(env.Folder)}
	s.ctx, s.end = context.WithCancel(ctx)
	s.reads.first = s.ahead()
	s.panes = newPanes(env)
	s.actions = s.table()
	s.wire()
	s.changes.Subscribe(s.refresh)
	d.OnChange(func(refs []claims.Ref) {
		env.Post(func() { s.changes.Changed(refs...) })
	})
	w := env.Window
	w.SetMainMenu(action.MainMenu(s.actions))
	action.Bind(w.Canvas(), s.actions)
	w.SetContent(s.panes.root)
	w.SetOnDropped(s.dropped)
	w.SetCloseIntercept(s.leave)
	s.restoreSize()
	return s
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
}

// Close returns when all that was done is written, and ends what is only being
// read.
func (s *Shell) Close() {
	s.writing.Wait()
	s.end()
}

// leave is called when the user closes the window. What is being typed is
// stored first.
func (s *Shell) leave() {
	s.panes.claim.Flush()
	s.rememberPlace()
	s.rememberSize()
	s.env.Window.Hide()
	s.writing.Add(func() { s.env.Post(s.env.Window.Close) })
}
