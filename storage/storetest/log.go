package storetest

import (
	"testing"

	"factdesk/claims"
	"factdesk/storage"
)

func testLog(t *testing.T, s storage.Store) {
	a := newArticle()
	c := a.claim("Russia occupies a fifth.")
	edits := []claims.Edit{a.edit(), edit(created(c)), edit(created(verdict(c, 3)))}
	edits = append(edits, inverse(edits[2]), edit(deleted(c)))
	var hashes []claims.Hash
	var before claims.Hash
	for i, e := range edits {
		got := apply(t, s, e)
		before = claims.Chain(before, claims.Seq(i+1), claims.EncodeEdit(e))
		hashes = append(hashes, before)
		wantLogged(t, got, claims.Logged{Edit: e, Seq: claims.Seq(i + 1), Hash: before})
	}
	view(t, s, func(r storage.Reader) {
		if seq, hash, err := r.Head(t.Context()); int(seq) != len(edits) || hash != before || err != nil {
			t.Errorf("Head = %d, %v, %v, want %d, %v", seq, hash, err, len(edits), before)
		}
		for after := range claims.Seq(len(edits)) + 2 {
			n := after
			for l, err := range r.Log(t.Context(), after) {
				if err != nil {
					t.Fatalf("Log(%d) = %v", after, err)
				}
				wantLogged(t, l, claims.Logged{Edit: edits[n], Seq: n + 1, Hash: hashes[n]})
				n++
			}
			if want := max(after, claims.Seq(len(edits))); n != want {
				t.Errorf("Log(%d) ends at %d, want %d", after, n, want)
			}
		}
	})
}

func wantLogged(t *testing.T, got, want claims.Logged) {
	t.Helper()
	same := string(claims.EncodeEdit(got.Edit)) == string(claims.EncodeEdit(want.Edit))
	if !same || got.Seq != want.Seq || got.Hash != want.Hash {
		t.Errorf("logged %+v, want %+v", got, want)
	}
}
