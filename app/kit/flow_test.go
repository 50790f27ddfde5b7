package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
	"factdesk/app/look"
)

func TestTogglesTakeAsManyRowsAsTheyNeed(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	g, below := kit.NewToggles("Numbers", "Event", "Quotation", "Position"), kit.NewField("below")
	w := test.NewTempWindow(t, kit.Lines(4, g, below))
	high := func(width float32) float32 {
		w.Resize(fyne.NewSize(width, 400))
		if got, least := below.Position().Y, g.Position().Y+g.MinSize().Height; got < least {
			t.Errorf("%v wide: what is below begins at %v, want below the chips at %v", width, got, least)
		}
		return g.MinSize().Height
	}
	one, two, narrow := high(600), high(240), high(60)
	if two <= one || narrow <= two || one > 40 {
		t.Errorf("they are %v, %v and %v high", one, two, narrow)
	}
	if again := high(600); again != one {
		t.Errorf("wide again they are %v high, want %v", again, one)
	}
}
