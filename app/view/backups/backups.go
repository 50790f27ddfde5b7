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
	Group   string // where it is; said once, above the first of a group
	Title   string // when it was made
	About   string // what it holds, and why it was made
	Problem string // why it can't be used, or ""
}

// A View lists backups. It belongs to the GUI's goroutine.
type View struct {
	widget.BaseWidget
	OnBackUp  func()       // one more is wanted
	OnPlace   func()       // another place is to be chosen, for copies
	OnNoPlace func()       // none is wanted any more
	OnFile    func()       // the file of a backup is to be chosen
	OnOpen    func(at int) // a row's backup is to be looked at
	OnRestore func(at int) // a row's backup is to be the desk
	OnClose   func()

	now       *fyne.Container // what makes a backup
	backUp    *widget.Button
	place     *widget.Button
	none      *widget.Button // gives the second place up
	placed    *kit.Words
	said      *widget.Label
	busy      *widget.ProgressBarInfinite
	list      *fyne.Container
	column    *kit.Column
	restoring string // what restoring a backup does
	leaving   string // how not to

	asked *fyne.Container // the question whether a backup is to be restored, nil while none is
}

// New returns a list of no backups.
func New() *View {
	v := &View{
		placed: kit.Muted(""), said: kit.Told(), busy: widget.NewProgressBarInfinite(), list: kit.Lines(10),
		restoring: restoring, leaving: "Keep the desk as it is",
	}
	v.backUp = widget.NewButtonWithIcon("Back up now", fynetheme.DocumentSaveIcon(), func() { call(v.OnBackUp) })
	v.backUp.Importance = widget.HighImportance
	v.place = widget.NewButtonWithIcon("Back up to another place…", fynetheme.FolderOpenIcon(), func() { call(v.OnPlace) })
	v.none = widget.NewButton("No second place", func() { call(v.OnNoPlace) })
	v.none.Hide()
	placed := container.NewBorder(nil, nil, nil, container.NewVBox(v.none), kit.Tight(v.placed))
	v.now = kit.Card(kit.Lines(12, container.NewHBox(v.backUp, v.place), v.busy, placed))
	v.column = kit.Sheet(kit.Title("Backups"), func() { call(v.OnClose) }, v.now, v.door(), kit.Tight(v.said), v.list)
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

// ForNone has the view speak of no desk whose place a backup would take: there is
// none.
func (v *View) ForNone() *View {
	v.restoring, v.leaving = "The desk is made anew from this backup, as it was then.", "Not this one"
	return v.ForReading()
}

// SetRows lists backups, newest first.
func (v *View) SetRows(rows []Row) {
	v.asked = nil
	v.list.Objects = nil
	if len(rows) == 0 {
		v.list.Add(kit.Tight(kit.Muted("There is no backup yet. One is made each hour in which something has changed.")))
	}
	group := ""
	for i, r := range rows {
		if r.Group != group {
			group = r.Group
			v.list.Add(heading(group))
		}
		v.list.Add(v.row(i, r))
	}
	v.column.Refresh()
}

// SetPlace says where copies go besides, and how old the last one is.
func (v *View) SetPlace(words string, how widget.Importance) {
	v.none.Show()
	v.tellPlace(words, how)
}

// SetNoPlace says that copies go nowhere else.
func (v *View) SetNoPlace(words string) {
	v.none.Hide()
	v.tellPlace(words, widget.WarningImportance)
}

func (v *View) tellPlace(words string, how widget.Importance) {
	v.placed.Say(words)
	v.placed.Colored(colorOf(how))
	v.column.Refresh()
}

// Top shows the rows from the first one on.
func (v *View) Top() {
	if len(v.list.Objects) > 1 {
		v.column.Reveal(v.list.Objects[1])
	}
}

// Working shows that a backup is being made.
func (v *View) Working() {
	v.rest()
	v.backUp.Disable()
	v.place.Disable()
	v.none.Disable()
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
	v.none.Enable()
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
