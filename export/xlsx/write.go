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
	hiddenSheet   = "Factdesk"
)

// Write writes r to w as a workbook. It stops early, with ctx's error, when ctx
// is done; what w has got by then is no workbook.
func Write(ctx context.Context, w io.Writer, r export.Report) (err error) {
	b, err := newBook(r)
	if err != nil {
		return fmt.Errorf("lay out the workbook: %w", err)
	}
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
	styles map[look]int
}

// newBook returns a workbook with its empty sheets.
func newBook(r export.Report) (*book, error) {
	b := &book{file: excelize.NewFile(), report: r, styles: map[look]int{}}
	b.file.SetZipWriter(fastZip)
	if err := b.file.SetSheetName("Sheet1", summarySheet); err != nil {
		return nil, err
	}
	for _, name := range []string{claimsSheet, evidenceSheet, sourcesSheet, hiddenSheet} {
		if _, err := b.file.NewSheet(name); err != nil {
			return nil, err
		}
	}
	if err := b.file.SetSheetVisible(hiddenSheet, false, true); err != nil {
		return nil, err
	}
	return b, b.properties()
}

// fill writes the sheets.
func (b *book) fill(ctx context.Context) error {
	r := b.report
	if err := b.summary(); err != nil {
		return fmt.Errorf("%s: %w", summarySheet, err)
	}
	if err := writeTable(ctx, b, claimsTable(r), r.Claims); err != nil {
		return fmt.Errorf("%s: %w", claimsSheet, err)
	}
	if err := writeTable(ctx, b, evidenceTable(), r.Evidence); err != nil {
		return fmt.Errorf("%s: %w", evidenceSheet, err)
	}
	if err := writeTable(ctx, b, sourcesTable(), r.Sources); err != nil {
		return fmt.Errorf("%s: %w", sourcesSheet, err)
	}
	if err := b.hidden(); err != nil {
		return fmt.Errorf("%s: %w", hiddenSheet, err)
	}
	return nil
}
