package xlsx_test

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

// The front says, cell by cell, what the Summary says that is written.
func TestTheFrontIsWhatTheSummaryBeginsWith(t *testing.T) {
	for name, r := range samples(t) {
		front, err := xlsx.FrontOf(r)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		f := summary(t, r)
		if len(front.Rows) < 15 {
			t.Errorf("%s: got %d rows", name, len(front.Rows))
		}
		for i, row := range front.Rows {
			high, err := f.GetRowHeight("Summary", i+1)
			if err != nil || high != row.High {
				t.Errorf("%s, row %d: got %v high, want %v, %v", name, i+1, row.High, high, err)
			}
			for _, c := range row.Cells {
				at, err := excelize.CoordinatesToCellName(c.From+2, i+1)
				if err != nil {
					t.Fatal(err)
				}
				if want, err := f.GetCellValue("Summary", at); err != nil || c.Text != want {
					t.Errorf("%s, %s: got %q, want %q, %v", name, at, c.Text, want, err)
				}
				if c.Look.Size == 0 || c.Look.Ink == "" || c.To <= c.From || c.To > xlsx.FrontColumns {
					t.Errorf("%s, %s: got %+v", name, at, c)
				}
			}
		}
	}
}

func TestTheFrontHasTheChart(t *testing.T) {
	r := samples(t)["internal"]
	front, err := xlsx.FrontOf(r)
	if err != nil {
		t.Fatal(err)
	}
	chart := front.Chart
	if head := front.Rows[chart.Top-1].Cells[1]; head.Text != "Claims by verdict" || head.From != chart.From || head.To != chart.To {
		t.Errorf("above the chart stands %+v, the chart is %+v", head, chart)
	}
	if chart.Bottom < chart.Top+10 || len(chart.Bars) != len(r.Summary.Ratings) {
		t.Errorf("got %+v", chart)
	}
	for i, bar := range chart.Bars {
		if want := r.Summary.Ratings[i]; bar.N != want.N || !strings.Contains(bar.Label, want.Of.Label) {
			t.Errorf("got %+v, want %+v", bar, want)
		}
	}
}

func TestHowFarAWorkbookIs(t *testing.T) {
	d := exporttest.Large(300)
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	var told []int
	all := 0
	way := xlsx.Way{Tell: func(done, of int) { told, all = append(told, done), of }}
	if err := way.Write(t.Context(), io.Discard, r); err != nil {
		t.Fatal(err)
	}
	rows := len(r.Claims) + len(r.Evidence) + len(r.Sources)
	if n := len(told); n < 50 || n > 200 || !slices.IsSorted(told) || told[n-1] != all || all < 2*rows {
		t.Errorf("of %d rows got %d times %v of %d", rows, n, told, all)
	}
	half := slices.IndexFunc(told, func(done int) bool { return done > all/2 })
	if half < len(told)/3 || half > 2*len(told)/3 {
		t.Errorf("laying out ends after %d of %d steps", half, len(told))
	}
}

func BenchmarkFront(b *testing.B) {
	d := exporttest.Large(size)
	r, err := export.Gather(b.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := xlsx.FrontOf(r); err != nil {
			b.Fatal(err)
		}
	}
}

// summary writes r and opens what was written.
func summary(t *testing.T, r export.Report) *excelize.File {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(t.Context(), &b, r); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}
