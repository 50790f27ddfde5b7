package xlsx_test

import (
	"bytes"
	"html"
	"strings"
	"testing"

	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

// unzipped is all that the workbook of r says in any of its parts.
func unzipped(t *testing.T, r export.Report) string {
	t.Helper()
	var all strings.Builder
	for name, part := range laid(t, r).parts {
		all.WriteString(name + "\n" + html.UnescapeString(part) + "\n")
	}
	return all.String()
}

func laid(t *testing.T, r export.Report) workbook {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(t.Context(), &b, r); err != nil {
		t.Fatal(err)
	}
	return open(t, b.Bytes())
}

func TestNoSampleTellsOfAWithheldSource(t *testing.T) {
	for name, r := range samples(t) {
		all := strings.ToLower(unzipped(t, r))
		for _, secret := range exporttest.Secrets() {
			if strings.Contains(all, strings.ToLower(secret)) {
				t.Errorf("%s: %q is in the file", name, secret)
			}
		}
	}
}

func TestAPublicWorkbookHasNothingThatIsNotApproved(t *testing.T) {
	every := samples(t)
	for _, name := range []string{"public", "several-public", "nothing"} {
		all := unzipped(t, every[name])
		for _, marker := range []string{
			exporttest.Note, "The accounts say", "the intern wrote", "overspending", "Final accounts", "worst winter for shops", "abababab",
			"nearly twice the sum", "first guess", "Editorial status", "Fix needed", "Priority", "Editor's note", "Open question",
			"dataValidation ", "History", "whistleblower", "register office couldn't",
		} {
			if strings.Contains(all, marker) {
				t.Errorf("%s: %q is in the file", name, marker)
			}
		}
	}
	for name, want := range map[string]string{
		"public": "claims not shown: their verdict isn't approved yet", "nothing": "No verdict has been approved yet",
		"several-public": "18.5% is “about 20%”",
	} {
		if !strings.Contains(unzipped(t, every[name]), want) {
			t.Errorf("%s doesn't say %q", name, want)
		}
	}
}

func TestThePublicHiddenSheetHasNoFingerprint(t *testing.T) {
	every := samples(t)
	for name, want := range map[string]bool{"internal": true, "editor": true, "public": false} {
		w := laid(t, every[name])
		if has := len(w.sheets["Factdesk"].cells["D2"].text) == 36; has != want {
			t.Errorf("%s: fingerprints: got %v, want %v", name, has, want)
		}
	}
}

func TestOnlyTheDeskReadsHistoryAndNotes(t *testing.T) {
	every := samples(t)
	for name, want := range map[string][3]bool{ // the sheet, the note on evidence, the editor's own
		"internal": {true, true, true}, "editor": {false, false, true}, "public": {false, false, false},
	} {
		w := laid(t, every[name])
		_, history := w.sheets["History"]
		got := [3]bool{history, has(w.sheets["Evidence"], "Note"), has(w.sheets["Claims"], "Editor's note")}
		if got != want {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
}

func has(s *worksheet, column string) bool {
	for _, c := range s.Rows[0].Cells {
		if s.cells[c.Ref].text == column {
			return true
		}
	}
	return false
}

func TestColumnsHaveKeysForPrograms(t *testing.T) {
	for name, r := range samples(t) {
		w := laid(t, r)
		hidden := w.sheets["Factdesk"]
		named := map[string]int{}
		for i := range hidden.Rows[1:] {
			at := func(column string) string { return hidden.cells[column+itoa(i+2)].text }
			sheet, column, key := at("K"), at("L"), at("M")
			if sheet == "" {
				continue
			}
			if key == "" || !has(w.sheets[sheet], column) {
				t.Errorf("%s: %s has no column %q (%s)", name, sheet, column, key)
			}
			named[sheet]++
		}
		for sheet, s := range w.sheets {
			if sheet != "Summary" && sheet != "Factdesk" && named[sheet] != len(s.Rows[0].Cells) {
				t.Errorf("%s: %s has %d columns, %d keys", name, sheet, len(s.Rows[0].Cells), named[sheet])
			}
		}
	}
}
