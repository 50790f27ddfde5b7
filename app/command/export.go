package command

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"factdesk/app/desk"
	"factdesk/app/format"
	"factdesk/export"
	"factdesk/export/claimreview"
)

// exportReport writes the report of one article or several.
func exportReport(ctx context.Context, env Env, args []string) error {
	f := newFlags("export", env)
	folder := f.desk(env)
	order := f.order()
	name := f.String("format", "xlsx", "how the report is written: "+formats())
	path := f.String("o", "", "the `file` to write")
	var how format.How
	f.StringVar(&how.Page, "url", "", "claimreview: the `address` of the page that the check stands on")
	f.BoolVar(&how.Drafts, "unreviewed", false, "claimreview: also the verdicts that nobody has approved, as drafts")
	if err := f.parseAll(args); err != nil {
		return err
	}
	as, known := format.Named(*name)
	if err := order.check(); err != nil {
		return err
	}
	switch workbook := format.Workbook().Name; {
	case !known:
		return fmt.Errorf("export: there is no format %q, only %s: %w", *name, formats(), errUse)
	case !as.Published && how != format.How{}:
		return fmt.Errorf("export: --url and --unreviewed are for claimreview: %w", errUse)
	case how.Drafts && *order.profile == string(export.Public):
		return fmt.Errorf("export: a report for the public has only approved verdicts: leave out --unreviewed: %w", errUse)
	case *order.template != "" && *name != workbook:
		return fmt.Errorf("export: only a workbook can be laid out in a --template, with --format %s: %w", workbook, errUse)
	case *path == "":
		return fmt.Errorf("export: which file? say it with -o FILE: %w", errUse)
	}
	return onOldDesk(ctx, env, *folder, func(d *desk.Desk) error {
		wanted, err := order.of(ctx, d)
		if err != nil {
			return err
		}
		as, err := order.into(as, *path)
		if err != nil {
			return err
		}
		p := newProgress(env)
		lacks, err := writeReport(ctx, d, wanted, saving{as.Telling(p.far("Writing the report")), how, *path})
		err = errors.Join(err, p.end())
		if errors.Is(err, claimreview.ErrNone) {
			return fmt.Errorf("%w: that is --unreviewed", err)
		}
		if err != nil {
			return err
		}
		return warn(env, lacks...)
	})
}

// formats lists the formats' names.
func formats() string {
	var names []string
	for _, f := range format.All() {
		names = append(names, f.Name)
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}

// A saving says how a report is written, and where.
type saving struct {
	as   format.Format
	how  format.How
	path string
}

// writeReport writes the report that is wanted, and returns what it lacks.
func writeReport(ctx context.Context, d *desk.Desk, wanted desk.Order, to saving) ([]string, error) {
	r, err := d.Ordered(ctx, wanted)
	if err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	if len(r.Parts) > 1 && !to.as.Several {
		return nil, fmt.Errorf("report: %d articles go into a workbook only: say --format xlsx, or one --article: %w", len(r.Parts), errUse)
	}
	return to.as.Missing(r, to.how), to.as.Save(ctx, to.path, r, to.how)
}
