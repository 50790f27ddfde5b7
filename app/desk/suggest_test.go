package desk_test

import (
	"context"
	"errors"
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

func TestEachArticleHasItsOwnSuggestions(t *testing.T) {
	d := newDesk(t)
	other := strings.ReplaceAll(aboutWork, "1,200 homes", "80 schools")
	for text, words := range map[string]string{aboutWork: "1,200 homes", other: "80 schools"} {
		id, err := d.AddArticle(t.Context(), claims.Article{Title: words}, claims.Version{Text: text})
		must(t, err)
		for range 2 { // the second time they are remembered
			if _, ok := that(t, suggestions(t, d, id), words); !ok {
				t.Errorf("nothing is suggested about the %s", words)
			}
		}
	}
}

func TestALongTextTellsWhatIsFoundSoFar(t *testing.T) {
	d := newDesk(t)
	p := desk.Page{Version: claims.Version{ID: claims.NewID[claims.Version](), Text: strings.Repeat(aboutWork+"\n", 300)}}
	var told []int
	all, err := d.Suggest(t.Context(), p, func(s desk.Suggestions) { told = append(told, len(s.All)) })
	must(t, err)
	if len(told) < 2 || told[0] >= told[1] || !all.Whole || len(all.All) < told[1] {
		t.Errorf("told %v of %d", told, len(all.All))
	}
	over, stop := context.WithCancel(t.Context())
	stop()
	p.Version.ID = claims.NewID[claims.Version]()
	if _, err := d.Suggest(over, p, func(desk.Suggestions) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: got %v", err)
	}
}

// Who says something is heard also deep in a long text, and days are counted from
// when the article was published.
func TestWhoSaysItIsHeardInALongText(t *testing.T) {
	d := newDesk(t)
	text := strings.Repeat("Nothing much happened that day, and nobody minded.\n", 2000) + aboutWork
	id, err := d.AddArticle(t.Context(), claims.Article{Title: "Long", Published: "2026-04-08"}, claims.Version{Text: text})
	must(t, err)
	rate, ok := that(t, suggestions(t, d, id), "7.5%")
	if !ok {
		t.Fatal("nothing is suggested about the rate")
	}
	claim, err := d.Tag(t.Context(), id, rate.Span, 0)
	must(t, err)
	card, err := d.Card(t.Context(), claim)
	must(t, err)
	if !strings.Contains(card.Claim.Speaker, "Ann Lee") {
		t.Errorf("got speaker %q", card.Claim.Speaker)
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
