package csv_test

import (
	"bytes"
	stdcsv "encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"factdesk/export"
	"factdesk/export/csv"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
	"factdesk/export/xlsx/xlsxtest"
)

func gathered(t *testing.T) export.Report {
	t.Helper()
	d := exporttest.Sample()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func written(t *testing.T, r export.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := csv.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func rows(t *testing.T, b []byte, comma rune) [][]string {
	t.Helper()
	bare, marked := bytes.CutPrefix(b, []byte("\ufeff"))
	if !marked {
		t.Fatal("there is no byte order mark")
	}
	in := stdcsv.NewReader(bytes.NewReader(bare))
	in.Comma, in.LazyQuotes, in.FieldsPerRecord = comma, comma != ',', -1
	all, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestItHasTheColumnsOfTheClaimsSheet(t *testing.T) {
	for _, profile := range export.Profiles() {
		r := gathered(t).For(profile)
		var b bytes.Buffer
		if err := xlsx.Write(t.Context(), &b, r); err != nil {
			t.Fatal(err)
		}
		want := xlsxtest.Open(b.Bytes()).Headings()
		if got := rows(t, written(t, r), ',')[0]; len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", profile, got, want)
		}
	}
}

func TestALineForEachClaim(t *testing.T) {
	r := gathered(t)
	r.Claims[0].Verdict.Rationale = "It says \"about\",\r\nin two lines; and more."
	r.Claims[0].Place = "Marsh; 12 o'clock"
	b := written(t, r)
	all := rows(t, b, ',')
	if len(all) != 6 {
		t.Fatalf("got %d lines, want 6", len(all))
	}
	cell := func(line int, name string) string { return all[line][slices.Index(all[0], name)] }
	for _, row := range []struct {
		line       int
		name, want string
	}{
		{1, "Rationale", "It says \"about\",\nin two lines; and more."},
		{1, "Verdict", "≈ Mostly true"},
		{1, "Difference", "1.5"},
		{4, "Best source", "Final accounts of the works <https://council.example.org/accounts.pdf>"},
		{4, "Tags", "money; bridge"},
		{1, "Place", "Marsh; 12 o'clock"},
		{4, "Sources", "3"},
		{2, "Statement", "'=1+1 no other crossing was ever closed for so long"},
		{5, "Quote", "'= a scandal"},
	} {
		if got := cell(row.line, row.name); got != row.want {
			t.Errorf("line %d, %s: got %q, want %q", row.line, row.name, got, row.want)
		}
	}
}

// payloads are cells that programs have taken for formulas.
func payloads() []string {
	return []string{
		"=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1", "－1+1", "＠SUM(1)",
		`=HYPERLINK("http://x.example","y")`, `"=1+1`, "a;=1+1", "a\n=1+1", "a\t=1+1", `a";"=1+1`, "a; =1+1", "a|=1+1", "a\r\n@SUM(1)",
		"=WEBSERVICE(\"http://x.example\")", "-2+3+cmd|' /C calc'!A0", "=IMPORTXML(CONCAT(\"\"))", "\x00=1+1", "a\n\n-1+1", "'=1+1", ";=1+1",
		"=DDE(\"cmd\";\"/C calc\";\"x\")", "+cmd|' /C calc'!A0", "@cmd|' /C calc'!A0", `=HYPERLINK("javascript:alert(1)";"y")`,
		"a;\"=1+1\"", "a\r=1+1", "\ufeff=1+1", "\u00a0=1+1", " =1+1", "=", "-", "--1", "-1-1", "=\u200b1+1", "%=1+1", "a|@SUM(1)",
	}
}

func TestNoCellIsAFormulaWhateverDividesThem(t *testing.T) {
	for _, bad := range payloads() {
		r := gathered(t)
		for i := range r.Claims {
			c := &r.Claims[i]
			c.Statement, c.Speaker, c.Verdict.Rationale, c.EditorsNote, c.Anchor.Quote = bad, bad, bad, bad, bad
			c.Tags, c.ClaimedValue = []string{bad, bad}, bad
		}
		b := written(t, r)
		for _, comma := range []rune{',', ';', '\t', '|'} {
			for _, row := range rows(t, b, comma) {
				for _, cell := range row {
					if dangerous(cell) {
						t.Errorf("%q, divided at %q: got the cell %q", bad, comma, cell)
					}
				}
			}
		}
	}
}

func dangerous(cell string) bool {
	_, number := export.ReadMeasure(cell)
	return !number && cell != "" && strings.ContainsRune("=+-@＝＋－＠\t\r\n\x00", []rune(cell)[0])
}

func TestANumberStaysANumber(t *testing.T) {
	r := gathered(t)
	r.Claims[0].ClaimedValue, r.Claims[0].EvidenceValue = "-5", "-2"
	all := rows(t, written(t, r), ',')
	at := slices.Index(all[0], "Claimed value")
	if got := all[1][at : at+3]; !slices.Equal(got, []string{"-5", "-2", "-3"}) {
		t.Errorf("got %q", got)
	}
}

func TestAWithheldSourceLeavesNoTrace(t *testing.T) {
	b := string(written(t, gathered(t)))
	for _, secret := range []string{exporttest.HiddenTitle, exporttest.HiddenAuthor, exporttest.HiddenExcerpt, "leaks.example.net"} {
		if strings.Contains(b, secret) {
			t.Errorf("%q is in it", secret)
		}
	}
}

// LibreOffice, which takes formulas from CSV where it's told to, finds none.
func TestLibreOfficeFindsNoFormula(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("no LibreOffice here, or no time")
	}
	r := gathered(t)
	for _, bad := range payloads() {
		c := r.Claims[0]
		c.Statement, c.Speaker, c.Verdict.Rationale = bad, bad, bad
		r.Claims = append(r.Claims, c)
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "claims.csv")
	if err := os.WriteFile(path, written(t, r), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, sign := range []string{"44", "59"} { // comma, semicolon
		// The last token has it evaluate formulas.
		filter := "--infilter=CSV:" + sign + ",34,76,1,,0,false,true,false,false,false,0,true"
		cmd := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile",
			"--headless", filter, "--convert-to", "fods", "--outdir", dir, path)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		sheet, err := os.ReadFile(filepath.Join(dir, "claims.fods"))
		if err != nil {
			t.Fatal(err)
		}
		if at := bytes.Index(sheet, []byte("table:formula")); at >= 0 {
			t.Errorf("divided at %s: a cell became a formula: %s", sign, sheet[at:min(at+200, len(sheet))])
		}
		if !bytes.Contains(sheet, []byte("Mostly true")) {
			t.Error("LibreOffice didn't read it")
		}
	}
}
