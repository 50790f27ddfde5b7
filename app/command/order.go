package command

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"factdesk/app/desk"
	"factdesk/app/format"
	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/xlsx"
)

// An order is what export is asked for, in flags.
type order struct {
	articles     ids
	all          *bool
	profile      *string
	since, until *string
	template     *string
	columns      ids
	verdicts     ids
	statuses     ids
}

// ids are what a flag that may be given several times was given.
type ids []string

// String implements flag.Value.
func (i *ids) String() string { return strings.Join(*i, " ") }

// Set implements flag.Value.
func (i *ids) Set(s string) error {
	*i = append(*i, s)
	return nil
}

// order adds the flags that say what a report is about, and for whom.
func (f flags) order() *order {
	o := &order{
		all:     f.Bool("all", false, "every article on the desk, in one workbook with a balance by outlet, speaker and topic"),
		profile: f.String("profile", string(export.Internal), "for `whom`: internal, editor (without history and notes) or public (only approved verdicts)"),
		since:   f.String("since", "", "only verdicts given on this `day` or later, such as 2026-01-01"),
		until:   f.String("until", "", "only verdicts given on this `day` or earlier, such as 2026-12-31, or 2026 for the whole year"),
	}
	o.template = f.String("template", "", "a newsroom's own .xlsx `file` to lay the report out in: its sheets stay in front, and one called Claims says by its first row which columns there are")
	f.Var(&o.columns, "column", "what a column of the template is, as `NAME=KEY`, such as Result=verdict; said once, it is remembered beside the template")
	f.Var(&o.verdicts, "verdict", "only claims with this `verdict`, such as False or \"No verdict yet\"; several may be given")
	f.Var(&o.statuses, "status", "only claims with this editorial `status`: "+statuses()+"; several may be given")
	f.Var(&o.articles, "article", "the article's `ID`, where the desk has more than one; several may be given")
	return o
}

// check reports what is wrong with the flags.
func (o *order) check() error {
	if !slices.Contains(export.Profiles(), export.Profile(*o.profile)) {
		return fmt.Errorf("export: there is no profile %q: say internal, editor or public: %w", *o.profile, errUse)
	}
	if *o.all && len(o.articles) > 0 {
		return fmt.Errorf("export: all articles, or some? leave out --all or --article: %w", errUse)
	}
	if len(o.columns) > 0 && *o.template == "" {
		return fmt.Errorf("export: --column is about a --template: %w", errUse)
	}
	for _, one := range o.statuses {
		if !slices.Contains(claims.Statuses(), claims.Status(one)) {
			return fmt.Errorf("export: there is no editorial status %q: say %s: %w", one, statuses(), errUse)
		}
	}
	return errors.Join(dated("since", *o.since), dated("until", *o.until))
}

// statuses lists the editorial statuses.
func statuses() string {
	var names []string
	for _, s := range claims.Statuses() {
		names = append(names, string(s))
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}

func dated(flag, day string) error {
	if err := claims.Date(day).Check(); err != nil {
		return fmt.Errorf("export: --%s: %w: %w", flag, err, errUse)
	}
	return nil
}

// of returns the order, of articles that are on d.
func (o *order) of(ctx context.Context, d *desk.Desk) (desk.Order, error) {
	out := desk.Order{
		Profile: export.Profile(*o.profile),
		Span:    export.Span{Since: claims.Date(*o.since), Until: claims.Date(*o.until)},
	}
	out.Verdicts = o.verdicts
	for _, one := range o.statuses {
		out.Statuses = append(out.Statuses, claims.Status(one))
	}
	if *o.all {
		held, err := d.Articles(ctx)
		if err == nil && len(held) == 0 {
			err = errNoArticle
		}
		return out, err
	}
	if len(o.articles) == 0 {
		o.articles = ids{""}
	}
	for _, one := range o.articles {
		id, err := chosen(ctx, d, one)
		if err != nil {
			return out, err
		}
		if !slices.Contains(out.Articles, id) {
			out.Articles = append(out.Articles, id)
		}
	}
	return out, nil
}

// into returns as, laid out in the template where there is one, for a report at
// path.
func (o *order) into(as format.Format, path string) (format.Format, error) {
	if *o.template == "" {
		return as, nil
	}
	if err := desk.Apart(*o.template, path); err != nil {
		return as, fmt.Errorf("export: %w", err)
	}
	said := map[string]string{}
	for _, c := range o.columns {
		name, key, ok := strings.Cut(c, "=")
		if !ok || !slices.Contains(xlsx.Keys(), key) {
			return as, fmt.Errorf("export: --column %q: say NAME=KEY, with one of these keys: %s: %w", c, strings.Join(xlsx.Keys(), ", "), errUse)
		}
		said[name] = key
	}
	t, err := desk.OpenTemplate(*o.template, said)
	if errors.Is(err, xlsx.ErrColumn) {
		return as, fmt.Errorf("%w: say it with --column NAME=KEY, where KEY is one of %s", err, strings.Join(xlsx.Keys(), ", "))
	}
	return format.Workbook().In(t), err
}
