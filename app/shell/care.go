package shell

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"factdesk/app/desk"
	"factdesk/app/kit"
	"factdesk/app/task"
	"factdesk/app/view/backups"
	"factdesk/app/view/checkup"
	"factdesk/app/view/passphrase"
	"factdesk/app/view/trash"
	"factdesk/storage"
)

// care is what is done for the desk's keeping while the window is open on it.
// What takes long is done in turn, off the GUI's goroutine.
type care struct {
	work    task.Queue
	cancel  context.CancelFunc // ends the check that runs; nil while none does
	changed bool               // something was stored since the last backup
	last    time.Time          // when the last backup was made, or tried
	told    *kit.Bar           // that it wasn't made; nil as long as it was
	listing task.Slot[[]storage.Backup]
	removed task.Slot[[]desk.Gone]
	shelf   *Shelf
}

// carePanes are the views of that.
type carePanes struct {
	checkup    *checkup.View
	backups    *backups.View
	trash      *trash.View
	passphrase *passphrase.View
}

func newCarePanes() carePanes {
	idle := make([]string, 0, len(idleMinutes()))
	for _, m := range idleMinutes() {
		idle = append(idle, idleWords(m))
	}
	return carePanes{
		checkup: checkup.New(), backups: backups.New(), trash: trash.New(), passphrase: passphrase.New(idle),
	}
}

func (c carePanes) all() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.checkup, c.backups, c.trash, c.passphrase}
}

// caring reports whether one of the views of care is shown.
func (p *panes) caring() bool {
	for _, o := range p.care.all() {
		if o.Visible() {
			return true
		}
	}
	return false
}

// wireCare joins the views of care to the desk.
func (s *Shell) wireCare() {
	v := s.panes.care
	v.checkup.OnCheck = s.checkQuick
	v.checkup.OnDeep = s.checkDeep
	v.checkup.OnCancel = s.endCheck
	v.checkup.OnClose = s.panes.read
	v.backups.OnBackUp = s.backUp
	v.backups.OnPlace = s.choosePlace
	v.backups.OnNoPlace = s.giveUpPlace
	v.backups.OnClose = s.readOn
	s.care.shelf = NewShelf(s.ctx, v.backups, ShelfEnv{
		App: s.env.App, Window: s.env.Window, Post: s.env.Post, Now: s.env.Now, Elsewhere: s.env.Elsewhere,
		Own: s.ownBackups, Look: s.env.Visit.Porter.Look, Restore: s.env.Visit.Porter.Restore, Over: s.over,
	})
	v.trash.OnClose = s.panes.read
	v.passphrase.OnSet = s.env.Visit.Porter.Protect
	v.passphrase.OnIdle = s.chooseIdle
	v.passphrase.OnClose = s.panes.read
	v.passphrase.OnFocus = s.env.Window.Canvas().Focus
	if s.env.Visit.Mode != Writing {
		v.backups.ForReading()
	}
}

// hour is how often a backup is made while something changes.
const hour = time.Hour

// startCare looks at how old the newest backup is: whoever opens the desk for
// half an hour each day gets backups too.
func (s *Shell) startCare() {
	s.care.last = s.env.Now()
	if !s.tended() {
		return
	}
	s.warnOfPlace()
	s.care.listing.Start(s.ctx, s.env.Post, s.ownBackups, func(all []storage.Backup, err error) {
		edits := s.env.Visit.Kept.Opened().Edits
		switch {
		case err != nil || edits == 0:
		case len(all) == 0:
			s.care.changed, s.care.last = true, time.Time{}
		case all[0].Edits < edits:
			s.care.changed, s.care.last = true, all[0].At
		}
	})
}

// tended reports whether backups of this desk are made by themselves.
func (s *Shell) tended() bool { return s.env.Visit.Kept != nil && s.env.Visit.Mode == Writing }

// Tick is called each second, on the GUI's goroutine. It makes the backup that
// is due.
func (s *Shell) Tick() {
	now := s.env.Now()
	if !s.tended() || !s.care.changed || now.Sub(s.care.last) < hour {
		return
	}
	if s.care.told != nil {
		s.care.told.Hide() // it is told again if it's still so
	}
	s.copies(storage.Hourly, func([]storage.Backup) {}, func(words string) {
		s.care.changed = true
		s.care.told = s.stand(kit.Failure, words, "", &kit.Act{Name: "Backups", Do: s.backups})
	})
}

// onDisk reports whether this is the desk in its folder.
func (s *Shell) onDisk() bool { return s.env.Visit.Kept != nil && s.env.Visit.Mode != AtBackup }

// showFolder shows the desk's folder in the system's own window.
func (s *Shell) showFolder() { s.openPath(s.env.Folder) }
