package storetest

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"factdesk/claims"
	"factdesk/storage"
)

// Few enough that a store with fsync is through in a moment.
const (
	writers = 4
	rounds  = 25
)

// testConcurrent lets writers and readers at one article: each edit makes two
// claims, so that a reader who sees an odd number sees half an edit.
func testConcurrent(t *testing.T, s storage.Store) {
	a := newArticle()
	apply(t, s, a.edit())
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for i := range rounds {
				name := fmt.Sprintf("Claim %d of writer %d.", i, w)
				if _, err := s.Apply(t.Context(), edit(created(a.claim(name)), created(a.claim(name)))); err != nil {
					t.Errorf("Apply = %v", err)
				}
			}
		})
		all.Go(func() {
			for range rounds {
				if n := len(listed(t, s, claims.KindClaim, a.Ref())); n%2 != 0 {
					t.Errorf("%d claims in the list, want an even number", n)
				}
			}
		})
	}
	all.Wait()
	if n, want := len(listed(t, s, claims.KindClaim, a.Ref())), 2*writers*rounds; n != want {
		t.Errorf("%d claims in the end, want %d", n, want)
	}
	wantChain(t, s, writers*rounds+1)
}

// testRace lets writers at one claim: of those that saw the same state, one
// gets its edit through.
func testRace(t *testing.T, s storage.Store) {
	c := newArticle().claim("Russia occupies a fifth.")
	apply(t, s, edit(created(c)))
	var through atomic.Int64
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			mine := c
			mine.Speaker = fmt.Sprintf("writer %d", w)
			switch _, err := s.Apply(t.Context(), edit(changed(c, mine))); {
			case err == nil:
				through.Add(1)
			case !errors.Is(err, storage.ErrConflict):
				t.Errorf("Apply = %v, want nil or ErrConflict", err)
			}
		})
	}
	all.Wait()
	if through.Load() != 1 {
		t.Errorf("%d edits of one state went through, want 1", through.Load())
	}
	wantChain(t, s, 2)
}

// wantChain checks that the log has n edits, each chained to the one before.
func wantChain(t tester, s storage.Store, n int) {
	t.Helper()
	view(t, s, func(r storage.Reader) {
		var before claims.Hash
		var seq claims.Seq
		for l, err := range r.Log(t.Context(), 0) {
			if err != nil {
				t.Fatalf("Log = %v", err)
			}
			seq++
			before = claims.Chain(before, seq, claims.EncodeEdit(l.Edit))
			if l.Seq != seq || l.Hash != before {
				t.Fatalf("edit %d is logged as %d with %v, want %v", seq, l.Seq, l.Hash, before)
			}
		}
		if int(seq) != n {
			t.Errorf("%d edits in the log, want %d", seq, n)
		}
	})
}
