package storetest

import (
	"errors"
	"testing"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
)

func testEmpty(t *testing.T, s storage.Store) {
	id := claims.NewID[claims.Claim]()
	wantHeld(t, s, claims.RefOf(id), nil)
	for _, k := range claims.Kinds() {
		wantListed(t, s, claims.Ref{}, k)
		wantListed(t, s, claims.RefOf(id), k)
	}
	view(t, s, func(r storage.Reader) {
		if _, err := storage.Get(t.Context(), r, id); !errors.Is(err, storage.ErrNotFound) {
			t.Errorf("Get = %v, want an error that wraps ErrNotFound", err)
		}
		seq, hash, err := r.Head(t.Context())
		if seq != 0 || hash != (claims.Hash{}) || err != nil {
			t.Errorf("Head = %d, %v, %v, want zeros", seq, hash, err)
		}
		for l, err := range r.Log(t.Context(), 0) {
			t.Errorf("Log yields %v, %v, want nothing", l, err)
		}
	})
}

func testRead(t *testing.T, s storage.Store) {
	a := newArticle()
	c := a.claim("Russia occupies a fifth.")
	apply(t, s, a.edit())
	apply(t, s, edit(created(c)))
	view(t, s, func(r storage.Reader) {
		got, err := storage.Get(t.Context(), r, c.ID)
		if err != nil || got.Statement != c.Statement {
			t.Errorf("Get = %+v, %v, want %+v", got, err, c)
		}
		all, err := storage.Collect(storage.Under[claims.Claim](t.Context(), r, a.ID))
		if err != nil || len(all) != 1 || all[0].ID != c.ID {
			t.Errorf("Under = %+v, %v, want the claim", all, err)
		}
	})
	want := errors.New("read's own")
	if err := s.View(t.Context(), func(storage.Reader) error { return want }); !errors.Is(err, want) {
		t.Errorf("View = %v, want what read returned", err)
	}
}

func testKinds(t *testing.T, s storage.Store) {
	a := newArticle()
	c := a.claim("Russia occupies a fifth.")
	src := claims.Source{ID: claims.NewID[claims.Source](), Title: "Resolution 68/262", Kind: claims.Document}
	records := []claims.Record{
		claims.Person{ID: claims.NewID[claims.Person](), Name: "Ada"},
		claims.StandardScale(), src,
		claims.Snapshot{
			ID: claims.NewID[claims.Snapshot](), Source: src.ID, Size: 1, MediaType: "text/plain",
			SHA256: a.version.SHA256(), Taken: noon(),
		},
		a.Article, a.version, c,
		claims.SetAside{
			ID: claims.NewID[claims.SetAside](), Article: a.ID, Version: a.version.ID,
			Anchor: anchor.Anchor{Span: anchor.Span{Start: 0, End: 6}, Quote: "Russia"},
			Reason: claims.AsideOpinion, At: noon(),
		},
		claims.Evidence{
			ID: claims.NewID[claims.Evidence](), Article: a.ID, Claim: c.ID, Source: src.ID,
			Stance: claims.Supports, At: noon(),
		},
		verdict(c, 2),
		claims.Review{
			ID: claims.NewID[claims.Review](), Article: a.ID, Claim: c.ID,
			Decision: claims.Approve, At: noon(),
		},
	}
	var all []claims.Change
	for _, r := range records {
		all = append(all, created(r))
	}
	apply(t, s, edit(all...))
	for _, r := range records {
		wantHeld(t, s, r.Ref(), r)
		wantListed(t, s, claims.Ref{}, r.Ref().Kind, r)
		for _, owner := range r.Under() {
			wantListed(t, s, owner, r.Ref().Kind, r)
		}
	}
	if len(records) != len(claims.Kinds()) {
		t.Errorf("%d records, want one of each of %d kinds", len(records), len(claims.Kinds()))
	}
}

func testAliasing(t *testing.T, s storage.Store) {
	a := newArticle()
	c := a.claim("Russia occupies a fifth.")
	c.Tags = []string{"territory"}
	want := string(claims.Encode(c))
	apply(t, s, edit(created(c)))
	c.Tags[0] = "changed by the writer"
	if got := held(t, s, c.Ref()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	view(t, s, func(r storage.Reader) {
		got, err := storage.Get(t.Context(), r, c.ID)
		if err != nil {
			t.Fatal(err)
		}
		got.Tags[0] = "changed by a reader"
	})
	if got := held(t, s, c.Ref()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
