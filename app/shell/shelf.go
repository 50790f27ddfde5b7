package shell

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	fynestorage "fyne.io/fyne/v2/storage"

	"factdesk/app/task"
	"factdesk/app/view/backups"
	"factdesk/storage"
)

// Elsewhere knows the backups that are not in the desk's own folder of them.
type Elsewhere interface {
	// BackupsIn lists the backups in a folder, newest first. Where there is no
	// folder there are none.
	BackupsIn(ctx context.Context, folder string) ([]storage.Backup, error)

	// BackupAt returns what a file holds; where it is no backup, its Problem
	// says so.
	BackupAt(file string) storage.Backup
}

// ShelfEnv is what a shelf needs of the window around it.
type ShelfEnv struct {
	App       fyne.App
	Window    fyne.Window
	Post      task.Post
	Now       func() time.Time
	Elsewhere Elsewhere
	Own       func(context.Context) ([]storage.Backup, error) // lists those in the desk's folder
	Look      func(storage.Backup)                            // opens one for reading
	Restore   func(storage.Backup)                            // puts one in the desk's place
	Over      func(dialog.Dialog)                             // shows a dialog
}

// A Shelf holds the backups that people can choose from: those in the desk's
// folder, those at the second place, and the file that was chosen last. It
// belongs to the GUI's goroutine, and reads off it.
type Shelf struct {
	env    ShelfEnv
	view   *backups.View
	groups [groups][]storage.Backup
	place  string // where copies go besides, or ""
	own    task.Slot[[]storage.Backup]
	away   task.Slot[[]storage.Backup]
	file   task.Slot[storage.Backup]
}

// The groups of a shelf, in the order in which they are shown. What comes late is
// last, so that no row moves under the pointer.
const (
	chosen = iota
	inDesk
	atPlace
	groups
)

// NewShelf returns a shelf of nothing that is shown in a view.
func NewShelf(ctx context.Context, view *backups.View, env ShelfEnv) *Shelf {
	s := &Shelf{env: env, view: view}
	view.OnFile = func() { s.choose(ctx) }
	view.OnOpen = func(at int) { env.Look(s.all()[at]) }
	view.OnRestore = func(at int) { env.Restore(s.all()[at]) }
	return s
}

// Read reads which backups there are and shows them. A second place that is slow
// keeps nobody from those in the desk's folder.
func (s *Shelf) Read(ctx context.Context) {
	s.place = s.env.App.Preferences().String(prefPlace)
	s.groups[atPlace] = nil
	s.away.Stop()
	s.own.Start(ctx, s.env.Post, s.env.Own, func(all []storage.Backup, err error) {
		s.put(inDesk, all, err)
		if s.place != "" {
			s.readPlace(ctx)
		}
	})
}

func (s *Shelf) readPlace(ctx context.Context) {
	place := s.place
	s.away.Start(ctx, s.env.Post, func(ctx context.Context) ([]storage.Backup, error) {
		return s.env.Elsewhere.BackupsIn(ctx, place)
	}, func(all []storage.Backup, err error) {
		if err != nil || len(all) > 0 {
			s.put(atPlace, all, err)
		}
	})
}

// put shows a group, or why it couldn't be read.
func (s *Shelf) put(group int, all []storage.Backup, err error) {
	if err != nil {
		s.view.Failed(Words(err))
	}
	s.groups[group] = all
	s.view.SetRows(s.rows())
}

// choose asks for a backup's file, and shows it with the others.
func (s *Shelf) choose(ctx context.Context) {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if f != nil {
			err = f.Close()
		}
		switch {
		case err != nil:
			s.view.Failed(Words(err))
		case f != nil:
			s.take(ctx, f.URI().Path())
		}
	}, s.env.Window)
	d.SetTitleText("A backup of a desk")
	d.SetConfirmText("This backup")
	d.SetFilter(fynestorage.NewExtensionFileFilter([]string{".zip"}))
	if place := s.env.App.Preferences().String(prefPlace); place != "" {
		if at, err := fynestorage.ListerForURI(fynestorage.NewFileURI(place)); err == nil {
			d.SetLocation(at)
		}
	}
	s.env.Over(d)
}

// take reads what a file holds, and shows it above the others.
func (s *Shelf) take(ctx context.Context, file string) {
	s.file.Start(ctx, s.env.Post, func(context.Context) (storage.Backup, error) {
		return s.env.Elsewhere.BackupAt(file), nil
	}, func(b storage.Backup, err error) {
		s.put(chosen, []storage.Backup{b}, err)
		s.view.Top()
	})
}

func (s *Shelf) all() []storage.Backup { return slices.Concat(s.groups[:]...) }

// rows puts all of them into words.
func (s *Shelf) rows() (rows []backups.Row) {
	now := s.env.Now()
	for group, all := range s.groups {
		for _, b := range all {
			r := row(b, now)
			r.Group = [groups]string{"The file " + b.File, "In the desk's folder", "At the second place, " + s.place}[group]
			rows = append(rows, r)
		}
	}
	return rows
}

// row puts a backup into words, as seen at a time.
func row(b storage.Backup, now time.Time) backups.Row {
	r := backups.Row{Title: filepath.Base(b.File)}
	if !b.At.IsZero() {
		r.Title = day(b.At, now)
	}
	if b.Problem != "" {
		r.Problem = sentence(b.Problem)
	}
	r.About = aboutBackup(b)
	return r
}

func aboutBackup(b storage.Backup) string {
	var parts []string
	if b.Problem == "" {
		parts = countWords(b.Counts)
		if len(parts) == 0 {
			parts = []string{count(int(b.Edits), "edit")} // #nosec G115 -- nobody makes so many edits
		}
	}
	words := []string{size(b.Size)}
	if len(parts) > 0 {
		words = []string{strings.Join(parts, ", "), size(b.Size)}
	}
	if b.Why != "" {
		words = append(words, b.Why.Words())
	}
	if b.Sealed {
		words = append(words, "encrypted")
	}
	return strings.Join(words, " · ")
}
