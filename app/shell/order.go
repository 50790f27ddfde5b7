package shell

import (
	"path/filepath"
	"slices"

	"factdesk/app/format"
	"factdesk/app/view/sending"
)

// What is remembered of the last report, beside its folder. The address of a page
// isn't: it's the next article's least of all.
const (
	prefFormat = "report-format"
	prefDrafts = "report-drafts"
)

// formats are the ways to write a report as the sheet offers them.
func formats() []sending.Format {
	var all []sending.Format
	for _, f := range format.All() {
		all = append(all, sending.Format{Title: f.Title, Does: f.Does, End: f.End, Published: f.Published})
	}
	return all
}

// lastOrder is what was asked for last; at first, a workbook.
func (s *Shell) lastOrder() sending.Order {
	prefs := s.env.App.Preferences()
	name := prefs.String(prefFormat)
	at := slices.IndexFunc(format.All(), func(f format.Format) bool { return f.Name == name })
	return sending.Order{Format: max(at, 0), Drafts: prefs.Bool(prefDrafts)}
}

// keepOrder remembers what was asked for.
func (s *Shell) keepOrder(o sending.Order) {
	prefs := s.env.App.Preferences()
	prefs.SetString(prefReports, filepath.Dir(o.Path))
	prefs.SetString(prefFormat, format.All()[o.Format].Name)
	prefs.SetBool(prefDrafts, o.Drafts)
}
