package export

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"factdesk/claims"
)

// Gather returns the report of an article as from has it, which is what it was
// at now. It reports the errors of from, and ErrNoVersion.
func Gather(ctx context.Context, from Reader, article claims.ArticleID, now time.Time) (Report, error) {
	held, err := read(ctx, from, article)
	if err != nil {
		return Report{}, fmt.Errorf("gather the report: %w", err)
	}
	r := Report{
		ID:      claims.NewID[Report](),
		At:      now.UTC(),
		Profile: Internal,
		Article: held.article,
		Version: held.version,
		People:  map[claims.PersonID]claims.Person{},
		Scales:  held.scalesInUse(),
	}
	where := divide(held.version.Text)
	held.sort()
	r.Claims = make([]Claim, 0, len(held.claims))
	for i, c := range held.claims {
		r.Claims = append(r.Claims, held.row(i+1, c, where))
	}
	sentences, open := where.accounted(held.taken())
	r.Open = open
	r.Summary = held.summary(r, sentences)
	r.People = held.named()
	withhold(&r)
	r.collect()
	r.Paragraphs = where.marked(article, r.Claims, r.Open)
	r.Parts = []Part{{r.Article, r.Version, r.Summary}}
	return r, nil
}

// sort puts the claims in reading order: those of the current version by their
// place, longest first, then those that stand only in another.
func (r *records) sort() {
	slices.SortStableFunc(r.claims, func(a, b claims.Claim) int {
		return cmp.Or(
			cmp.Compare(r.elsewhere(a), r.elsewhere(b)),
			cmp.Compare(a.Anchor.Start, b.Anchor.Start),
			cmp.Compare(b.Anchor.End, a.Anchor.End),
		)
	})
}

// elsewhere is 1 for a claim whose words aren't where it says in the current
// version, else 0.
func (r *records) elsewhere(c claims.Claim) int {
	if c.Version != r.version.ID || c.Anchor.Holds(r.version.Text) != nil {
		return 1
	}
	return 0
}

// scalesInUse lists the scales of the verdicts, the commonest first, or the
// desk's first, or else the standard one.
func (r *records) scalesInUse() []claims.Scale {
	uses := map[claims.ScaleID]int{}
	for _, v := range r.verdicts {
		uses[v.Scale]++
	}
	var used, others []claims.Scale
	for id, s := range r.scales {
		if uses[id] > 0 {
			used = append(used, s)
		} else {
			others = append(others, s)
		}
	}
	order := func(a, b claims.Scale) int {
		return cmp.Or(uses[b.ID]-uses[a.ID], cmp.Compare(a.ID.String(), b.ID.String()))
	}
	slices.SortFunc(used, order)
	slices.SortFunc(others, order)
	switch {
	case len(used) > 0:
		return used
	case len(others) > 0:
		return others[:1]
	}
	return []claims.Scale{claims.StandardScale()}
}

// collect lists the evidence and sources of r's claims.
func (r *Report) collect() {
	n := 0
	for _, c := range r.Claims {
		n += len(c.Evidence)
	}
	r.Evidence, r.Sources = make([]Evidence, 0, n), nil
	seen := map[*Source]bool{}
	for _, c := range r.Claims {
		for _, e := range c.Evidence {
			r.Evidence = append(r.Evidence, e)
			if !seen[e.Source] {
				seen[e.Source] = true
				r.Sources = append(r.Sources, *e.Source)
			}
		}
	}
}
