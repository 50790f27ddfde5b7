package place_test

import (
	"os"
	"path/filepath"
	"testing"

	"factdesk/app/place"
	"factdesk/claims"
)

func TestAPlaceIsFoundAgain(t *testing.T) {
	folder := t.TempDir()
	want := place.Place{Article: claims.NewID[claims.Article](), Claim: claims.NewID[claims.Claim](), Top: 4168}
	for range 2 { // the second over the first
		if err := place.Save(folder, want); err != nil {
			t.Fatal(err)
		}
	}
	if got := place.Load(folder); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// A place is a convenience: one that can't be read stops nobody.
func TestAPlaceThatCannotBeReadIsNone(t *testing.T) {
	for name, held := range map[string]string{
		"nothing":      "",
		"no JSON":      "\x00\x00\x00",
		"another type": `{"article": 7}`,
		"no ID":        `{"article": "here"}`,
	} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "place.json"), []byte(held), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := place.Load(folder); got != (place.Place{}) {
			t.Errorf("%s: got %+v, want no place", name, got)
		}
	}
	if got := place.Load(filepath.Join(t.TempDir(), "missing")); got != (place.Place{}) {
		t.Errorf("a missing folder: got %+v, want no place", got)
	}
}
