package assets

import (
	"bytes"
	"encoding/json"
	"image/png"
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
