package xlsx_test

import (
	"io"
	"os"
	"testing"

	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

// size is how many claims the large report has; it has three times as much
// evidence.
const size = 10000

// TestLargeWorkbook writes the large workbook to a file, for bench/bench.sh to
// measure as a whole process.
func TestLargeWorkbook(t *testing.T) {
	path := os.Getenv("FACTDESK_LARGE_WORKBOOK")
	if path == "" {
		t.Skip("FACTDESK_LARGE_WORKBOOK names no file")
	}
	d := exporttest.Large(size)
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	if err := export.Save(path, func(w io.Writer) error { return xlsx.Write(t.Context(), w, r) }); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkWrite(b *testing.B) {
	d := exporttest.Large(size)
	r, err := export.Gather(b.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := xlsx.Write(b.Context(), io.Discard, r); err != nil {
			b.Fatal(err)
		}
	}
}
