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
	set(5, yes, func(c *export.Claim) {
		c.Statement, c.Speaker, c.Priority, c.Status, c.Independent, c.Best = "Fifth", "Di", "", claims.Verified, 1, r.Claims[0].Best
	})
	cut := r.Claims[0]
	cut.ID, cut.No, cut.Status = claims.NewID[claims.Claim](), 6, claims.Cut
	r.Claims, r.Summary.Claims = append(r.Claims, cut), 6
	s := summaryOf(t, r)
	for heading, want := range map[string][]string{
		"Not proven yet, still to be checked: 2 of 6 claims, and 1 cut": {"2|Second|Ada|High|Who counted?", "1|First|the article itself|Low"},
		"neither proven nor refuted: 1 of 6":                            {"3|Third|Bo"},
		"still open: 1 of 6":                                            {"4|Fourth|Cy|When?"},
		"Decided on fewer":                                              {"5|Fifth|Di|" + r.Claims[0].Best.Name()},
	} {
		rows := unsettledRows(s, heading)
		if len(rows) == 0 || !slices.Equal(rows[1:], want) {
			t.Errorf("%s: got %q, want %q", heading, rows, want)
		}
	}
}

func TestTheSummarySaysWhereTheUnreadSentencesAre(t *testing.T) {
	w := writtenOf(t, samples(t)["editor"])
	rows := unsettledRows(w.sheets["Summary"], "Sentences that nobody has dealt with")
	if len(rows) != 1 {
		t.Fatalf("got %q", rows)
	}
	article, open := w.sheets["Article"], 0
	at := article.column(t, "Neither claimed nor set aside")
	for _, r := range article.Rows[1:] {
		for _, c := range r.Cells {
			if strings.HasPrefix(c.Ref, at) && article.cells[c.Ref].text != "" {
				open += strings.Count(article.cells[c.Ref].text, "\n") + 1
			}
		}
	}
	if !strings.Contains(rows[0], fmt.Sprintf(": %d. ", open)) || open == 0 {
		t.Errorf("the Article sheet has %d, the Summary says %q", open, rows[0])
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
	rows := unsettledRows(summaryOf(t, r), "Not proven yet, still to be checked")
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
	if rows := unsettledRows(s, "Not proven yet, still to be checked"); rows != nil {
		t.Errorf("got %q", rows)
	}
}
