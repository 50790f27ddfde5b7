package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/export"
)

// The claims that aren't settled stand across the Summary: number, statement,
// speaker, priority, question.
const (
	statementStart = 3
	speakerStart   = 7
	priorityStart  = 9
	questionStart  = 10
)

// mostNamed is how many claims of one group the Summary names. A filter on the
// Claims sheet has the rest.
const mostNamed = 15

// A group is what some claims have in common that the Summary names.
type group struct {
	name  string
	holds func(export.Claim) bool
}

// groups are what isn't settled: what must still be checked, what was and couldn't be
// proved, and what was decided while a question is left.
func groups() []group {
	cut := func(c export.Claim) bool { return c.Status == claims.Cut }
	asks := func(c export.Claim) bool { return strings.TrimSpace(c.OpenQuestion) != "" }
	unproven := func(c export.Claim) bool { return c.Decided() && c.Rating.Tone == claims.Unproven }
	return []group{
		{"Still to be checked", func(c export.Claim) bool { return !c.Decided() && !cut(c) }},
		{"Checked, and not proven", func(c export.Claim) bool { return unproven(c) && !cut(c) }},
		{"Decided, with a question that is still open", func(c export.Claim) bool {
			return c.Decided() && !unproven(c) && asks(c) && !cut(c)
		}},
	}
}

// unsettled names the claims that an editor can't print as they are, and who said
// them.
func (s *sheet) unsettled() error {
	if s.report.Profile == export.Public {
		return nil
	}
	for _, one := range groups() {
		if err := s.group(one); err != nil {
			return err
		}
	}
	return nil
}

// group names the claims of one group, the most urgent first.
func (s *sheet) group(g group) error {
	var own []export.Claim
	for _, c := range s.report.Claims {
		if g.holds(c) {
			own = append(own, c)
		}
	}
	if len(own) == 0 {
		return nil
	}
	slices.SortStableFunc(own, func(a, b export.Claim) int { return cmp.Compare(urgency(a), urgency(b)) })
	if err := s.groupHead(fmt.Sprintf("%s: %d of %s", g.name, len(own), counted(s.report.Summary.Claims))); err != nil {
		return err
	}
	for _, c := range own[:min(len(own), mostNamed)] {
		if err := s.claimRow(c); err != nil {
			return err
		}
	}
	if more := len(own) - mostNamed; more > 0 {
		if err := s.whole(fmt.Sprintf("… and %d more: filter the columns Verdict and Open question of the Claims sheet.", more), asFact, 17); err != nil {
			return err
		}
	}
	return s.next(10)
}

func counted(n int) string {
	if n == 1 {
		return "1 claim"
	}
	return fmt.Sprint(n, " claims")
}

// urgency is lower for what wants checking sooner.
func urgency(c export.Claim) int {
	if at := slices.Index(claims.Priorities(), c.Priority); at >= 0 {
		return at
	}
	return len(claims.Priorities())
}

// groupHead writes what a group is called, and what its columns are.
func (s *sheet) groupHead(words string) error {
	for _, head := range []struct {
		from, to int
		words    string
	}{
		{firstColumn, speakerStart - 1, words},
		{speakerStart, priorityStart - 1, "Who said it"},
		{priorityStart, questionStart - 1, "Priority"},
		{questionStart, lastColumn, "Open question"},
	} {
		if err := s.put(head.from, head.to, head.words, look{form: asHeading}); err != nil {
			return err
		}
	}
	return s.next(20)
}

// claimRow writes a claim, whose number leads to its row.
func (s *sheet) claimRow(c export.Claim) error {
	speaker := cmp.Or(c.Speaker, "the article itself")
	if err := s.put(firstColumn, firstColumn, c.No, look{form: asFactBack}); err != nil {
		return err
	}
	to := s.place(claimsSheet, c.No-1)
	if err := s.file.SetCellHyperLink(summarySheet, ref(firstColumn, s.row), to, "Location"); err != nil {
		return err
	}
	deep := 1
	for _, one := range []struct {
		from, to int
		words    string
	}{
		{statementStart, speakerStart - 1, cmp.Or(c.Statement, c.Anchor.Quote)},
		{speakerStart, priorityStart - 1, speaker},
		{priorityStart, questionStart - 1, c.Editable().Priority},
		{questionStart, lastColumn, c.OpenQuestion},
	} {
		words := s.clean(one.words)
		if err := s.put(one.from, one.to, words, look{form: asFact}); err != nil {
			return err
		}
		deep = max(deep, lines(words, columnWidth*float64(one.to-one.from+1)))
	}
	return s.next(min(float64(deep)*13+5, 409))
}
