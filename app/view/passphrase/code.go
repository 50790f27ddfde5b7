package passphrase

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// A Code shows a recovery code, this once. It belongs to the GUI's goroutine.
type Code struct {
	widget.BaseWidget
	OnCopy func(code string)
	OnSave func(code string) // the code is wanted in a file, to be printed
	OnDone func()            // the code is kept somewhere

	column *kit.Column
}

// NewCode returns a view of a code.
func NewCode(code string) *Code {
	c := &Code{}
	shown := widget.NewLabelWithStyle(code, fyne.TextAlignCenter, fyne.TextStyle{Monospace: true, Bold: true})
	shown.Wrapping, shown.Selectable, shown.SizeName = fyne.TextWrapBreak, true, fynetheme.SizeNameSubHeadingText
	done := widget.NewButton("Open the desk", func() { call(c.OnDone) })
	done.Importance = widget.HighImportance
	done.Disable()
	kept := widget.NewCheck("I have printed it or written it down, and keep it apart from this computer", func(on bool) {
		if on {
			done.Enable()
		} else {
			done.Disable()
		}
	})
	ways := container.NewHBox(
		widget.NewButtonWithIcon("Copy", fynetheme.ContentCopyIcon(), func() { tell(c.OnCopy, code) }),
		widget.NewButtonWithIcon("Save as a text file, to print…", fynetheme.DocumentPrintIcon(), func() { tell(c.OnSave, code) }))
	about := kit.Muted("It opens the desk where the passphrase is forgotten. It is shown this once and stored nowhere.")
	c.column = kit.NewColumn(kit.Middle(640, kit.Inset(32, 72, kit.Lines(18,
		kit.Tight(kit.Title("The recovery code")), kit.Tight(about), kit.Card(shown), ways,
		kit.Tight(warned(warning)), kept, container.NewHBox(done)))))
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *Code) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(c.column)
}

func call(f func()) {
	if f != nil {
		f()
	}
}

func tell(f func(string), text string) {
	if f != nil {
		f(text)
	}
}
