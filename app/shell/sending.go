package shell

import (
	"context"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"factdesk/app/view/sending"
	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/xlsx"
)

// export shows the sheet from which a report is written.
func (s *Shell) export() {
	s.panes.claim.Flush()
	article := s.page.Article
	path := filepath.Join(s.folder(), fileName(article.Title)+".xlsx")
	var sheet sending.Sheet
	s.ask(func(ctx context.Context) error {
		r, err := s.desk.Report(ctx, article.ID)
		sheet = sending.Sheet{Title: article.Title, Path: path, Questions: questions(r)}
		return err
	}, func() {
		s.panes.send.SetSheet(sheet)
		s.panes.show(s.panes.send)
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
	v.OnClose = s.panes.read
	v.OnGo = func(id claims.ClaimID) { s.panes.read(); s.choose(id) }
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

// write writes the open article's report to path.
func (s *Shell) write(path string) {
	article := s.page.Article.ID
	s.panes.send.Working()
	work := func(ctx context.Context) (string, error) {
		r, err := s.desk.Report(ctx, article)
		if err != nil {
			return path, err
		}
		return path, export.Save(path, func(w io.Writer) error { return xlsx.Write(ctx, w, r) })
	}
	s.writing.Add(func() {
		path, err := work(s.ctx)
		s.env.Post(func() {
			if err != nil {
				s.panes.send.Failed(Words(err))
				return
			}
			s.env.App.Preferences().SetString(prefReports, filepath.Dir(path))
			s.panes.send.Done(path)
		})
	})
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
