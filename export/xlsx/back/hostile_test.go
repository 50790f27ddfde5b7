package back_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"factdesk/export/exporttest"
	"factdesk/export/merge"
	"factdesk/export/xlsx/back"
)

// parts returns the parts of a workbook by name.
func parts(tb testing.TB, b []byte) map[string]string {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		tb.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			tb.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err := errors.Join(err, r.Close()); err != nil {
			tb.Fatal(err)
		}
		all[f.Name] = string(part)
	}
	return all
}

// packed returns the workbook that is made of parts.
func packed(tb testing.TB, all map[string]string) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, part := range all {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, part)
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// The sheet of the claims.
const claimsPart = "xl/worksheets/sheet2.xml"

func TestPartsThatAreNotAsTheyShouldBe(t *testing.T) {
	r := report(t, exporttest.Sample())
	good := workbook(t, r)
	replace := func(part, old, fresh string) func(map[string]string) {
		return func(all map[string]string) {
			if !strings.Contains(all[part], old) {
				t.Fatalf("%s has no %q", part, old)
			}
			all[part] = strings.Replace(all[part], old, fresh, 1)
		}
	}
	for name, row := range map[string]struct {
		spoil func(map[string]string)
		want  error
	}{
		"cut off":                {func(all map[string]string) { all[claimsPart] = all[claimsPart][:len(all[claimsPart])/2] }, back.ErrBroken},
		"cut off after a row":    {replace(claimsPart, `<row r="4"`, ``), back.ErrBroken},
		"an entity":              {replace(claimsPart, `<sheetData>`, `<sheetData>&boom;`), back.ErrBroken},
		"a document type":        {replace(claimsPart, `<sheetData>`, `<!DOCTYPE x [<!ENTITY a "b">]><sheetData>`), back.ErrBroken},
		"a text that isn't":      {replace(claimsPart, `<c r="A2"`, `<c t="s" r="A2"><v>99999</v></c><c r="A3"`), back.ErrBroken},
		"a row twice":            {replace(claimsPart, `<row r="4"`, `<row r="3"`), back.ErrBroken},
		"a row beyond the last":  {replace(claimsPart, `<row r="6"`, `<row r="1048577"`), back.ErrBroken},
		"a cell of another row":  {replace(claimsPart, `<c r="B3"`, `<c r="B4"`), back.ErrBroken},
		"a cell twice":           {replace(claimsPart, `<c r="B3"`, `<c r="A3"`), back.ErrBroken},
		"a column beyond Excel":  {replace(claimsPart, `<c r="B3"`, `<c r="ZZZZ3"`), back.ErrBroken},
		"an endless column":      {replace(claimsPart, `<c r="B3"`, `<c r="`+strings.Repeat("A", 1<<20)+`3"`), back.ErrBroken},
		"nested without end":     {replace(claimsPart, `<sheetData>`, `<sheetData>`+strings.Repeat("<row>", 1<<20)), back.ErrBroken},
		"one endless text":       {replace(claimsPart, `<sheetData>`, `<sheetData>`+strings.Repeat("a", 8<<20)), back.ErrTooLarge},
		"an attribute as a book": {replace(claimsPart, `<sheetData>`, `<sheetData a="`+strings.Repeat("a", 8<<20)+`">`), back.ErrTooLarge},
		"another character set":  {replace(claimsPart, `encoding="UTF-8"`, `encoding="UTF-16"`), back.ErrBroken},
		"too many rows": {replace(claimsPart, `<row r="6"`, func() string {
			var b strings.Builder
			for i := range 120_000 {
				fmt.Fprintf(&b, `<row r="%d"><c><v>1</v></c></row>`, i+6)
			}
			return b.String() + `<row r="900000"`
		}()), back.ErrTooLarge},
		"no workbook":  {func(all map[string]string) { delete(all, "xl/workbook.xml") }, back.ErrBroken},
		"no content":   {func(all map[string]string) { delete(all, "[Content_Types].xml") }, back.ErrNotWorkbook},
		"no relations": {func(all map[string]string) { delete(all, "_rels/.rels") }, back.ErrNotWorkbook},
		"no claims":    {func(all map[string]string) { delete(all, claimsPart) }, back.ErrBroken},
		"a part twice": {func(all map[string]string) { all["XL/worksheets/SHEET2.xml"] = "" }, back.ErrBroken},
		"paths that leave": {func(all map[string]string) {
			all["xl/_rels/workbook.xml.rels"] = strings.ReplaceAll(all["xl/_rels/workbook.xml.rels"], `worksheets/sheet2.xml`, `../../../../etc/passwd`)
		}, back.ErrBroken},
	} {
		t.Run(name, func(t *testing.T) {
			all := parts(t, good)
			row.spoil(all)
			if _, err := read(t.Context(), packed(t, all)); !errors.Is(err, row.want) {
				t.Errorf("got %v, want %v", err, row.want)
			}
		})
	}
}

