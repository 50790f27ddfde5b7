package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/look"
)

// Words are words of less weight, which still can be read: Fyne's label of low
// importance is as pale as one that's disabled.
type Words struct {
	widget.RichText
	segment *widget.TextSegment
}

// Muted returns words of the size of a panel's text, wrapped.
func Muted(text string) *Words { return newWords(text, fynetheme.SizeNameText) }

// Caption returns small words above or below a field, wrapped.
func Caption(text string) *Words { return newWords(text, fynetheme.SizeNameCaptionText) }

func newWords(text string, size fyne.ThemeSizeName) *Words {
	w := &Words{}
	w.start(text, size)
	w.ExtendBaseWidget(w)
	return w
}

func (w *Words) start(text string, size fyne.ThemeSizeName) {
	style := widget.RichTextStyleInline
	style.ColorName, style.SizeName = look.ColorMuted, size
	w.segment = &widget.TextSegment{Text: text, Style: style}
	w.Segments = []widget.RichTextSegment{w.segment}
	w.Wrapping, w.Scroll = fyne.TextWrapWord, fyne.ScrollNone
}

// OneLine has the words stand on one line, cut short as truncation says where
// there is no room for them.
func (w *Words) OneLine(truncation fyne.TextTruncation) *Words {
	w.Wrapping, w.Truncation = fyne.TextWrapOff, truncation
	return w
}

// Centred has the words stand in the middle.
func (w *Words) Centred() *Words {
	w.segment.Style.Alignment = fyne.TextAlignCenter
	return w
}

// Bold has the words stand out, as those of a heading do.
func (w *Words) Bold() *Words {
	w.segment.Style.TextStyle.Bold = true
	return w
}

// Colored has the words stand in a colour.
func (w *Words) Colored(name fyne.ThemeColorName) *Words {
	if w.segment.Style.ColorName != name {
		w.segment.Style.ColorName = name
		w.Refresh()
	}
	return w
}

// Text returns the words.
func (w *Words) Text() string { return w.segment.Text }

// Say shows other words; where there are none it hides.
func (w *Words) Say(text string) {
	if w.segment.Text == text && w.Hidden == (text == "") {
		return
	}
	w.segment.Text, w.Hidden = text, text == ""
	w.Refresh()
}

// Section returns the heading of a section, with what belongs at its end, or
// nil.
func Section(title string, end fyne.CanvasObject) *fyne.Container {
	l := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	if end == nil {
		return container.NewBorder(nil, nil, Tight(l), nil)
	}
	return container.NewBorder(nil, nil, Tight(l), end)
}

// Named puts a caption above an object.
func Named(name string, o fyne.CanvasObject) *fyne.Container {
	return Lines(4, Tight(Caption(name)), o)
}
