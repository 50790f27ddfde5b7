package reader

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/look"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// languages are some sentences each, long enough to fill lines.
func languages() map[string]string {
	return map[string]string{
		"English": "The government said that inflation had risen by 3.4% since March 2021, while independent economists disputed " +
			"the figure and pointed to gaps in how it was measured; officials reported roughly 12,345 cases of unemployment. ",
		"Ukrainian": "Уряд заявив, що з березня 2021 року інфляція зросла на 3,4%, тоді як незалежні економісти поставили цю цифру " +
			"під сумнів; посадовці повідомили про 12 345 випадків безробіття, посилаючись на ґрунтовні документи. ",
		"German": "Die Regierung teilte mit, dass die Inflation seit März 2021 um 3,4 % gestiegen sei, während unabhängige " +
			"Wirtschaftswissenschaftlerinnen die Zahl bestritten; Behörden meldeten rund 12.345 Fälle von Arbeitslosigkeit. ",
	}
}

// A line that is easy to read holds 60 to 75 characters, in any size and face.
func TestLinesHoldAsManyCharactersAsAreReadEasily(t *testing.T) {
	theme := test.NewTempApp(t).Settings().Theme()
	for _, how := range []look.Reading{
		look.UsualReading(), look.UsualReading().In(look.Sans), look.UsualReading().Sized(-4), look.UsualReading().Sized(4),
	} {
		for language, words := range languages() {
			p := newPage(theme, how)
			p.setText(strings.Repeat(words, 20))
			p.wrap(3000)
			full, last := 0, len(p.layout.Lines)-1
			for i := range last {
				full += utf8.RuneCountInString(p.layout.Words(i))
			}
			if mean := full / last; mean < 60 || mean > 75 {
				t.Errorf("%+v: a line of %s holds %d characters", how, language, mean)
			}
		}
	}
}

// A reader that grows wider than its column moves the column. Claims stay on
// their words.
func TestClaimsMoveWithTheColumn(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	r := New(Env{})
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(1100, 600))
	text := strings.Repeat("Prices rose by three percent in May. ", 40)
	r.SetText(text, []Mark{{ID: claims.NewID[claims.Claim](), Span: anchor.Span{End: 12}}})
	for _, width := range []float32{1100, 1000, 1200} {
		w.Resize(fyne.NewSize(width, 600))
		all := r.draw.under.used()
		if len(all) != 1 || all[0].Position().X != r.page.left {
			t.Errorf("%v wide: %d grounds, want one at %v", width, len(all), r.page.left)
		}
	}
}
