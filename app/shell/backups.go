package shell

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/storage"
)

// backups shows the copies that there are of the desk.
func (s *Shell) backups() {
	s.tellPlace()
	s.care.shelf.Read(s.ctx)
	s.panes.show(s.panes.care.backups)
}

func (s *Shell) ownBackups(ctx context.Context) ([]storage.Backup, error) {
	return s.env.Visit.Kept.Backups(ctx, "")
}

// readOn goes back to the article, or to the welcome of an empty desk.
func (s *Shell) readOn() {
	s.panes.read()
	s.list()
}

// backUp makes a backup now, in the desk's folder of them and at the other
// place.
func (s *Shell) backUp() {
	v := s.panes.care.backups
	v.Working()
	s.copies(storage.ByHand, func(made []storage.Backup) {
		words := "Backed up, and read back: " + made[0].File
		if len(made) > 1 {
			words += "\nand " + made[1].File
		}
		v.Done(words)
		s.care.shelf.Read(s.ctx)
		s.tellPlace()
	}, v.Failed)
}

// copies makes a backup and copies of it wherever they are to be, off the GUI's
// goroutine. It tells those that were made, or in words why one wasn't.
func (s *Shell) copies(why storage.Reason, done func([]storage.Backup), failed func(words string)) {
	to := []string{""}
	if place := s.env.App.Preferences().String(prefPlace); place != "" {
		to = append(to, place)
	}
	s.care.changed, s.care.last = false, s.env.Now()
	s.care.work.Add(func() {
		made, err := backUpTo(s.ctx, s.env.Visit.Kept, to, why)
		s.env.Post(func() {
			if len(made) > 1 {
				s.env.App.Preferences().SetString(prefCopied, s.env.Now().Format(time.RFC3339))
			}
			switch {
			case err == nil:
				done(made)
			case len(made) > 0:
				failed("The backup was made, but not its copy in " + to[len(made)] + ". Is that disk plugged in? " + Words(err))
			default:
				failed("The backup couldn't be made. The desk itself is safe. " + Words(err))
			}
		})
	})
}

// backUpTo makes a backup in each of several folders.
func backUpTo(ctx context.Context, kept storage.Kept, folders []string, why storage.Reason) (made []storage.Backup, err error) {
	for _, to := range folders {
		b, err := kept.BackUp(ctx, to, why)
		if err != nil {
			return made, err
		}
		made = append(made, b)
	}
	return made, nil
}

// choosePlace asks for another place for copies, and makes one there.
func (s *Shell) choosePlace() {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			s.fail(err)
		case folder != nil:
			s.setPlace(folder.Path())
		}
	}, s.env.Window)
	d.SetTitleText("Copies of backups go to")
	d.SetConfirmText("This folder")
	s.over(d)
}

// setPlace has copies go to a folder from now on, the first of them now.
func (s *Shell) setPlace(folder string) {
	prefs := s.env.App.Preferences()
	prefs.SetString(prefPlace, folder)
	prefs.RemoveValue(prefCopied)
	s.tellPlace()
	s.backUp()
}

// giveUpPlace has copies go nowhere else from now on. Those that were made stay.
func (s *Shell) giveUpPlace() {
	prefs := s.env.App.Preferences()
	place := prefs.String(prefPlace)
	prefs.RemoveValue(prefPlace)
	prefs.RemoveValue(prefCopied)
	s.tellPlace()
	s.panes.care.backups.Done("No more copies go to " + place + ". Those that are there stay there.")
	s.care.shelf.Read(s.ctx)
}

// tellPlace says where copies go, and how old the last one is.
func (s *Shell) tellPlace() {
	v, prefs := s.panes.care.backups, s.env.App.Preferences()
	place := prefs.String(prefPlace)
	if place == "" {
		v.SetNoPlace("Backups are on the same disk as the desk. If the disk fails, both are gone: choose a second place, on another disk.")
		return
	}
	words, how := "Copies go to "+place+" too. ", widget.MediumImportance
	at, err := time.Parse(time.RFC3339, prefs.String(prefCopied))
	switch {
	case err != nil:
		words, how = words+"None has been made there yet.", widget.WarningImportance
	default:
		words += "Last copied " + ago(at, s.env.Now()) + "."
		if s.env.Now().Sub(at) > stale {
			how = widget.WarningImportance
		}
	}
	v.SetPlace(words, how)
}

// stale is how old the last copy is when people should look why.
const stale = 2 * 24 * time.Hour

// warnOfPlace tells at the start that no copy has been made for long.
func (s *Shell) warnOfPlace() {
	prefs := s.env.App.Preferences()
	at, err := time.Parse(time.RFC3339, prefs.String(prefCopied))
	if prefs.String(prefPlace) != "" && err == nil && s.env.Now().Sub(at) > stale {
		s.stand(kit.Warning, "The second place was copied to "+ago(at, s.env.Now())+" the last time. Is its disk plugged in?", "",
			&kit.Act{Name: "Backups", Do: s.backups})
	}
}

// BackupName is how people call a backup: when it was made.
func BackupName(b storage.Backup, now time.Time) string {
	return b.At.In(now.Location()).Format("2 Jan 2006, 15:04:05")
}
