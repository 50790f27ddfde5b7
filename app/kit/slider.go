package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/look"
)

// Tracked has all of a slider's length be seen. Fyne gives it the colour of fields,
// which on a light page is the page's.
func Tracked(s *widget.Slider) fyne.CanvasObject {
	return container.NewThemeOverride(s, tracked{look.Theme()})
}

// tracked is a theme in which fields have the colour of their borders.
type tracked struct{ fyne.Theme }

// Color implements fyne.Theme.
func (t tracked) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == fynetheme.ColorNameInputBackground {
		name = fynetheme.ColorNameInputBorder
	}
	return t.Theme.Color(name, variant)
}
