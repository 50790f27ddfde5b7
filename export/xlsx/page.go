package xlsx

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/xuri/excelize/v2"
)

const a4 = 9 // as the format numbers paper

// fit has a sheet printed as wide as page says. A stream writes that first of
// all, so it must be called before there is one.
func (b *book) fit(sheet string) error {
	yes := true
	return b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes})
}

// pageWidth is how many digits of columns a page is for at most: two thirds of
// their size, and more couldn't be read.
const pageWidth = 232

// pages returns how many pages wide t is printed with so many rows. The leading
// columns are on each. An empty one is on one page, for what it has to show.
func (t table[R]) pages(rows int) int {
	if rows == 0 || len(t.columns) == 0 {
		return 1
	}
	wide, lead := 0.0, 0.0
	for i, c := range t.columns {
		if c.spare {
			continue
		}
		wide += c.width
		if i < t.leading() {
			lead += c.width
		}
	}
	return max(1, int(math.Ceil((wide-lead)/(pageWidth-lead))))
}

// leading returns how many columns are on each page.
func (t table[R]) leading() int { return max(t.lead, 1) }

// page sets up how a sheet is printed: landscape A4, so many pages wide, the
// header row and the leading columns on each.
func (b *book) page(sheet string, wide, lead int) error {
	landscape, paper, high, across := "landscape", a4, 0, "overThenDown"
	layout := &excelize.PageLayoutOptions{Size: &paper, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high, PageOrder: &across}
	if err := b.file.SetPageLayout(sheet, layout); err != nil {
		return err
	}
	side, top, edge := 0.4, 0.5, 0.25
	margins := &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &edge, Footer: &edge}
	if err := b.file.SetPageMargins(sheet, margins); err != nil {
		return err
	}
	no := false // the footer has its size whatever the sheet's
	if err := b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: b.footer(sheet), ScaleWithDoc: &no}); err != nil {
		return err
	}
	if sheet == summarySheet {
		return nil
	}
	return b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: inFormula(sheet) + "!$A:$" + letters(lead) + "," + inFormula(sheet) + "!$1:$1", Scope: sheet,
	})
}

// footer is the article's title and the page's number, in the format's codes.
func (b *book) footer(sheet string) string {
	title := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, clean(b.title()))
	if runes := []rune(title); len(runes) > 90 {
		title = string(runes[:90]) + "…"
	}
	// A space first: a title that begins with a digit would be a type size.
	return "&L&8 " + strings.ReplaceAll(title, "&", "&&") + "&C&8 " + sheet + "&R&8 Page &P of &N"
}

// title is what the report is called by.
func (b *book) title() string {
	switch n := len(b.report.Parts); n {
	case 0:
		return "No article"
	case 1:
	default:
		return strconv.Itoa(n) + " articles"
	}
	if t := strings.TrimSpace(b.report.Article.Title); t != "" {
		return t
	}
	return untitled
}

// untitled is what an article without a title is called.
const untitled = "Untitled article"

// properties sets what a file manager shows of the workbook.
func (b *book) properties() error {
	r := b.report
	creator := strings.Join(r.Summary.Checkers, ", ")
	if creator == "" {
		creator = "Factdesk"
	}
	made := r.At.Format(time.RFC3339)
	return b.file.SetDocProps(&excelize.DocProperties{
		Title:       "Fact-check: " + clean(b.title()),
		Subject:     "Fact-check report",
		Creator:     clean(creator),
		Created:     made,
		Modified:    made,
		Identifier:  clean(r.Desk),
		Description: "Report " + r.ID.String() + " from desk " + clean(r.Desk) + ", made with Factdesk",
		Language:    clean(r.Article.Language),
		Category:    string(r.Profile),
	})
}
