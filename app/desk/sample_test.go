package desk_test

import (
	"strings"
	"testing"

	"factdesk/assets"
	"factdesk/claims"
	"factdesk/storage/intake"
)

func TestSampleIsAnHonestBeginning(t *testing.T) {
	d := newDesk(t)
	id, err := d.AddSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	page, err := d.Page(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if words := len(strings.Fields(page.Version.Text)); words < 350 || words > 450 {
		t.Errorf("the article has %d words, want 350 to 450", words)
	}
	if page.Version.Text != intake.Normal(assets.SampleArticle()) {
		t.Error("the article's text isn't normalised")
	}
	if len(page.Claims) != 10 {
		t.Fatalf("got %d claims, want 10", len(page.Claims))
	}
	decided := 0
	for _, j := range page.Claims {
		card, err := d.Card(t.Context(), j.Claim.ID)
		if err != nil {
			t.Fatal(err)
		}
		quote := j.Claim.Anchor.Quote
		if strings.Count(page.Version.Text, quote) != 1 || j.Claim.Statement == quote || len(j.Claim.Types) == 0 {
			t.Errorf("%q: want a quote that stands once, a statement of its own and a type", quote)
		}
		if j.Verdict.Decided() {
			decided++
		}
		if j.Verdict.Decided() != (len(card.Evidence) > 0) || j.Verdict.Decided() != (j.Verdict.Rationale != "") {
			t.Errorf("%q: want a verdict with rationale and evidence, or none of them", quote)
		}
		if !j.Verdict.Decided() && j.Claim.OpenQuestion == "" {
			t.Errorf("%q: an open claim asks no question", quote)
		}
		for _, e := range card.Evidence {
			if e.Source.URL == "" || e.Source.Publisher == "" || e.Evidence.Excerpt == "" && e.Evidence.Note == "" {
				t.Errorf("%q: the source %+v doesn't say where to look", quote, e)
			}
		}
	}
	if decided != 4 {
		t.Errorf("got %d verdicts, want 4", decided)
	}
}

func TestSampleTwiceSharesItsSources(t *testing.T) {
	d := newDesk(t)
	for range 2 {
		if _, err := d.AddSample(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	sources, err := d.Sources(t.Context())
	if err != nil || len(sources) != 4 {
		t.Errorf("got %d sources, %v, want 4", len(sources), err)
	}
	articles, err := d.Articles(t.Context())
	if err != nil || len(articles) != 2 || articles[0].Decided != 4 {
		t.Errorf("got %+v, %v, want two articles with four verdicts each", articles, err)
	}
}

func TestSampleIsTheWorkOfWhoSignedIn(t *testing.T) {
	d := newDesk(t)
	id, err := d.AddSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if undo, _ := d.Undoable(); undo == "" {
		t.Error("nothing to undo")
	}
	page, err := d.Page(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range page.Claims {
		card, err := d.Card(t.Context(), j.Claim.ID)
		if err != nil {
			t.Fatal(err)
		}
		if j.Verdict.Decided() && (card.Judge != analyst || j.Verdict.AsOf != claims.DateOf(clock())) {
			t.Errorf("%q: judged by %q as of %q", j.Claim.Statement, card.Judge, j.Verdict.AsOf)
		}
	}
}
