package reader

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2/test"

	"factdesk/app/look"
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
