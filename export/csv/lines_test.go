package csv_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"factdesk/export"
	"factdesk/export/exporttest"
)

// Only lines of the table end with CR LF. In a cell of several lines a LF divides
// them, as it does in the desk: a CR more would come back as part of the words.
func TestCellsKeepTheirLines(t *testing.T) {
	d := exporttest.Abroad()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	r.Claims[1].Speaker, r.Claims[2].Speaker = "ends in\n", "\"quoted\",\nand divided"
	b := written(t, r)
	if n := bytes.Count(b, []byte("\r\n")); n != 1+len(r.Claims) {
		t.Errorf("%d lines end with CR LF, want %d", n, 1+len(r.Claims))
	}
	if !strings.HasSuffix(string(b), r.Claims[len(r.Claims)-1].ID.String()+"\r\n") {
		t.Errorf("it ends with %q", b[len(b)-40:])
	}
	all := rows(t, b, ',')
	for i, c := range r.Claims {
		for name, want := range map[string]string{
			"Quote": c.Anchor.Quote, "Statement": c.Statement, "Speaker": c.Speaker, "Open question": c.OpenQuestion,
		} {
			if got := all[i+1][slices.Index(all[0], name)]; got != want {
				t.Errorf("claim %d, %s: got %q, want %q", c.No, name, got, want)
			}
		}
	}
}
