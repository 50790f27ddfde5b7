// Package sending shows the sheet from which a report leaves the desk: as what,
// of what, for whom, where it goes, and what is still open before it does.
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
	"factdesk/claims/anchor"
)

// A Sheet is what there is to say before a report is written.
type Sheet struct {
	Article   claims.ArticleID
	Title     string // the article's
	Folder    string // where reports go
	Name      string // the report's, without its end
	Claims    int    // how many the article has
	Together  int    // how many of them are chosen together, 0 for none
	Last      Order  // what was asked for last: its Format, Reader, Drafts and Template, and days and outcomes to propose
	Template  string // the path of the template used last, or ""
	Questions []Question

	Articles []Article                 // on the desk, the open one first; one or none where there is nothing to choose
	Names    func(title string) string // the file's name, without its end, of a report of one of them
	Today    claims.Date
	Verdicts []Outcome // that the claims have
	Statuses []Outcome // likewise
	Spread   bool      // the verdicts were given on several days
}

// A Format is a way to write a report.
type Format struct {
	Title, Does string
	End         string // of its files' names
	Published   bool   // it's for a page whose address is asked for
	Several     bool   // it can hold several articles
	Laid        bool   // it can be laid out in a template
}

// A Reader is somebody for whom a report can be.
type Reader struct {
	Title, Does string
	Approved    bool // gets only verdicts that were approved
}

// An Order is what is asked for.
type Order struct {
	Article  claims.ArticleID // of which the sheet is
	Path     string
	Replace  bool // a file that is there may go
	Format   int  // its number, from 0
	Reader   int  // for whom, likewise
	Together bool // only the claims that are chosen together
	Page     string
	Drafts   bool     // also verdicts that nobody has approved
	Template string   // the path of the workbook that it is laid out in, "" for our own layout
	Content  *Content // what of the desk goes in; nil is all of Article
}

// A Place is where a question leads: to a claim or, where there is none, to words
// of the article.
type Place struct {
	Claim claims.ClaimID
	Span  anchor.Span

	Article claims.ArticleID // zero for the open one
	Version claims.VersionID // whose words they are
}

// A View shows a sheet. It belongs to the GUI's goroutine.
type View struct {
	widget.BaseWidget
	OnWrite      func(Order)
	OnCancel     func()            // no report is wanted any more
	OnChoose     func()            // another folder is wanted
	OnContent    func(Order)       // something else is to go in: an Overview of it is wanted
	OnNoContent  func()            // and that isn't wanted any more
	OnGo         func(Place)       // a place in the article is wanted
	OnOpenFile   func(path string) // the report is to be shown
	OnOpenFolder func(path string) // the folder of the report at path is
	OnFocus      func(fyne.Focusable)
	OnPreview    func(Order)                               // what the report would begin with is to be shown
	OnNoPreview  func()                                    // and that isn't wanted any more
	OnTemplate   func()                                    // another template is to be chosen
	OnLayout     func(path string)                         // the template at path is to be used, if it can be
	OnColumns    func(path string, said map[string]string) // that is what its columns are
	OnClose      func()

	formats []Format
	readers []Reader
	order   Order  // but for its path and content
	written string // where the report is, "" before
	agreed  string // whose file may be replaced

	column *kit.Column
	title  *widget.Label
	format *kit.Choice
	does   *kit.Words
	reader *kit.Choice
	gets   *kit.Words
	page   *kit.Field
	drafts *kit.Toggles
	public *fyne.Container // what is asked for what is published
	path   *kit.Field
	write  *widget.Button
	cancel *widget.Button
	choose *widget.Button
	busy   *course
	said   *widget.Label
	lacks  *kit.Words // what the report lacks that was written
	opens  *fyne.Container
	open   *fyne.Container // what is still open
	contents

	laid    *layout
	preview *preview
}

// New returns a view of no sheet that offers formats, for readers.
func New(formats []Format, readers []Reader) *View {
	v := &View{
		formats: formats, readers: readers, title: kit.Title(""), path: kit.NewField(""),
		busy: newCourse(), said: kit.Told(), lacks: kit.Muted(""), open: kit.Lines(14),
	}
	v.newContents()
	v.laid, v.preview = newLayout(v), newPreview(v)
	v.newChoices()
	v.path.Keys = map[fyne.KeyName]func(){
		fyne.KeyReturn: v.wantWrite, fyne.KeyEnter: v.wantWrite, fyne.KeyEscape: func() { call(v.OnClose) },
	}
	v.path.OnTyped = func(string) { v.stale() }
	v.write = widget.NewButtonWithIcon("Write report", fynetheme.DocumentSaveIcon(), v.wantWrite)
	v.write.Importance = widget.HighImportance
	v.cancel = widget.NewButtonWithIcon("Cancel", fynetheme.CancelIcon(), func() { call(v.OnCancel) })
	v.choose = widget.NewButtonWithIcon("Choose folder…", fynetheme.FolderOpenIcon(), func() { call(v.OnChoose) })
	v.opens = container.NewHBox(
		widget.NewButtonWithIcon("Open", fynetheme.FileIcon(), func() { v.tell(v.OnOpenFile) }),
		widget.NewButtonWithIcon("Show in folder", fynetheme.FolderIcon(), func() { v.tell(v.OnOpenFolder) }),
	)
	v.column = v.layout()
	v.column.Within(v.from.list)
	v.ExtendBaseWidget(v)
	v.setContent(Sheet{})
	v.setReader(0)
	v.setFormat(0)
	v.rest()
	return v
}

