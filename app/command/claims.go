package command

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"

	"factdesk/app/desk"
	"factdesk/claims"
)

// A claimLine is a claim as it is printed. Start and End are bytes of the
// normalised text.
type claimLine struct {
	ID        claims.ClaimID     `json:"id"`
	Article   claims.ArticleID   `json:"article"`
	Start     int                `json:"start"`
	End       int                `json:"end"`
	Quote     string             `json:"quote"`
	Statement string             `json:"statement"`
	Speaker   string             `json:"speaker,omitempty"`
	Types     []claims.ClaimType `json:"types,omitempty"`
	Tags      []string           `json:"tags,omitempty"`
	Status    claims.Status      `json:"status"`
	Verdict   string             `json:"verdict,omitempty"`
	By        string             `json:"by,omitempty"`
	AsOf      claims.Date        `json:"as-of,omitempty"`
	Rationale string             `json:"rationale,omitempty"`
	Evidence  []evidenceLine     `json:"evidence,omitempty"`
}

type evidenceLine struct {
	Source  string        `json:"source"`
	URL     string        `json:"url,omitempty"`
	Excerpt string        `json:"excerpt,omitempty"`
	Locator string        `json:"locator,omitempty"`
	Stance  claims.Stance `json:"stance"`
	Note    string        `json:"note,omitempty"`
}

// listClaims prints the claims of one article or of all, newest article first,
// in reading order.
func listClaims(ctx context.Context, env Env, args []string) error {
	f := newFlags("claims", env)
	folder := f.desk(env)
	article := f.String("article", "", "print the claims of the article with this `ID` only")
	if err := f.parseAll(args); err != nil {
		return err
	}
	return onOldDesk(ctx, env, *folder, func(d *desk.Desk) error {
		ids, err := wanted(ctx, d, *article)
		if err != nil {
			return err
		}
		out := bufio.NewWriter(env.Out)
		for _, id := range ids {
			if err := printClaims(ctx, d, id, out); err != nil {
				return err
			}
		}
		return out.Flush()
	})
}

// wanted returns the article whose ID is given, or all where none is.
func wanted(ctx context.Context, d *desk.Desk, id string) ([]claims.ArticleID, error) {
	if id != "" {
		one, err := chosen(ctx, d, id)
		return []claims.ArticleID{one}, err
	}
	all, err := d.Articles(ctx)
	ids := make([]claims.ArticleID, 0, len(all))
	for _, l := range all {
		ids = append(ids, l.Article.ID)
	}
	return ids, err
}

func printClaims(ctx context.Context, d *desk.Desk, article claims.ArticleID, out *bufio.Writer) error {
	page, err := d.Page(ctx, article)
	if err != nil {
		return fmt.Errorf("article %v: %w", article, err)
	}
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for _, j := range page.Claims {
		c, err := d.Card(ctx, j.Claim.ID)
		if err != nil {
			return fmt.Errorf("claim %v: %w", j.Claim.ID, err)
		}
		if err := lines.Encode(lineOf(c)); err != nil {
			return err
		}
	}
	return nil
}

func lineOf(c desk.Card) claimLine {
	rating, _ := c.Scale.Rating(c.Verdict.Rating)
	line := claimLine{
		ID: c.Claim.ID, Article: c.Claim.Article,
		Start: c.Claim.Anchor.Start, End: c.Claim.Anchor.End, Quote: c.Claim.Anchor.Quote,
		Statement: c.Claim.Statement, Speaker: c.Claim.Speaker,
		Types: c.Claim.Types, Tags: c.Claim.Tags, Status: c.Claim.Status,
		Verdict: rating.Label, By: c.Judge, AsOf: c.Verdict.AsOf, Rationale: c.Verdict.Rationale,
	}
	for _, e := range c.Evidence {
		line.Evidence = append(line.Evidence, evidenceLine{
			Source: e.Source.Name(), URL: e.Source.URL, Excerpt: e.Evidence.Excerpt,
			Locator: e.Evidence.Locator, Stance: e.Evidence.Stance, Note: e.Evidence.Note,
		})
	}
	return line
}
