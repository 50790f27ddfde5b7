package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"factdesk/app/desk"
	"factdesk/app/format"
	"factdesk/claims"
	"factdesk/export"
)

// Names of what demo makes where nobody says otherwise.
const (
	sampleReport  = "factdesk-sample.xlsx"
	sampleAnalyst = "Sample analyst"
)

// demo does the whole job without a screen: a new desk, an article, claims,
// sources, verdicts, report.
func demo(ctx context.Context, env Env, args []string) error {
	f := newFlags("demo", env)
	folder := f.String("desk", "", "keep the desk in this new or empty `folder`")
	path := f.String("o", sampleReport, "the `file` to write the report to")
	as := f.as(env)
	if err := f.parseAll(args); err != nil {
		return err
	}
	if *as == "" {
		*as = sampleAnalyst
	}
	if *folder == "" {
		return demoOnce(ctx, env, *as, *path)
	}
	empty, err := isEmpty(*folder)
	if err != nil {
		return err
	}
	if !empty {
		return fmt.Errorf("demo: %q isn't empty, and the sample wants a new desk: say another folder with --desk", *folder)
	}
	if err := fill(ctx, env, *folder, *as, *path); err != nil {
		return err
	}
	return say(env, "The desk is kept: factdesk --desk %q opens it in the window.\n", *folder)
}

// demoOnce does it on a desk that is thrown away.
func demoOnce(ctx context.Context, env Env, as, path string) (err error) {
	passing, err := os.MkdirTemp("", "factdesk-demo-")
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(passing)) }()
	if err := fill(ctx, env, filepath.Join(passing, "desk"), as, path); err != nil {
		return err
	}
	return say(env, "The desk was a passing one: factdesk demo --desk DIR keeps it.\n")
}

// fill puts the sample on the desk in folder and writes its report to path.
func fill(ctx context.Context, env Env, folder, as, path string) error {
	return onDesk(ctx, env, folder, func(d *desk.Desk) error {
		if _, err := d.SignIn(ctx, as); err != nil {
			return err
		}
		id, err := d.AddSample(ctx)
		if err != nil {
			return err
		}
		sample := desk.Order{Articles: []claims.ArticleID{id}, Profile: export.Internal}
		if _, err := writeReport(ctx, d, sample, saving{as: format.Workbook(), path: path}); err != nil {
			return err
		}
		page, err := d.Page(ctx, id)
		if err != nil {
			return err
		}
		return summarise(env, page, path)
	})
}

// summarise says what was done.
func summarise(env Env, page desk.Page, path string) error {
	decided := 0
	for _, j := range page.Claims {
		if j.Verdict.Decided() {
			decided++
		}
	}
	err := say(env, "A new desk holds the sample article: %d claims, %d with a verdict and its source, %d still open.\n",
		len(page.Claims), decided, len(page.Claims)-decided)
	if err != nil {
		return err
	}
	return say(env, "The report is %s: open it with Excel or LibreOffice.\n", path)
}