// layout puts the sheet together.
func (v *View) layout() *kit.Column {
	path := container.NewBorder(nil, nil, nil, v.choose, v.path)
	acts := container.NewBorder(nil, nil, container.NewHBox(v.write, v.cancel), v.opens)
	send := kit.Card(kit.Lines(14,
		v.from.box, v.which.box, v.when.box, kit.Tight(v.goes),
		kit.Named("Written as", kit.Lines(6, v.format, kit.Tight(v.does), kit.Tight(v.unfit))),
		v.laid.box, kit.Named("For whom", kit.Lines(6, v.reader, kit.Tight(v.gets))),
		v.public, kit.Named("Where it goes", path),
		acts, v.busy.box, kit.Lines(6, kit.Tight(v.said), kit.Tight(v.lacks))))
	return kit.Sheet(v.title, func() { call(v.OnClose) }, send, v.preview.box, v.open)
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(v.column)
}

// SetSheet shows a sheet, before anything is written.
func (v *View) SetSheet(s Sheet) { v.preview.begin(func() { v.setSheet(s) }) }

func (v *View) setSheet(s Sheet) {
	if v.resumes(s) {
		v.resume(s)
	} else {
		v.path.Replace(filepath.Join(s.Folder, s.Name+v.end()))
		v.setContent(s)
		v.setOrder(s)
	}
	v.rest()
	v.column.Top()
	v.column.Refresh()
}

// SetFolder has the report go to another folder, under the same name.
func (v *View) SetFolder(folder string) {
	v.path.Replace(filepath.Join(folder, filepath.Base(v.path.Text)))
	v.stale()
}

// Working shows that the report is being written.
func (v *View) Working() {
	v.rest()
	v.write.Disable()
	v.cancel.Show()
	v.busy.begin()
	v.column.Settle()
}

// Done shows that the report is at path, and what it lacks.
func (v *View) Done(path string, lacks ...string) {
	v.rest()
	v.written, v.agreed = path, path
	v.opens.Show()
	v.lacks.Say(strings.Join(lacks, "\n"))
	v.say("✓ Written to "+path, widget.SuccessImportance)
}

// Taken shows that there is a file at path, which goes if that's wanted again.
func (v *View) Taken(path string) {
	v.rest()
	v.agreed = path
	v.say("There is a file of that name. Press Write report again to replace it, or give another name.", widget.WarningImportance)
}

// Cancelled shows that nothing was written because that was asked for.
func (v *View) Cancelled() {
	v.rest()
	v.say("Cancelled: nothing was written, and a file that was there is as it was.", widget.MediumImportance)
}

// Failed shows why no report was written.
func (v *View) Failed(words string) {
	v.rest()
	v.say(words, widget.DangerImportance)
}

func (v *View) say(words string, how widget.Importance) {
	kit.Tell(v.said, words, how)
	v.column.Reveal(v.said)
}

// stale shows that what was written isn't what is asked for now. What is being
// written goes on.
func (v *View) stale() {
	if v.cancel.Hidden {
		v.rest()
	}
}

// rest shows a sheet of which nothing was written.
func (v *View) rest() {
	v.written, v.agreed = "", ""
	v.busy.box.Hide()
	v.cancel.Hide()
	v.opens.Hide()
	kit.Tell(v.said, "", widget.MediumImportance)
	v.lacks.Say("")
	v.write.Enable()
}

func (v *View) wantWrite() {
	path := strings.TrimSpace(v.path.Text)
	if v.OnWrite == nil || path == "" || v.write.Disabled() {
		return
	}
	if filepath.Ext(path) == "" {
		path += v.end()
		v.path.Replace(path)
	}
	if lacks := v.lacking(); lacks != "" {
		v.Failed(lacks)
		return
	}
	order := v.asked()
	order.Path, order.Replace = path, path == v.agreed
	v.OnWrite(order)
}

// asked is what is asked for, but for its path.
func (v *View) asked() Order {
	order := v.order
	order.Article = v.sheet.Article
	order.Page = strings.TrimSpace(v.page.Text)
	order.Drafts = order.Drafts && !v.readers[order.Reader].Approved
	if !v.formats[order.Format].Laid {
		order.Template = ""
	}
	if c := v.content(); !c.whole() {
		order.Content = &c
	}
	return order
}

// settle gives all its place, where something came or went.
func (v *View) settle() {
	if v.column != nil {
		v.column.Settle()
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
