// Package applying shows what an edited sheet would change on the desk, cell by
// cell, for somebody to choose from.
package applying

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// A View shows an edited sheet. It belongs to the GUI's goroutine.
type View struct {
	widget.BaseWidget
	OnApply func(by string, chosen []int) // the changes at these places are to be made
	OnClose func()

	sheet  Sheet
	file   string // that was shown last
	ticks  ticks
	items  []item
	groups []group // that the chips tick

	title  *widget.Label
	about  *kit.Words
	said   *widget.Label
	busy   *widget.ProgressBarInfinite
	chips  *fyne.Container
	heads  *fyne.Container
	list   *list
	by     *kit.Field
	apply  *widget.Button
	foot   *fyne.Container
	column fyne.CanvasObject
}

// New returns a view of no sheet.
func New() *View {
	v := &View{
		title: kit.Title(""), about: kit.Muted(""), said: kit.Told(), busy: widget.NewProgressBarInfinite(),
		chips: container.NewStack(), by: kit.NewField("Who has edited the sheet"),
	}
	v.list = newList(v)
	v.apply = widget.NewButtonWithIcon("", fynetheme.ConfirmIcon(), v.wantApply)
	v.apply.Importance = widget.HighImportance
	v.by.OnTyped = func(string) { v.offer() }
	v.by.Keys = map[fyne.KeyName]func(){fyne.KeyReturn: v.wantApply, fyne.KeyEnter: v.wantApply, fyne.KeyEscape: v.shut}
	v.column = v.layout()
	v.ExtendBaseWidget(v)
	v.show(Sheet{})
	return v
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.column) }

// layout puts the view together.
func (v *View) layout() fyne.CanvasObject {
	shut := widget.NewButtonWithIcon("", fynetheme.CancelIcon(), v.shut)
	shut.Importance = widget.LowImportance
	v.heads = container.New(heads{}, kit.Tight(kit.Caption("On the desk now")), kit.Tight(kit.Caption("In the sheet")), kit.Tight(kit.Caption("As exported")))
	head := kit.Lines(12,
		container.NewBorder(nil, nil, nil, container.NewVBox(shut), kit.Tight(v.title)),
		kit.Tight(v.about), kit.Tight(v.said), v.busy, v.chips, v.heads)
	v.foot = container.NewBorder(nil, nil, nil, container.NewVBox(v.apply), v.by)
	return kit.Inset(32, 28, container.NewBorder(kit.Lines(12, head, kit.Space(1, 2)), kit.Inset(0, 8, v.foot), nil, nil, v.list))
}

// Reading shows that a file is being read.
func (v *View) Reading(file string) {
	v.show(Sheet{})
	v.title.SetText("Reading " + file)
	v.busy.Show()
	v.busy.Start()
}

// Refused shows why a file can't be applied.
func (v *View) Refused(file, words string) {
	v.show(Sheet{})
	v.title.SetText(file + " can't be applied")
	kit.Tell(v.said, words+" Nothing was changed.", widget.DangerImportance)
	v.Refresh()
}

// SetSheet shows a sheet, with those changes ticked that only the editor has made.
func (v *View) SetSheet(s Sheet) {
	v.show(s)
	v.title.SetText(s.title())
	v.about.Say(s.about())
	if s.By != "" || s.File != v.file {
		v.by.Replace(s.By) // else it was said already
	}
	v.file = s.File
	v.offer()
	v.Refresh()
}

// Applying shows that what was chosen is being applied.
func (v *View) Applying() {
	kit.Tell(v.said, "", widget.MediumImportance)
	v.busy.Show()
	v.busy.Start()
	v.Refresh()
}

// Applied shows that it was.
func (v *View) Applied() { v.still() }

// Failed shows why nothing was applied.
func (v *View) Failed(words string) {
	v.still()
	kit.Tell(v.said, words, widget.DangerImportance)
	v.offer()
	v.Refresh()
}

// show shows a sheet of which nothing was applied.
func (v *View) show(s Sheet) {
	v.sheet, v.ticks, v.items = s, newTicks(s), itemsOf(s)
	v.about.Say("")
	v.still()
	kit.Tell(v.said, "", widget.MediumImportance)
	v.regroup()
	v.offer()
	v.list.begin()
}

