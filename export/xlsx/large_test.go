package xlsx_test

import (
	"errors"
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
	// Not export.Save, which waits for the disk: a peer doesn't.
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(xlsx.Write(t.Context(), f, r), f.Close()); err != nil {
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
