package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/claims"
)

// shades are one colour in the light and in the dark.
type shades struct{ light, dark color.NRGBA }

// palette holds every colour that is ours.
func palette() map[fyne.ThemeColorName]shades {
	return map[fyne.ThemeColorName]shades{
		fynetheme.ColorNameBackground:          {rgb(0xfbfaf7), rgb(0x16191d)},
		fynetheme.ColorNameForeground:          {rgb(0x1b1f24), rgb(0xe8e6e1)},
		fynetheme.ColorNamePrimary:             {rgb(0x1f5fa8), rgb(0x7fb4f0)},
		fynetheme.ColorNameForegroundOnPrimary: {rgb(0xffffff), rgb(0x10151b)},
		fynetheme.ColorNameHyperlink:           {rgb(0x1f5fa8), rgb(0x7fb4f0)},
		fynetheme.ColorNameFocus:               {rgba(0x1f5fa8, 0x50), rgba(0x7fb4f0, 0x60)},
		fynetheme.ColorNameSelection:           {rgb(0xc5dcf7), rgb(0x2c4a6e)},
		fynetheme.ColorNameButton:              {rgb(0xebe8e1), rgb(0x363e48)},
		fynetheme.ColorNameInputBackground:     {rgb(0xffffff), rgb(0x20252b)},
		fynetheme.ColorNameInputBorder:         {rgb(0xc9c5bb), rgb(0x424a54)},
		fynetheme.ColorNamePlaceHolder:         {rgb(0x646a73), rgb(0x9aa1ab)},
		fynetheme.ColorNameDisabled:            {rgb(0x888d95), rgb(0x787f88)},
		fynetheme.ColorNameSeparator:           {rgb(0xe2dfd7), rgb(0x2b3138)},
		fynetheme.ColorNameOverlayBackground:   {rgb(0xffffff), rgb(0x20252b)},
		fynetheme.ColorNameMenuBackground:      {rgb(0xffffff), rgb(0x20252b)},
		fynetheme.ColorNameHeaderBackground:    {rgb(0xf3f1ec), rgb(0x1d2126)},
		fynetheme.ColorNameError:               {rgb(0xa32e00), rgb(0xff9b73)},
		fynetheme.ColorNameSuccess:             {rgb(0x00614a), rgb(0x5fd3ae)},
		fynetheme.ColorNameWarning:             {rgb(0x7a4f00), rgb(0xf2c14e)},

		ColorMuted:  {rgb(0x5b6068), rgb(0xa3a9b2)},
		ColorPanel:  {rgb(0xf3f1ec), rgb(0x1d2126)},
		ColorCard:   {rgb(0xffffff), rgb(0x252a31)},
		ColorCaret:  {rgb(0x1f5fa8), rgb(0x7fb4f0)},
		ColorChosen: {rgb(0x1f5fa8), rgb(0x7fb4f0)},
		ColorOnTone: {rgb(0xffffff), rgb(0x14171b)},
		ColorWarned: {rgb(0xfbe8b8), rgb(0x40320c)},
		ColorFailed: {rgb(0xfbd9cb), rgb(0x4a2113)},

		ColorHit:    {rgb(0xdff27e), rgb(0x4d5a12)},
		ColorHitNow: {rgb(0xffa94d), rgb(0x9a4a00)},
		ColorVeil:   {rgba(0xfbfaf7, 0x5c), rgba(0x16191d, 0x70)},

		ToneText(claims.Undecided):    {rgb(0x1f5fa8), rgb(0x8ebef5)},
		ToneGround(claims.Undecided):  {rgb(0xd9e8f9), rgb(0x1b324d)},
		ToneText(claims.Supported):    {rgb(0x00614a), rgb(0x5fd3ae)},
		ToneGround(claims.Supported):  {rgb(0xcdebdf), rgb(0x12392d)},
		ToneText(claims.Partly):       {rgb(0x7a4f00), rgb(0xf2c14e)},
		ToneGround(claims.Partly):     {rgb(0xfbe8b8), rgb(0x40320c)},
		ToneText(claims.Refuted):      {rgb(0xa32e00), rgb(0xff9b73)},
		ToneGround(claims.Refuted):    {rgb(0xfbd9cb), rgb(0x4a2113)},
		ToneText(claims.Misleading):   {rgb(0x7b2d6b), rgb(0xe7a3d6)},
		ToneGround(claims.Misleading): {rgb(0xf2daec), rgb(0x43203b)},
		ToneText(claims.Unproven):     {rgb(0x4a5568), rgb(0xb4becc)},
		ToneGround(claims.Unproven):   {rgb(0xe2e6ec), rgb(0x2c333d)},
	}
}

func rgb(hex uint32) color.NRGBA { return rgba(hex, 0xff) }

func rgba(hex uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8 & 0xff), B: uint8(hex & 0xff), A: alpha} // #nosec G115 -- each is one byte of hex
}
