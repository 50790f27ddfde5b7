package xlsx_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

const textColumn = "Text, with the claims in the colour of their verdict"

func TestTheArticleShowsItsClaims(t *testing.T) {
	every := samples(t)
	s := laid(t, every["internal"]).sheets["Article"]
	if got, want := s.at(t, textColumn, 1).text, "about 20% of the traffic [1 ≈] between"; !strings.Contains(got, want) {
		t.Errorf("got %q, want %q in it", got, want)
	}
	if got := s.at(t, "Claims", 2).text; got != "2, 3" {
		t.Errorf("claims of the second paragraph: got %q", got)
	}
	// Claims over one another: the inner one's number comes first.
	w := laid(t, every["backward"])
	s = w.sheets["Article"]
	if got, want := s.at(t, textColumn, 2).text, "by half [5 ✗] in two years [4 ◔]."; !strings.Contains(got, want) {
		t.Errorf("got %q, want %q in it", got, want)
	}
	if got := s.at(t, textColumn, 1).style; !got.Backward() || s.at(t, textColumn, 2).style.Backward() {
		t.Errorf("reading order: got %+v", got)
	}
	if !strings.Contains(s.part, `<u val="double"></u>`) && !strings.Contains(s.part, `<u val="double"/>`) {
		t.Error("what lies under two claims looks like what lies under one")
	}
}

// TestLongParagraphsGoOn has one of 60,000 characters, which neither a cell nor
// a row can show.
func TestLongParagraphsGoOn(t *testing.T) {
	body := strings.Repeat("Наводнение дошло до рынка, говорят торговцы. ", 1400)
	a := claims.Article{ID: claims.NewID[claims.Article]()}
	v := claims.Version{ID: claims.NewID[claims.Version](), Article: a.ID, Text: body, Captured: exporttest.Noon()}
	a.Current = v.ID
	var d exporttest.Desk
	d.Article = a.ID
	where, err := anchor.Describe(body, anchor.Span{Start: 0, End: strings.LastIndex(body, ".")})
	if err != nil {
		t.Fatal(err)
	}
	d.Add(a, v, claims.Claim{ID: claims.NewID[claims.Claim](), Article: a.ID, Version: v.ID, Anchor: where, Statement: body, Status: claims.ToCheck})
	r, w := written(t, &d)
	s := w.sheets["Article"]
	var all strings.Builder
	for i := range s.Rows[1:] {
		all.WriteString(s.at(t, textColumn, i+1).text)
		if n := s.at(t, "No.", i+1).text; n != "1" {
			t.Errorf("row %d is of paragraph %s", i+1, n)
		}
	}
	if got := strings.Replace(all.String(), " [1 ○]", "", 1); got != r.Paragraphs[0].Text {
		t.Errorf("the rows together have %d bytes, the text %d", len(got), len(body))
	}
	if n := strings.Count(all.String(), "[1 ○]"); n != 1 {
		t.Errorf("the claim is numbered %d times", n)
	}
	for i, row := range s.Rows[1:] {
		if row.Height >= 409 {
			t.Errorf("row %d is as high as a row can be: %v", i+1, row.Height)
		}
	}
	if !strings.Contains(w.sheets["Summary"].part+strings.Join(w.texts("Summary"), "\n"), "cut, and marked") {
		t.Error("the Summary doesn't tell that the statement was cut")
	}
}

// texts lists what a sheet's cells say.
func (w workbook) texts(sheet string) []string {
	var all []string
	for _, c := range w.sheets[sheet].cells {
		all = append(all, c.text)
	}
	slices.Sort(all)
	return all
}

func TestWhatASheetCantHoldGoesOnAndIsTold(t *testing.T) {
	d := exporttest.Large(25)
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := xlsx.WriteWithin(t.Context(), &b, r, 31, 50); err != nil {
		t.Fatal(err)
	}
	w := open(t, b.Bytes())
	rows, links := 0, 0
	for _, name := range []string{"Evidence", "Evidence 2", "Evidence 3"} {
		s := w.sheets[name]
		if s == nil || len(s.Rows) > 31 || len(s.Links) > 50 {
			t.Fatalf("%s: got %v", name, s)
		}
		rows += len(s.Rows) - 1
		links += len(s.Links)
		if got := s.at(t, "Claim No.", 1).text; got != itoa((rows-len(s.Rows)+1)/3+1) {
			t.Errorf("%s begins with evidence of claim %s", name, got)
		}
	}
	if rows != 75 || w.sheets["Evidence 4"] != nil {
		t.Errorf("got %d rows", rows)
	}
	// Claim 11's evidence begins with row 31 of all, the first on the second sheet.
	places := map[string]string{}
	for _, l := range w.sheets["Claims"].Links {
		places[l.Ref] = l.Location
	}
	if got := places[w.sheets["Claims"].column(t, "Sources")+"12"]; got != "'Evidence 2'!A2" {
		t.Errorf("claim 11 leads to %q", got)
	}
	if !strings.Contains(w.parts["xl/workbook.xml"], "&#39;Evidence 2&#39;!$1:$1") {
		t.Error("the second sheet's head isn't repeated on its pages")
	}
	told := strings.Join(w.texts("Summary"), "\n")
	for _, want := range []string{"it goes on in “Evidence 2”", "links are plain text"} {
		if !strings.Contains(told, want) {
			t.Errorf("the Summary doesn't tell: %q", want)
		}
	}
}

func TestVerdictsKeepTheirColourWhenChosen(t *testing.T) {
	_, w := written(t, exporttest.Sample())
	part := w.sheets["Claims"].part
	if n := strings.Count(part, "<cfRule"); n != 9+1+4 {
		t.Errorf("got %d rules, want one for each verdict, one priority, four statuses", n)
	}
	if !strings.Contains(part, "&#34;✓ True&#34;") && !strings.Contains(part, `"✓ True"`) {
		t.Error("no rule for ✓ True")
	}
}
