// Package look is how Factdesk looks: names for its own colours and sizes by
// what they mean, with their values in the light and in the dark.
//
// A tone's colours keep apart for the colour-blind: they differ in lightness
// and lie on the blue–orange axis of Okabe and Ito's palette where they can. No
// tone stands by colour alone; a glyph and a label go with it.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/claims"
)

// The colours that Fyne has no name for.
const (
	ColorMuted  fyne.ThemeColorName = "factdesk-muted"  // words of less weight
	ColorPanel  fyne.ThemeColorName = "factdesk-panel"  // the ground of the panes beside the text
	ColorCard   fyne.ThemeColorName = "factdesk-card"   // the ground of a card on a panel
	ColorCaret  fyne.ThemeColorName = "factdesk-caret"  // the caret in the reader
	ColorChosen fyne.ThemeColorName = "factdesk-chosen" // the line under the chosen claim
	ColorOnTone fyne.ThemeColorName = "factdesk-ontone" // words on a tone's text colour used as ground
	ColorWarned fyne.ThemeColorName = "factdesk-warned" // the ground of a warning
	ColorFailed fyne.ThemeColorName = "factdesk-failed" // the ground of what went wrong
	ColorHit    fyne.ThemeColorName = "factdesk-hit"    // the ground of what was found in the text
	ColorHitNow fyne.ThemeColorName = "factdesk-hitnow" // that of the one that is gone to
	ColorVeil   fyne.ThemeColorName = "factdesk-veil"   // lies over words that are set aside
)

// ToneText is the colour of words that tell a tone.
func ToneText(t claims.Tone) fyne.ThemeColorName {
	return fyne.ThemeColorName("factdesk-tone-" + string(t))
}

// ToneGround is the colour behind words of a tone.
func ToneGround(t claims.Tone) fyne.ThemeColorName {
	return fyne.ThemeColorName("factdesk-ground-" + string(t))
}

// Theme returns Factdesk's theme. It follows the system between light and dark.
func Theme() fyne.Theme { return theme{fynetheme.DefaultTheme(), palette()} }

type theme struct {
	fyne.Theme
	colors map[fyne.ThemeColorName]shades
}

// Color implements fyne.Theme.
func (t theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	c, ok := t.colors[name]
	switch {
	case !ok:
		return t.Theme.Color(name, v)
	case v == fynetheme.VariantDark:
		return c.dark
	}
	return c.light
}

// Size implements fyne.Theme.
func (t theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameInputRadius, fynetheme.SizeNameSelectionRadius:
		return 6
	case fynetheme.SizeNameSubHeadingText:
		return 18
	}
	return t.Theme.Size(name)
}
