package xlsx_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/exporttest"
)

// payloads are texts and addresses that want to be more than that.
func payloads() []string {
	return []string{
		"=1+1", "=SUM(A1:A9)", "+1+1", "-1+1", "@SUM(1+1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "＝1+1", "＋1", "－1", "＠SUM(1)",
		`=HYPERLINK("http://evil.example","click")`, `=WEBSERVICE("http://evil.example")`, `=IMPORTXML("http://evil.example","//a")`,
		"=cmd|' /C calc'!A0", "=DDE(\"cmd\";\"/C calc\";\"x\")", "@SUM(1+9)*cmd|' /C calc'!A0", "=1+1\";=1+1", "'=1+1", "\"=1+1",
		"{=1+1}", "%0A=1+1", "=_xlfn.WEBSERVICE(\"x\")", "=Factdesk!A1", "=Claims!A1", "#REF!", "_x003D_1+1", "_x0009_=1+1",
		"javascript:alert(1)", "file:///etc/passwd", `\\evil.example\share`, "ms-excel:ofe|u|http://evil.example", "data:text/html,<script>",
		"vbscript:msgbox", "http://", "https://a b.example", "http://пример.example/ü?q=\"<>&", "mailto:a@b.example?subject=x&body=y",
		"HTTP://EXAMPLE.ORG/#a#b", "ftp://a.example", "https://example.org/" + strings.Repeat("a", 2100),
	}
}

// hostile is a desk where every text and address is a payload, or noise.
func hostile(t *testing.T, seed uint64) *exporttest.Desk {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 1))
	all := append(payloads(), naughty(t)[:27]...)
	say := func() string {
		switch random.IntN(4) {
		case 0:
			return noise(random)
		case 1:
			return all[random.IntN(len(all))] + noise(random)
		}
		return all[random.IntN(len(all))]
	}
	return filled(t, 40, say, say)
}

// filled is a desk of n claims on which say says all there is to be said, and
// lead says where to find it.
func filled(t *testing.T, n int, say, lead func() string) *exporttest.Desk {
	t.Helper()
	d := exporttest.Large(n)
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range r.Claims {
		one := c.Claim
		one.Statement, one.Speaker, one.Place, one.PublishedBy, one.Tags = say(), say(), say(), say(), []string{say(), say()}
		one.EditorsNote, one.OpenQuestion, one.SuggestedWording, one.ClaimedValue, one.EvidenceValue = say(), say(), say(), say(), say()
		v := c.Verdict
		v.Rationale = say()
		d.Add(one, v)
		for _, e := range c.Evidence {
			held := e.Evidence
			held.Excerpt, held.Locator, held.Note = say(), say(), say()
			d.Add(held)
		}
	}
	for _, s := range r.Sources {
		one := s.Source
		one.Title, one.Publisher, one.Author, one.URL, one.ArchivedURL, one.Reliability = say(), say(), say(), lead(), lead(), say()
		d.Add(one)
	}
	for id, p := range r.People {
		p.ID, p.Name = id, say()
		d.Add(p)
	}
	a := r.Article
	a.Title, a.Outlet, a.Author, a.URL = say(), say(), say(), lead()
	scale := r.Scales[0]
	scale.Name = say()
	for i := range scale.Ratings {
		scale.Ratings[i].Label, scale.Ratings[i].Glyph, scale.Ratings[i].Definition = say(), say(), say()
	}
	d.Add(a, scale)
	return d
}

// noise is a few characters of any sort, also such as no text may have.
func noise(random *rand.Rand) string {
	b := make([]byte, 0, 64)
	for range random.IntN(24) {
		switch random.IntN(5) {
		case 0:
			b = append(b, byte(random.IntN(256)))
		case 1:
			b = append(b, string(rune(random.IntN(0x110000)))...)
		default:
			b = append(b, `<>&"'=_x0041_]]>[$*?:/\ `[random.IntN(23)])
		}
	}
	return string(b)
}

// TestHostileWorkbooksStayText has LibreOffice and openpyxl open files in which
// everything is hostile, and LibreOffice write them again: none is refused, no
// cell is a formula, no link leads elsewhere than to the web or to mail.
func TestHostileWorkbooksStayText(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	var paths []string
	for seed := range uint64(12) {
		d := hostile(t, seed)
		r, err := export.GatherAll(t.Context(), d, []claims.ArticleID{d.Article}, exporttest.Noon())
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(in, fmt.Sprintf("hostile-%d.xlsx", seed))
		save(t, path, r)
		harmless(t, path)
		paths = append(paths, path)
	}
	t.Run("openpyxl", func(t *testing.T) { openpyxl(t, paths) })
	t.Run("LibreOffice", func(t *testing.T) {
		office, err := exec.LookPath("soffice")
		if err != nil || testing.Short() {
			t.Skip("no LibreOffice here, or no time")
		}
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
		defer cancel()
		args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", "xlsx", "--outdir", out}, paths...)
		if said, err := exec.CommandContext(ctx, office, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, said)
		}
		for _, path := range paths {
			harmless(t, filepath.Join(out, filepath.Base(path)))
		}
	})
}

// harmless reports formulas in a workbook, and links that lead anywhere else
// than to the web, to mail or inside.
func harmless(t *testing.T, path string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	w := open(t, b) // which fails where a cell is a formula
	if len(w.sheets) != 6 || len(w.sheets["Claims"].Rows) != 41 || len(w.sheets["Evidence"].Rows) != 121 {
		t.Errorf("%s: got %d sheets, %d claims", path, len(w.sheets), len(w.sheets["Claims"].Rows)-1)
	}
	for name, s := range w.sheets {
		for _, l := range s.Links {
			to := strings.ToLower(s.targets[l.ID])
			web := strings.HasPrefix(to, "http://") || strings.HasPrefix(to, "https://") || strings.HasPrefix(to, "mailto:")
			if l.ID != "" && !web {
				t.Errorf("%s: %s %s leads to %q", path, name, l.Ref, to)
			}
		}
	}
}

func openpyxl(t *testing.T, paths []string) {
	t.Helper()
	const python = "/usr/bin/python3"
	const script = `
import sys, warnings, openpyxl
warnings.simplefilter("error")
for path in sys.argv[1:]:
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    # It guesses by the first character; the file says it is text.
                    assert cell.value.startswith("="), cell
`
	if exec.CommandContext(t.Context(), python, "-c", "import openpyxl").Run() != nil {
		t.Skip("no openpyxl here")
	}
	if said, err := exec.CommandContext(t.Context(), python, append([]string{"-c", script}, paths...)...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, said)
	}
}
