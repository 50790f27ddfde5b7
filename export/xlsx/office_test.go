package xlsx_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

// What LibreOffice reads of the workbook, and prints. It takes seconds, and
// needs LibreOffice; pdftotext adds what the pages say.
func TestLibreOfficeReadsAndPrintsIt(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "report.xlsx")
	d := exporttest.Sample()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	if err := export.Save(path, func(w io.Writer) error { return xlsx.Write(t.Context(), w, r) }); err != nil {
		t.Fatal(err)
	}
	office(t, dir, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", path)
	rows := table(t, filepath.Join(dir, "report-Claims.csv"))
	if len(rows) != 6 || rows[2][1] != "=1+1 no other crossing was ever closed for so long" || rows[4][18] != "2026-06-01" {
		t.Errorf("claims: got %q", rows)
	}
	if rows := table(t, filepath.Join(dir, "report-Evidence.csv")); len(rows) != 6 {
		t.Errorf("evidence: got %q", rows)
	}
	office(t, dir, "pdf", path)
	pages(t, filepath.Join(dir, "report.pdf"))
}

// office has LibreOffice turn files into others, in dir.
func office(t *testing.T, dir, to string, files ...string) {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("no LibreOffice here, or no time")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	// A profile of its own: another instance would take the work and not tell.
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(dir) + "/profile", "--headless", "--convert-to", to, "--outdir", dir}
	cmd := exec.CommandContext(ctx, office, append(args, files...)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", to, err, out)
	}
}

func table(t *testing.T, path string) [][]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func pages(t *testing.T, path string) {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("no pdftotext here")
	}
	out, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"FACT-CHECK REPORT", "Lower Marsh gets its bridge back", "Page 1 of 8", "Mostly false",
		"Final accounts of the works", "How to send corrections back", "withheld for safety",
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("no page says %q", want)
		}
	}
	if n := strings.Count(string(out), "\f"); n != 8 {
		t.Errorf("got %d pages, want 8: the Summary, the claims on three, evidence, sources on two, the article", n)
	}
}
