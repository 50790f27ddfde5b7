// Package article shows what is known of an article besides its text: the form
// of a new one, and of one that is on the desk.
package article

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/label"
	"factdesk/claims"
)

// A Draft is an article that isn't on the desk yet.
type Draft struct {
	Article claims.Article
	Text    string
	From    string // where the text came from: a file's name, a URL, "" for pasted text
	Blocks  []claims.Block
}

// A Form asks for what is known of an article. It belongs to the GUI's
// goroutine.
type Form struct {
	widget.BaseWidget
	OnAdd    func(Draft)          // the draft is to be put on the desk
	OnSave   func(claims.Article) // the article is to be stored
	OnCancel func()
	OnPaste  func() // the clipboard is wanted as the draft's text
	OnFile   func() // a file is

	draft Draft
	fresh bool // the article isn't on the desk yet

	column  *kit.Column
	heading *widget.Label
	title   *kit.Field
	outlet  *kit.Field
	author  *kit.Field
	date    *kit.Field
	address *kit.Field
	speaks  *kit.Select // the language
	wrong   *widget.Label
	text    *preview
	done    *widget.Button
}

// New returns an empty form.
func New() *Form {
	f := &Form{
		heading: widget.NewLabel(""), title: kit.NewField("Title"), outlet: kit.NewField("Outlet: who published it"),
		author: kit.NewField("Author"), date: kit.NewField("e.g. 5 Mar 2024, or 2024"),
		address: kit.NewField("https://…"), wrong: widget.NewLabel(""),
	}
	f.heading.SizeName, f.heading.TextStyle.Bold = fynetheme.SizeNameSubHeadingText, true
	f.wrong.Importance, f.wrong.Wrapping = widget.DangerImportance, fyne.TextWrapWord
	f.speaks = kit.NewSelect(label.All(label.Languages(), label.Language), nil)
	f.text = newPreview(func() { call(f.OnPaste) }, func() { call(f.OnFile) })
	f.done = widget.NewButton("", f.finish)
	f.done.Importance = widget.HighImportance
	for _, field := range f.fields() {
		field.Keys = map[fyne.KeyName]func(){
			fyne.KeyReturn: f.finish, fyne.KeyEnter: f.finish, fyne.KeyEscape: func() { call(f.OnCancel) },
		}
		field.OnTyped = func(string) { f.check() }
		field.OnFocus = func() { f.column.Reveal(field) }
	}
	f.date.OnCommit = func(typed string) { f.date.Amend(date(typed).Words()) }
	f.column = kit.NewColumn(f.layout())
	f.ExtendBaseWidget(f)
	f.ShowNew(Draft{})
	return f
}

func (f *Form) fields() []*kit.Field {
	return []*kit.Field{f.title, f.outlet, f.author, f.date, f.address}
}

// ShowNew shows an article that isn't on the desk yet. Where the draft brings
// the text of the one that is shown, what was typed of it stays.
func (f *Form) ShowNew(d Draft) {
	if f.fresh && d.Text != "" {
		d.Article = f.over(d.Article)
	}
	f.fresh, f.draft = true, d
	f.heading.SetText("New article")
	f.done.SetText("Add article")
	f.text.show(d.Text, d.From)
	f.text.Show()
	f.fill(d.Article)
}

// ShowEdit shows an article that is on the desk.
func (f *Form) ShowEdit(a claims.Article) {
	f.fresh, f.draft = false, Draft{Article: a}
	f.heading.SetText("Details of the article")
	f.done.SetText("Save")
	f.text.Hide()
	f.fill(a)
}

// over returns a with what the user typed into the form, apart from what the
// draft before had proposed.
func (f *Form) over(a claims.Article) claims.Article {
	typed, before := f.read(), f.draft.Article
	keep(&a.Title, typed.Title, before.Title)
	keep(&a.Outlet, typed.Outlet, before.Outlet)
	keep(&a.Author, typed.Author, before.Author)
	keep(&a.Published, typed.Published, before.Published)
	keep(&a.URL, typed.URL, before.URL)
	keep(&a.Language, typed.Language, before.Language)
	return a
}

func keep[T ~string](to *T, typed, before T) {
	if typed != before {
		*to = typed
	}
}

func (f *Form) fill(a claims.Article) {
	f.title.Replace(a.Title)
	f.outlet.Replace(a.Outlet)
	f.author.Replace(a.Author)
	f.date.Replace(a.Published.Words())
	f.address.Replace(a.URL)
	f.speaks.Say(label.Language(a.Language))
	f.check()
	f.column.Top()
}

// read returns the article as it is typed.
func (f *Form) read() claims.Article {
	a := f.draft.Article
	a.Title = strings.TrimSpace(f.title.Text)
	a.Outlet = strings.TrimSpace(f.outlet.Text)
	a.Author = strings.TrimSpace(f.author.Text)
	a.Published = date(f.date.Text)
	a.URL = address(f.address.Text)
	if at := slices.Index(f.speaks.Options, f.speaks.Selected); at >= 0 {
		a.Language = label.Languages()[at] // else it's one that isn't offered, and stays
	}
	return a
}

// date reads a date. What is none it returns as it's typed, for the check to find.
func date(typed string) claims.Date {
	d, err := claims.ReadDate(typed)
	if err != nil {
		return claims.Date(strings.TrimSpace(typed))
	}
	return d
}

// address completes what people leave out of an address.
func address(typed string) string {
	typed = strings.TrimSpace(typed)
	if typed == "" || strings.Contains(typed, "://") {
		return typed
	}
	return "https://" + typed
}

// check says what is wrong with what is typed, and offers to go on only where
// nothing is.
func (f *Form) check() {
	words := problem(f.read())
	f.wrong.Hidden = words == ""
	f.wrong.SetText(words)
	if words != "" || f.fresh && f.draft.Text == "" {
		f.done.Disable()
	} else {
		f.done.Enable()
	}
	f.column.Refresh()
}

// problem says what is wrong with an article, or "".
func problem(a claims.Article) string {
	if a.ID.IsZero() {
		a.ID = claims.NewID[claims.Article]() // a draft gets its own later
	}
	switch err := a.Check(); {
	case errors.Is(err, claims.ErrDate):
		return "Write the date like 5 March 2024, March 2024 or 2024."
	case errors.Is(err, claims.ErrURL):
		return "An address begins with http:// or https:// and names a site."
	case err != nil:
		return err.Error()
	}
	return ""
}

// finish tells what was typed.
func (f *Form) finish() {
	if f.done.Disabled() {
		return
	}
	a := f.read()
	if f.fresh {
		if f.OnAdd != nil {
			f.OnAdd(Draft{Article: a, Text: f.draft.Text, From: f.draft.From, Blocks: f.draft.Blocks})
		}
		return
	}
	if f.OnSave != nil {
		f.OnSave(a)
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}

// CreateRenderer implements fyne.Widget.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(f.column)
}

func (f *Form) layout() fyne.CanvasObject {
	who := kit.Grid(8, kit.Named("Outlet", f.outlet), kit.Named("Author", f.author))
	when := kit.Grid(8, kit.Named("Published", f.date), kit.Named("Address", f.address))
	stop := widget.NewButton("Cancel", func() { call(f.OnCancel) })
	acts := container.NewBorder(nil, nil, nil, container.NewHBox(stop, f.done))
	return kit.Inset(32, 28, kit.Lines(16,
		kit.Tight(f.heading), kit.Named("Title", f.title), who, when, kit.Named("Language", kit.Framed(f.speaks)), kit.Tight(f.wrong), f.text, acts))
}
