package xlsx_test

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

// oddName says how many workbooks are made of anything that can be said, 12 where
// it doesn't.
const oddName = "FACTDESK_ODD_WORKBOOKS"

// anything is what people, programs and attackers may write.
func anything() *rapid.Generator[string] {
	odd := rapid.StringOf(rapid.OneOf(
		rapid.Rune(),
		rapid.RuneFrom([]rune("\x00\x01\t\n\v\r\x1b\x1f\x7f\u0085\u00a0\u00ad\u200b\u200d\u2028\u202e\u2066\ufeff\ufffd\ufffe\uffff\U0001F600\U0001F468\U000E0041\U0010FFFF")),
		rapid.RuneFrom([]rune(`<>&"'=+-@_x0041[]:*?/\$!;,.{}()%# 09aZ`)),
	))
	long := rapid.Custom(func(t *rapid.T) string {
		n := rapid.SampledFrom([]int{254, 255, 256, 2079, 32766, 32767, 32768, 40000}).Draw(t, "length")
		unit := rapid.SampledFrom([]string{"a", "é", "\U0001F600", "&", "\n", "\"", "_x0041_", "\x07", "word "}).Draw(t, "unit")
		return strings.Repeat("b", rapid.IntRange(0, 1).Draw(t, "shift")) + strings.Repeat(unit, n/len(unit)+1)[:n]
	})
	broken := rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) + "\xed\xa0\x80\xc3" })
	known := rapid.SampledFrom(append(payloads(), "", " ", "'", "''", "]]>", "<!--", "_x005F_", "A1", "R1C1", "Print_Area", "Claims", "SUMMARY", "-", "1E5", "TRUE", "#N/A", "&L&P&8", "1/2", "00:00"))
	escaped := rapid.Map(rapid.SliceOfN(odd, 2, 4), func(s []string) string { return strings.Join(s, "_x") })
	short := rapid.OneOf(odd, odd, odd, broken, known, known, escaped)
	return rapid.Custom(func(t *rapid.T) string {
		if rapid.IntRange(0, 199).Draw(t, "long") == 77 { // LibreOffice takes seconds for each
			return long.Draw(t, "text")
		}
		return short.Draw(t, "text")
	})
}

// anywhere is where links lead, or can't.
func anywhere() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		scheme := rapid.SampledFrom([]string{
			"http://", "https://", "HTTPS://", "mailto:", "javascript:", "file:///", "ftp://", `\\`, "//", "", "ms-excel:ofe|u|", "data:,", "tel:", "http:", "https:///",
		}).Draw(t, "scheme")
		host := rapid.SampledFrom([]string{
			"example.org", "пример.example", "xn--e1afmkfd.example", "bücher.example:8080", "[::1]", "[::1%25eth0]", "user:pa ss@example.org", "a b.example", "EXAMPLE.ORG.", "", "127.0.0.1", "a@b.example,c@d.example", "..",
		}).Draw(t, "host")
		rest := rapid.OneOf(
			rapid.SampledFrom([]string{
				"", "/", "/a b", "/ü/é?q=ä&a=b#ö", "#frag", "#a#b", "?subject=x&body=y%0D%0Abcc:z@z.example", "/%", "/%zz", "/%00", "/a\nb", "/\"><x>", "/'", "/[1]", "/a|b", "/{b}", "/\\..\\", "/\ufffe", "/_x0041_", "/?a=&amp;b", "/\u202e",
			}),
			rapid.Map(rapid.IntRange(1900, 2200), func(n int) string { return "/" + strings.Repeat("a", n) }),
			rapid.Map(rapid.IntRange(300, 1100), func(n int) string { return "/" + strings.Repeat("ü", n) }),
			anything(),
		).Draw(t, "rest")
		return scheme + host + rest
	})
}

