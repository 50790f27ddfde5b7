package command

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"factdesk/app/desk"
	"factdesk/app/format"
	"factdesk/claims"
	"factdesk/export/claimreview"
)

// exportReport writes the report of an article.
func exportReport(ctx context.Context, env Env, args []string) error {
	f := newFlags("export", env)
	folder := f.desk(env)
	article := f.String("article", "", "the article's `ID`, where the desk has more than one")
	name := f.String("format", "xlsx", "how the report is written: "+formats())
	path := f.String("o", "", "the `file` to write")
	var how format.How
	f.StringVar(&how.Page, "url", "", "claimreview: the `address` of the page that the check stands on")
	f.BoolVar(&how.Drafts, "unreviewed", false, "claimreview: also the verdicts that nobody has approved, as drafts")
	if err := f.parseAll(args); err != nil {
		return err
	}
	as, known := format.Named(*name)
	switch {
	case !known:
		return fmt.Errorf("export: there is no format %q, only %s: %w", *name, formats(), errUse)
	case !as.Published && how != format.How{}:
		return fmt.Errorf("export: --url and --unreviewed are for claimreview: %w", errUse)
	case *path == "":
		return fmt.Errorf("export: which file? say it with -o FILE: %w", errUse)
	}
	return onOldDesk(ctx, env, *folder, func(d *desk.Desk) error {
		id, err := chosen(ctx, d, *article)
		if err != nil {
			return err
		}
		lacks, err := writeReport(ctx, d, id, order{as, how, *path})
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

// An order says how a report is written, and where.
type order struct {
	as   format.Format
	how  format.How
	path string
}

// writeReport writes the report about an article, and returns what it lacks.
func writeReport(ctx context.Context, d *desk.Desk, id claims.ArticleID, o order) ([]string, error) {
	r, err := d.Report(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("report on article %v: %w", id, err)
	}
	return o.as.Missing(r, o.how), o.as.Save(ctx, o.path, r, o.how)
}
