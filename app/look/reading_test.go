package look_test

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"factdesk/app/look"
)

func TestStepsLeadBackAndEndSomewhere(t *testing.T) {
	usual := look.UsualReading()
	for _, row := range []struct{ got, want look.Reading }{
		{usual.Sized(3).Sized(-3), usual},
		{usual.Widened(2).Widened(-2), usual},
		{usual.Sized(99).Sized(1), usual.Sized(99)},
		{usual.Sized(-99).Sized(-1), usual.Sized(-99)},
		{usual.Widened(99).Widened(1), usual.Widened(99)},
		{usual.Widened(-99).Widened(-1), usual.Widened(-99)},
		{usual.Possible(), usual},
		{look.Reading{Face: "papyrus", Size: 1e6, Column: -4}.Possible(), usual.Sized(99).Widened(-99)},
		{look.Reading{}.Possible(), usual.Sized(-99).Widened(-99)},
	} {
		if row.got != row.want {
			t.Errorf("got %+v, want %+v", row.got, row.want)
		}
	}
	if larger := usual.Sized(1); larger.Size <= usual.Size || larger.Size != float32(int(larger.Size)) {
		t.Errorf("the size after %v is %v", usual.Size, larger.Size)
	}
}

func TestFontsHaveTheLettersOfEurope(t *testing.T) {
	for _, f := range []look.Face{look.Serif, look.Sans} {
		for _, cut := range []fyne.Resource{f.Font(), f.Bold()} {
			face, err := font.ParseTTF(bytes.NewReader(cut.Content()))
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range "Az ÄÖÜß éœØłŻčğ ΑΒγάώ ґҐєЄіІїЇщЖ’“”«»„–—…€₴№%½•" {
				if _, ok := face.NominalGlyph(r); !ok {
					t.Errorf("%s has no %c", cut.Name(), r)
				}
			}
		}
	}
}

// Fyne's own font draws it without its dot, as the Turkish ı.
func TestTheUkrainianIHasItsDot(t *testing.T) {
	theme := look.Theme()
	for _, f := range []fyne.Resource{look.Serif.Font(), look.Serif.Bold(), look.Sans.Font(), look.Sans.Bold(), theme.Font(fyne.TextStyle{}), theme.Font(fyne.TextStyle{Bold: true})} {
		face, err := font.ParseTTF(bytes.NewReader(f.Content()))
		if err != nil {
			t.Fatal(err)
		}
		var shaper shaping.HarfbuzzShaper
		cyrillic, latin := shape(&shaper, face, 'і', language.Cyrillic), shape(&shaper, face, 'i', language.Latin)
		if cyrillic != latin {
			t.Errorf("%s draws it up to %v, and the Latin letter up to %v", f.Name(), cyrillic, latin)
		}
	}
}

// shape returns how high a letter reaches, as a script shapes it.
func shape(shaper *shaping.HarfbuzzShaper, face *font.Face, r rune, script language.Script) fixed.Int26_6 {
	return shaper.Shape(shaping.Input{
		Text: []rune{r}, RunEnd: 1, Face: face, Size: fixed.I(100), Script: script, Direction: di.DirectionLTR,
	}).GlyphBounds.Ascent
}
