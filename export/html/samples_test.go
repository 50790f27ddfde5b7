package html_test

import (
	"os"
	"path/filepath"
	"testing"

	"factdesk/export"
	"factdesk/export/exporttest"
)

// TestSamples writes pages of each sort into a folder, to be looked at.
func TestSamples(t *testing.T) {
	dir := os.Getenv("FACTDESK_SAMPLE_PAGES")
	if dir == "" {
		t.Skip("FACTDESK_SAMPLE_PAGES names no folder")
	}
	for name, d := range map[string]*exporttest.Desk{
		"internal": exporttest.Story(), "abroad": exporttest.Abroad(), "bare": exporttest.Bare(), "large": exporttest.Large(12),
	} {
		r := gathered(t, d)
		for after, p := range map[string]export.Profile{"": export.Internal, "-public": export.Public} {
			path := filepath.Join(dir, name+after+".html")
			if err := os.WriteFile(path, []byte(written(t, r.For(p))), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
