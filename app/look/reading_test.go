package look_test

import (
	"bytes"
	"testing"

	"github.com/go-text/typesetting/font"

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
		face, err := font.ParseTTF(bytes.NewReader(f.Font().Content()))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range "Az ÄÖÜß éœØłŻčğ ΑΒγάώ ґҐєЄіІїЇщЖ’“”«»„–—…€₴№%½" {
			if _, ok := face.NominalGlyph(r); !ok {
				t.Errorf("%s has no %c", f, r)
			}
		}
	}
}
