package xlsx

import (
	"cmp"
	"fmt"
	"strings"

	"factdesk/export"
)

// maxListed is how many articles the Summary lists: it is to be read.
const maxListed = 200

// articles lists the articles, where there are several: a row for each.
func (s *sheet) articles() error {
	parts := s.report.Parts
	if len(parts) < 2 {
		return nil
	}
	if err := s.articleRow(asHeading, asCountHeading, []any{"Article", "Outlet", "Published", "Claims", "Decided", "Left"}); err != nil {
		return err
	}
	for _, p := range parts[:min(len(parts), maxListed)] {
		n := p.Summary
		title := cmp.Or(strings.TrimSpace(p.Article.Title), untitled)
		row := []any{title, p.Article.Outlet, string(p.Article.Published), n.Claims, n.Claims - n.Left, n.Left}
		if err := s.articleRow(asFact, asCount, row); err != nil {
			return err
		}
	}
	if more := len(parts) - maxListed; more > 0 {
		if err := s.whole(fmt.Sprintf("… and %d more: the Claims sheet names the article of each claim.", more), asFact, 18); err != nil {
			return err
		}
	}
	return s.next(10)
}

// articleRow writes a row of words and counts.
func (s *sheet) articleRow(words, counts form, row []any) error {
	ends := []int{6, 9, 10, 11, 12, lastColumn}
	from := firstColumn
	for i, to := range ends {
		l := look{form: words}
		if i >= 3 {
			l.form = counts
			l.none = row[i] == 0
		}
		if err := s.put(from, to, row[i], l); err != nil {
			return err
		}
		from = to + 1
	}
	deep := 1
	if title, ok := row[0].(string); ok {
		deep = min(lines(title, columnWidth*5), 3)
	}
	return s.next(float64(deep)*13 + 5)
}

// closing says for whom the workbook is, and what it couldn't hold.
func (s *sheet) closing() error {
	all := append([]string{s.forWhom()}, s.notes()...)
	if err := s.next(10); err != nil {
		return err
	}
	if err := s.whole("About this workbook", asHeading, 20); err != nil {
		return err
	}
	for _, line := range all {
		if err := s.whole(line, asFact, float64(lines(line, columnWidth*12))*13+4); err != nil {
			return err
		}
	}
	return nil
}

// nothingApproved says why a public report is empty.
const nothingApproved = "No verdict has been approved yet"

// forWhom says for whom the report is, and what it therefore leaves out.
func (s *sheet) forWhom() string {
	switch s.report.Profile {
	case export.Editor:
		return "For editors: without the history and the desk's internal notes. Sources that must not be named are shown as “" + export.Withheld + "”."
	case export.Public:
		words := "For the public: only claims whose verdict a second person has approved. Sources that must not be named are shown as “" + export.Withheld + "”."
		if s.report.Summary.Claims == 0 {
			words = nothingApproved + ", so there is nothing to publish: this report has no claims."
		}
		return words
	case export.Internal:
	}
	return "For the desk: everything. Sources that must not be named are shown as “" + export.Withheld + "”. Don't send it on."
}
