package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Title returns the title of a sheet.
func Title(text string) *widget.Label {
	l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName, l.Wrapping = fynetheme.SizeNameSubHeadingText, fyne.TextWrapWord
	return l
}

// Sheet returns what stands in the middle of the window for a while: a title, a
// way to close it, and what it is about, one below the other.
func Sheet(title *widget.Label, shut func(), objects ...fyne.CanvasObject) *Column {
	b := widget.NewButtonWithIcon("", fynetheme.CancelIcon(), shut)
	b.Importance = widget.LowImportance
	head := container.NewBorder(nil, nil, nil, container.NewVBox(b), Tight(title))
	return NewColumn(Inset(32, 28, Lines(20, append([]fyne.CanvasObject{head}, objects...)...)))
}

// Told returns words that say how something went, hidden until there are any.
func Told() *widget.Label {
	l := widget.NewLabel("")
	l.Wrapping, l.Hidden = fyne.TextWrapWord, true
	return l
}

// Tell shows words in a label that Told returned; "" hides it.
func Tell(l *widget.Label, words string, how widget.Importance) {
	l.Importance, l.Hidden = how, words == ""
	l.SetText(words)
}
