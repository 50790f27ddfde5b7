package desk

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"factdesk/assets"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A sample is the worked sample as assets keep it.
type sample struct {
	claims.Article
	Sources map[string]claims.Source `json:"sources"`
	Claims  []sampleClaim            `json:"claims"`
}

type sampleClaim struct {
	claims.Claim
	Quote     string           `json:"quote"`  // stands in the article once
	Rating    string           `json:"rating"` // a label of the standard scale, "" for none
	Rationale string           `json:"rationale"`
	Evidence  []sampleEvidence `json:"evidence"`
}

type sampleEvidence struct {
	claims.Evidence
	Source string `json:"source"` // a key of the sample's sources
}

// AddSample puts the worked sample on the desk: an article with ten claims, of
// which some are checked. Each step is an edit by the person who is signed in,
// as if they had done it. Sources that the desk has already are used again.
func (d *Desk) AddSample(ctx context.Context) (claims.ArticleID, error) {
	id, err := d.addSample(ctx)
	if err != nil {
		return id, fmt.Errorf("add the sample: %w", err)
	}
	return id, nil
}

func (d *Desk) addSample(ctx context.Context) (claims.ArticleID, error) {
	var s sample
	read := json.NewDecoder(bytes.NewReader(assets.Sample()))
	read.DisallowUnknownFields()
	if err := read.Decode(&s); err != nil {
		return claims.ArticleID{}, err
	}
	text := strings.TrimSpace(assets.SampleArticle())
	article, err := d.AddArticle(ctx, s.Article, claims.Version{Text: text, From: "the sample"})
	if err != nil {
		return article, err
	}
	for _, c := range s.Claims {
		id, err := d.tagSample(ctx, article, text, c)
		if err != nil {
			return article, fmt.Errorf("%q: %w", c.Quote, err)
		}
		if err := d.checkSample(ctx, id, c, s.Sources); err != nil {
			return article, fmt.Errorf("%q: %w", c.Quote, err)
		}
	}
	return article, nil
}

// tagSample tags the words of c and says what the analyst says of them.
func (d *Desk) tagSample(ctx context.Context, in claims.ArticleID, text string, c sampleClaim) (claims.ClaimID, error) {
	start := strings.Index(text, c.Quote)
	if start < 0 {
		return claims.ClaimID{}, anchor.ErrOther
	}
	id, err := d.Tag(ctx, in, anchor.Span{Start: start, End: start + len(c.Quote)}, 0)
	if err != nil {
		return id, err
	}
	return id, d.Revise(ctx, "Describe claim", id, func(held *claims.Claim) {
		said := c.Claim
		said.ID, said.Article, said.Version, said.Anchor = held.ID, held.Article, held.Version, held.Anchor
		if said.Status == "" {
			said.Status = held.Status
		}
		*held = said
	})
}

// checkSample attaches the evidence of c and gives its verdict, if it has one.
func (d *Desk) checkSample(ctx context.Context, id claims.ClaimID, c sampleClaim, sources map[string]claims.Source) error {
	for _, e := range c.Evidence {
		s, err := d.inLibrary(ctx, sources[e.Source])
		if err != nil {
			return err
		}
		if _, err := d.Attach(ctx, id, s, e.Evidence); err != nil {
			return err
		}
	}
	if c.Rating == "" {
		return nil
	}
	if err := d.Explain(ctx, id, c.Rationale); err != nil {
		return err
	}
	return d.Decide(ctx, id, 1+slices.IndexFunc(claims.StandardScale().Ratings, func(r claims.Rating) bool {
		return r.Label == c.Rating
	}))
}

// inLibrary returns the source at s's address in the library, or s where there
// is none.
func (d *Desk) inLibrary(ctx context.Context, s claims.Source) (claims.Source, error) {
	all, err := d.Sources(ctx)
	if err != nil {
		return s, err
	}
	if i := slices.IndexFunc(all, func(o claims.Source) bool { return o.URL == s.URL }); i >= 0 {
		return all[i], nil
	}
	return s, nil
}
