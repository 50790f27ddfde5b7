package shell

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"fyne.io/fyne/v2/dialog"
	fynestorage "fyne.io/fyne/v2/storage"

	"factdesk/app/desk"
	"factdesk/app/format"
	"factdesk/app/task"
	"factdesk/app/view/sending"
	"factdesk/export/xlsx"
)

// What is remembered of the template: where it is, and whether the last workbook
// was laid out in it.
const (
	prefTemplate = "report-template"
	prefLaid     = "report-laid-out"
)

// errTemplate is reported where a report can't be written because of its template.
var errTemplate = errors.New("the template can't be used")

// layouts are the templates that are looked at.
type layouts struct {
	slot task.Slot[struct{}]
}

// template is where the template is that was used last, or "".
func (s *Shell) template() string { return s.env.App.Preferences().String(prefTemplate) }

// lastTemplate is template where the last workbook was laid out in it, else "".
func (s *Shell) lastTemplate() string {
	if !s.env.App.Preferences().Bool(prefLaid) {
		return ""
	}
	return s.template()
}

// keepLayout remembers how a workbook was laid out that was asked for.
func (s *Shell) keepLayout(o sending.Order) {
	if format.All()[o.Format].Name == format.Workbook().Name {
		s.env.App.Preferences().SetBool(prefLaid, o.Template != "")
	}
}

// wireLayouts joins the choice of a template to its file.
func (s *Shell) wireLayouts() {
	v := s.panes.send
	v.OnTemplate = s.pickTemplate
	v.OnLayout = func(path string) { s.layOut(path, nil) }
	v.OnColumns = s.layOut
}

// pickTemplate asks for a template.
func (s *Shell) pickTemplate() {
	d := dialog.NewFileOpen(s.picked(func(path string) { s.panes.send.SetTemplate(path) }), s.env.Window)
	d.SetFilter(fynestorage.NewExtensionFileFilter([]string{".xlsx"}))
	s.over(d)
}

// layOut looks whether a report can be laid out in the template at path, where said
// is what its columns are, and shows what there is to say of that.
func (s *Shell) layOut(path string, said map[string]string) {
	work := func(context.Context) (none struct{}, err error) {
		_, err = desk.OpenTemplate(path, said)
		return none, err
	}
	s.layouts.slot.Start(s.ctx, s.env.Post, work, func(_ struct{}, err error) {
		v := s.panes.send
		unknown, some := errors.AsType[*xlsx.ColumnError](err)
		switch {
		case some:
			v.AskColumns(path, columnsOf(unknown))
		case err != nil:
			v.TemplateFails(path, templateWords(path, err))
		default:
			s.env.App.Preferences().SetString(prefTemplate, path)
			v.TemplateFits(path)
		}
	})
}

// columnsOf are the columns that nobody knows as the sheet asks for them.
func columnsOf(e *xlsx.ColumnError) []sending.Column {
	all := make([]sending.Column, len(e.Columns))
	for i, c := range e.Columns {
		may := []sending.Meaning{{Key: xlsx.Empty, Title: "Leave it empty", Often: true}}
		for _, m := range c.May {
			may = append(may, sending.Meaning{Key: m.Key, Title: m.Title})
		}
		all[i] = sending.Column{Sheet: c.Sheet, Name: c.Name, Says: c.Says, May: may}
	}
	return all
}

// templateWords says why the template at path can't be used.
func templateWords(path string, err error) string {
	name, folder := filepath.Base(path), filepath.Dir(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("%s isn't in %s any more. Choose it where it is now.", name, folder)
	case errors.Is(err, xlsx.ErrTwice):
		return fmt.Sprintf("%s can't be used: %v.", name, errors.Unwrap(err))
	}
	return fmt.Sprintf("%s can't be used. %s", name, Words(err))
}

// unwritten says that err, an errTemplate, keeps a report from being written.
func unwritten(err error) string {
	if errors.Is(err, xlsx.ErrColumn) {
		return "Nothing was written yet: say first what the template's columns are."
	}
	return "Nothing was written: the template can't be used."
}

// formatOf is the format that o asks for, in its template where there is one.
func formatOf(o sending.Order) (format.Format, error) {
	f := format.All()[o.Format]
	if o.Template == "" {
		return f, nil
	}
	if err := desk.Apart(o.Template, o.Path); err != nil {
		return f, err
	}
	t, err := desk.OpenTemplate(o.Template, nil)
	if err != nil {
		return f, fmt.Errorf("%w: %w", errTemplate, err)
	}
	return f.In(t), nil
}

// howOf is how o asks for it.
func howOf(o sending.Order) format.How { return format.How{Page: o.Page, Drafts: o.Drafts} }
