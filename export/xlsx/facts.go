package xlsx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"factdesk/export"
)

// The facts stand on the left half of the Summary, the chart on the right.
const (
	factsEnd   = 7
	chartStart = 8
)

// chartHigh is how high the chart is at least, in points.
const chartHigh = 11 * 17

// A fact is one line about the check.
type fact struct {
	label string
	value cell
}

// facts writes what was checked, and by whom, with the chart beside it.
func (s *sheet) facts() error {
	top := s.row
	s.turn = top
	if err := s.put(firstColumn, factsEnd, "The check", look{form: asHeading}); err != nil {
		return err
	}
	if err := s.put(chartStart+1, lastColumn, "Claims by verdict", look{form: asHeading}); err != nil {
		return err
	}
	if err := s.next(20); err != nil {
		return err
	}
	high := 0.0
	for _, f := range s.about() {
		h, err := s.fact(f)
		if err != nil {
			return err
		}
		high += h
	}
	if gap := chartHigh - high; gap > 0 {
		high = chartHigh
		if err := s.next(gap); err != nil {
			return err
		}
	}
	if err := s.chart(top+1, high); err != nil {
		return err
	}
	return s.next(10)
}

// about lists what the Summary says of the check.
func (s *sheet) about() []fact {
	r := s.report
	if len(r.Parts) != 1 {
		return s.aboutAll()
	}
	return s.read([]fact{
		{"Outlet", text(r.Article.Outlet)},
		{"Author", text(r.Article.Author)},
		{"Published", date(r.Article.Published)},
		{"Address", address(r.Article.URL)},
		{"Text captured", day(r.Version.Captured)},
		{"Text SHA-256", small(r.Version.SHA256())},
		{"Checked by", text(strings.Join(r.Summary.Checkers, ", "))},
		{reviewedBy, text(strings.Join(r.Summary.Reviewers, ", "))},
		{"Approved by", text(strings.Join(r.Summary.Approvers, ", "))},
		{"Report made", day(r.At)},
		{"Report ID", s.way()},
	})
}

// way is what finds the way back where the hidden sheet is lost.
func (s *sheet) way() cell { return small(fmt.Sprintf("%v · %d", s.report.ID, s.report.Edit)) }

// read leaves out what a public report doesn't say.
func (s *sheet) read(all []fact) []fact {
	if s.report.Profile != export.Public {
		return all
	}
	return slices.DeleteFunc(all, func(f fact) bool { return f.label == reviewedBy })
}

const reviewedBy = "Reviewed by"

// aboutAll lists what the Summary says of several articles.
func (s *sheet) aboutAll() []fact {
	r := s.report
	return s.read([]fact{
		{"Articles", text(strconv.Itoa(len(r.Parts)))},
		{"Verdicts given", text(r.Span.Words())},
		{"Checked by", text(strings.Join(r.Summary.Checkers, ", "))},
		{reviewedBy, text(strings.Join(r.Summary.Reviewers, ", "))},
		{"Approved by", text(strings.Join(r.Summary.Approvers, ", "))},
		{"Report made", day(r.At)},
		{"Report ID", s.way()},
	})
}

// fact writes one line and returns its height.
func (s *sheet) fact(f fact) (float64, error) {
	if err := s.put(firstColumn, firstColumn+1, f.label, look{form: asLabel}); err != nil {
		return 0, err
	}
	l, deep := look{form: asFact}, 1
	switch f.value.form {
	case asDate:
		l.form = asFactDate
	case asLink, asAddress:
		l.form = asFactLink
		if err := s.file.SetCellHyperLink(summarySheet, ref(firstColumn+2, s.row), f.value.address, "External"); err != nil {
			return 0, err
		}
	default: // as any text
	}
	value := f.value.value
	if value == nil {
		value = "–"
	}
	if words, ok := value.(string); ok {
		deep = min(lines(words, columnWidth*4), 4)
	}
	high := float64(deep)*13 + 4
	if err := s.put(firstColumn+2, factsEnd, value, l); err != nil {
		return 0, err
	}
	return high, s.next(high)
}
