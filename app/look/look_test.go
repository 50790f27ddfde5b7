package look_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/look"
	"factdesk/claims"
)

// least is the contrast that WCAG 2 asks of text (AA).
const least = 4.5

func TestWordsStandOutFromTheirGround(t *testing.T) {
	type pair struct{ words, ground fyne.ThemeColorName }
	pairs := []pair{
		{fynetheme.ColorNameForegroundOnPrimary, fynetheme.ColorNamePrimary},
		{fynetheme.ColorNameHyperlink, look.ColorCard},
		{fynetheme.ColorNameForeground, fynetheme.ColorNameMenuBackground},
		{fynetheme.ColorNamePlaceHolder, fynetheme.ColorNameInputBackground},
		{fynetheme.ColorNameForeground, fynetheme.ColorNameSelection},
		{fynetheme.ColorNameForeground, look.ColorHit},
		{fynetheme.ColorNameForeground, look.ColorHitNow},
	}
	for _, ground := range []fyne.ThemeColorName{fynetheme.ColorNameBackground, look.ColorPanel, look.ColorCard} {
		pairs = append(pairs, pair{fynetheme.ColorNameForeground, ground}, pair{look.ColorMuted, ground},
			pair{fynetheme.ColorNameError, ground}, pair{fynetheme.ColorNameHyperlink, ground})
	}
	for _, tone := range append(claims.Tones(), claims.Undecided) {
		pairs = append(pairs,
			pair{look.ToneText(tone), look.ToneGround(tone)},
			pair{fynetheme.ColorNameForeground, look.ToneGround(tone)},
			pair{look.ColorOnTone, look.ToneText(tone)},
			pair{look.ToneText(tone), look.ColorCard})
	}
	theme := look.Theme()
	for name, v := range map[string]fyne.ThemeVariant{"light": fynetheme.VariantLight, "dark": fynetheme.VariantDark} {
		for _, p := range pairs {
			if got := contrast(theme.Color(p.words, v), theme.Color(p.ground, v)); got < least {
				t.Errorf("%s: %s on %s: contrast %.2f, want %.1f", name, p.words, p.ground, got, least)
			}
		}
	}
}

func TestWordsThatAreSetAsideCanStillBeRead(t *testing.T) {
	theme := look.Theme()
	for name, v := range map[string]fyne.ThemeVariant{"light": fynetheme.VariantLight, "dark": fynetheme.VariantDark} {
		page := theme.Color(fynetheme.ColorNameBackground, v)
		words := under(theme.Color(look.ColorVeil, v), theme.Color(fynetheme.ColorNameForeground, v))
		if got := contrast(words, page); got < least || got > 8 {
			t.Errorf("%s: contrast %.2f, want at least %.1f and clearly less than that of other words", name, got, least)
		}
	}
}

// under returns what is seen of c under a veil.
func under(veil, c color.Color) color.Color {
	r, g, b, a := veil.RGBA()
	below := func(v, over uint32) uint16 { return uint16(over + v*(0xffff-a)/0xffff) }
	cr, cg, cb, _ := c.RGBA()
	return color.RGBA64{below(cr, r), below(cg, g), below(cb, b), 0xffff}
}

// contrast is the contrast ratio of WCAG 2.
func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
