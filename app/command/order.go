package command

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/export"
)

// An order is what export is asked for, in flags.
type order struct {
	articles     ids
	all          *bool
	profile      *string
	since, until *string
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
	return errors.Join(dated("since", *o.since), dated("until", *o.until))
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
