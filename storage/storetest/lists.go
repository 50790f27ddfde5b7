package storetest

import (
	"testing"

	"factdesk/claims"
	"factdesk/storage"
)

func testLists(t *testing.T, s storage.Store) {
	a, b := newArticle(), newArticle()
	one, two, three := a.claim("One."), b.claim("Two."), a.claim("Three.")
	apply(t, s, edit(created(three), created(two), created(one)))
	apply(t, s, edit(created(verdict(two, 1)), created(verdict(one, 2))))
	wantListed(t, s, claims.Ref{}, claims.KindClaim, one, two, three)
	wantListed(t, s, a.Ref(), claims.KindClaim, one, three)
	wantListed(t, s, a.version.Ref(), claims.KindClaim, one, three)
	wantListed(t, s, b.Ref(), claims.KindClaim, two)
	wantListed(t, s, claims.Ref{}, claims.KindVerdict, verdict(one, 2), verdict(two, 1))
	wantListed(t, s, one.Ref(), claims.KindVerdict, verdict(one, 2))
	wantListed(t, s, a.Ref(), claims.KindVerdict, verdict(one, 2))
	wantListed(t, s, claims.Ref{}, claims.KindArticle) // nobody asked that owners exist
	wantListed(t, s, one.Ref(), claims.KindClaim)
	wantListed(t, s, claims.Ref{}, claims.Kind(200))
}

func testMove(t *testing.T, s storage.Store) {
	a := newArticle()
	next := a.version
	next.ID = claims.NewID[claims.Version]()
	c := a.claim("Russia occupies a fifth.")
	moved := c
	moved.Version = next.ID
	apply(t, s, edit(created(c)))
	e := edit(changed(c, moved))
	apply(t, s, e)
	wantListed(t, s, a.version.Ref(), claims.KindClaim)
	wantListed(t, s, next.Ref(), claims.KindClaim, moved)
	wantListed(t, s, a.Ref(), claims.KindClaim, moved)
	apply(t, s, inverse(e))
	wantListed(t, s, a.version.Ref(), claims.KindClaim, c)
	wantListed(t, s, next.Ref(), claims.KindClaim)
}

func testOneState(t *testing.T, s storage.Store) {
	a := newArticle()
	c, later := a.claim("Russia occupies a fifth."), a.claim("Later.")
	now := c
	now.Statement = "Russia occupies a quarter."
	apply(t, s, edit(created(c)))
	view(t, s, func(r storage.Reader) {
		apply(t, s, edit(changed(c, now), created(later)))
		apply(t, s, edit(deleted(now)))
		got, err := storage.Get(t.Context(), r, c.ID)
		if err != nil || got.Statement != c.Statement {
			t.Errorf("Get = %q, %v, want the old statement", got.Statement, err)
		}
		all, err := storage.Collect(storage.Under[claims.Claim](t.Context(), r, a.ID))
		if err != nil || len(all) != 1 || all[0].Statement != c.Statement {
			t.Errorf("Under = %+v, %v, want the old claim alone", all, err)
		}
		edits, err := storage.Collect(r.Log(t.Context(), 0))
		if seq, _, headErr := r.Head(t.Context()); len(edits) != 1 || seq != 1 || err != nil || headErr != nil {
			t.Errorf("%d edits, head %d, %v, %v, want one edit", len(edits), seq, err, headErr)
		}
		view(t, s, func(r storage.Reader) { // a view within a view sees what is now
			if seq, _, err := r.Head(t.Context()); seq != 3 || err != nil {
				t.Errorf("Head = %d, %v, want 3", seq, err)
			}
		})
	})
	wantListed(t, s, a.Ref(), claims.KindClaim, later)
}
