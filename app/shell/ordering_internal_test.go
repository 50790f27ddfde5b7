package shell

import (
	"reflect"
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"factdesk/app/view/articles"
	"factdesk/app/view/sending"
	"factdesk/claims"
)

// What was asked for last is proposed, and what wasn't asked for since stays.
func TestWhatWentInIsProposedAgain(t *testing.T) {
	s := &Shell{env: Env{App: test.NewTempApp(t)}}
	want := sending.Content{Since: "2026-01", Verdicts: []string{"False"}, Statuses: []claims.Status{claims.FixNeeded}}
	s.keepContent(&sending.Content{Scope: sending.All, Since: "2025", Until: "2025"})
	s.keepContent(&want)
	s.keepContent(&sending.Content{Scope: sending.All})
	s.keepContent(nil)
	if got := s.lastContent(); !reflect.DeepEqual(*got, want) {
		t.Errorf("got %+v, want %+v", *got, want)
	}
	want.Verdicts, want.Statuses = []string{}, []claims.Status{claims.Cut}
	s.keepContent(&sending.Content{Statuses: want.Statuses})
	if got := s.lastContent(); len(got.Verdicts) > 0 || !slices.Equal(got.Statuses, want.Statuses) || got.Since != "2026-01" {
		t.Errorf("got %+v, want %+v", *got, want)
	}
}

// The open article is the first to be ticked; those ticked go in as they came.
func TestArticlesHaveTheirOrder(t *testing.T) {
	var rows []articles.Row // the newest first
	for _, title := range []string{"d", "c", "b", "a"} {
		rows = append(rows, articles.Row{ID: claims.NewID[claims.Article](), Title: title})
	}
	var got string
	for _, a := range sendable(rows[2].ID, rows) {
		got += a.Title
	}
	if want := "bdca"; got != want {
		t.Errorf("they are offered as %s, want %s", got, want)
	}
	ticked := []claims.ArticleID{rows[2].ID, rows[0].ID, rows[3].ID, claims.NewID[claims.Article]()}
	if got, want := asAdded(ticked, rows), []claims.ArticleID{rows[3].ID, rows[2].ID, rows[0].ID}; !slices.Equal(got, want) {
		t.Errorf("they go in as %v, want %v", got, want)
	}
	if got := asAdded(ticked[3:], rows); got == nil {
		t.Error("what is gone is all")
	}
}

// The claims that were chosen when the sheet was shown go in, whatever is chosen
// beside it since.
func TestWhatWasChosenGoesIn(t *testing.T) {
	one, other := claims.NewID[claims.Claim](), claims.NewID[claims.Claim]()
	s := &Shell{together: []claims.ClaimID{other}}
	s.ordering.together = []claims.ClaimID{one}
	if got := s.wantedOf(sending.Order{Together: true}).Claims; !got[one] || len(got) != 1 {
		t.Errorf("got %v, want %v", got, one)
	}
	if got := s.wantedOf(sending.Order{}).Claims; got != nil {
		t.Errorf("of all it takes %v", got)
	}
}
