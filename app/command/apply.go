package command

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/export/merge"
	"factdesk/export/xlsx/back"
)

// errConflicts is reported where not all of a sheet was applied.
var errConflicts = errors.New("both the desk and the sheet have changed some cells, which were left as the desk has them")

// applySheet takes an editor's sheet back.
func applySheet(ctx context.Context, env Env, args []string) error {
	f := newFlags("apply", env)
	folder, as := f.desk(env), f.as(env)
	dry := f.Bool("dry-run", false, "only says what would be changed")
	prefer := f.String("conflicts", "desk", "who is right where both have changed a cell: `desk` or sheet")
	files, err := f.parse(args)
	switch {
	case err != nil:
		return err
	case len(files) != 1:
		return fmt.Errorf("apply: one workbook, please: %w", errUse)
	case *prefer != "desk" && *prefer != "sheet":
		return fmt.Errorf("apply: --conflicts is desk or sheet: %w", errUse)
	case strings.TrimSpace(*as) == "" && !*dry:
		return fmt.Errorf("apply: who has edited it? say it with --as NAME: %w", errUse)
	}
	sheet, err := back.File(ctx, files[0])
	if err != nil {
		return err
	}
	return onOldDesk(ctx, env, *folder, func(d *desk.Desk) error {
		found, err := d.CompareSheet(ctx, sheet)
		if err != nil {
			return err
		}
		chosen := chosenOf(found.Differences, *prefer)
		if err := sayDifferences(env, found, chosen); err != nil || *dry {
			return err
		}
		if err := applyAs(ctx, env, d, *as, sheetOf{sheet, chosen}); err != nil {
			return err
		}
		return leftOf(found.Differences, chosen)
	})
}

// sheetOf is a sheet with what was chosen of it.
type sheetOf struct {
	merge.Sheet

	chosen []merge.Difference
}

// applyAs applies what was chosen, if anything, in the name of an editor.
func applyAs(ctx context.Context, env Env, d *desk.Desk, name string, s sheetOf) error {
	if len(s.chosen) == 0 {
		return nil
	}
	if err := d.ApplySheet(ctx, name, s.Sheet, s.chosen); err != nil {
		return err
	}
	return say(env, "applied as %s\n", name)
}

// chosenOf are the differences that are applied: those that only the editor has
// made, and the others where the sheet is right.
func chosenOf(all []merge.Difference, prefer string) (chosen []merge.Difference) {
	for _, d := range all {
		if !d.Conflict() || prefer == "sheet" {
			chosen = append(chosen, d)
		}
	}
	return chosen
}

// sayDifferences prints what differs, a line each, and what can't be taken.
func sayDifferences(env Env, found merge.Result, chosen []merge.Difference) error {
	var said strings.Builder
	titles := titlesOf(found.Articles)
	for _, d := range found.Differences {
		sign := "change"
		if d.Conflict() {
			sign = "conflict"
		}
		fmt.Fprintf(&said, "%s\tclaim %d%s\t%v\tdesk: %q\tsheet: %q\texported: %s\n", sign, d.No, titles[d.Article], d.Field, d.Now, d.Sheet, thenWords(d))
	}
	for _, words := range found.Listed {
		fmt.Fprintf(&said, "not taken\t%s\n", oneLine(words))
	}
	fmt.Fprintf(&said, "%d of %d differences to apply, %d not taken, %d the same on both sides\n",
		len(chosen), len(found.Differences), len(found.Listed), found.Agreed)
	return say(env, "%s", said.String())
}

// titlesOf says of which article something is, where there are several.
func titlesOf(all []claims.Article) map[claims.ArticleID]string {
	titles := map[claims.ArticleID]string{}
	for _, a := range all {
		if len(all) > 1 {
			titles[a.ID] = " of “" + strings.Join(strings.Fields(a.Title), " ") + "”"
		}
	}
	return titles
}

func thenWords(d merge.Difference) string {
	if !d.Known {
		return "not known"
	}
	return fmt.Sprintf("%q", d.Then)
}

// leftOf reports errConflicts where some of all weren't chosen.
func leftOf(all, chosen []merge.Difference) error {
	if left := len(all) - len(chosen); left > 0 {
		return fmt.Errorf("%w (%d): say --conflicts sheet to have the sheet's, or choose in the window", errConflicts, left)
	}
	return nil
}
