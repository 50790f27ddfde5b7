// Package checkup shows the check of what the desk has on the disk: how far it
// is, and what it has found.
package checkup

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// A Finding is what a check has found, in words.
type Finding struct {
	Sound  string   // what was read and is sound
	Left   []string // what is damaged
	Mended []string // what was damaged and is no more
	Advice string   // what to do about what is damaged
}

// A View shows a check. It belongs to the GUI's goroutine.
type View struct {
	widget.BaseWidget
	OnCheck  func() // a check is wanted
	OnDeep   func() // one of snapshots and backups too is
	OnCancel func() // the check that runs is to end
	OnClose  func()

	deep   *widget.Check
	start  *widget.Button
	cancel *widget.Button
	step   *kit.Words
	done   *kit.Progress
	said   *widget.Label
	found  *fyne.Container
	column *kit.Column
}

// New returns a view of no check.
func New() *View {
	v := &View{
		deep: widget.NewCheck("Read each snapshot and each backup too; that takes longer", nil),
		step: kit.Muted(""), done: kit.NewProgress(), said: kit.Told(), found: kit.Lines(8),
	}
	v.start = widget.NewButtonWithIcon("Check now", fynetheme.ConfirmIcon(), v.check)
	v.start.Importance = widget.HighImportance
	v.cancel = widget.NewButton("Cancel", func() { call(v.OnCancel) })
	about := kit.Muted("Reads everything that this desk has on the disk, compares it with its copies, and mends what it can. You can go on working meanwhile.")
	card := kit.Card(kit.Lines(12, v.deep, container.NewHBox(v.start, v.cancel), v.done, kit.Tight(v.step), kit.Tight(v.said)))
	v.column = kit.Sheet(kit.Title("Check my data"), func() { call(v.OnClose) }, kit.Tight(about), card, v.found)
	v.ExtendBaseWidget(v)
	v.Rest()
	return v
}

// Rest shows that no check was made.
func (v *View) Rest() {
	v.rest()
	kit.Tell(v.said, "", widget.MediumImportance)
	v.found.Objects = nil
	v.column.Refresh()
}

func (v *View) rest() {
	v.step.Say("")
	v.done.Hide()
	v.cancel.Hide()
	v.start.Enable()
}

// Working shows how far the check is: done of all, where all is 0 if nobody
// knows.
func (v *View) Working(step string, done, all int64) {
	v.start.Disable()
	v.cancel.Show()
	v.step.Say(step)
	v.done.Hide()
	if all > 0 {
		v.done.Show()
		v.done.Set(int(float64(done)/float64(all)*shares), shares)
	}
	v.column.Refresh()
}

// shares is how finely progress is shown.
const shares = 1000

// Done shows what was found.
func (v *View) Done(f Finding) {
	v.Rest()
	switch {
	case len(f.Left) > 0:
		kit.Tell(v.said, "Something is damaged. "+f.Advice, widget.DangerImportance)
	case len(f.Mended) > 0:
		kit.Tell(v.said, "Something was damaged and has been mended. Nothing is lost. "+f.Sound, widget.WarningImportance)
	default:
		kit.Tell(v.said, "✓ Everything is sound: "+f.Sound, widget.SuccessImportance)
	}
	v.list("Damaged", f.Left)
	v.list("Mended", f.Mended)
	v.column.Refresh()
}

// Failed shows why the check came to no end.
func (v *View) Failed(words string) {
	v.Rest()
	kit.Tell(v.said, words, widget.DangerImportance)
	v.column.Refresh()
}

// most is how many sentences of one kind are listed.
const most = 200

func (v *View) list(title string, sentences []string) {
	if len(sentences) == 0 {
		return
	}
	v.found.Add(kit.Section(title, nil))
	for i, s := range sentences {
		if i == most {
			v.found.Add(kit.Tight(kit.Muted("… and more of the same kind.")))
			return
		}
		v.found.Add(kit.Tight(kit.Muted("• " + s)))
	}
}

func (v *View) check() {
	if v.deep.Checked {
		call(v.OnDeep)
		return
	}
	call(v.OnCheck)
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
