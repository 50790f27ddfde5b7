//go:build e2e && linux

package e2e_test

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// csvOfAllSheets has LibreOffice write each sheet as text, with its shown
// values: comma, quotes, UTF-8, all sheets.
const csvOfAllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

// office has LibreOffice convert a workbook, in a folder of its own, and returns
// that folder.
func office(t *testing.T, workbook, format string) string {
	t.Helper()
	out := t.TempDir()
	profile := "-env:UserInstallation=file://" + t.TempDir()
	c := exec.Command("soffice", profile, "--headless", "--norestore", "--convert-to", format, "--outdir", out, workbook)
	if said, err := c.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, said)
	}
	return out
}

// sheets returns a workbook's sheets as LibreOffice reads them, by name.
func sheets(t *testing.T, workbook string) map[string][][]string {
	t.Helper()
	stem := strings.TrimSuffix(filepath.Base(workbook), ".xlsx")
	files, err := filepath.Glob(filepath.Join(office(t, workbook, csvOfAllSheets), "*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][][]string{}
	for _, file := range files {
		name := strings.TrimPrefix(strings.TrimSuffix(filepath.Base(file), ".csv"), stem+"-")
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close() //nolint:errcheck // it's only read
		rows := csv.NewReader(f)
		rows.FieldsPerRecord = -1
		if all[name], err = rows.ReadAll(); err != nil {
			t.Fatalf("sheet %s: %v", name, err)
		}
	}
	return all
}

// column returns the cell of row number row under the heading called name.
// Row 1 is the first below the headings.
func column(t *testing.T, sheet [][]string, row int, name string) string {
	t.Helper()
	if len(sheet) <= row {
		t.Fatalf("the sheet has %d rows, want more than %d", len(sheet), row)
	}
	for i, heading := range sheet[0] {
		if heading == name && i < len(sheet[row]) {
			return sheet[row][i]
		}
	}
	t.Fatalf("no column %q among %q", name, sheet[0])
	return ""
}

// printed returns what a workbook says on paper, and where its links lead. Its
// pages are kept among the pictures.
func printed(t *testing.T, workbook string) (text, links string) {
	t.Helper()
	stem := strings.TrimSuffix(filepath.Base(workbook), ".xlsx")
	pdf := filepath.Join(office(t, workbook, "pdf"), stem+".pdf")
	output(t, "pdftoppm", "-r", "70", "-png", pdf, filepath.Join(shotsFolder(), "report"))
	// Raw is cell after cell; otherwise the lines of a wrapped cell are mixed
	// with those beside it.
	return output(t, "pdftotext", "-raw", pdf, "-"), output(t, "pdfinfo", "-url", pdf)
}

func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s %v: %v", name, args, err)
	}
	return string(out)
}
