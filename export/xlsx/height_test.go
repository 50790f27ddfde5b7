package xlsx_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The rows of every sample are as high as LibreOffice would make them, so that
// none loses a line there, and not much higher. Only rows at the limit of the
// format may be lower than their text. Excel takes more room for a line, and
// breaks the text of links.
func TestRowsAreAsHighAsTheirText(t *testing.T) {
	dir := t.TempDir()
	var books, flat []string
	for name, r := range samples(t) {
		path := filepath.Join(dir, name+".xlsx")
		save(t, path, r)
		books, flat = append(books, path), append(flat, filepath.Join(dir, name+".fods"))
	}
	saveSplit(t, filepath.Join(dir, "split.xlsx"))
	books, flat = append(books, filepath.Join(dir, "split.xlsx")), append(flat, filepath.Join(dir, "split.fods"))
	office(t, dir, "fods", books...)
	ours := map[string]map[string][]float64{}
	for _, path := range flat {
		b, err := os.ReadFile(path) // #nosec G304 -- in the test's own folder
		if err != nil {
			t.Fatal(err)
		}
		ours[path] = heights(t, b)
		b = bytes.ReplaceAll(b, []byte(`use-optimal-row-height="false"`), []byte(`use-optimal-row-height="true"`))
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	again := filepath.Join(dir, "again")
	office(t, again, "fods", flat...)
	for _, path := range flat {
		b, err := os.ReadFile(filepath.Join(again, filepath.Base(path))) // #nosec G304 -- in the test's own folder
		if err != nil {
			t.Fatal(err)
		}
		compare(t, filepath.Base(path), ours[path], heights(t, b))
	}
}

func compare(t *testing.T, name string, ours, best map[string][]float64) {
	t.Helper()
	if len(best["Claims"]) == 0 {
		t.Fatalf("%s has no claims", name)
	}
	// Merged cells, which the Summary has, make no row higher.
	for _, sheet := range []string{"Claims", "Evidence", "Sources", "Article", "Balance", "History", "Sources 2"} {
		if len(ours[sheet]) != len(best[sheet]) {
			t.Fatalf("%s: %s has %d rows, then %d", name, sheet, len(ours[sheet]), len(best[sheet]))
		}
		sum, want := 0.0, 0.0
		for i, high := range ours[sheet] {
			text := best[sheet][i]
			if high < text && high < 409 {
				t.Errorf("%s: %s, row %d: %.1f points, and its text is %.1f high", name, sheet, i+1, high, text)
			}
			if high > 3*text+20 {
				t.Errorf("%s: %s, row %d: %.1f points, and its text is only %.1f high", name, sheet, i+1, high, text)
			}
			sum, want = sum+high, want+text
		}
		if sum > 2.2*want {
			t.Errorf("%s: %s: the rows are %.0f points high, and their text is only %.0f high", name, sheet, sum, want)
		}
	}
}

// heights reads how high the rows of each sheet are that hold anything, in
// points, from LibreOffice's flat format.
func heights(t *testing.T, b []byte) map[string][]float64 {
	t.Helper()
	styles, all := map[string]float64{}, map[string][]float64{}
	style, sheet := "", ""
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		token, err := d.Token()
		if err != nil {
			return all
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		a := map[string]string{}
		for _, one := range e.Attr {
			a[one.Name.Local] = one.Value
		}
		switch e.Name.Local {
		case "style":
			style = a["name"]
		case "table-row-properties":
			var inches float64
			if _, err := fmt.Sscanf(a["row-height"], "%fin", &inches); err != nil {
				t.Fatalf("a row is %q high", a["row-height"])
			}
			styles[style] = inches * 72
		case "table":
			sheet = a["name"]
		case "table-row":
			if strings.HasPrefix(a["number-rows-repeated"], "10") {
				continue // all that is empty below
			}
			all[sheet] = append(all[sheet], styles[a["style-name"]])
		}
	}
}
