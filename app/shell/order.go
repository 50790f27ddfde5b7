package shell

import (
	"path/filepath"
	"slices"

	"factdesk/app/format"
	"factdesk/app/view/sending"
	"factdesk/export"
)

// What is remembered of the last report, beside its folder. The address of a page
// isn't: it's the next article's least of all.
const (
	prefFormat = "report-format"
	prefReader = "report-reader"
	prefDrafts = "report-drafts"
)

// formats are the ways to write a report as the sheet offers them.
func formats() []sending.Format {
	var all []sending.Format
	for _, f := range format.All() {
		all = append(all, sending.Format{
			Title: f.Title, Does: f.Does, End: f.End,
			Published: f.Published, Several: f.Several, Laid: f.Name == format.Workbook().Name,
		})
	}
	return all
}

// readers are those for whom a report can be, as the sheet offers them, in the
// order of export.Profiles.
func readers() []sending.Reader {
	var all []sending.Reader
	for _, p := range export.Profiles() {
		all = append(all, readerOf(p))
	}
	return all
}

func readerOf(p export.Profile) sending.Reader {
	switch p {
	case export.Editor:
		return sending.Reader{Title: "Editor", Does: "Without the history and the desk's internal notes"}
	case export.Public:
		return sending.Reader{Title: "Public", Does: "Only verdicts that were approved, and nothing about the work; a workbook that can't be sent back", Approved: true}
	case export.Internal:
	}
	return sending.Reader{Title: "Internal", Does: "Everything that the desk has on it, for nobody else"}
}

// lastOrder is what was asked for last; at first, a workbook for the house.
func (s *Shell) lastOrder() sending.Order {
	prefs := s.env.App.Preferences()
	name := prefs.String(prefFormat)
	at := slices.IndexFunc(format.All(), func(f format.Format) bool { return f.Name == name })
	reader := slices.Index(export.Profiles(), export.Profile(prefs.String(prefReader)))
	return sending.Order{Format: max(at, 0), Reader: max(reader, 0), Drafts: prefs.Bool(prefDrafts), Template: s.lastTemplate()}
}

// keepOrder remembers what was asked for.
func (s *Shell) keepOrder(o sending.Order) {
	prefs := s.env.App.Preferences()
	prefs.SetString(prefReports, filepath.Dir(o.Path))
	prefs.SetString(prefFormat, format.All()[o.Format].Name)
	prefs.SetString(prefReader, string(export.Profiles()[o.Reader]))
	prefs.SetBool(prefDrafts, o.Drafts)
	s.keepContent(o.Content)
	s.keepLayout(o)
}
