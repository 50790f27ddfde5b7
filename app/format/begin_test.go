package format_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/app/format"
	"factdesk/export"
	"factdesk/export/claimreview"
	"factdesk/export/exporttest"
)

// reportOf returns the report of a desk.
func reportOf(tb testing.TB, d *exporttest.Desk) export.Report {
	tb.Helper()
	r, err := export.Gather(tb.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// What is shown of a file that is text are its own first lines.
func TestTextBeginsAsItIsWritten(t *testing.T) {
	r := reportOf(t, exporttest.Sample())
	how := format.How{Drafts: true}
	for _, f := range format.All() {
		b, err := f.Begin(t.Context(), r, how)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		if b.Text == "" {
			continue
		}
		path := filepath.Join(t.TempDir(), "report")
		if err := f.Save(t.Context(), path, r, how); err != nil {
			t.Fatal(err)
		}
		whole, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want := strings.Split(strings.TrimPrefix(string(whole), "\ufeff"), "\n")
		got := strings.Split(b.Text, "\n")
		if len(got) > 25 || len(got) < min(len(want)-1, 25) {
			t.Errorf("%s: got %d lines of %d", f.Name, len(got), len(want))
		}
		for i, line := range got {
			same := strings.TrimSuffix(want[i], "\r") == line
			if cut, short := strings.CutSuffix(line, "…"); !same && (!short || !strings.HasPrefix(want[i], cut)) {
				t.Errorf("%s, line %d: got %q, want %q", f.Name, i+1, line, want[i])
			}
		}
	}
}

// said joins the words of lines.
func said(lines []format.Line) string {
	var b strings.Builder
	for _, l := range lines {
		for _, r := range l.Runs {
			b.WriteString(r.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestAPageBeginsAsItIsRead(t *testing.T) {
	r := reportOf(t, exporttest.Sample())
	f, _ := format.Named("html")
	b, err := f.Begin(t.Context(), r, format.How{})
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Page) < 10 || len(b.Page) > 25 || b.Page[1].Level != 1 || said(b.Page[1:2]) != r.Article.Title+"\n" {
		t.Errorf("got %+v", b.Page)
	}
	words := said(b.Page)
	for _, want := range []string{"Fact-check report\n", "Outlet: " + r.Article.Outlet + "\n", "≈ Mostly true 1"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q isn't in\n%s", want, words)
		}
	}
	for _, strange := range []string{"{", "Skip to", "stylesheet"} {
		if strings.Contains(words, strange) {
			t.Errorf("%q is in\n%s", strange, words)
		}
	}
	toned := false
	for _, l := range b.Page {
		for _, run := range l.Runs {
			toned = toned || run.Tone != "" && run.Bold
		}
	}
	if !toned {
		t.Error("no verdict has its colour")
	}
}

func TestAPageIsReadFromRightToLeft(t *testing.T) {
	r := reportOf(t, exporttest.Sample())
	r.Article.Title = "«محادثات» in Geneva"
	f, _ := format.Named("html")
	b, err := f.Begin(t.Context(), r, format.How{})
	if err != nil || b.Page[0].Backward || !b.Page[1].Backward {
		t.Errorf("got %+v, %v", b.Page[:2], err)
	}
}

func TestAWorkbookBeginsWithItsSummary(t *testing.T) {
	b, err := format.Workbook().Begin(t.Context(), reportOf(t, exporttest.Sample()), format.How{})
	if err != nil || len(b.Front.Rows) == 0 || b.Text != "" || b.Page != nil {
		t.Errorf("got %+v, %v", b, err)
	}
}

func TestABeginningIsRefusedAsTheReportIs(t *testing.T) {
	r := reportOf(t, exporttest.Sample()).For(export.Public)
	r.Claims = nil
	f, _ := format.Named("claimreview")
	if _, err := f.Begin(t.Context(), r, format.How{}); !errors.Is(err, claimreview.ErrUnapproved) {
		t.Errorf("got %v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	for _, f := range format.All() {
		if _, err := f.Begin(ctx, r, format.How{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: got %v", f.Name, err)
		}
	}
}

func TestAFormatTellsHowFarItIs(t *testing.T) {
	last, all := 0, 0
	f := format.Workbook().Telling(func(done, of int) { last, all = done, of })
	if err := f.Save(t.Context(), filepath.Join(t.TempDir(), "a.xlsx"), reportOf(t, exporttest.Sample()), format.How{}); err != nil {
		t.Fatal(err)
	}
	if last == 0 || last != all {
		t.Errorf("got %d of %d", last, all)
	}
}

func BenchmarkBegin(b *testing.B) {
	r := reportOf(b, exporttest.Large(10_000))
	for _, f := range format.All() {
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := f.Begin(b.Context(), r, format.How{Drafts: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
