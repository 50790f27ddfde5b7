package desk_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
	"factdesk/storage/memstore"
)

// analyst is who acts in these tests.
const analyst = "Olena Analyst"

const text = "Russia occupies about 20% of Ukraine. It is advancing slowly."

// clock tells a time in another zone than UTC, as a user's clock does.
func clock() time.Time {
	return time.Date(2026, 2, 18, 21, 30, 0, 0, time.FixedZone("Kyiv", 2*60*60))
}

// openDesk opens the desk in store and signs the analyst in.
func openDesk(t *testing.T, store storage.Store) *desk.Desk {
	t.Helper()
	d, err := desk.Open(t.Context(), store, clock)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.SignIn(t.Context(), analyst); err != nil {
		t.Fatal(err)
	}
	return d
}

func newDesk(t *testing.T) *desk.Desk {
	t.Helper()
	return openDesk(t, new(memstore.Store))
}

// newClaim puts text on the desk and tags its first words.
func newClaim(t *testing.T, d *desk.Desk) (claims.ArticleID, claims.ClaimID) {
	t.Helper()
	a, err := d.AddArticle(t.Context(), claims.Article{Title: "Talks"}, claims.Version{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.Tag(t.Context(), a, anchor.Span{Start: 0, End: len("Russia occupies about 20%")}, 0)
	if err != nil {
		t.Fatal(err)
	}
	return a, c
}

func card(t *testing.T, d *desk.Desk, id claims.ClaimID) desk.Card {
	t.Helper()
	c, err := d.Card(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestClaimFromTagToVerdict(t *testing.T) {
	d := newDesk(t)
	a, id := newClaim(t, d)
	must(t, d.Decide(t.Context(), id, 2))
	must(t, d.Explain(t.Context(), id, "Two maps agree."))
	_, err := d.Attach(t.Context(), id, claims.Source{Title: "A map", Kind: claims.Page}, claims.Evidence{Excerpt: "19.4%"})
	must(t, err)

	c := card(t, d, id)
	if c.Claim.Anchor.Quote != "Russia occupies about 20%" || c.Claim.Statement != c.Claim.Anchor.Quote || c.Claim.Status != claims.ToCheck {
		t.Errorf("got the claim %+v", c.Claim)
	}
	v := c.Verdict
	if v.Rating != 2 || v.Rationale != "Two maps agree." || c.Judge != analyst || v.AsOf != "2026-02-18" || !v.At.Equal(clock()) {
		t.Errorf("got the verdict %+v by %q", v, c.Judge)
	}
	if len(c.Evidence) != 1 || c.Evidence[0].Evidence.Stance != claims.Context || c.Evidence[0].Source.Accessed != "2026-02-18" {
		t.Errorf("got the evidence %+v", c.Evidence)
	}
	all, err := d.Articles(t.Context())
	if err != nil || len(all) != 1 || all[0].Article.ID != a || all[0].Claims != 1 || all[0].Decided != 1 {
		t.Errorf("got the articles %+v, %v", all, err)
	}
}

func TestTakingTheRatingBackLeavesTheRationale(t *testing.T) {
	d := newDesk(t)
	_, id := newClaim(t, d)
	must(t, d.Explain(t.Context(), id, "Not yet clear."))
	must(t, d.Decide(t.Context(), id, 5))
	must(t, d.Decide(t.Context(), id, 0))
	if v := card(t, d, id).Verdict; v.Decided() || v.Rationale != "Not yet clear." || v.AsOf != "" {
		t.Errorf("got %+v, want the rationale alone", v)
	}
	must(t, d.Explain(t.Context(), id, ""))
	if v := card(t, d, id).Verdict; v != (claims.Verdict{}) {
		t.Errorf("got %+v, want no verdict", v)
	}
}

func TestTagWithAVerdictIsOneEdit(t *testing.T) {
	d := newDesk(t)
	a, _ := newClaim(t, d)
	id, err := d.Tag(t.Context(), a, anchor.Span{Start: 10, End: 20}, 1)
	must(t, err)
	if v := card(t, d, id).Verdict; v.Rating != 1 {
		t.Errorf("got %+v", v)
	}
	_, err = d.Undo(t.Context())
	must(t, err)
	if _, err := d.Card(t.Context(), id); !errors.Is(err, storage.ErrNotFound) {
		t.Errorf("got %v, want the claim gone with its verdict", err)
	}
}

func TestTheSameAgainIsNoEdit(t *testing.T) {
	d := newDesk(t)
	_, id := newClaim(t, d)
	must(t, d.Decide(t.Context(), id, 3))
	told := 0
	d.OnChange(func([]claims.Ref) { told++ })
	must(t, d.Decide(t.Context(), id, 3))
	must(t, d.Explain(t.Context(), id, ""))
	must(t, d.Revise(t.Context(), "Edit statement", id, func(*claims.Claim) {}))
	if told != 0 {
		t.Errorf("told %d times of nothing", told)
	}
}

func TestBadWritesChangeNothing(t *testing.T) {
	d := newDesk(t)
	a, id := newClaim(t, d)
	before := card(t, d, id)
	span := func(from, to int) error {
		_, err := d.Tag(t.Context(), a, anchor.Span{Start: from, End: to}, 0)
		return err
	}
	attach := func(s claims.Source) error {
		_, err := d.Attach(t.Context(), id, s, claims.Evidence{})
		return err
	}
	for name, row := range map[string]struct{ got, want error }{
		"an empty span":        {span(5, 5), anchor.ErrEmpty},
		"a span outside":       {span(5, 500), anchor.ErrOutside},
		"no statement":         {d.Revise(t.Context(), "Edit", id, func(c *claims.Claim) { c.Statement = " " }), claims.ErrNoStatement},
		"a rating below none":  {d.Decide(t.Context(), id, -1), claims.ErrBadValue},
		"a source unnamed":     {attach(claims.Source{Kind: claims.Page}), claims.ErrNoTitle},
		"a source, not a link": {attach(claims.Source{URL: "javascript:alert(1)", Kind: claims.Page}), claims.ErrURL},
		"a claim not there":    {d.Decide(t.Context(), claims.NewID[claims.Claim](), 1), storage.ErrNotFound},
		"a URL that is none":   {d.ReviseArticle(t.Context(), a, func(a *claims.Article) { a.URL = "factdesk" }), claims.ErrURL},
	} {
		if !errors.Is(row.got, row.want) {
			t.Errorf("%s: got %v, want %v", name, row.got, row.want)
		}
	}
	after := card(t, d, id)
	if after.Verdict != before.Verdict || after.Claim.Statement != before.Claim.Statement || len(after.Evidence) != 0 {
		t.Errorf("got %+v, want %+v", after, before)
	}
}

func TestNobodyWritesUnsigned(t *testing.T) {
	d, err := desk.Open(t.Context(), new(memstore.Store), clock)
	must(t, err)
	if _, err := d.AddArticle(t.Context(), claims.Article{}, claims.Version{Text: text}); !errors.Is(err, desk.ErrNobody) {
		t.Errorf("got %v, want %v", err, desk.ErrNobody)
	}
	if _, err := d.SignIn(t.Context(), " \t"); !errors.Is(err, claims.ErrBadValue) {
		t.Errorf("got %v for a blank name, want %v", err, claims.ErrBadValue)
	}
}

func TestSigningInAgainIsTheSamePerson(t *testing.T) {
	d := newDesk(t)
	first, err := d.SignIn(t.Context(), "Ihor  Editor")
	must(t, err)
	again, err := d.SignIn(t.Context(), " Ihor Editor ")
	if err != nil || again != first || first.Name != "Ihor Editor" {
		t.Errorf("got %+v and %+v, %v", first, again, err)
	}
}

func TestRemoveAndUndoBringAllOfItBack(t *testing.T) {
	d := newDesk(t)
	a, id := newClaim(t, d)
	must(t, d.Decide(t.Context(), id, 4))
	_, err := d.Attach(t.Context(), id, claims.Source{Title: "A map", Kind: claims.Page}, claims.Evidence{})
	must(t, err)
	before := card(t, d, id)

	must(t, d.RemoveArticle(t.Context(), a))
	if all, err := d.Articles(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("got %+v, %v, want an empty desk", all, err)
	}
	if all, err := d.Sources(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("got %+v, %v, want the source kept", all, err)
	}
	_, err = d.Undo(t.Context())
	must(t, err)
	after := card(t, d, id)
	if after.Verdict != before.Verdict || len(after.Evidence) != 1 || after.Claim.Statement != before.Claim.Statement {
		t.Errorf("got %+v, want %+v", after, before)
	}
}

func TestUndoOutlivesARestart(t *testing.T) {
	store := new(memstore.Store)
	d := openDesk(t, store)
	_, id := newClaim(t, d)
	must(t, d.Decide(t.Context(), id, 1))
	must(t, d.Decide(t.Context(), id, 2))
	_, err := d.Undo(t.Context())
	must(t, err)

	d = openDesk(t, store) // it knows only what is stored
	rating := func() int { return card(t, d, id).Verdict.Rating }
	if undo, redo := d.Undoable(); undo != "Give verdict" || redo != "Give verdict" || rating() != 1 {
		t.Fatalf("got %q, %q, rating %d", undo, redo, rating())
	}
	_, err = d.Redo(t.Context())
	must(t, err)
	if rating() != 2 {
		t.Errorf("redone: got rating %d, want 2", rating())
	}
	for range 2 {
		_, err = d.Undo(t.Context())
		must(t, err)
	}
	if rating() != 0 {
		t.Errorf("undone twice: got rating %d, want none", rating())
	}
}

func TestAConflictIsForgottenNotForced(t *testing.T) {
	store := new(memstore.Store)
	mine := openDesk(t, store)
	_, id := newClaim(t, mine)
	must(t, mine.Decide(t.Context(), id, 1))

	theirs := openDesk(t, store)
	must(t, theirs.Decide(t.Context(), id, 5))

	if _, err := mine.Undo(t.Context()); !errors.Is(err, storage.ErrConflict) {
		t.Fatalf("got %v, want %v", err, storage.ErrConflict)
	}
	if v := card(t, mine, id).Verdict; v.Rating != 5 {
		t.Errorf("got %+v, want what was decided last", v)
	}
	if undo, _ := mine.Undoable(); undo != "Tag claim" {
		t.Errorf("got %q to undo, want what is before the conflict", undo)
	}
}

func TestNothingToUndo(t *testing.T) {
	d, err := desk.Open(t.Context(), new(memstore.Store), clock)
	must(t, err)
	if _, err := d.Undo(t.Context()); !errors.Is(err, desk.ErrNothing) {
		t.Errorf("got %v, want %v", err, desk.ErrNothing)
	}
	if _, err := d.Redo(t.Context()); !errors.Is(err, desk.ErrNothing) {
		t.Errorf("got %v, want %v", err, desk.ErrNothing)
	}
}

func TestPageIsInReadingOrder(t *testing.T) {
	d := newDesk(t)
	a, _ := newClaim(t, d)
	for _, s := range []anchor.Span{{Start: 38, End: 45}, {Start: 0, End: 6}, {Start: 10, End: 12}} {
		_, err := d.Tag(t.Context(), a, s, 0)
		must(t, err)
	}
	page, err := d.Page(t.Context(), a)
	must(t, err)
	var quotes []string
	for _, j := range page.Claims {
		quotes = append(quotes, j.Claim.Anchor.Quote)
	}
	want := []string{"Russia occupies about 20%", "Russia", "up", "It is a"}
	if page.Version.Text != text || !slices.Equal(quotes, want) {
		t.Errorf("got %q, want %q", quotes, want)
	}
}

func TestEvidenceAndSourceCanBeRevisedAndDetached(t *testing.T) {
	d := newDesk(t)
	_, id := newClaim(t, d)
	e, err := d.Attach(t.Context(), id, claims.Source{Title: "A map", Kind: claims.Page}, claims.Evidence{})
	must(t, err)
	s := card(t, d, id).Evidence[0].Source
	must(t, d.ReviseEvidence(t.Context(), e, func(e *claims.Evidence) { e.Stance = claims.Refutes }))
	must(t, d.ReviseSource(t.Context(), s.ID, func(s *claims.Source) { s.Publisher = "A newspaper" }))
	got := card(t, d, id).Evidence[0]
	if got.Evidence.Stance != claims.Refutes || got.Source.Publisher != "A newspaper" {
		t.Errorf("got %+v", got)
	}
	must(t, d.Detach(t.Context(), e))
	if got := card(t, d, id).Evidence; len(got) != 0 {
		t.Errorf("got %+v, want none", got)
	}
	must(t, d.RemoveClaim(t.Context(), id))
	if all, err := d.Sources(t.Context()); err != nil || len(all) != 1 || !strings.Contains(all[0].Name(), "map") {
		t.Errorf("got %+v, %v, want the source kept", all, err)
	}
}

// full is a store whose disk is full while err says so.
type full struct {
	storage.Store
	err error
}

func (f *full) Apply(ctx context.Context, e claims.Edit) (claims.Logged, error) {
	if f.err != nil {
		return claims.Logged{}, f.err
	}
	return f.Store.Apply(ctx, e)
}

func TestWhatWasNotStoredDidNotHappen(t *testing.T) {
	store := &full{Store: new(memstore.Store), err: syscall.ENOSPC}
	d, err := desk.Open(t.Context(), store, clock)
	must(t, err)
	if _, err := d.SignIn(t.Context(), analyst); !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("got %v, want %v", err, syscall.ENOSPC)
	}
	store.err = nil
	if _, err := d.AddArticle(t.Context(), claims.Article{}, claims.Version{Text: text}); !errors.Is(err, desk.ErrNobody) {
		t.Errorf("somebody who isn't stored acts: %v", err)
	}
	_, err = d.SignIn(t.Context(), analyst)
	must(t, err)
	_, id := newClaim(t, d)
	must(t, d.Decide(t.Context(), id, 1))
	store.err = syscall.ENOSPC
	if err := d.Decide(t.Context(), id, 2); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v, want %v", err, syscall.ENOSPC)
	}
	if _, err := d.Undo(t.Context()); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v, want %v", err, syscall.ENOSPC)
	}
	if undo, redo := d.Undoable(); undo != "Give verdict" || redo != "" || card(t, d, id).Verdict.Rating != 1 {
		t.Errorf("got %q, %q, %+v", undo, redo, card(t, d, id).Verdict)
	}
}
