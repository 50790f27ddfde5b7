package command

import (
	"context"
	"fmt"
	"io"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/xlsx"
)

// excel is the one format that reports can be written in yet.
const excel = "xlsx"

// exportReport writes the report of an article.
func exportReport(ctx context.Context, env Env, args []string) error {
	f := newFlags("export", env)
	folder := f.desk(env)
	article := f.String("article", "", "the article's `ID`, where the desk has more than one")
	format := f.String("format", excel, "how the report is written: xlsx")
	path := f.String("o", "", "the `file` to write")
	if err := f.parseAll(args); err != nil {
		return err
	}
	switch {
	case *format != excel:
		return fmt.Errorf("export: reports can't be written as %q yet, only as xlsx: %w", *format, errUse)
	case *path == "":
		return fmt.Errorf("export: which file? say it with -o FILE: %w", errUse)
	}
	return onOldDesk(ctx, env, *folder, func(d *desk.Desk) error {
		id, err := chosen(ctx, d, *article)
		if err != nil {
			return err
		}
		return writeReport(ctx, d, id, *path)
	})
}

// writeReport writes the workbook about an article to path.
func writeReport(ctx context.Context, d *desk.Desk, id claims.ArticleID, path string) error {
	r, err := d.Report(ctx, id)
	if err != nil {
		return fmt.Errorf("report on article %v: %w", id, err)
	}
	return export.Save(path, func(w io.Writer) error { return xlsx.Write(ctx, w, r) })
}