// still shows that nothing is being done.
func (v *View) still() {
	v.busy.Stop()
	v.busy.Hide()
}

// regroup makes the chips: all, those to choose, and each column.
func (v *View) regroup() {
	v.groups, v.chips.Objects = nil, nil
	var labels []string
	add := func(label string, g group, n int) {
		labels = append(labels, fmt.Sprintf("%s  %d", label, n))
		v.groups = append(v.groups, g)
	}
	open := v.sheet.conflicts()
	if n := len(v.sheet.Changes) - open; n > 0 {
		add("All", all, n)
	}
	if open > 0 {
		add("To choose", conflict, open)
	}
	for _, field := range fieldsOf(v.sheet) {
		add(field, ofField(field), len(v.ticks.members(ofField(field))))
	}
	if len(labels) > 0 {
		chips := kit.NewToggles(labels...)
		chips.OnToggle = func(at int) { v.toggle(v.groups[at]) }
		v.chips.Objects = []fyne.CanvasObject{chips}
	}
	v.chips.Refresh()
}

// fieldsOf lists the columns in which something differs.
func fieldsOf(s Sheet) (all []string) {
	seen := map[string]bool{}
	for _, c := range s.Changes {
		if !seen[c.Field] {
			seen[c.Field] = true
			all = append(all, c.Field)
		}
	}
	return all
}

// fill shows an item in a line.
func (v *View) fill(at int, l *line) {
	i := v.items[at]
	switch i.kind {
	case claimLine:
		g := ofClaim(v.sheet.Changes[i.at].Claim)
		l.claim(v.sheet.Changes[i.at], v.ticks.full(g), func() { v.toggle(g) })
	case changeLine:
		l.change(v.sheet.Changes[i.at], v.ticks.on[i.at], func() { v.choose(at) })
	case articleLine:
		l.article(v.sheet.Changes[i.at].Title)
	case nothingLine:
		l.sentence(v.sheet.nothing(), fynetheme.ColorNameForeground)
	case leftTitle:
		l.sentence(fmt.Sprintf("Not taken: %d. Nothing of it is guessed.", len(v.sheet.Left)), fynetheme.ColorNameWarning)
	case leftLine:
		l.sentence(v.sheet.Left[i.at], fynetheme.ColorNameForeground)
	}
}

// choose ticks the item at a place of the list, or takes the tick away.
func (v *View) choose(at int) {
	switch i := v.items[at]; i.kind {
	case claimLine:
		v.toggle(ofClaim(v.sheet.Changes[i.at].Claim))
	case changeLine:
		v.ticks.on[i.at] = !v.ticks.on[i.at]
		v.offer()
		v.list.Refresh()
	case articleLine, nothingLine, leftTitle, leftLine:
	}
}

func (v *View) toggle(g group) {
	v.ticks.toggle(g)
	v.offer()
	v.list.Refresh()
}

// offer says how much would be applied, and whether it can be.
func (v *View) offer() {
	n := len(v.ticks.chosen())
	v.apply.SetText("Apply " + count(n, "change", "changes"))
	if n > 0 && strings.TrimSpace(v.by.Text) != "" && !v.busy.Visible() {
		v.apply.Enable()
	} else {
		v.apply.Disable()
	}
	for _, o := range v.chips.Objects {
		if chips, ok := o.(*kit.Toggles); ok {
			chips.Choose(func(at int) bool { return v.ticks.full(v.groups[at]) })
		}
	}
	for _, o := range []fyne.CanvasObject{v.foot, v.heads} {
		if len(v.sheet.Changes) > 0 {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

func (v *View) wantApply() {
	by := strings.Join(strings.Fields(v.by.Text), " ")
	if v.OnApply != nil && !v.apply.Disabled() {
		v.apply.Disable() // once
		v.OnApply(by, v.ticks.chosen())
	}
}

func (v *View) shut() {
	if v.OnClose != nil {
		v.OnClose()
	}
}
