// Package sending shows the sheet from which a report leaves the desk: where it
// goes, and what is still open before it does.
package sending

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/claims"
)

// A Sheet is what there is to say before a report is written.
type Sheet struct {
	Title     string // the article's
	Path      string // where the report is to go
	Questions []Question
}

// A Question is something still open in the article.
type Question struct {
	Text  string
	Count int            // how many claims it is about
	Claim claims.ClaimID // the first of these
}

// A View shows a sheet. It belongs to the GUI's goroutine.
type View struct {
	widget.BaseWidget
	OnWrite      func(path string)    // the report is to be written there
	OnChoose     func()               // another folder is wanted
	OnGo         func(claims.ClaimID) // a claim is wanted
	OnOpenFile   func(path string)    // the report is to be shown
	OnOpenFolder func(path string)    // the folder of the report at path is
	OnClose      func()

	written string // where the report is, "" before
	column  *kit.Column
	title   *widget.Label
	path    *kit.Field
	write   *widget.Button
	choose  *widget.Button
	busy    *widget.ProgressBarInfinite
	said    *widget.Label
	opens   *fyne.Container
	open    *fyne.Container // what is still open
}

// New returns a view of no sheet.
func New() *View {
	v := &View{
		title: kit.Title(""), path: kit.NewField("Where the report goes, ending in .xlsx"),
		busy: widget.NewProgressBarInfinite(), said: kit.Told(), open: kit.Lines(10),
	}
	v.path.Keys = map[fyne.KeyName]func(){
		fyne.KeyReturn: v.wantWrite, fyne.KeyEnter: v.wantWrite, fyne.KeyEscape: func() { call(v.OnClose) },
	}
	v.path.OnTyped = func(string) { v.rest() }
	v.write = widget.NewButtonWithIcon("Write report", fynetheme.DocumentSaveIcon(), v.wantWrite)
	v.write.Importance = widget.HighImportance
	v.choose = widget.NewButtonWithIcon("Choose folder…", fynetheme.FolderOpenIcon(), func() { call(v.OnChoose) })
	v.opens = container.NewHBox(
		widget.NewButtonWithIcon("Open", fynetheme.FileIcon(), func() { v.tell(v.OnOpenFile) }),
		widget.NewButtonWithIcon("Show folder", fynetheme.FolderIcon(), func() { v.tell(v.OnOpenFolder) }),
	)
	v.column = v.layout()
	v.ExtendBaseWidget(v)
	v.rest()
	return v
}

// SetSheet shows a sheet, before anything is written.
func (v *View) SetSheet(s Sheet) {
	v.title.SetText("Report of “" + s.Title + "”")
	v.path.Replace(s.Path)
	v.ask(s.Questions)
	v.rest()
	v.column.Top()
	v.column.Refresh()
}

// SetFolder has the report go to another folder, under the same name.
func (v *View) SetFolder(folder string) {
	v.path.Replace(filepath.Join(folder, filepath.Base(v.path.Text)))
	v.rest()
}

// Working shows that the report is being written.
func (v *View) Working() {
	v.rest()
	v.write.Disable()
	v.busy.Show()
	v.busy.Start()
}

// Done shows that the report is at path.
func (v *View) Done(path string) {
	v.rest()
	v.written = path
	kit.Tell(v.said, "✓ Written to "+path, widget.SuccessImportance)
	v.opens.Show()
}

// Failed shows why no report was written.
func (v *View) Failed(words string) {
	v.rest()
	kit.Tell(v.said, words, widget.DangerImportance)
}

// rest shows a sheet of which nothing was written.
func (v *View) rest() {
	v.written = ""
	v.busy.Stop()
	v.busy.Hide()
	v.opens.Hide()
	kit.Tell(v.said, "", widget.MediumImportance)
	v.write.Enable()
}

func (v *View) wantWrite() {
	path := strings.TrimSpace(v.path.Text)
	if v.OnWrite != nil && path != "" && !v.write.Disabled() {
		v.OnWrite(path)
	}
}

func (v *View) tell(f func(string)) {
	if f != nil && v.written != "" {
		f(v.written)
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}
