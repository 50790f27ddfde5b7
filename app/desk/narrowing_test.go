package desk_test

import (
	"errors"
	"slices"
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/export"
	"factdesk/storage"
)

// outcomes puts three articles on a desk whose claims came out differently, and
// returns their claims.
func outcomes(t *testing.T, d *desk.Desk) (all []claims.ClaimID) {
	t.Helper()
	for _, o := range []struct {
		rating int
		status claims.Status
	}{{1, claims.Verified}, {5, claims.FixNeeded}, {0, claims.ToCheck}} {
		_, id := newClaim(t, d)
		must(t, d.Decide(t.Context(), id, o.rating))
		must(t, d.Revise(t.Context(), "Set editorial status", id, func(c *claims.Claim) { c.Status = o.status }))
		all = append(all, id)
	}
	return all
}

func TestAnOrderIsNarrowed(t *testing.T) {
	d := newDesk(t)
	ids := outcomes(t, d)
	first, second := claims.StandardScale().Ratings[0].Label, claims.StandardScale().Ratings[4].Label
	for _, tt := range []struct {
		name  string
		order desk.Order
		want  []claims.ClaimID
		err   error
	}{
		{"not at all", desk.Order{}, ids, nil},
		{"to a verdict", desk.Order{Narrowing: desk.Narrowing{Verdicts: []string{first}}}, ids[:1], nil},
		{"to two verdicts, in any case", desk.Order{Narrowing: desk.Narrowing{Verdicts: []string{"no verdict YET", second}}}, ids[1:], nil},
		{"to statuses", desk.Order{Narrowing: desk.Narrowing{Statuses: []claims.Status{claims.FixNeeded, claims.Verified}}}, ids[:2], nil},
		{"to a verdict with a status", desk.Order{Narrowing: desk.Narrowing{Verdicts: []string{first, second}, Statuses: []claims.Status{claims.FixNeeded}}}, ids[1:2], nil},
		{"to what no claim has", desk.Order{Narrowing: desk.Narrowing{Verdicts: []string{first}, Statuses: []claims.Status{claims.Cut}}}, nil, desk.ErrNoneSo},
		{"to a year", desk.Order{Span: export.Span{Since: "2026", Until: "2026"}}, ids[:2], nil},
		{"to a year without verdicts", desk.Order{Span: export.Span{Until: "2025"}}, nil, desk.ErrNoneThen},
		{"to claims without a verdict in a time", desk.Order{Narrowing: desk.Narrowing{Verdicts: []string{"No verdict yet"}}, Span: export.Span{Since: "2026"}}, nil, desk.ErrNoneThen},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := d.Ordered(t.Context(), tt.order)
			var got []claims.ClaimID
			for _, c := range r.Claims {
				got = append(got, c.ID)
			}
			if len(r.Parts) != len(tt.want) {
				t.Errorf("it is of %d articles, want one for each claim", len(r.Parts))
			}
			if !errors.Is(err, tt.err) || !slices.Equal(got, tt.want) {
				t.Errorf("got %v, %v, want %v, %v", got, err, tt.want, tt.err)
			}
		})
	}
}

// Who asks for articles that are gone doesn't get all the others.
func TestNoArticlesArentAll(t *testing.T) {
	d := newDesk(t)
	outcomes(t, d)
	none := desk.Order{Articles: []claims.ArticleID{}}
	if r, err := d.Ordered(t.Context(), none); !errors.Is(err, storage.ErrNotFound) {
		t.Errorf("got %d claims, %v", len(r.Claims), err)
	}
	if found, err := d.Surveyor().Survey(t.Context(), none); !errors.Is(err, storage.ErrNotFound) {
		t.Errorf("got %+v, %v", found, err)
	}
}
