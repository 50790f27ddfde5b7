package xlsx_test

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

func TestEverySheetHasItsColumns(t *testing.T) {
	_, w := written(t, exporttest.Sample())
	for sheet, want := range map[string]string{
		"Claims": "No.|Statement|Speaker|Verdict|Editorial status|Priority|Open question|Rationale|Confidence|Sources|Primary?|" +
			"Best source|Claimed value|Evidence value|Difference|As of|Suggested wording|Editor's note|Check again on|Tags|" +
			"Paragraph|Quote|Context|Type|Published by|Said on|Place|Checked by|Checked on|Reviewed by|Reviewed on|Approved by|" +
			"Approved on|Claim ID",
		"Article":  "No.|Text, with the claims in the colour of their verdict|Claims|Neither claimed nor set aside",
		"Evidence": "Claim No.|Statement|Stance|Source|Excerpt|Locator|Note|Archived copy|Added by|Added on",
		"Sources": "Source ID|Title|Publisher|Author|Kind|Primary?|Published|URL|Archived URL|Accessed|Snapshot SHA-256|" +
			"Reliability note|Used in claims|Withheld for safety",
	} {
		s := w.sheets[sheet]
		var got []string
		for _, c := range s.Rows[0].Cells {
			got = append(got, s.cells[c.Ref].text)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: got %q, want %q", sheet, got, want)
		}
		lead, top := "B", "C2"
		if sheet == "Article" || sheet == "Evidence" {
			lead, top = "A", "B2"
		}
		if s.Pane.State != "frozen" || s.Pane.Top != top || len(s.Tables) != 1 {
			t.Errorf("%s: pane %v, tables %v", sheet, s.Pane, s.Tables)
		}
		if !s.Fit.On || s.Page.Paper != 9 || s.Page.Orientation != "landscape" || s.Page.High != "0" {
			t.Errorf("%s: page %+v, fit %v", sheet, s.Page, s.Fit)
		}
		if !strings.Contains(s.Footer, "Lower Marsh gets its bridge back") || !strings.Contains(s.Footer, "Page &P of &N") {
			t.Errorf("%s: footer %q", sheet, s.Footer)
		}
		if want := sheet + "!$A:$" + lead + "," + sheet + "!$1:$1"; !strings.Contains(w.parts["xl/workbook.xml"], want) {
			t.Errorf("%s: its header isn't repeated", sheet)
		}
	}
	if w.state["Factdesk"] != "veryHidden" {
		t.Errorf("the hidden sheet is %q", w.state["Factdesk"])
	}
}

func TestCellsAreWhatTheyShow(t *testing.T) {
	_, w := written(t, exporttest.Sample())
	s := w.sheets["Claims"]
	for _, row := range []struct {
		column string
		row    int
		want   string
		number bool
	}{
		{"No.", 4, "4", true},
		{"Paragraph", 4, "3", true},
		{"Verdict", 4, "◔ Mostly false", false},
		{"Verdict", 2, "○ No verdict yet", false},
		{"Check again on", 4, serial(2026, 6, 1), true},
		{"Checked on", 4, serial(2026, 2, 18), true},
		{"As of", 4, "2026-02", false}, // a month is no day
		{"Claimed value", 4, "4200000", true},
		{"Claimed value", 1, "0.2", true},
		{"Difference", 4, "300000", true},
		{"Difference", 1, "1.5", true},
		{"Best source", 4, "Final accounts of the works", false},
		{"Sources", 4, "3", true},
		{"Editorial status", 4, "Fix needed", false},
		{"Approved by", 1, "Bo Lindqvist", false},
		{"Statement", 2, "=1+1 no other crossing was ever closed for so long", false},
	} {
		if got := s.at(t, row.column, row.row); got.text != row.want || got.number != row.number {
			t.Errorf("%s %d: got %+v, want %q, number %v", row.column, row.row, got, row.want, row.number)
		}
	}
	if !s.at(t, "Statement", 2).style.QuotePrefix || s.at(t, "Statement", 1).style.QuotePrefix {
		t.Error("what begins like a formula, and only that, is marked as text for when it is edited")
	}
	if s.at(t, "Checked on", 1).style.NumFmt == 0 {
		t.Error("a date has no date's format")
	}
}

func serial(y, m, d int) string {
	day := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return strconv.Itoa(int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24))
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	const n = 70 // enough for the batch
	_, w := written(t, exporttest.Large(n))
	for sheet, want := range map[string]int{
		"Claims":   3 * n,     // paragraph, best source, evidence
		"Evidence": 3 * 3 * n, // back, source, archived copy
		"Sources":  3 * n,     // two addresses, the first use
		"Article":  n,         // the claims
	} {
		s := w.sheets[sheet]
		if len(s.Links) != want {
			t.Errorf("%s: got %d links, want %d", sheet, len(s.Links), want)
		}
		for _, l := range s.Links {
			if to := s.targets[l.ID]; l.Location == "" && !strings.HasPrefix(to, "https://") {
				t.Errorf("%s %s leads to %q", sheet, l.Ref, to)
			}
		}
	}
	s := w.sheets["Evidence"]
	i := slices.IndexFunc(s.Links, func(l struct {
		Ref      string `xml:"ref,attr"`
		ID       string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		Location string `xml:"location,attr"`
	},
	) bool {
		return l.Ref == "A8"
	})
	if i < 0 || s.Links[i].Location != "Claims!A4" {
		t.Errorf("the seventh piece of evidence, of claim 3, leads to %v", s.Links)
	}
	if got := xlsx.KeptLinks(70000); got != 65529 {
		t.Errorf("a sheet takes %d links, want 65529", got)
	}
}