// A bomb unpacks to far more than any report has; reading it takes little memory.
func TestBombsAreRefused(t *testing.T) {
	good := parts(t, workbook(t, report(t, exporttest.Sample())))
	rows := strings.Repeat(`<row><c t="inlineStr"><is><t>`+strings.Repeat("a", 30_000)+`</t></is></c></row>`, 5000)
	shared := `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` + strings.Repeat("<si><t>"+strings.Repeat("a", 30_000)+"</t></si>", 5000) + "</sst>"
	for name, spoil := range map[string]func(map[string]string){
		"rows": func(all map[string]string) {
			all[claimsPart] = strings.Replace(all[claimsPart], `</sheetData>`, rows+`</sheetData>`, 1)
		},
		"texts": func(all map[string]string) {
			all["xl/sharedStrings.xml"] = shared
			all["xl/_rels/workbook.xml.rels"] = strings.Replace(all["xl/_rels/workbook.xml.rels"], `</Relationships>`,
				`<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`, 1)
		},
	} {
		t.Run(name, func(t *testing.T) {
			all := maps.Clone(good)
			spoil(all)
			b := packed(t, all)
			if _, err := read(t.Context(), b); !errors.Is(err, back.ErrTooLarge) {
				t.Errorf("got %v, want %v", err, back.ErrTooLarge)
			}
		})
	}
}

// A directory of a million entries takes more memory to read than the rest.
func TestAZipOfAMillionEntriesIsRefusedUnread(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("PK\x03\x04")
	b.Write(make([]byte, 64))
	for range 200_000 {
		b.WriteString("PK\x01\x02")
		b.Write(make([]byte, 42))
	}
	b.WriteString("PK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00\x2e\x00\x00\x00\x44\x00\x00\x00\x00\x00")
	if _, err := read(t.Context(), b.Bytes()); !errors.Is(err, back.ErrTooLarge) {
		t.Errorf("got %v, want %v", err, back.ErrTooLarge)
	}
}

func TestReadingEndsWhenNobodyWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := read(ctx, workbook(t, report(t, exporttest.Sample()))); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// badInputsName is a folder of others' broken and strange workbooks.
const badInputsName = "FACTDESK_BAD_INPUTS"

// None of others' workbooks makes us panic, none is taken for a report, and each is
// refused in one sentence.
func TestOthersWorkbooksAreRefused(t *testing.T) {
	folder := os.Getenv(badInputsName)
	if folder == "" {
		t.Skip("say with " + badInputsName + " where broken workbooks are")
	}
	files, reasons := 0, map[error]int{}
	var most uint64
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.Contains(strings.ToLower(path), "xls") && !strings.Contains(path, "ooxml") {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		_, err = read(t.Context(), b)
		files++
		reason := refused(err)
		if reasons[reason]++; reason == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: got %v", path, err)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		most = max(most, m.Sys)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files, at most %d MB of the system: %v", files, most>>20, reasons)
}

// refused returns which of our reasons err is, or nil.
func refused(err error) error {
	for _, known := range []error{
		back.ErrNotWorkbook, back.ErrOldOrLocked, back.ErrBroken, back.ErrTooLarge, back.ErrForeign, back.ErrTwoSheets,
	} {
		if errors.Is(err, known) {
			return known
		}
	}
	return nil
}

// A workbook with bytes changed at random is read or refused, and what is read is
// what was there: a change of a cell's bytes is a difference, never a row that has
// silently gone.
func TestSpoiltWorkbooksLoseNothingSilently(t *testing.T) {
	r := report(t, exporttest.Sample())
	good := parts(t, workbook(t, r))
	random := rand.New(rand.NewPCG(1, 2)) // the same each time
	kept, refusedOnes := 0, 0
	for range 100 {
		all := maps.Clone(good)
		part := []byte(all[claimsPart])
		for range 1 + random.IntN(3) {
			switch at := random.IntN(len(part)); random.IntN(3) {
			case 0:
				part[at] ^= 1 << random.IntN(8)
			case 1:
				part = append(part[:at], part[min(at+random.IntN(200), len(part)):]...)
			case 2:
				part = append(part[:at], append([]byte("<c><row>&"), part[at:]...)...)
			}
		}
		all[claimsPart] = string(part)
		s, err := read(t.Context(), packed(t, all))
		if err != nil {
			if refused(err) == nil {
				t.Fatalf("got %v", err)
			}
			refusedOnes++
			continue
		}
		kept++
		got := merge.Compare(s, r, &r)
		if len(s.Rows) < len(r.Claims) && len(got.Listed) == 0 {
			t.Errorf("%d rows of %d are left, and nothing is listed", len(s.Rows), len(r.Claims))
		}
	}
	t.Logf("%d read, %d refused", kept, refusedOnes)
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Add(packed(f, map[string]string{"[Content_Types].xml": "<Types/>", "_rels/.rels": "<Relationships/>"}))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := read(t.Context(), b); err != nil && refused(err) == nil {
			t.Errorf("got %v", err)
		}
	})
}
