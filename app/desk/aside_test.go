package desk_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

const fourSentences = "Prices rose by 3%. That is a shame. Everybody knows it.\nThe bank meets in May."

func newArticle(t *testing.T, d *desk.Desk) claims.ArticleID {
	t.Helper()
	id, err := d.AddArticle(t.Context(), claims.Article{Title: "Prices"}, claims.Version{Text: fourSentences})
	must(t, err)
	return id
}

// spanOf is where words stand in fourSentences.
func spanOf(words string) anchor.Span {
	at := strings.Index(fourSentences, words)
	return anchor.Span{Start: at, End: at + len(words)}
}

// became is how many sentences are a claim, set aside and open.
type became struct{ claims, aside, open int }

// coverage returns what became of the sentences of an article, and which are
// set aside.
func coverage(t *testing.T, d *desk.Desk, id claims.ArticleID) (became, string) {
	t.Helper()
	p, err := d.Page(t.Context(), id)
	must(t, err)
	c, err := d.Cover(t.Context(), p)
	must(t, err)
	var aside []string
	for _, s := range p.Aside {
		aside = append(aside, s.Anchor.Quote+" ("+string(s.Reason)+")")
	}
	return became{c.Claims, c.Aside, len(c.Open)}, strings.Join(aside, " ")
}

func TestASentenceIsAClaimSetAsideOrUnaccountedFor(t *testing.T) {
	d := newDesk(t)
	a := newArticle(t, d)

	aside := func(words string, why claims.AsideReason) error {
		return d.SetAside(t.Context(), a, spanOf(words), why)
	}
	steps := []struct {
		name  string
		do    func() error
		want  became
		aside string
	}{
		{"nothing done", func() error { return nil }, became{open: 4}, ""},
		{"a claim", func() error {
			_, err := d.Tag(t.Context(), a, spanOf("rose by 3%"), 0)
			return err
		}, became{claims: 1, open: 3}, ""},
		{
			"words of one set aside", func() error { return aside("a shame", claims.AsideOpinion) },
			became{claims: 1, aside: 1, open: 2},
			"That is a shame. (opinion)",
		},
		{
			"the whole text, without the claim", func() error { return aside(fourSentences, claims.AsideUncheck) },
			became{claims: 1, aside: 3},
			"That is a shame. (cannot-be-checked) Everybody knows it. (cannot-be-checked) The bank meets in May. (cannot-be-checked)",
		},
		{
			"undone", func() error { _, err := d.Undo(t.Context()); return err },
			became{claims: 1, aside: 1, open: 2},
			"That is a shame. (opinion)",
		},
		{"tagged after all", func() error {
			_, err := d.Tag(t.Context(), a, spanOf("shame"), 0)
			return err
		}, became{claims: 2, open: 2}, ""},
		{
			"another", func() error { return aside("May", claims.AsideOther) },
			became{claims: 2, aside: 1, open: 1},
			"The bank meets in May. (other)",
		},
		{
			"taken back", func() error { return d.CheckAfterAll(t.Context(), a, spanOf("The bank")) },
			became{claims: 2, open: 2},
			"",
		},
	}
	for _, s := range steps {
		must(t, s.do())
		if got, words := coverage(t, d, a); got != s.want || words != s.aside {
			t.Errorf("%s: got %+v, %q, want %+v, %q", s.name, got, words, s.want, s.aside)
		}
	}
	if err := aside("rose", claims.AsideOpinion); !errors.Is(err, desk.ErrClaimed) {
		t.Errorf("setting a claim aside: %v, want ErrClaimed", err)
	}
}

func TestSentencesUnderNestedClaimsAreAllClaims(t *testing.T) {
	d := newDesk(t)
	a := newArticle(t, d)
	for _, words := range []string{fourSentences[:len(fourSentences)-5], "Prices", "shame. Every"} {
		_, err := d.Tag(t.Context(), a, spanOf(words), 0)
		must(t, err)
	}
	if got, _ := coverage(t, d, a); got != (became{claims: 4}) {
		t.Errorf("got %+v, want 4 claims", got)
	}
}

func TestWhatIsUnaccountedForIsKnown(t *testing.T) {
	d := newDesk(t)
	a := newArticle(t, d)
	must(t, d.SetAside(t.Context(), a, spanOf("Everybody"), claims.AsideCommon))
	p, err := d.Page(t.Context(), a)
	must(t, err)
	c, err := d.Cover(t.Context(), p)
	must(t, err)
	want := []anchor.Span{
		spanOf("Prices rose by 3%."), spanOf("That is a shame."), spanOf("The bank meets in May."),
	}
	if !slices.Equal(c.Open, want) {
		t.Errorf("got %v, want %v", c.Open, want)
	}
}

func BenchmarkCover1MB(b *testing.B) {
	d := new(desk.Desk)
	text := strings.Repeat(fourSentences+"\n", (1<<20)/len(fourSentences))
	p := desk.Page{Version: claims.Version{ID: claims.NewID[claims.Version](), Text: text}}
	for at := 0; at < len(text)-60; at += 100 {
		var j desk.Judged
		j.Claim.Anchor.Span = anchor.Span{Start: at, End: at + 60}
		p.Claims = append(p.Claims, j)
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			p.Version.ID = claims.NewID[claims.Version]()
			_, _ = d.Cover(b.Context(), p) //nolint:errcheck // it can't fail
		}
	})
	b.Run("again", func(b *testing.B) {
		for b.Loop() {
			_, _ = d.Cover(b.Context(), p) //nolint:errcheck // the same
		}
	})
}

// A sentence that becomes a claim in any way isn't set aside any more, and undoing
// that sets it aside again.
func TestWhatIsClaimedIsNotSetAside(t *testing.T) {
	const rose, shame = "Prices rose by 3%.", "That is a shame."
	for name, claim := range map[string]func(t *testing.T, d *desk.Desk, a claims.ArticleID, first claims.ClaimID){
		"an edge is moved": func(t *testing.T, d *desk.Desk, _ claims.ArticleID, first claims.ClaimID) {
			t.Helper()
			must(t, d.MoveEdge(t.Context(), first, anchor.Span{Start: spanOf(rose).Start, End: spanOf(shame).End}))
		},
		"it's said again": func(t *testing.T, d *desk.Desk, a claims.ArticleID, first claims.ClaimID) {
			t.Helper()
			_, err := d.Repeat(t.Context(), first, a, spanOf(shame))
			must(t, err)
		},
	} {
		d := newDesk(t)
		a := newArticle(t, d)
		first, err := d.Tag(t.Context(), a, spanOf(rose), 0)
		must(t, err)
		must(t, d.SetAside(t.Context(), a, spanOf(shame), claims.AsideOpinion))
		claim(t, d, a, first)
		p, err := d.Page(t.Context(), a)
		must(t, err)
		if len(p.Aside) > 0 {
			t.Errorf("%s: it's set aside still", name)
		}
		_, err = d.Undo(t.Context())
		must(t, err)
		if p, err = d.Page(t.Context(), a); err != nil || len(p.Aside) != 1 {
			t.Errorf("%s: undone, %d are set aside, %v", name, len(p.Aside), err)
		}
	}
}
