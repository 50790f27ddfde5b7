package back_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/export/exporttest"
	"factdesk/export/merge"
	"factdesk/export/xlsx/xlsxtest"
)

// resaved returns the workbook as LibreOffice writes it, by way of a format.
func resaved(t *testing.T, file []byte, by ...string) []byte {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("no LibreOffice here, or no time")
	}
	from, profile := "xlsx", t.TempDir()
	dir := t.TempDir()
	path := filepath.Join(dir, "report.xlsx")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, to := range by {
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
		out := t.TempDir()
		// A profile of its own: another instance would take the work and not tell.
		cmd := exec.CommandContext(ctx, office, "-env:UserInstallation=file://"+filepath.ToSlash(profile),
			"--headless", "--convert-to", to, "--outdir", out, filepath.Join(dir, "report."+from))
		said, err := cmd.CombinedOutput()
		cancel()
		if err != nil {
			t.Fatalf("%s: %v\n%s", to, err, said)
		}
		dir, from = out, to
	}
	b, err := os.ReadFile(filepath.Join(dir, "report."+from))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// odd is a claim whose cells are what programs like to change.
func odd(d *exporttest.Desk) claims.Claim {
	var odd claims.Claim
	for r, err := range d.Records(nil, claims.KindClaim, claims.Ref{}) { //nolint:staticcheck // a desk in memory waits for nothing
		if c, ok := r.(claims.Claim); ok && err == nil {
			odd = c
		}
	}
	odd.Statement = "  _x0041_ “so” he said:\n\t'quoted' … 5 < 6 & 7 😀 é e\u0301 \u00a0."
	odd.Speaker = "2024"
	odd.Tags = []string{"1/2", "TRUE"}
	odd.CheckAgain = "2026-02"
	odd.SuggestedWording = "'leading quote"
	odd.EditorsNote = "007"
	return odd
}

func TestResavedByLibreOfficeNothingDiffers(t *testing.T) {
	d := exporttest.Sample()
	d.Add(odd(d))
	r := report(t, d)
	for name, by := range map[string][]string{"as xlsx": {"xlsx"}, "by way of ods": {"ods", "xlsx"}} {
		t.Run(name, func(t *testing.T) {
			s, err := read(t.Context(), resaved(t, workbook(t, r), by...))
			if err != nil {
				t.Fatal(err)
			}
			if len(s.Rows) != len(r.Claims) || s.Origin.Report != r.ID.String() {
				t.Errorf("got %d rows from %+v", len(s.Rows), s.Origin)
			}
			nothing(t, merge.Compare(s, r, &r))
			nothing(t, merge.Compare(s, r, nil))
		})
	}
}

func TestEditedAndResavedByLibreOfficeTheSameDiffers(t *testing.T) {
	d := exporttest.Sample()
	d.Add(odd(d))
	r := report(t, d)
	book := xlsxtest.Open(workbook(t, r))
	book.Set("Statement", 2, "A fifth, says the council.\nOr nearly.")
	book.Set("Verdict", 2, "False")
	book.Set("Check again on", 3, 46234)
	book.Set("Tags", 4, "")
	book.Calculate("Speaker", 5, "1+1")
	book.Remove(6)
	edited := book.Bytes()
	var want, got merge.Result
	for _, one := range []struct {
		file []byte
		into *merge.Result
	}{{edited, &want}, {resaved(t, edited, "xlsx"), &got}} {
		s, err := read(t.Context(), one.file)
		if err != nil {
			t.Fatal(err)
		}
		*one.into = merge.Compare(s, r, &r)
	}
	if len(want.Differences) != 3 || len(want.Listed) != 2 {
		t.Errorf("before: got %+v and %q", want.Differences, want.Listed)
	}
	if len(got.Differences) != len(want.Differences) || len(got.Listed) != len(want.Listed) {
		t.Fatalf("got %+v and %q, want %+v and %q", got.Differences, got.Listed, want.Differences, want.Listed)
	}
	for i, d := range got.Differences {
		if d != want.Differences[i] {
			t.Errorf("got %+v, want %+v", d, want.Differences[i])
		}
	}
}
