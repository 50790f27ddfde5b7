package trail_test

import (
	"testing"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/trail"
)

func plain[T ~string](v T) string { return string(v) }

func words() trail.Words {
	return trail.Words{
		Rating: func(v claims.Verdict) string { return []string{"", "True", "False"}[v.Rating] },
		Source: func(claims.SourceID) string { return "A map" },
		Type:   plain[claims.ClaimType], Priority: plain[claims.Priority],
		Status: plain[claims.Status], Stance: plain[claims.Stance],
	}
}

func TestEachFieldThatPassesIsAStep(t *testing.T) {
	id := claims.NewID[claims.Claim]()
	was := claims.Claim{ID: id, Statement: "A fifth.", Status: claims.ToCheck}
	is := claims.Claim{
		ID: id, Statement: "A tenth.", Anchor: anchor.Anchor{Quote: "a tenth"}, Speaker: "Ada", PublishedBy: "The Post",
		SaidOn: "2024", Place: "Geneva", Types: []claims.ClaimType{claims.Event}, Tags: []string{"land"}, Priority: claims.High,
		Status: claims.Cut, CheckAgain: "2027", ClaimedValue: "1", EvidenceValue: "2",
		SuggestedWording: "About a tenth.", EditorsNote: "Ask.", OpenQuestion: "Of what?",
	}
	got := words().Of(claims.Change{Before: was, After: is})
	if len(got) != 16 {
		t.Errorf("got %d steps, want one for each of 16 fields: %+v", len(got), got)
	}
	for _, s := range got {
		if s.Kind != trail.Passed || s.From == s.To || s.To == "" {
			t.Errorf("got %+v", s)
		}
	}
	if same := words().Of(claims.Change{Before: is, After: is}); len(same) != 0 {
		t.Errorf("nothing changed: got %+v", same)
	}
}

func TestAReviewSaysWhatWasDecided(t *testing.T) {
	r := claims.Review{ID: claims.NewID[claims.Review](), Decision: claims.Return, Reason: "One source."}
	got := words().Of(claims.Change{After: r})
	if len(got) != 1 || got[0].Kind != trail.Reviewed || got[0].To != "Returned: One source." {
		t.Errorf("got %+v", got)
	}
}

func TestTheSourceIsNamed(t *testing.T) {
	e := claims.Evidence{ID: claims.NewID[claims.Evidence](), Source: claims.NewID[claims.Source](), Excerpt: "x"}
	got := words().Of(claims.Change{Before: e})
	if len(got) != 1 || got[0].Kind != trail.Detached || got[0].Of != "A map" || got[0].Source != e.Source {
		t.Errorf("got %+v", got)
	}
}
