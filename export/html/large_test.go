package html_test

import (
	"os"
	"path/filepath"
	"testing"

	"factdesk/export"
	"factdesk/export/exporttest"
	page "factdesk/export/html"
)

// BenchmarkLarge writes a page about 10,000 claims with 30,000 pieces of evidence.
func BenchmarkLarge(b *testing.B) {
	d := exporttest.Large(10_000)
	r, err := export.Gather(b.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(b.TempDir(), "page.html")
	for b.Loop() {
		f, err := os.Create(path) // #nosec G304 -- in the test's own folder
		if err != nil {
			b.Fatal(err)
		}
		if err := page.Write(f, r); err != nil {
			b.Fatal(err)
		}
		if err := f.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
