package backups

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
)

// door is the way to a backup that isn't listed.
func (v *View) door() fyne.CanvasObject {
	open := widget.NewButtonWithIcon("Open a backup file…", fynetheme.FolderOpenIcon(), func() { call(v.OnFile) })
	return kit.Lines(6, container.NewHBox(open),
		kit.Tight(kit.Muted("A backup from anywhere else: a USB disk, another machine.")))
}

// heading says where the backups below it are. It may be a long path.
func heading(group string) fyne.CanvasObject {
	l := widget.NewLabelWithStyle(group, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.Wrapping = fyne.TextWrapBreak
	return kit.Tight(l)
}

// row shows the backup at a place of the list.
func (v *View) row(at int, r Row) fyne.CanvasObject {
	title := widget.NewLabelWithStyle(r.Title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Truncation = fyne.TextTruncateEllipsis
	words := kit.Lines(4, kit.Tight(title), kit.Tight(kit.Muted(r.About)))
	if r.Problem != "" {
		words.Add(kit.Tight(kit.Muted(r.Problem).Colored(fynetheme.ColorNameError)))
		return kit.Card(words)
	}
	question := kit.Lines(10)
	question.Hide()
	open := widget.NewButton("Open read-only", func() { tell(v.OnOpen, at) })
	restore := widget.NewButton("Restore…", func() { v.ask(question, at) })
	ends := container.NewVBox(container.NewHBox(open, restore))
	return kit.Card(kit.Lines(12, container.NewBorder(nil, nil, nil, ends, words), question))
}

const restoring = "The desk as it is now is backed up first and kept for 30 days, so that this can be taken back. " +
	"Then the desk is closed, and this backup stands in its place."

// ask asks below a row whether its backup is to be restored.
func (v *View) ask(question *fyne.Container, at int) {
	v.settle()
	sure := widget.NewButton("Restore this backup", func() { v.settle(); tell(v.OnRestore, at) })
	sure.Importance = widget.HighImportance
	question.Objects = []fyne.CanvasObject{
		kit.Tight(kit.Muted(v.restoring).Colored(fynetheme.ColorNameForeground)),
		container.NewHBox(sure, widget.NewButton(v.leaving, v.settle)),
	}
	question.Show()
	v.asked = question
	v.column.Refresh()
	v.column.Reveal(question)
}

// settle takes the question away.
func (v *View) settle() {
	if v.asked != nil {
		v.asked.Hide()
		v.asked = nil
		v.column.Refresh()
	}
}

func tell(f func(int), at int) {
	if f != nil {
		f(at)
	}
}

// colorOf is the colour of words that matter so much.
func colorOf(how widget.Importance) fyne.ThemeColorName {
	switch how {
	case widget.WarningImportance:
		return fynetheme.ColorNameWarning
	case widget.DangerImportance:
		return fynetheme.ColorNameError
	}
	return look.ColorMuted
}
