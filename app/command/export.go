package command

import (
	"context"
	"fmt"
	"io"

	"factdesk/app/desk"
	"factdesk/export"
)

// excel is the one format that reports can be written in yet.
const excel = "xlsx"

// exportReport writes the report of one article or several.
func exportReport(ctx context.Context, env Env, args []string) error {
	f := newFlags("export", env)
	folder := f.desk(env)
	order := f.order()
	format := f.String("format", excel, "how the report is written: xlsx")
	path := f.String("o", "", "the `file` to write")
	if err := f.parseAll(args); err != nil {
		return err
	}
	if err := order.check(); err != nil {
		return err
	}
	switch {
	case *format != excel:
		return fmt.Errorf("export: reports can't be written as %q yet, only as xlsx: %w", *format, errUse)
	case *path == "":
		return fmt.Errorf("export: which file? say it with -o FILE: %w", errUse)
	}
	return onOldDesk(ctx, env, *folder, func(d *desk.Desk) error {
		wanted, err := order.of(ctx, d)
		if err != nil {
			return err
		}
		layout, err := order.layout()
		if err != nil {
			return err
		}
		return writeReport(ctx, d, wanted, *path, layout)
	})
}

// writeReport writes the workbook that is wanted to path.
func writeReport(ctx context.Context, d *desk.Desk, wanted desk.Order, path string, layout layout) error {
	r, err := d.Ordered(ctx, wanted)
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return export.Save(path, func(w io.Writer) error { return layout(ctx, w, r) })
}
