package xlsx

import (
	"cmp"
	"fmt"
	"slices"

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

// unsettled names the claims that an editor can't print as they are, and who said
// them.
func (s *sheet) unsettled() error {
	if s.report.Profile == export.Public {
		return nil
	}
	all := groups()
	own, cut := grouped(s.report.Claims, all)
	for i, g := range all {
		if err := s.group(g, own[i], cut[i]); err != nil {
			return err
		}
	}
	return s.unread()
}

// group names the claims of one group, the most urgent first, and counts those that
// are cut from the article.
func (s *sheet) group(g group, own []export.Claim, cut int) error {
	if len(own) == 0 {
		return nil
	}
	slices.SortStableFunc(own, func(a, b export.Claim) int { return cmp.Compare(urgency(a), urgency(b)) })
	head := fmt.Sprintf("%s: %d of %s", g.name, len(own), counted(s.report.Summary.Claims))
	if cut > 0 {
		head += fmt.Sprintf(", and %d cut", cut)
	}
	if err := s.groupHead(head, g.head); err != nil {
		return err
	}
	for _, c := range own[:min(len(own), mostNamed)] {
		if err := s.claimRow(c, g.says(c)); err != nil {
			return err
		}
	}
	if more := len(own) - mostNamed; more > 0 {
		if err := s.whole(fmt.Sprintf("… and %d more, on the Claims sheet", more), asFact, 17); err != nil {
			return err
		}
	}
	return s.next(10)
}

// unread says how many sentences nobody has dealt with, and where they stand: a
// template may not want them.
func (s *sheet) unread() error {
	at := slices.IndexFunc(s.index.pieces, func(p piece) bool { return len(p.open) > 0 })
	if at < 0 {
		return nil
	}
	words := fmt.Sprintf("Sentences that nobody has dealt with: %d. They are to be claimed or set aside on the desk", s.report.Summary.Unaccounted)
	columns := s.articleTable().read(s.report.Profile).as(s.template.chosen[articleSheet]).columns
	in := slices.IndexFunc(columns, func(c column[piece]) bool { return c.key == openSentences })
	if in < 0 {
		return s.whole(words+".", asFact, 17)
	}
	cell := ref(firstColumn, s.row)
	words += fmt.Sprintf(", and stand on the Article sheet under “%s”.", columns[in].name)
	if err := s.whole(words, asFactLink, 17); err != nil {
		return err
	}
	if err := s.file.SetCellHyperLink(summarySheet, cell, s.place(articleSheet, at), "Location"); err != nil {
		return err
	}
	return s.next(10)
}

func counted(n int) string {
	if n == 1 {
		return "1 claim"
	}
	return fmt.Sprint(n, " claims")
}

// groupHead writes what a group is called, and what its columns are.
func (s *sheet) groupHead(words, last string) error {
	for _, head := range []struct {
		from, to int
		words    string
	}{
		{firstColumn, speakerStart - 1, words},
		{speakerStart, priorityStart - 1, "Who said it"},
		{priorityStart, questionStart - 1, "Priority"},
		{questionStart, lastColumn, last},
	} {
		if err := s.put(head.from, head.to, head.words, look{form: asHeading}); err != nil {
			return err
		}
	}
	return s.next(20)
}

// claimRow writes a claim, whose number leads to its row, and what there is to say.
func (s *sheet) claimRow(c export.Claim, says string) error {
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
		{questionStart, lastColumn, says},
	} {
		words := s.clean(one.words)
		if err := s.put(one.from, one.to, words, look{form: asFactApart}); err != nil {
			return err
		}
		deep = max(deep, lines(words, columnWidth*float64(one.to-one.from+1)-2))
	}
	return s.next(min(float64(deep)*13+5, 409))
}
