// Package welcome greets whoever opens an empty desk, and shows the ways to put
// a first article on it.
package welcome

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// A View is the welcome. It belongs to the GUI's goroutine.
type View struct {
	widget.BaseWidget
	OnName   func(name string) // this is who is there
	OnPaste  func()            // the clipboard is to become an article
	OnFile   func()            // a file is
	OnSample func()            // the sample is wanted

	OnRestore func() // a desk is to be had back from a backup

	name   *kit.Field
	thanks *kit.Words
	column *kit.Column
}

// New returns a welcome that takes name for the user's until told otherwise.
func New(name string) *View {
	v := &View{name: kit.NewField("Your name"), thanks: kit.Caption("")}
	v.name.Replace(name)
	v.name.OnCommit = func(string) { v.sign() }
	v.name.OnSubmitted = func(string) { v.sign() }
	v.column = kit.NewColumn(v.layout())
	v.thank("It stands beside every verdict that you give. Press Enter to confirm.")
	v.ExtendBaseWidget(v)
	return v
}

// Name returns the name that stands in the field.
func (v *View) Name() string { return strings.TrimSpace(v.name.Text) }

// sign tells the name, also one that was proposed and is only confirmed.
func (v *View) sign() {
	name := v.Name()
	if name == "" {
		return
	}
	v.name.Replace(name)
	v.thank("Thank you, " + name + ". Your name stands beside every verdict that you give.")
	if v.OnName != nil {
		v.OnName(name)
	}
}

func (v *View) thank(words string) { v.thanks.Say(words) }

// through signs with the name as it stands, and goes through a door.
func (v *View) through(door func() func()) func() {
	return func() {
		v.sign()
		if f := door(); f != nil {
			f()
		}
	}
}

// restore goes to the backups without signing: nothing is done on this desk, in
// whose place another is to come.
func (v *View) restore() {
	if v.OnRestore != nil {
		v.OnRestore()
	}
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(v.column)
}

func (v *View) layout() fyne.CanvasObject {
	title := widget.NewLabelWithStyle("Factdesk", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.SizeName = fynetheme.SizeNameHeadingText
	promise := widget.NewLabel("Check every claim of an article, keep the evidence beside it, and hand over a report that anyone can follow.")
	promise.Wrapping = fyne.TextWrapWord
	promise.SizeName = fynetheme.SizeNameSubHeadingText
	doors := kit.Grid(16,
		door{icon: fynetheme.ContentPasteIcon(), name: "Paste an article", caption: "Copy it anywhere, then press Ctrl+V here.", open: v.through(func() func() { return v.OnPaste }), importance: widget.HighImportance}.card(),
		door{icon: fynetheme.FolderOpenIcon(), name: "Open a file", caption: "A text file from your disk: Ctrl+O, or drop it here.", open: v.through(func() func() { return v.OnFile })}.card(),
		door{icon: fynetheme.DocumentIcon(), name: "Try the sample desk", caption: "A checked article, to look around in.", open: v.through(func() func() { return v.OnSample })}.card(),
	)
	restore := widget.NewButtonWithIcon("Restore a backup…", fynetheme.HistoryIcon(), v.restore)
	restore.Importance = widget.LowImportance
	name := kit.Named("Who is checking?", v.name)
	body := kit.Lines(28,
		kit.Lines(10, kit.Tight(title), kit.Tight(promise)),
		kit.Lines(6, name, kit.Tight(v.thanks)),
		doors,
		kit.Lines(4, container.NewHBox(restore), kit.Tight(kit.Caption("Was this desk on another disk, or another machine? Its backup brings it back."))))
	return kit.Middle(720, kit.Inset(32, 48, body))
}
