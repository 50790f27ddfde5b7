package shell

import (
	"strings"
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

func TestWordsAreCopiedWithWhereTheyAreFrom(t *testing.T) {
	const text = "A title\nPrices rose by 3%. That is a shame."
	whole := claims.Article{
		Title: "A title", Outlet: "The Daily", Author: "Ada", Published: "2026-02-18", URL: "https://example.org/1",
	}
	for _, c := range []struct {
		article     claims.Article
		words, want string
	}{
		{whole, "3%", "“3%”\nIn context: Prices rose by 3%.\n— A title, The Daily, Ada, 18 Feb 2026, https://example.org/1"},
		{whole, "That is a shame.", "“That is a shame.”\n— A title, The Daily, Ada, 18 Feb 2026, https://example.org/1"},
		{claims.Article{Title: "A title"}, "3%. That", "“3%. That”\nIn context: Prices rose by 3%. That is a shame.\n— A title"},
		{claims.Article{}, "That is a shame.", "“That is a shame.”"},
	} {
		at := strings.Index(text, c.words)
		p := desk.Page{Article: c.article, Version: claims.Version{Text: text}}
		if got := inContext(p, anchor.Span{Start: at, End: at + len(c.words)}); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestTheHeadSaysHowManySentencesAreUnaccountedFor(t *testing.T) {
	for want, c := range map[string]desk.Coverage{
		"31 sentences unaccounted for": {Claims: 9, Aside: 2, Open: make([]anchor.Span, 31)},
		"1 sentence unaccounted for":   {Open: make([]anchor.Span, 1)},
		"every sentence accounted for": {Claims: 1, Aside: 2},
		"":                             {},
	} {
		if got := coverWords(c); got != want {
			t.Errorf("%+v: got %q, want %q", c, got, want)
		}
	}
}