// A workbook of anything is opened by openpyxl without a warning, and by
// LibreOffice, which writes it again with every text, and every link, as it was.
func TestAnythingThatIsWrittenCanBeOpened(t *testing.T) {
	many, err := strconv.Atoi(os.Getenv(oddName))
	if err != nil {
		many = 12
	}
	dir := t.TempDir()
	var paths []string
	was := map[string]workbook{}
	for i := range many {
		path := filepath.Join(dir, fmt.Sprintf("odd-%d.xlsx", i))
		body := ofAnything(t, i)
		if err := os.WriteFile(path, body, 0o600); err != nil {
			t.Fatal(err)
		}
		was[path] = open(t, body) // which fails where a cell is a formula
		withinExcel(t, filepath.Base(path), was[path])
		paths = append(paths, path)
	}
	links := 0
	for _, w := range was {
		for _, s := range w.sheets {
			links += len(s.Links)
		}
	}
	t.Logf("%d workbooks with %d links", many, links)
	t.Run("openpyxl", func(t *testing.T) { openpyxl(t, paths) })
	t.Run("LibreOffice", func(t *testing.T) {
		for some := range slices.Chunk(paths, 50) {
			out := byOffice(t, some)
			for _, path := range some {
				sameIn(t, filepath.Join(out, filepath.Base(path)), was[path])
			}
		}
	})
}

// ofAnything is the workbook of a number, every third of them in a newsroom's own.
func ofAnything(t *testing.T, i int) []byte {
	t.Helper()
	texts, leads, n := anything(), anywhere(), i*100_000
	say := func() string { n++; return texts.Example(n) }
	lead := func() string { n++; return leads.Example(n) }
	d := filled(t, 1+i%4, say, lead)
	r, err := export.GatherAll(t.Context(), d, []claims.ArticleID{d.Article}, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	r.Desk = say()
	if i%2 == 1 {
		r = r.For(export.Editor)
	}
	var b bytes.Buffer
	if i%3 == 2 {
		var model xlsx.Template
		model, err = oddTemplate(say)
		for errors.Is(err, xlsx.ErrColumn) || errors.Is(err, xlsx.ErrTwice) { // two are called alike
			model, err = oddTemplate(say)
		}
		if err == nil {
			err = (xlsx.Way{In: model}).Write(t.Context(), &b, r)
		}
	} else {
		err = xlsx.Write(t.Context(), &b, r)
	}
	if err != nil {
		t.Fatalf("workbook %d: %v", i, err)
	}
	return b.Bytes()
}

// oddTemplate is a newsroom's workbook whose columns are called anything.
func oddTemplate(say func() string) (xlsx.Template, error) {
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", "claims"); err != nil {
		return xlsx.Template{}, err
	}
	names := map[string]string{}
	for i, key := range []string{"statement", "verdict", "speaker", "quote"} {
		cell := string(rune('A'+i)) + "1"
		head := cmp.Or(strings.TrimSpace(say()), key)
		if err := f.SetCellValue("claims", cell, head); err != nil {
			return xlsx.Template{}, err
		}
		is, err := f.GetCellValue("claims", cell)
		if err != nil {
			return xlsx.Template{}, err
		}
		names[strings.TrimSpace(is)] = key
	}
	var body bytes.Buffer
	if err := errors.Join(f.Write(&body), f.Close()); err != nil {
		return xlsx.Template{}, err
	}
	return xlsx.ReadTemplate(body.Bytes(), names)
}

// byOffice has LibreOffice write workbooks again, into the folder that is returned.
func byOffice(t *testing.T, paths []string) (out string) {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("no LibreOffice here, or no time")
	}
	out = t.TempDir()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", "xlsx", "--outdir", out}, paths...)
	said, err := exec.CommandContext(ctx, office, args...).CombinedOutput() // #nosec G204 -- found where programs are
	if err != nil || bytes.Contains(bytes.ToLower(said), []byte("error")) {
		t.Errorf("%v\n%s", err, said)
	}
	return out
}

// sameIn reports texts and links of a workbook that differ in the one that was
// written again.
func sameIn(t *testing.T, path string, was workbook) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
		return
	}
	is := open(t, b)
	if got, want := slices.Sorted(maps.Keys(is.sheets)), slices.Sorted(maps.Keys(was.sheets)); !slices.Equal(got, want) {
		t.Errorf("%s: got the sheets %q, want %q", path, got, want)
		return
	}
	for name, s := range was.sheets {
		if got := is.sheets[name]; len(got.Links) != len(s.Links) {
			t.Errorf("%s: %s has %d links, want %d", path, name, len(got.Links), len(s.Links))
		}
		for ref, c := range s.cells {
			if got := is.sheets[name].cells[ref]; !c.number && said(got.text) != said(c.text) {
				t.Errorf("%s: %s %s is %.200q, want %.200q", path, name, ref, got.text, c.text)
			}
		}
	}
}

// said is a text without what LibreOffice doesn't keep: which line ends there are,
// and tabs, for which it writes U+0001 where a cell is a link.
func said(s string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", "", "\x01", "").Replace(s)
}