func TestChoicesAndMessages(t *testing.T) {
	_, w := written(t, exporttest.Sample())
	s, hidden := w.sheets["Claims"], w.sheets["Factdesk"]
	lists := map[string]string{}
	fixed := ""
	for _, v := range s.Validations {
		switch {
		case v.Type == "list":
			lists[v.Cells] = v.Formula
		case v.Title == "Comes from the desk":
			fixed = v.Cells
		}
	}
	verdicts := s.column(t, "Verdict")
	if got := lists[verdicts+"2:"+verdicts+"6"]; got != "Factdesk!$G$2:$G$10" {
		t.Errorf("verdicts are chosen from %q of %v", got, lists)
	}
	if got := hidden.cells["G6"].text; got != "✗ False" {
		t.Errorf("fifth verdict: got %q", got)
	}
	if len(lists) != 3 || !strings.Contains(fixed, "A2:A6 G2:G6") || strings.Contains(fixed, " "+verdicts+"2:") {
		t.Errorf("lists %v, cells from the desk %q", lists, fixed)
	}
}

// What stands in the cells is what the fingerprint was taken of, so that a
// workbook that comes back tells which rows were touched.
func TestFingerprintsCanBeTakenFromTheSheet(t *testing.T) {
	r, w := written(t, exporttest.Sample())
	s, hidden := w.sheets["Claims"], w.sheets["Factdesk"]
	for i, c := range r.Claims {
		cell := func(name string) string { return s.at(t, name, i+1).text }
		read := export.Editable{
			Statement: cell("Statement"), Speaker: cell("Speaker"), Tags: cell("Tags"), Priority: cell("Priority"),
			Verdict: cell("Verdict"), Rationale: cell("Rationale"), SuggestedWording: cell("Suggested wording"),
			Status: cell("Editorial status"), EditorsNote: cell("Editor's note"), CheckAgain: isoDay(cell("Check again on")),
		}
		row := strconv.Itoa(i + 2)
		if hidden.cells["D"+row].text != c.ID.String() || hidden.cells["E"+row].text != read.Fingerprint() {
			t.Errorf("claim %d: got %q, want that of %+v", c.No, hidden.cells["E"+row].text, read)
		}
	}
	if got := hidden.cells["B3"].text; got != r.Desk {
		t.Errorf("desk: got %q", got)
	}
	if got := hidden.cells["B4"].text; got != r.ID.String() {
		t.Errorf("report: got %q", got)
	}
}

func isoDay(serial string) string {
	n, err := strconv.Atoi(serial)
	if err != nil {
		return serial
	}
	return time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

func TestAWithheldSourceIsNowhereInTheFile(t *testing.T) {
	_, w := written(t, exporttest.Sample())
	for name, part := range w.parts {
		for _, secret := range []string{exporttest.HiddenTitle, exporttest.HiddenAuthor, exporttest.HiddenExcerpt, "leaks.example.net"} {
			if strings.Contains(part, secret) {
				t.Errorf("%q is in %s", secret, name)
			}
		}
	}
	if got := w.sheets["Evidence"].at(t, "Source", 5).text; got != "withheld for safety" {
		t.Errorf("got %q", got)
	}
}

func TestTheSummaryCountsAndDraws(t *testing.T) {
	_, w := written(t, exporttest.Sample())
	s := w.sheets["Summary"]
	var words []string
	for _, c := range s.cells {
		words = append(words, c.text)
	}
	for _, want := range []string{
		"Lower Marsh gets its bridge back", "facts left, without a verdict", "sentences unaccounted for: neither claimed nor set aside", "Ana Vidal", "Bo Lindqvist",
		"The core is wrong; a detail of it is accurate.", "How to send corrections back", "Fix needed",
	} {
		if !slices.Contains(words, want) {
			t.Errorf("no cell says %q", want)
		}
	}
	chart := w.parts["xl/charts/chart1.xml"]
	if err := xml.Unmarshal([]byte(chart), new(struct{})); err != nil || strings.Count(chart, "<dPt>") != 9 {
		t.Errorf("chart: %v, %d coloured bars, want 9", err, strings.Count(chart, "<dPt>"))
	}
	if core := w.parts["docProps/core.xml"]; !strings.Contains(core, "0193d3c0-0000-7000-8000-00000000de5c") || !strings.Contains(core, "Ana Vidal") {
		t.Errorf("document properties: %s", core)
	}
}

func TestAReportWithoutClaims(t *testing.T) {
	var d exporttest.Desk
	a := claims.Article{ID: claims.NewID[claims.Article]()}
	v := claims.Version{ID: claims.NewID[claims.Version](), Article: a.ID, Text: "Nothing yet.", Captured: exporttest.Noon()}
	a.Current, d.Article = v.ID, a.ID
	d.Add(a, v)
	if _, w := written(t, &d); len(w.sheets) != 6 {
		t.Errorf("got %d sheets, want 6", len(w.sheets))
	}
}

func TestWriteStops(t *testing.T) {
	d := exporttest.Sample()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := xlsx.Write(ctx, io.Discard, r); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if err := xlsx.Write(t.Context(), full{}, r); !errors.Is(err, errFull) {
		t.Errorf("got %v, want %v", err, errFull)
	}
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func ExampleWrite() {
	d := exporttest.Sample()
	r, err := export.Gather(context.Background(), d, d.Article, exporttest.Noon())
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(len(r.Claims), "claims,", r.Summary.Left, "facts left")
	fmt.Println(xlsx.Write(context.Background(), io.Discard, r))
	// Output:
	// 5 claims, 2 facts left
	// <nil>
}
