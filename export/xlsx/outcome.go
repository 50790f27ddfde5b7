package xlsx

import (
	"strings"

	"factdesk/claims"
	"factdesk/export"
)

// The verdicts stand on the left of the Summary, the statuses on the right.
const (
	meaningStart = 5
	meaningEnd   = 10
	statusStart  = 11
)

// outcome counts the claims by verdict and by status, and says what each rating
// means.
func (s *sheet) outcome() error {
	for _, head := range []struct {
		from, to int
		words    string
		form     form
	}{
		{firstColumn, firstColumn + 1, "Verdict", asHeading},
		{firstColumn + 2, firstColumn + 2, "Claims", asCountHeading},
		{meaningStart, meaningEnd, "What it means: " + s.scaleNames(), asHeading},
		{statusStart, lastColumn - 1, "Editorial status", asHeading},
		{lastColumn, lastColumn, "Claims", asCountHeading},
	} {
		if head.from >= statusStart && len(s.report.Summary.Statuses) == 0 {
			continue
		}
		if err := s.put(head.from, head.to, head.words, look{form: head.form}); err != nil {
			return err
		}
	}
	if err := s.next(20); err != nil {
		return err
	}
	n := s.report.Summary
	for i := range max(len(n.Ratings), len(n.Statuses)) {
		if err := s.outcomeRow(i); err != nil {
			return err
		}
	}
	return s.next(10)
}

// outcomeRow writes rating and status number i, where there are so many.
func (s *sheet) outcomeRow(i int) error {
	n, deep := s.report.Summary, 1
	if i < len(n.Ratings) {
		if err := s.rating(n.Ratings[i]); err != nil {
			return err
		}
		deep = max(1, lines(meaning(n.Ratings[i].Of), columnWidth*(meaningEnd-meaningStart+1)))
	}
	if i < len(n.Statuses) {
		if err := s.status(n.Statuses[i]); err != nil {
			return err
		}
	}
	return s.next(float64(deep)*13 + 5)
}

func (s *sheet) rating(c export.Count[claims.Rating]) error {
	words := export.RatingWords(c.Of)
	if err := s.put(firstColumn, firstColumn+1, words, look{form: asRating, tone: c.Of.Tone}); err != nil {
		return err
	}
	if err := s.put(firstColumn+2, firstColumn+2, c.N, look{form: asCount, none: c.N == 0}); err != nil {
		return err
	}
	return s.put(meaningStart, meaningEnd, meaning(c.Of), look{form: asFact})
}

func (s *sheet) status(c export.Count[claims.Status]) error {
	if err := s.put(statusStart, lastColumn-1, export.Words(c.Of), look{form: asFact}); err != nil {
		return err
	}
	return s.put(lastColumn, lastColumn, c.N, look{form: asCount, none: c.N == 0})
}

// meaning says when a rating is given.
func meaning(r claims.Rating) string {
	if r == export.NoVerdict() {
		return "Nobody has decided yet."
	}
	return r.Definition
}

// scaleNames names the scales in use.
func (s *sheet) scaleNames() string {
	names := make([]string, len(s.report.Scales))
	for i, scale := range s.report.Scales {
		names[i] = scale.Name
	}
	return "the scale “" + strings.Join(names, "”, then “") + "”"
}

// howTo says how corrections come back, where they may.
func (s *sheet) howTo() error {
	if s.report.Profile == export.Public {
		return nil
	}
	desk := "the fact desk"
	if names := s.report.Summary.Checkers; len(names) > 0 {
		desk += " (" + strings.Join(names, ", ") + ")"
	}
	if err := s.whole("How to send corrections back", asHeading, 20); err != nil {
		return err
	}
	for _, line := range []string{
		"1.  On the Claims sheet, change what you like in the columns whose head is brown: Statement, Speaker, Verdict, Editorial status, Priority, Rationale, Suggested wording, Editor's note, Check again on, Tags.",
		"2.  Sort, filter, hide or move columns freely. Leave the Claim IDs as they are: each row is known by its own.",
		"3.  Save the workbook as .xlsx and send it back to " + desk + ". There your changes are listed beside what the desk has, and those that are accepted go in, in your name.",
	} {
		deep := lines(line, columnWidth*12)
		if err := s.whole(line, asFact, float64(deep)*13+4); err != nil {
			return err
		}
	}
	return nil
}
