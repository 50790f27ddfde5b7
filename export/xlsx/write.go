package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"factdesk/export"
)

// The names of the sheets. That of hiddenSheet is what an import looks for.
const (
	summarySheet  = "Summary"
	claimsSheet   = "Claims"
	evidenceSheet = "Evidence"
	sourcesSheet  = "Sources"
	articleSheet  = "Article"
	balanceSheet  = "Balance"
	historySheet  = "History"
	hiddenSheet   = "Factdesk"
)

// Write writes r to w as a workbook. It stops early, with ctx's error, when ctx
// is done; what w has got by then is no workbook.
func Write(ctx context.Context, w io.Writer, r export.Report) error {
	return Way{}.Write(ctx, w, r)
}

// plainFont makes our type the workbook's own: columns are as wide as its digits
// make them, and where the library's usual one is missing LibreOffice makes them
// a quarter wider.
func plainFont(f *excelize.File) error {
	if err := f.SetDefaultFont(typeface); err != nil {
		return err
	}
	size := float64(typeSize)
	f.Styles.Fonts.Font[0].Sz.Val = &size
	return nil
}

// write lays the workbook out and writes it.
func (b *book) write(ctx context.Context, w io.Writer) (err error) {
	defer func() { err = errors.Join(err, b.file.Close()) }()
	if err := b.fill(ctx); err != nil {
		return fmt.Errorf("lay out the workbook: %w", err)
	}
	if err := b.file.Write(w); err != nil {
		return fmt.Errorf("write the workbook: %w", err)
	}
	return ctx.Err()
}

// A book is a workbook in the making.
type book struct {
	file   *excelize.File
	report export.Report
	limit  limit
	index  index
	styles map[look]int
	tints  map[tint]int
	keys   []key
	parts  map[string]*part

	template Template // zero where there is none
	pace     pace

	// What the workbook couldn't hold, for the Summary to tell.
	unlinked int      // links that found no room
	cut      int      // cells whose text is cut
	more     []string // sheets that go on in others
}

// bookIn returns a workbook of r in f, which has an empty Summary.
func bookIn(f *excelize.File, r export.Report, l limit) *book {
	if len(r.Parts) == 0 && !r.Article.ID.IsZero() {
		r.Parts = []export.Part{{Article: r.Article, Version: r.Version, Summary: r.Summary}}
	}
	b := &book{
		file: f, report: r, limit: l, index: indexOf(r),
		styles: map[look]int{}, tints: map[tint]int{}, parts: map[string]*part{},
	}
	b.pace.rows = len(r.Claims) + len(r.Evidence) + len(r.Sources) + len(b.index.pieces) + len(r.History)
	f.SetZipWriter(b.zip)
	return b
}

// fill writes the sheets. The Summary comes last: it says what the others
// couldn't hold.
func (b *book) fill(ctx context.Context) error {
	if err := b.properties(); err != nil {
		return err
	}
	for _, write := range []func(context.Context) error{
		func(ctx context.Context) error { return writeTable(ctx, b, b.claimsTable(), b.report.Claims) },
		func(ctx context.Context) error { return writeTable(ctx, b, b.evidenceTable(), b.report.Evidence) },
		func(ctx context.Context) error { return writeTable(ctx, b, b.sourcesTable(), b.report.Sources) },
		func(ctx context.Context) error { return writeTable(ctx, b, b.articleTable(), b.index.pieces) },
		b.balance,
		b.history,
	} {
		if err := write(ctx); err != nil {
			return err
		}
	}
	if err := b.hidden(); err != nil {
		return fmt.Errorf("%s: %w", hiddenSheet, err)
	}
	if err := b.summary(); err != nil {
		return fmt.Errorf("%s: %w", summarySheet, err)
	}
	return nil
}
