package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"factdesk/export"
)

// A Way is how a workbook is written. The zero Way is Write's.
type Way struct {
	In   Template           // a newsroom's own workbook; the zero Template is none
	Tell func(done, of int) // is told now and then how far it is; nil for nobody
}

// Write writes r to w as y says. It stops early, with ctx's error, when ctx is
// done; what w has got by then is no workbook.
func (y Way) Write(ctx context.Context, w io.Writer, r export.Report) (err error) {
	if y.In.body != nil {
		defer distrust(&err)
	}
	b, err := y.book(r)
	if err != nil {
		return err
	}
	b.pace.tell = y.Tell
	return b.write(ctx, w)
}

// book returns a workbook that has no sheets yet but those of a template, and an
// empty Summary.
func (y Way) book(r export.Report) (*book, error) {
	f, err := y.file()
	if err != nil {
		return nil, err
	}
	b := bookIn(f, r, limit{rows: maxRows, links: maxLinks})
	b.template = y.In
	return b, nil
}

func (y Way) file() (f *excelize.File, err error) {
	if y.In.body == nil {
		return newFile()
	}
	if f, err = openTemplate(y.In.body); err != nil {
		return nil, err
	}
	whole := false
	defer func() {
		if !whole { // also where the library panics
			err = errors.Join(err, f.Close())
		}
	}()
	if err := makeRoom(f); err != nil {
		return nil, fmt.Errorf("template: %w", err)
	}
	whole = true
	return f, nil
}

func newFile() (*excelize.File, error) {
	f := excelize.NewFile()
	if err := errors.Join(f.SetSheetName("Sheet1", summarySheet), plainFont(f)); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}
