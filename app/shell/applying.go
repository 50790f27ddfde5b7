package shell

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"factdesk/app/desk"
	"factdesk/app/kit"
	"factdesk/app/task"
	"factdesk/app/view/applying"
	"factdesk/claims"
	"factdesk/export/merge"
	"factdesk/export/xlsx/back"
)

// An edited is a sheet that came back, compared with the desk.
type edited struct {
	path  string
	sheet merge.Sheet
	found merge.Result
}

// edits are the sheets that come back.
type edits struct {
	reading task.Slot[edited]
	shown   edited
}

// chooseSheet asks for an edited sheet.
func (s *Shell) chooseSheet() { s.pick(s.applySheet) }

// writable reports whether anything can be changed here.
func (s *Shell) writable() bool { return s.env.Visit.Mode == Writing }

// applySheet reads an edited sheet and shows what it would change.
func (s *Shell) applySheet(path string) {
	if !s.writable() {
		s.say("This desk is open for reading only, so no sheet can be applied.")
		return
	}
	s.panes.claim.Flush()
	s.panes.edited.Reading(filepath.Base(path))
	s.panes.show(s.panes.edited)
	s.compare(path, func(ctx context.Context) (merge.Sheet, error) { return back.File(ctx, path) }, func() {})
}

// compare compares a sheet with the desk, once what was done before is stored, and
// calls then when it is shown.
func (s *Shell) compare(path string, sheet func(context.Context) (merge.Sheet, error), then func()) {
	work := func(ctx context.Context) (e edited, err error) {
		s.writing.Wait()
		e.path = path
		if e.sheet, err = sheet(ctx); err == nil {
			e.found, err = s.desk.CompareSheet(ctx, e.sheet)
		}
		return e, err
	}
	s.edits.reading.Start(s.ctx, s.env.Post, work, func(e edited, err error) {
		v, name := s.panes.edited, filepath.Base(path)
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			v.Refused(name, Words(err))
		default:
			s.edits.shown = e
			v.SetSheet(sheetOf(name, e))
			then()
		}
	})
}

// wireApplying joins the view of an edited sheet to the desk.
func (s *Shell) wireApplying() {
	v := s.panes.edited
	v.OnClose = func() {
		s.edits.reading.Stop()
		s.readOn()
	}
	v.OnApply = s.makeChanges
}

// makeChanges applies those of the shown sheet's changes that were chosen.
func (s *Shell) makeChanges(by string, chosen []int) {
	e := s.edits.shown
	made := make([]merge.Difference, len(chosen))
	for i, at := range chosen {
		made[i] = e.found.Differences[at]
	}
	s.panes.edited.Applying()
	var failed error
	s.then(func(ctx context.Context) error {
		failed = s.desk.ApplySheet(ctx, by, e.sheet, made)
		if err := failed; refused(err) {
			s.env.Post(func() { s.panes.edited.Failed(Words(err)) })
			return err // so that it can be tried again
		}
		return nil
	}, func() {
		if failed != nil {
			s.unapplied(e, failed)
			return
		}
		if !s.edits.reading.Busy() { // else another sheet has come meanwhile
			s.panes.edited.Applied()
			s.panes.read()
			s.goTo(desk.Spot{Article: made[0].Article})
		}
		s.panes.bar.Say(kit.Note, count(len(made), "change")+" of the sheet made in the name of "+by+".", "Undo", s.undo)
	})
}

// unapplied says why nothing of e was applied.
func (s *Shell) unapplied(e edited, why error) {
	switch {
	case s.edits.reading.Busy(): // another sheet is shown
		s.panes.bar.Say(kit.Failure, Words(why), "", nil)
	case errors.Is(why, desk.ErrMoved): // it is shown again as it is now
		again := func(context.Context) (merge.Sheet, error) { return e.sheet, nil }
		s.compare(e.path, again, func() { s.panes.edited.Failed(Words(why)) })
	default:
		s.panes.edited.Failed(Words(why))
	}
}

// sheetOf puts a compared sheet into words.
func sheetOf(name string, e edited) applying.Sheet {
	sheet := applying.Sheet{File: name, By: e.sheet.Origin.By, Left: e.found.Listed, Agreed: e.found.Agreed}
	titles := map[claims.ArticleID]string{}
	for _, a := range e.found.Articles {
		titles[a.ID] = a.Title
		sheet.Titles = append(sheet.Titles, a.Title)
	}
	for _, d := range e.found.Differences {
		c := applying.Change{
			Claim: d.Claim, Article: d.Article, Title: titles[d.Article], No: d.No, Statement: d.Statement, Field: d.Field.String(),
			Now: d.Now, Sheet: d.Sheet, Then: d.Then,
		}
		switch {
		case !d.Known:
			c.State = applying.Unknown
		case d.Conflict():
			c.State = applying.Conflict
		}
		sheet.Changes = append(sheet.Changes, c)
	}
	return sheet
}

// isWorkbook reports whether a file's name says that it is a workbook.
func isWorkbook(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext == ".xlsx" || ext == ".xlsm" || ext == ".xls"
}

// sheetWords are what is said of a sheet that can't be applied: each of its errors
// is a sentence for people.
func sheetWords() (all []wording) {
	for _, err := range []error{
		back.ErrNotWorkbook, back.ErrOldOrLocked, back.ErrBroken, back.ErrTooLarge, back.ErrForeign, back.ErrTwoSheets,
		desk.ErrOtherDesk, desk.ErrNoSuchArticle, desk.ErrOtherVersion, desk.ErrLater, desk.ErrMoved,
		desk.ErrPublic,
	} {
		all = append(all, wording{err, sentence(err.Error())})
	}
	return all
}
