package desk_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/export"
	"factdesk/storage/memstore"
)

// surveyed is what a survey says, in a line.
func surveyed(s desk.Survey) string {
	var verdicts, statuses []string
	for _, v := range s.Verdicts {
		verdicts = append(verdicts, fmt.Sprintf("%s %d", v.Of.Label, v.N))
	}
	for _, c := range s.Statuses {
		statuses = append(statuses, fmt.Sprintf("%s %d", c.Of, c.N))
	}
	return fmt.Sprintf("%d of %d from %d; %s; %s", s.Goes, s.Claims, s.From, strings.Join(verdicts, ", "), strings.Join(statuses, ", "))
}

// What a survey says goes in is what the report has then.
func TestASurveySaysWhatGoesIn(t *testing.T) {
	now := clock()
	d, err := desk.Open(t.Context(), new(memstore.Store), func() time.Time { return now })
	must(t, err)
	_, err = d.SignIn(t.Context(), analyst)
	must(t, err)
	ids := outcomes(t, d)
	now = now.AddDate(1, 0, 0)
	must(t, d.Decide(t.Context(), ids[1], 5)) // a year later
	must(t, d.Decide(t.Context(), ids[1], 2))
	s := d.Surveyor()
	const all = "verified 1, fix-needed 1"
	for _, tt := range []struct {
		name  string
		order desk.Order
		want  string
		err   error
	}{
		{"everything", desk.Order{}, "3 of 3 from 3; True 1, Mostly true 1, No verdict yet 1; to-check 1, " + all, nil},
		{"a claim", desk.Order{Claims: map[claims.ClaimID]bool{ids[2]: true}}, "1 of 3 from 1; True 1, Mostly true 1, No verdict yet 1; to-check 1, " + all, nil},
		{"a verdict", desk.Order{Narrowing: desk.Narrowing{Verdicts: []string{"true"}}}, "1 of 3 from 1; True 1, Mostly true 1, No verdict yet 1; to-check 1, " + all, nil},
		{"a time", desk.Order{Span: export.Span{Since: "2027"}}, "1 of 3 from 1; Mostly true 1; fix-needed 1", nil},
		{"a time without verdicts", desk.Order{Span: export.Span{Since: "2028"}}, "0 of 3 from 0; ; ", desk.ErrNoneThen},
		{"a status that no claim has", desk.Order{Narrowing: desk.Narrowing{Statuses: []claims.Status{claims.Cut}}}, "0 of 3 from 0; True 1, Mostly true 1, No verdict yet 1; to-check 1, " + all, desk.ErrNoneSo},
		{"a verdict in another time", desk.Order{Narrowing: desk.Narrowing{Verdicts: []string{"True"}}, Span: export.Span{Since: "2027"}}, "0 of 3 from 0; Mostly true 1; fix-needed 1", desk.ErrNoneThen},
		{"what is approved", desk.Order{Profile: export.Public}, "0 of 3 from 0; True 1, Mostly true 1, No verdict yet 1; to-check 1, " + all, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found, err := s.Survey(t.Context(), tt.order)
			must(t, err)
			if got := surveyed(found); got != tt.want || !errors.Is(found.Nothing, tt.err) || !found.Spread {
				t.Errorf("got %s, %v; want %s, %v", got, found.Nothing, tt.want, tt.err)
			}
			r, err := d.Ordered(t.Context(), tt.order)
			if len(r.Claims) != found.Goes || !errors.Is(err, tt.err) {
				t.Errorf("the report has %d claims, %v", len(r.Claims), err)
			}
		})
	}
}

// The questions are those about what goes in, and each leads to its article.
func TestASurveyAsksOfWhatGoesIn(t *testing.T) {
	d := newDesk(t)
	ids := outcomes(t, d)
	s := d.Surveyor()
	asked := func(o desk.Order) (all []string, spots []desk.Spot) {
		t.Helper()
		found, err := s.Survey(t.Context(), o)
		must(t, err)
		for _, f := range found.Findings {
			all = append(all, fmt.Sprintf("%s (%d)", f.Text, len(f.Places)))
			for _, at := range f.Places {
				spots = append(spots, at.Spot)
			}
		}
		return all, spots
	}
	got, _ := asked(desk.Order{})
	want := []string{
		"Claims without a verdict (1)", "Verdicts without a rationale (2)", "Claims without a source (3)",
		"Claims to be fixed, without a suggested wording (1)", "Sentences neither claimed nor set aside (3)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	got, spots := asked(desk.Order{Claims: map[claims.ClaimID]bool{ids[2]: true}})
	if want := []string{"Claims without a verdict (1)", "Claims without a source (1)"}; !slices.Equal(got, want) {
		t.Errorf("of one claim: got %q, want %q", got, want)
	}
	in := card(t, d, ids[2]).Claim.Article
	if at := (desk.Spot{Article: in, Claim: ids[2]}); !slices.Equal(spots, []desk.Spot{at, at}) {
		t.Errorf("it leads to %+v, want %+v", spots, at)
	}
}

// Each article is read once; one that is gone is none.
func TestASurveyorReadsEachArticleOnce(t *testing.T) {
	d := newDesk(t)
	ids := outcomes(t, d)
	var articles []claims.ArticleID
	for _, id := range ids {
		articles = append(articles, card(t, d, id).Claim.Article)
	}
	s := d.Surveyor()
	_, err := s.Survey(t.Context(), desk.Order{Articles: articles[:2]})
	must(t, err)
	if n := s.Unread(articles); n != 1 {
		t.Errorf("%d are unread, want 1", n)
	}
	must(t, d.RemoveArticle(t.Context(), articles[0]))
	must(t, d.RemoveArticle(t.Context(), articles[2]))
	found, err := s.Survey(t.Context(), desk.Order{Articles: articles})
	must(t, err)
	if found.Claims != 2 || s.Unread(articles) != 0 {
		t.Errorf("got %d claims, want those read before and none of what is gone", found.Claims)
	}
}
