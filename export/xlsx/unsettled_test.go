package xlsx_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/export"
)

// unsettledRows are the rows of the Summary below a heading, up to the next empty
// one, as their cells say them.
func unsettledRows(s *worksheet, heading string) (rows []string) {
	for _, r := range s.Rows {
		var words []string
		for _, c := range r.Cells {
			if text := s.cells[c.Ref].text; text != "" {
				words = append(words, text)
			}
		}
		said := strings.Join(words, "|")
		switch {
		case len(rows) == 0 && !strings.Contains(said, heading):
		case said == "":
			return rows
		default:
			rows = append(rows, said)
		}
	}
	return rows
}

// An editor asks first what can't be printed yet, and who said it.
func TestTheSummaryNamesWhatIsNotSettled(t *testing.T) {
	r := samples(t)["editor"]
	for i := range r.Claims {
		r.Claims[i].OpenQuestion = ""
	}
	set := func(no int, rating claims.Rating, change func(*export.Claim)) {
		c := &r.Claims[no-1]
		c.Verdict.Rating, c.Rating = 1, rating
		if rating == export.NoVerdict() {
			c.Verdict.Rating = 0
		}
		change(c)
	}
	unproven := claims.Rating{Label: "Unproven", Tone: claims.Unproven}
	yes := claims.Rating{Label: "True", Tone: claims.Supported}
	set(1, export.NoVerdict(), func(c *export.Claim) { c.Statement, c.Speaker, c.Priority = "First", "", claims.Low })
	set(2, export.NoVerdict(), func(c *export.Claim) {
		c.Statement, c.Speaker, c.Priority, c.OpenQuestion = "Second", "Ada", claims.High, "Who counted?"
	})
	set(3, unproven, func(c *export.Claim) { c.Statement, c.Speaker, c.Priority = "Third", "Bo", "" })
	set(4, yes, func(c *export.Claim) {
		c.Statement, c.Speaker, c.Priority, c.OpenQuestion = "Fourth", "Cy", "", "When?"
	})
	set(5, export.NoVerdict(), func(c *export.Claim) { c.Status = claims.Cut })
	s := summaryOf(t, r)
	for heading, want := range map[string][]string{
		"Still to be checked: 2 of 5 claims": {"2|Second|Ada|High|Who counted?", "1|First|the article itself|Low"},
		"Checked, and not proven: 1 of 5":    {"3|Third|Bo"},
		"still open: 1 of 5":                 {"4|Fourth|Cy|When?"},
	} {
		rows := unsettledRows(s, heading)
		if len(rows) == 0 || !slices.Equal(rows[1:], want) {
			t.Errorf("%s: got %q, want %q", heading, rows, want)
		}
	}
}

func TestTheSummaryNamesOnlySoMany(t *testing.T) {
	r := samples(t)["editor"]
	one := r.Claims[0]
	one.Verdict, one.Rating, one.Status = claims.Verdict{}, export.NoVerdict(), claims.ToCheck
	r.Claims, r.Evidence, r.Paragraphs = nil, nil, nil
	for i := range 40 {
		one.ID, one.No, one.Statement = claims.NewID[claims.Claim](), i+1, fmt.Sprint("Claim ", i+1)
		r.Claims = append(r.Claims, one)
	}
	rows := unsettledRows(summaryOf(t, r), "Still to be checked")
	if len(rows) != 17 || !strings.Contains(rows[16], "and 25 more") {
		t.Errorf("got %q", rows)
	}
}

func summaryOf(t *testing.T, r export.Report) *worksheet {
	t.Helper()
	return writtenOf(t, r).sheets["Summary"]
}

func TestThePublicIsToldNothingOfWhatIsLeft(t *testing.T) {
	s := summaryOf(t, samples(t)["public"])
	if rows := unsettledRows(s, "Still to be checked"); rows != nil {
		t.Errorf("got %q", rows)
	}
}
