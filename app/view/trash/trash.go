// Package trash shows what was deleted not long ago, and the way to get it back.
package trash

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
)

// A Row is one thing that was deleted, in words.
type Row struct {
	Title string // what it is
	About string // when it was deleted, by whom, and what went with it
}

// A View lists what was deleted. It belongs to the GUI's goroutine.
type View struct {
	widget.BaseWidget
	OnPutBack func(at int) // a row's thing is to be on the desk again
	OnClose   func()

	list   *widget.List
	rows   []Row
	none   *kit.Words
	column fyne.CanvasObject
}

// New returns a list of nothing.
func New() *View {
	v := &View{none: kit.Muted("")}
	v.list = widget.NewList(func() int { return len(v.rows) }, newLine, v.fill)
	v.list.HideSeparators = true
	shut := widget.NewButtonWithIcon("", fynetheme.CancelIcon(), func() {
		if v.OnClose != nil {
			v.OnClose()
		}
	})
	shut.Importance = widget.LowImportance
	head := kit.Lines(12,
		container.NewBorder(nil, nil, nil, container.NewVBox(shut), kit.Tight(kit.Title("Trash"))),
		kit.Tight(kit.Muted("What was removed stays here for 30 days. To put it back is an edit like any other: it can be undone.")),
		kit.Tight(v.none))
	v.column = kit.Inset(32, 28, container.NewBorder(kit.Lines(12, head, kit.Space(1, 4)), nil, nil, nil, v.list))
	v.ExtendBaseWidget(v)
	v.SetRows(nil)
	return v
}

// Failed says why it isn't known what was deleted.
func (v *View) Failed(words string) {
	v.SetRows(nil)
	v.none.Say(words)
	v.none.Colored(fynetheme.ColorNameError)
	v.Refresh()
}

// SetRows lists what was deleted, the last first.
func (v *View) SetRows(rows []Row) {
	v.rows = rows
	v.none.Say("")
	if len(rows) == 0 {
		v.none.Say("Nothing was removed in the last 30 days.")
	}
	v.none.Colored(look.ColorMuted)
	v.list.UnselectAll()
	v.list.Refresh()
	v.Refresh()
}

// fill shows the thing at a place of the list in a line.
func (v *View) fill(at widget.ListItemID, o fyne.CanvasObject) {
	l, ok := o.(*line)
	if !ok || at >= len(v.rows) {
		return
	}
	l.title.SetText(v.rows[at].Title)
	l.about.Say(v.rows[at].About)
	l.back.OnTapped = func() {
		if v.OnPutBack != nil {
			v.OnPutBack(at)
		}
	}
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(v.column)
}

// A line is one thing in the list.
type line struct {
	widget.BaseWidget
	title *widget.Label
	about *kit.Words
	back  *widget.Button
}

func newLine() fyne.CanvasObject {
	l := &line{
		title: widget.NewLabel("Title"), about: kit.Caption("About").OneLine(fyne.TextTruncateEllipsis),
		back: widget.NewButtonWithIcon("Put back", fynetheme.ContentUndoIcon(), nil),
	}
	l.title.Truncation = fyne.TextTruncateEllipsis
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	words := kit.Lines(2, kit.Tight(l.title), kit.Tight(l.about))
	return widget.NewSimpleRenderer(kit.Inset(0, 8, container.NewBorder(nil, nil, nil, container.NewCenter(l.back), words)))
}
