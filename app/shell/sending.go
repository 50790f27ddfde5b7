package shell

import (
	"context"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"factdesk/app/desk"
	"factdesk/app/view/sending"
	"factdesk/claims"
)

// export shows the sheet from which a report is written.
func (s *Shell) export() {
	if s.stopReport != nil { // one is being written
		s.ordering.surveyor = s.desk.Surveyor() // closing the sheet took the last one away
		s.panes.show(s.panes.send)
		s.panes.send.TakeKeys()
		s.panes.send.Look()
		return
	}
	if !s.shown() {
		return // another article is being read yet
	}
	s.panes.claim.Flush()
	s.ordering.slot.Stop()
	s.ordering.surveyor = s.desk.Surveyor()
	surveyor, wanted := s.ordering.surveyor, s.wantedOf(sending.Order{Article: s.page.Article.ID})
	var known sending.Overview
	s.ask(func(ctx context.Context) error {
		found, err := surveyor.Survey(ctx, wanted)
		known = overviewOf(found, alone)
		return err
	}, func() {
		if s.page.Article.ID != wanted.Articles[0] {
			return // another article was opened meanwhile
		}
		s.ordering.together = slices.Clone(s.together)
		s.panes.send.SetSheet(s.sheet(known))
		s.panes.show(s.panes.send)
		s.panes.send.TakeKeys() // or else letters are verdicts in a text that isn't seen
	})
}

// exportOpen is export for who may not have opened anything yet.
func (s *Shell) exportOpen() {
	if !s.reading() {
		s.say("Choose the article that is to be exported first.")
		return
	}
	s.export()
}

// wireSending joins the export sheet to the desk.
func (s *Shell) wireSending() {
	v := s.panes.send
	v.OnWrite = s.write
	v.OnCancel = func() {
		if s.stopReport != nil {
			s.stopReport()
		}
	}
	v.OnContent, v.OnNoContent = s.overlook, s.ordering.slot.Stop
	v.OnFocus = s.env.Window.Canvas().Focus
	v.OnClose = s.closeSheet
	v.OnGo = s.visit
	s.wireLayouts()
	s.wirePreview()
	v.OnOpenFile = s.openPath
	v.OnOpenFolder = func(path string) { s.openPath(filepath.Dir(path)) }
	v.OnChoose = func() {
		s.over(dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
			if err == nil && folder != nil {
				s.env.App.Preferences().SetString(prefReports, folder.Path())
				v.SetFolder(folder.Path())
			}
		}, s.env.Window))
	}
}

// visit goes to a place that a question is about.
func (s *Shell) visit(p sending.Place) {
	s.unlook()
	if p.Article != s.page.Article.ID {
		s.goTo(desk.Spot{Article: p.Article, Claim: p.Claim, Version: p.Version, Span: p.Span})
		return
	}
	s.panes.read()
	if p.Claim.IsZero() {
		s.panes.reader.Choose(p.Span)
		return
	}
	s.choose(p.Claim)
}

// write writes a report as it was asked for.
func (s *Shell) write(o sending.Order) {
	s.panes.claim.Flush()
	ctx, stop := context.WithCancel(s.ctx)
	s.stopReport = stop
	s.panes.send.Working()
	wanted, tell := s.wantedOf(o), s.telling()
	s.writing.Add(func() {
		lacks, err := s.report(ctx, wanted, o, tell)
		stop()
		s.env.Post(func() {
			s.stopReport = nil
			s.sent(o, lacks, err)
		})
	})
}

// claimsOf returns the claims that o is about, of those chosen together; nil is
// all there are.
func claimsOf(o sending.Order, together []claims.ClaimID) map[claims.ClaimID]bool {
	if !o.Together {
		return nil
	}
	some := map[claims.ClaimID]bool{}
	for _, id := range together {
		some[id] = true
	}
	return some
}

// errTaken is reported where a report would take the place of a file that nobody
// has said may go.
var errTaken = errors.New("there is a file of that name")

// report writes what o asks for, of wanted, and returns what it lacks.
func (s *Shell) report(ctx context.Context, wanted desk.Order, o sending.Order, tell func(done, of int)) ([]string, error) {
	if _, err := os.Lstat(o.Path); err == nil && !o.Replace {
		return nil, errTaken
	}
	f, err := formatOf(o)
	if err != nil {
		return nil, err
	}
	r, err := s.desk.Ordered(ctx, wanted)
	if err != nil {
		return nil, err
	}
	tell(0, 0) // now it's written
	how := howOf(o)
	return f.Missing(r, how), f.Telling(tell).Save(ctx, o.Path, r, how)
}

// sent shows what became of a report.
func (s *Shell) sent(o sending.Order, lacks []string, err error) {
	switch v := s.panes.send; {
	case errors.Is(err, context.Canceled):
		v.Cancelled()
	case errors.Is(err, errTaken):
		v.Taken(o.Path)
	case errors.Is(err, errTemplate):
		v.Failed(unwritten(err))
		s.layOut(o.Template, nil) // says why
	case err != nil:
		v.Failed(Words(err))
	default:
		s.keepOrder(o)
		v.Done(o.Path, lacks...)
	}
}

// folder is where reports were written last.
func (s *Shell) folder() string {
	return s.env.App.Preferences().StringWithFallback(prefReports, s.env.Reports)
}

// openPath opens a file or folder with the system's program for it.
func (s *Shell) openPath(path string) {
	if err := s.env.App.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
		s.fail(err)
	}
}

// fileName is a name for a file about title that every system allows.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return ' '
		}
		return r
	}, title)
	name = strings.Join(strings.Fields(name), " ")
	if runes := []rune(name); len(runes) > 80 {
		name = string(runes[:80])
	}
	name = strings.Trim(name, " .")
	if name == "" {
		return "Report"
	}
	return name
}
