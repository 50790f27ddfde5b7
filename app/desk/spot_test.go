package desk_test

import (
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

func TestUndoKnowsWhereToLook(t *testing.T) {
	for name, c := range map[string]struct {
		act   func(*desk.Desk, claims.ArticleID, []claims.ClaimID) error
		claim int         // which of the claims is to be chosen, from 1; 0 is none
		span  anchor.Span // the place that is known
		away  bool        // no article is to be opened
	}{
		"a claim that isn't there any more": {
			act: func(d *desk.Desk, a claims.ArticleID, _ []claims.ClaimID) error {
				_, err := d.Tag(t.Context(), a, anchor.Span{Start: 3, End: 7}, 2)
				return err
			}, span: anchor.Span{Start: 3, End: 7},
		},
		"a claim that is back": {
			act: func(d *desk.Desk, _ claims.ArticleID, all []claims.ClaimID) error {
				return d.RemoveClaim(t.Context(), all[1])
			},
			claim: 2, span: anchor.Span{Start: 9, End: 22},
		},
		"a verdict": {
			act: func(d *desk.Desk, _ claims.ArticleID, all []claims.ClaimID) error {
				return d.Decide(t.Context(), all[1], 3)
			},
			claim: 2,
		},
		"two that were split": {
			act: func(d *desk.Desk, _ claims.ArticleID, all []claims.ClaimID) error {
				_, err := d.Split(t.Context(), all[1], 13)
				return err
			}, claim: 2, span: anchor.Span{Start: 9, End: 22},
		},
		"two that were joined": {
			act: func(d *desk.Desk, _ claims.ArticleID, all []claims.ClaimID) error {
				_, err := d.Join(t.Context(), all[0])
				return err
			}, claim: 1, span: anchor.Span{Start: 0, End: 8},
		},
		"an article that is back": {
			act: func(d *desk.Desk, a claims.ArticleID, _ []claims.ClaimID) error {
				return d.RemoveArticle(t.Context(), a)
			},
		},
		"an article that isn't there any more": {
			act: func(d *desk.Desk, _ claims.ArticleID, _ []claims.ClaimID) error {
				_, err := d.AddArticle(t.Context(), claims.Article{Title: "Other"}, claims.Version{Text: "It is."})
				return err
			}, away: true,
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			a, all := tagged(t, d, "It rose. Then it fell.", "It rose.", "Then it fell.")
			must(t, c.act(d, a, all))
			e, err := d.Undo(t.Context())
			must(t, err)
			want := desk.Spot{Article: a, Span: c.span}
			if c.claim > 0 {
				want.Claim = all[c.claim-1]
			}
			if c.away {
				want = desk.Spot{}
			}
			got := desk.SpotOf(e)
			if got.Version.IsZero() != (got.Span == anchor.Span{}) {
				t.Errorf("got a place without its text: %+v", got)
			}
			if got.Version = (claims.VersionID{}); got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}
