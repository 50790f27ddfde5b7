package desk_test

import (
	"strings"
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/checkworthy"
)

const aboutWork = "Mayor Ann Lee said on Monday that unemployment fell to 7.5% in March.\n" +
	"What a lovely spring it was!\n" +
	"The city has built 1,200 homes since 2020."

// suggestions are what is open in an article, by their words.
func suggestions(t *testing.T, d *desk.Desk, id claims.ArticleID) map[string]checkworthy.Suggestion {
	t.Helper()
	p, err := d.Page(t.Context(), id)
	must(t, err)
	all, err := d.Suggest(t.Context(), p, func(desk.Suggestions) {})
	must(t, err)
	open := map[string]checkworthy.Suggestion{}
	for _, s := range all.Open(p, 0.3) {
		open[p.Version.Text[s.Span.Start:s.Span.End]] = s
	}
	return open
}

// that returns the suggestion that has words in it.
func that(t *testing.T, all map[string]checkworthy.Suggestion, words string) (s checkworthy.Suggestion, ok bool) {
	t.Helper()
	for quote, one := range all {
		if strings.Contains(quote, words) {
			return one, true
		}
	}
	return s, false
}

func TestASuggestionIsTakenOrTurnedDownForGood(t *testing.T) {
	d := newDesk(t)
	id, err := d.AddArticle(t.Context(), claims.Article{Title: "Work"}, claims.Version{Text: aboutWork})
	must(t, err)
	rate, ok := that(t, suggestions(t, d, id), "7.5%")
	if !ok {
		t.Fatalf("nothing is suggested about the rate: %v", suggestions(t, d, id))
	}
	p, err := d.Page(t.Context(), id)
	must(t, err)
	claim, err := d.Accept(t.Context(), p, rate, 2)
	must(t, err)
	card, err := d.Card(t.Context(), claim)
	must(t, err)
	if !strings.Contains(card.Claim.Speaker, "Ann Lee") || card.Verdict.Rating != 2 || !strings.Contains(card.Claim.Statement, "7.5%") {
		t.Errorf("got speaker %q, statement %q, rating %d", card.Claim.Speaker, card.Claim.Statement, card.Verdict.Rating)
	}
	if _, ok := that(t, suggestions(t, d, id), "7.5%"); ok {
		t.Error("what is claimed is still suggested")
	}

	homes, ok := that(t, suggestions(t, d, id), "1,200 homes")
	if !ok {
		t.Fatal("nothing is suggested about the homes")
	}
	must(t, d.Dismiss(t.Context(), id, homes.Span))
	if _, ok := that(t, suggestions(t, d, id), "1,200 homes"); ok {
		t.Error("what was turned down is suggested again")
	}
	_, err = d.Undo(t.Context())
	must(t, err)
	if _, ok := that(t, suggestions(t, d, id), "1,200 homes"); !ok {
		t.Error("after Undo it isn't suggested again")
	}
}

func TestSuggestionsAreFoundAnewForAnotherDate(t *testing.T) {
	d := newDesk(t)
	id, err := d.AddArticle(t.Context(), claims.Article{Title: "Work"}, claims.Version{Text: aboutWork})
	must(t, err)
	before, err := d.Page(t.Context(), id)
	must(t, err)
	after := before
	after.Article.Published = "2026-04-08"
	if desk.SubjectOf(before) == desk.SubjectOf(after) {
		t.Error("another date makes no difference")
	}
}

func TestATaggedClaimHasItsSpeakerFromTheArticle(t *testing.T) {
	d := newDesk(t)
	id, err := d.AddArticle(t.Context(), claims.Article{Title: "Work"}, claims.Version{Text: aboutWork})
	must(t, err)
	rate, _ := that(t, suggestions(t, d, id), "7.5%")
	claim, err := d.Tag(t.Context(), id, rate.Span, 0)
	must(t, err)
	card, err := d.Card(t.Context(), claim)
	must(t, err)
	if !strings.Contains(card.Claim.Speaker, "Ann Lee") || card.Claim.Statement != card.Claim.Anchor.Quote {
		t.Errorf("got speaker %q and statement %q", card.Claim.Speaker, card.Claim.Statement)
	}
}
