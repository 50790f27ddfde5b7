package look

import (
	"fyne.io/fyne/v2"

	"factdesk/assets"
)

// fonts are those of the window, apart from the article's own.
type fonts struct{ plain, bold fyne.Resource }

// newFonts returns our sans: Fyne's font draws the Ukrainian і without its dot.
func newFonts() fonts {
	plain, bold := assets.Sans(), assets.SansBold()
	return fonts{
		// By pointer, as Fyne compares resources.
		plain: fyne.NewStaticResource(plain.Name(), plain.Content()),
		bold:  fyne.NewStaticResource(bold.Name(), bold.Content()),
	}
}

// Font implements fyne.Theme.
func (t theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol, style.Italic:
		return t.Theme.Font(style)
	case style.Bold:
		return t.fonts.bold
	}
	return t.fonts.plain
}
