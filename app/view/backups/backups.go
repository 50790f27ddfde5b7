// Package backups shows the copies that there are of a desk, and the ways to
// make one more, to look into one, and to go back to one.
package backups

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// A Row is one backup, in words.
type Row struct {
	Title   string // when it was made
	About   string // what it holds, and why it was made
	Problem string // why it can't be used, or ""
}

// A View lists backups. It belongs to the GUI's goroutine.
type View struct {
	widget.BaseWidget
	OnBackUp  func()       // one more is wanted
	OnPlace   func()       // another place is to be chosen, for copies
	OnOpen    func(at int) // a row's backup is to be looked at
	OnRestore func(at int) // a row's backup is to be the desk
	OnClose   func()

	now    *fyne.Container // what makes a backup
	backUp *widget.Button
	place  *widget.Button
	placed *kit.Words
	said   *widget.Label
	busy   *widget.ProgressBarInfinite
	list   *fyne.Container
	column *kit.Column
	asked  *fyne.Container // the question whether a backup is to be restored, nil while none is
}

// New returns a list of no backups.
func New() *View {
	v := &View{
		placed: kit.Muted(""), said: kit.Told(), busy: widget.NewProgressBarInfinite(), list: kit.Lines(10),
	}
	v.backUp = widget.NewButtonWithIcon("Back up now", fynetheme.DocumentSaveIcon(), func() { call(v.OnBackUp) })
	v.backUp.Importance = widget.HighImportance
	v.place = widget.NewButtonWithIcon("Back up to another place…", fynetheme.FolderOpenIcon(), func() { call(v.OnPlace) })
	v.now = kit.Card(kit.Lines(12, container.NewHBox(v.backUp, v.place), v.busy, kit.Tight(v.placed)))
	v.column = kit.Sheet(kit.Title("Backups"), func() { call(v.OnClose) }, v.now, kit.Tight(v.said), v.list)
	v.ExtendBaseWidget(v)
	v.rest()
	return v
}

// ForReading has the view offer no way to make a backup: the desk is open for
// reading, or not at all.
func (v *View) ForReading() *View {
	v.now.Hide()
	return v
}

// SetRows lists backups, newest first.
func (v *View) SetRows(rows []Row) {
	v.asked = nil
	v.list.Objects = nil
	if len(rows) == 0 {
		v.list.Add(kit.Tight(kit.Muted("There is no backup yet. One is made each hour in which something has changed.")))
	}
	for i, r := range rows {
		v.list.Add(v.row(i, r))
	}
	v.column.Refresh()
}

// SetPlace says where copies go besides, and how old the last one is.
func (v *View) SetPlace(words string, how widget.Importance) {
	v.placed.Say(words)
	v.placed.Colored(colorOf(how))
	v.column.Refresh()
}

// Working shows that a backup is being made.
func (v *View) Working() {
	v.rest()
	v.backUp.Disable()
	v.place.Disable()
	v.busy.Show()
	v.busy.Start()
	v.column.Refresh()
}

// Done says what has been made.
func (v *View) Done(words string) {
	v.rest()
	kit.Tell(v.said, "✓ "+words, widget.SuccessImportance)
	v.column.Refresh()
}

// Failed says why nothing was made.
func (v *View) Failed(words string) {
	v.rest()
	kit.Tell(v.said, words, widget.DangerImportance)
	v.column.Refresh()
}

func (v *View) rest() {
	v.busy.Stop()
	v.busy.Hide()
	v.backUp.Enable()
	v.place.Enable()
	kit.Tell(v.said, "", widget.MediumImportance)
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(v.column)
}

func call(f func()) {
	if f != nil {
		f()
	}
}
