package sending

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynelayout "fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// A Column is a column of a template that nobody has said the meaning of.
type Column struct {
	Sheet, Name string
	Says        string // the name that it's told by
	May         []Meaning
}

// A Meaning is what a column can be.
type Meaning struct {
	Key, Title string
	Often      bool // several columns can be it
}

// A layout is in whose workbook the report is laid out: ours or, in a template, a
// newsroom's.
type layout struct {
	v     *View
	path  string // of the template that can be chosen, "" for none
	which *kit.Choice
	says  *kit.Words
	wrong *widget.Label
	asks  *fyne.Container // what the template's columns are
	box   *fyne.Container

	asked []Column
	given []*kit.Select // for each of them
	use   *kit.Button
}

// The layouts that can be chosen, where there is a template.
const (
	ownLayout = iota
	inTemplate
)

func newLayout(v *View) *layout {
	l := &layout{v: v, which: kit.NewSegments(), says: kit.Caption(""), wrong: kit.Told(), asks: kit.Lines(10)}
	l.which.OnChoose, l.which.OnLeave, l.which.OnFocus = l.choose, v.back, v.bring(l.which)
	l.use = kit.NewButton("Remember and use it", fynetheme.ConfirmIcon(), l.tell)
	l.use.OnLeave, l.use.OnFocus = v.back, v.bring(l.use)
	l.box = kit.Named("Laid out", kit.Lines(6, l.which, kit.Tight(l.says), kit.Tight(l.wrong), l.asks))
	l.offer("")
	return l
}

// offer offers a template beside our own layout, or none, and another.
func (l *layout) offer(path string) {
	l.path = path
	options := []kit.Option{{Label: "Factdesk's own"}}
	if path != "" {
		options = append(options, kit.Option{Label: short(name(path))})
	}
	l.which.SetOptions(append(options, kit.Option{Label: "Choose a newsroom's .xlsx…"})...)
	l.own()
}

// name is what a template is called by.
func name(path string) string { return filepath.Base(path) }

// short is a name as a button has room for it.
func short(name string) string {
	const most = 44
	all := []rune(name)
	if len(all) <= most {
		return name
	}
	return string(all[:most/2]) + "…" + string(all[len(all)-most/2+1:])
}

// choose chooses layout number at, or asks for another template.
func (l *layout) choose(at int) {
	switch {
	case at == ownLayout:
		l.own()
		l.v.changed()
	case at == inTemplate && l.path != "":
		l.take()
	default:
		call(l.v.OnTemplate)
	}
}

// own has the report in our own layout.
func (l *layout) own() {
	l.v.order.Template = ""
	l.which.Choose(ownLayout)
	l.says.Say("")
	l.quiet()
}

// take has the report in the template, once that was looked at.
func (l *layout) take() {
	l.v.order.Template = l.path
	l.which.Choose(inTemplate)
	l.says.Say("Reading " + name(l.path) + "…")
	l.quiet()
	l.v.changed()
	if l.v.OnLayout != nil {
		l.v.OnLayout(l.path)
	}
}

// quiet takes away what was said of a template.
func (l *layout) quiet() {
	kit.Tell(l.wrong, "", widget.MediumImportance)
	l.asked, l.given, l.asks.Objects = nil, nil, nil
	l.asks.Refresh()
}

// about reports whether what is told of the template at path is still of use.
func (l *layout) about(path string) bool { return path == l.v.order.Template }

// SetTemplate has the report laid out in the template at path.
func (v *View) SetTemplate(path string) {
	v.laid.offer(path)
	v.laid.take()
}

// TemplateFits shows that reports can be laid out in the template at path.
func (v *View) TemplateFits(path string) {
	if l := v.laid; l.about(path) {
		l.quiet()
		l.says.Say("Behind the sheets of " + name(path) + ", with the columns that it names")
		v.settle()
		v.preview.again()
	}
}

// TemplateFails shows why the template at path can't be used. The report is in our
// own layout then.
func (v *View) TemplateFails(path, words string) {
	l := v.laid
	if !l.about(path) {
		return
	}
	l.own()
	kit.Tell(l.wrong, words, widget.DangerImportance)
	v.settle()
	v.preview.again()
}

// AskColumns asks what columns of the template at path are.
func (v *View) AskColumns(path string, columns []Column) {
	l := v.laid
	if !l.about(path) {
		return
	}
	l.quiet()
	l.says.Say("It isn't known what these columns of " + name(path) + " are. What you say is remembered beside it, for all who use it.")
	l.asked = columns
	for _, c := range columns {
		l.given = append(l.given, l.question(c))
	}
	rows := kit.Lines(6)
	for i, c := range columns {
		rows.Add(container.NewGridWithColumns(2, inMiddle(kit.Tight(heading(c, columns))), kit.Framed(l.given[i])))
	}
	l.asks.Objects = []fyne.CanvasObject{rows, container.NewHBox(l.use)}
	l.weigh()
	v.settle()
}

// inMiddle keeps words halfway up beside what is higher.
func inMiddle(words fyne.CanvasObject) *fyne.Container {
	return container.NewVBox(fynelayout.NewSpacer(), words, fynelayout.NewSpacer())
}

// heading names a column, with its sheet where others are on another.
func heading(c Column, all []Column) *widget.Label {
	words := c.Name
	for _, o := range all {
		if o.Sheet != c.Sheet {
			words = c.Name + "  (" + c.Sheet + ")"
		}
	}
	label := widget.NewLabel(words)
	label.Truncation = fyne.TextTruncateEllipsis
	return label
}

// question asks what a column is.
func (l *layout) question(c Column) *kit.Select {
	var titles []string
	for _, m := range c.May {
		titles = append(titles, m.Title)
	}
	s := kit.NewSelect(titles, func(string) { l.weigh() })
	s.PlaceHolder = "What is it?"
	s.OnLeave, s.OnFocus = l.v.back, l.v.bring(s)
	return s
}

// weigh lets the template be used once it's said what each column is, and no two
// are the same.
func (l *layout) weigh() {
	words, open := "", false
	seen := map[string]string{}
	for i, s := range l.given {
		m := l.asked[i].meant(s.Selected)
		key := l.asked[i].Sheet + "/" + m.Key
		first, twice := seen[key]
		if twice && !m.Often {
			words = fmt.Sprintf("“%s” and “%s” can't both be “%s”.", first, l.asked[i].Name, m.Title)
		}
		open = open || m.Key == ""
		if m.Key != "" {
			seen[key] = l.asked[i].Name
		}
	}
	kit.Tell(l.wrong, words, widget.DangerImportance)
	if open || words != "" {
		l.use.Disable()
	} else {
		l.use.Enable()
	}
	l.v.settle()
}

// meant returns what is called so of what c can be.
func (c Column) meant(title string) Meaning {
	for _, m := range c.May {
		if m.Title == title {
			return m
		}
	}
	return Meaning{}
}

// tell tells what the columns are.
func (l *layout) tell() {
	if l.use.Disabled() || l.v.OnColumns == nil {
		return
	}
	said := map[string]string{}
	for i, s := range l.given {
		said[l.asked[i].Says] = l.asked[i].meant(s.Selected).Key
	}
	l.v.OnColumns(l.v.order.Template, said)
}
