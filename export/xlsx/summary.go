package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"factdesk/export"
)

// The Summary is a page of twelve columns of equal width, between a margin on
// either side. It is the one sheet with merged cells: nobody sorts it.
const (
	firstColumn = 2
	lastColumn  = 13
	columnWidth = 13.5
)

// A sheet is the Summary as far as it is written: row is the next one.
type sheet struct {
	*book
	row  int
	high float64 // of the rows before it, in points
	turn int     // the row at which a second page begins, where one is needed
	seen *Front  // where that is wanted
}

// summary writes the Summary.
func (b *book) summary() error {
	s := &sheet{book: b, row: 1}
	if err := s.frame(); err != nil {
		return err
	}
	for _, part := range append(s.front(), s.howTo, s.closing) {
		if err := part(); err != nil {
			return err
		}
	}
	return s.print()
}

// front is what the Summary begins with: what the report says, before what is said
// of the workbook.
func (s *sheet) front() []func() error {
	return []func() error{s.banner, s.figures, s.unsettled, s.facts, s.outcome, s.articles}
}

// frame sets the columns, and takes the grid away.
func (s *sheet) frame() error {
	if err := s.file.SetColWidth(summarySheet, "A", "A", 2); err != nil {
		return err
	}
	if err := s.file.SetColWidth(summarySheet, letters(firstColumn), letters(lastColumn), columnWidth); err != nil {
		return err
	}
	off := false
	return s.file.SetSheetView(summarySheet, 0, &excelize.ViewOptions{ShowGridLines: &off})
}

// onePage is how high the Summary may be to be printed on one page, in points.
// Smaller type than that makes couldn't be read.
const onePage = 900

// print puts all of the Summary on one page, unless it says too much for that.
func (s *sheet) print() error {
	if err := s.fit(summarySheet); err != nil {
		return err
	}
	if err := s.page(summarySheet, 1, 1); err != nil {
		return err
	}
	if s.high <= onePage {
		wide, high := 1, 1
		err := s.file.SetPageLayout(summarySheet, &excelize.PageLayoutOptions{FitToWidth: &wide, FitToHeight: &high})
		if err != nil {
			return err
		}
	}
	if s.high > onePage {
		if err := s.file.InsertPageBreak(summarySheet, ref(1, s.turn)); err != nil {
			return err
		}
	}
	middle := true
	return s.file.SetPageMargins(summarySheet, &excelize.PageLayoutMarginsOptions{Horizontally: &middle})
}

// put writes value across the columns from and to, of the row that is next.
func (s *sheet) put(from, to int, value any, l look) error {
	a, z := ref(from, s.row), ref(to, s.row)
	if words, ok := value.(string); ok {
		words = clean(words)
		value, l.quoted = spelled(words), formulaic(words)
	}
	s.see(from, to, value, l)
	style, err := s.style(l)
	if err != nil {
		return err
	}
	if err := s.file.SetCellStyle(summarySheet, a, z, style); err != nil {
		return err
	}
	if from != to {
		if err := s.file.MergeCell(summarySheet, a, z); err != nil {
			return err
		}
	}
	return s.file.SetCellValue(summarySheet, a, value)
}

// next ends a row that is so high, in points.
func (s *sheet) next(high float64) error {
	s.seeRow(high)
	s.row++
	s.high += high
	return s.file.SetRowHeight(summarySheet, s.row-1, high)
}

// whole writes a row of one cell.
func (s *sheet) whole(value string, f form, high float64) error {
	if err := s.put(firstColumn, lastColumn, value, look{form: f}); err != nil {
		return err
	}
	return s.next(high)
}

// banner says what this is about.
func (s *sheet) banner() error {
	if err := s.whole("FACT-CHECK REPORT", asBanner, 22); err != nil {
		return err
	}
	// The title's type is about twice as wide as what widths count.
	deep := min(lines(s.title(), columnWidth*12/1.9), 3)
	if err := s.whole(s.title(), asTitle, 27*float64(deep)+2); err != nil {
		return err
	}
	a := s.report.Article
	var parts []string
	about := []string{a.Outlet, a.Author, string(a.Published)}
	if !s.report.Span.IsZero() {
		about = append(about, "verdicts given "+s.report.Span.Words())
	}
	if s.report.Profile == export.Public && s.report.Summary.Claims == 0 {
		about = append(about, nothingApproved)
	}
	for _, part := range about {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if err := s.whole(strings.Join(parts, "  ·  "), asByline, 22); err != nil {
		return err
	}
	return s.next(9)
}

// A figure is one of the six numbers that are asked for first.
type figure struct {
	n     int
	label string
	wants bool // some of these want attention
}

// inFigures are the six that an editor asks for.
func (s *sheet) inFigures() []figure {
	n := s.report.Summary
	claims := "claims in the article"
	if len(s.report.Parts) != 1 {
		claims = "claims in the articles"
	}
	if s.report.Profile == export.Public {
		return s.publicFigures()
	}
	return []figure{
		{n.Claims, claims, false},
		{n.Claims - n.Left, "decided", false},
		{n.Left, "facts left, without a verdict", true},
		{n.Unaccounted, "sentences unaccounted for: neither claimed nor set aside", true},
		{n.FewSources, fmt.Sprintf("claims with fewer than two independent sources, %d of them with none", s.unsourced()), true},
		{n.Unreasoned, "claims without a rationale", true},
	}
}

// unsourced counts the claims that have no source.
func (s *sheet) unsourced() int {
	n := 0
	for _, c := range s.report.Claims {
		if len(c.Evidence) == 0 {
			n++
		}
	}
	return n
}

// publicFigures are the six that a reader asks for.
func (s *sheet) publicFigures() []figure {
	n, primary := s.report.Summary, 0
	for _, c := range s.report.Claims {
		if c.Primary {
			primary++
		}
	}
	return []figure{
		{n.Claims, "claims with an approved verdict", false},
		{n.Unapproved, "claims not shown: their verdict isn't approved yet", false},
		{len(s.report.Sources), "sources", false},
		{primary, "claims with a primary source", false},
		{n.Claims - n.FewSources, "claims with two independent sources or more", false},
		{len(s.report.Evidence), "pieces of evidence", false},
	}
}

// figures shows the six numbers.
func (s *sheet) figures() error {
	figures := s.inFigures()
	for i, f := range figures {
		at := firstColumn + 2*i
		if err := s.put(at, at+1, f.n, look{form: asFigure, none: f.n == 0 || !f.wants}); err != nil {
			return err
		}
	}
	if err := s.next(36); err != nil {
		return err
	}
	for i, f := range figures {
		at := firstColumn + 2*i
		if err := s.put(at, at+1, f.label, look{form: asFigureLabel}); err != nil {
			return err
		}
	}
	if err := s.next(30); err != nil {
		return err
	}
	return s.next(10)
}
