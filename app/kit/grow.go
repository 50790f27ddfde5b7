package kit

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// mostRows is where a field stops growing and scrolls: whoever pastes a book
// shall still find what stands below it.
const mostRows = 60

// measured is how much of a text is looked at for that, in bytes: more than
// mostRows of them.
const measured = 12_000

// grow shows as many rows as the text takes at the field's width.
func (f *Field) grow() {
	if !f.MultiLine || f.Size().Width <= 0 {
		return
	}
	text := f.Text
	if len(text) > measured {
		text = strings.ToValidUTF8(text[:measured], "")
	}
	rows := min(max(rowsOf(text, f.Size().Width), f.least), mostRows)
	if rows != f.rows {
		f.rows = rows
		f.SetMinRowsVisible(rows)
	}
}

// rowsOf returns how many rows text takes in an entry of a width. A label wraps
// by the same rules, but can be asked.
func rowsOf(text string, width float32) int {
	one := fyne.MeasureText("M", fynetheme.TextSize(), fyne.TextStyle{}).Height
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	label.Resize(fyne.NewSize(width, one))
	high := label.MinSize().Height - 2*fynetheme.InnerPadding()
	return int(math.Round(float64(high / one)))
}
