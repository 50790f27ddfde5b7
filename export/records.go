package export

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"factdesk/claims"
)

// ErrNoVersion is reported for an article that has no text yet.
var ErrNoVersion = errors.New("the article has no text yet")

// records is what the desk holds about one article.
type records struct {
	article  claims.Article
	version  claims.Version
	claims   []claims.Claim
	aside    []claims.SetAside
	evidence map[claims.ClaimID][]claims.Evidence
	verdicts map[claims.ClaimID]claims.Verdict
	reviews  map[claims.ClaimID][]claims.Review
	sources  map[claims.SourceID]*Source
	captures map[claims.SourceID][]claims.Snapshot
	scales   map[claims.ScaleID]claims.Scale
	people   map[claims.PersonID]claims.Person
}

// read reads everything about the article from the desk.
func read(ctx context.Context, from Reader, id claims.ArticleID) (r records, err error) {
	if r.article, err = get(ctx, from, id); err != nil {
		return r, err
	}
	if r.version, err = current(ctx, from, r.article); err != nil {
		return r, err
	}
	under := claims.RefOf(id)
	if r.claims, err = all[claims.Claim](ctx, from, under); err != nil {
		return r, err
	}
	if r.aside, err = all[claims.SetAside](ctx, from, under); err != nil {
		return r, err
	}
	if err = r.readFindings(ctx, from, under); err != nil {
		return r, err
	}
	if err = r.readSources(ctx, from); err != nil {
		return r, err
	}
	return r, r.readDesk(ctx, from)
}

// current returns the version of a that is read now, or its newest.
func current(ctx context.Context, from Reader, a claims.Article) (claims.Version, error) {
	if !a.Current.IsZero() {
		return get(ctx, from, a.Current)
	}
	versions, err := all[claims.Version](ctx, from, claims.RefOf(a.ID))
	if err != nil {
		return claims.Version{}, err
	}
	if len(versions) == 0 {
		return claims.Version{}, ErrNoVersion
	}
	return versions[len(versions)-1], nil
}

// readFindings reads what was found about the claims.
func (r *records) readFindings(ctx context.Context, from Reader, under claims.Ref) error {
	evidence, err := all[claims.Evidence](ctx, from, under)
	if err != nil {
		return err
	}
	r.evidence = byClaim(evidence, func(e claims.Evidence) claims.ClaimID { return e.Claim })
	reviews, err := all[claims.Review](ctx, from, under)
	if err != nil {
		return err
	}
	r.reviews = byClaim(reviews, func(v claims.Review) claims.ClaimID { return v.Claim })
	verdicts, err := all[claims.Verdict](ctx, from, under)
	if err != nil {
		return err
	}
	r.verdicts = make(map[claims.ClaimID]claims.Verdict, len(verdicts))
	for _, v := range verdicts {
		r.verdicts[v.Claim] = v
	}
	return nil
}

func byClaim[R any](rs []R, claim func(R) claims.ClaimID) map[claims.ClaimID][]R {
	by := map[claims.ClaimID][]R{}
	for _, r := range rs {
		by[claim(r)] = append(by[claim(r)], r)
	}
	return by
}

// readSources reads the sources that the evidence names, and no others: the
// library can be large.
func (r *records) readSources(ctx context.Context, from Reader) error {
	r.sources, r.captures = map[claims.SourceID]*Source{}, map[claims.SourceID][]claims.Snapshot{}
	for _, evidence := range r.evidence {
		for _, e := range evidence {
			if r.sources[e.Source] != nil {
				continue
			}
			s, err := get(ctx, from, e.Source)
			if err != nil {
				return fmt.Errorf("evidence %s: %w", e.ID, err)
			}
			taken, err := all[claims.Snapshot](ctx, from, claims.RefOf(s.ID))
			if err != nil {
				return err
			}
			r.sources[e.Source], r.captures[e.Source] = &Source{Source: s, Snapshot: newest(taken)}, taken
		}
	}
	return nil
}

func newest(taken []claims.Snapshot) claims.Snapshot {
	if len(taken) == 0 {
		return claims.Snapshot{}
	}
	return slices.MaxFunc(taken, func(a, b claims.Snapshot) int { return a.Taken.Compare(b.Taken) })
}

// changed reports whether a source that was captured as taken says has been
// another since it was used. What it was then is the last capture before that, or
// else the first one after.
func changed(taken []claims.Snapshot, used time.Time) bool {
	if len(taken) == 0 {
		return false
	}
	var before, after []claims.Snapshot
	for _, s := range taken {
		if s.Taken.After(used) {
			after = append(after, s)
		} else {
			before = append(before, s)
		}
	}
	then := newest(before)
	if len(before) == 0 {
		then = slices.MinFunc(after, func(a, b claims.Snapshot) int { return a.Taken.Compare(b.Taken) })
	}
	return then.SHA256 != newest(taken).SHA256
}

// readDesk reads what all articles of the desk share.
func (r *records) readDesk(ctx context.Context, from Reader) error {
	scales, err := all[claims.Scale](ctx, from, claims.Ref{})
	if err != nil {
		return err
	}
	r.scales = map[claims.ScaleID]claims.Scale{}
	for _, s := range scales {
		r.scales[s.ID] = s
	}
	people, err := all[claims.Person](ctx, from, claims.Ref{})
	if err != nil {
		return err
	}
	r.people = map[claims.PersonID]claims.Person{}
	for _, p := range people {
		r.people[p.ID] = p
	}
	return nil
}
