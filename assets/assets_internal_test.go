package assets

import (
	"bytes"
	"encoding/json"
	"image/png"
	"os"
	"strings"
	"testing"
)

func TestIconIsASquarePicture(t *testing.T) {
	size, err := png.DecodeConfig(bytes.NewReader(Icon().Content()))
	if err != nil || size.Width != size.Height || size.Width < 256 || Icon().Name() != "icon.png" {
		t.Errorf("got %q, %+v, %v", Icon().Name(), size, err)
	}
}

func TestSampleIsThere(t *testing.T) {
	if !json.Valid(Sample()) || !strings.Contains(SampleArticle(), "Geneva") {
		t.Error("the sample can't be read")
	}
}

// Whoever hands the fonts out has to hand out their licences with them.
func TestFontsHaveTheirLicences(t *testing.T) {
	for _, font := range []Resource{Serif(), Sans()} {
		family, _, _ := strings.Cut(font.Name(), "-")
		licence, err := os.ReadFile("fonts/" + family + "-OFL.txt")
		if err != nil || !bytes.Contains(licence, []byte("SIL Open Font License, Version 1.1")) {
			t.Errorf("%s: %v", font.Name(), err)
		}
		if n := len(font.Content()); n < 1<<17 || n > 1<<20 {
			t.Errorf("%s has %d bytes", font.Name(), n)
		}
	}
}
