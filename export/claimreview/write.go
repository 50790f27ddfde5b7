package claimreview

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"factdesk/export"
)

// Errors of Write.
var (
	// ErrNone is reported where there is nothing to write: no verdict is decided,
	// or none of those is approved and only these are wanted.
	ErrNone = errors.New("no verdict is approved; those that nobody has approved are written only when they are asked for")

	// ErrUndecided is ErrNone where no claim has a verdict at all.
	ErrUndecided = errors.New("no claim has a verdict yet")

	// ErrUnapproved is ErrNone where the report is for the public, which has no
	// other verdicts.
	ErrUnapproved = errors.New("no verdict is approved yet, and a report for the public has no others")

	// ErrPage is reported for a page's address that isn't one.
	ErrPage = errors.New("the page's address begins with http:// or https://")
)

// A Choice says which verdicts are written.
type Choice int

// The choices.
const (
	Approved Choice = iota // those that a second person has approved
	Decided                // all, of which those that nobody has approved say that they are drafts
)

// How says what only the one who publishes knows.
type How struct {
	Page   string // the address of the page that the check stands on, "" where it has none yet
	Choice Choice
}

// Write writes an array with an object for each claim of r that how takes. It
// reports the errors above.
func Write(w io.Writer, r export.Report, how How) error {
	if how.Page != "" && export.Web(how.Page) == "" {
		return fmt.Errorf("%q: %w", how.Page, ErrPage)
	}
	taken := take(r, how.Choice)
	switch {
	case len(taken) == 0 && r.Profile == export.Public:
		return ErrUnapproved
	case len(taken) == 0 && len(take(r, Decided)) == 0:
		return ErrUndecided
	case len(taken) == 0:
		return ErrNone
	}
	all := make([]review, len(taken))
	for i, c := range taken {
		all[i] = reviewOf(r, c, export.Web(how.Page))
	}
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	if err := out.Encode(all); err != nil {
		return fmt.Errorf("write ClaimReview: %w", err)
	}
	return nil
}

// take returns the claims that are written: decided, with a rating that can be
// named.
func take(r export.Report, choice Choice) []export.Claim {
	return slices.DeleteFunc(slices.Clone(r.Claims), func(c export.Claim) bool {
		_, named := ratingOf(r, c)
		return !named || choice == Approved && !approved(c)
	})
}

func approved(c export.Claim) bool { return c.Approved.By != "" }

// Missing says, in sentences, what the objects of r lack and readers of
// ClaimReview ask for.
func Missing(r export.Report, how How) (lacks []string) {
	if how.Page == "" {
		lacks = append(lacks, "The address of the page that the check stands on isn't there: search engines take no ClaimReview without it.")
	}
	lacks = append(lacks, "The day of publication isn't known yet: add it as datePublished when the page goes out.")
	drafts, wordless, named := 0, 0, len(take(r, Decided))
	for _, c := range take(r, Decided) {
		if !approved(c) {
			drafts++
		}
	}
	for _, c := range take(r, how.Choice) {
		if rating, _ := ratingOf(r, c); rating.Step == 0 {
			wordless++
		}
	}
	switch {
	case drafts > 0 && how.Choice == Approved:
		lacks = append(lacks, amount(drafts, "verdict is", "verdicts are")+" left out: nobody has approved that.")
	case drafts > 0:
		lacks = append(lacks, amount(drafts, "verdict is written as a draft", "verdicts are written as drafts")+": nobody has approved that.")
	}
	if n := len(r.Claims) - named; n > 0 {
		lacks = append(lacks, amount(n, "claim is", "claims are")+" left out: there is no verdict, or one that its scale no longer has.")
	}
	if wordless > 0 {
		lacks = append(lacks, amount(wordless, "rating has", "ratings have")+" a name and no number: the scale maps none.")
	}
	return lacks
}

func amount(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}
