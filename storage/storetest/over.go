package storetest

import (
	"context"
	"errors"
	"iter"
	"testing"

	"factdesk/claims"
	"factdesk/storage"
)

// contextOver returns a context that is cancelled already.
func contextOver(t *testing.T) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return ctx, cancel
}

func isOver(err error) bool { return errors.Is(err, context.Canceled) }

// wantOver checks that all yields that the context is over, and nothing more.
func wantOver[T any](t *testing.T, what string, all iter.Seq2[T, error]) {
	n := 0
	for v, err := range all {
		if n++; n > 1 || !isOver(err) {
			t.Errorf("%s yields %v, %v, want context.Canceled once", what, v, err)
		}
	}
	if n == 0 {
		t.Errorf("%s ends as if there were nothing, want context.Canceled", what)
	}
}

func testClosed(t *testing.T, s storage.Store) {
	a := newArticle()
	apply(t, s, a.edit())
	for range 2 {
		if err := s.Close(); err != nil {
			t.Fatalf("Close = %v", err)
		}
	}
	refuse(t, s, edit(created(a.claim("Too late."))), storage.ErrClosed)
	err := s.View(t.Context(), func(storage.Reader) error {
		t.Error("read was called")
		return nil
	})
	if !errors.Is(err, storage.ErrClosed) {
		t.Errorf("View = %v, want ErrClosed", err)
	}
}

func testBreak(t *testing.T, s storage.Store) {
	a := newArticle()
	apply(t, s, a.edit())
	apply(t, s, edit(created(a.claim("One.")), created(a.claim("Two."))))
	view(t, s, func(r storage.Reader) {
		for range r.Records(t.Context(), claims.KindClaim, a.Ref()) {
			break
		}
		for range r.Records(t.Context(), claims.KindClaim, claims.Ref{}) {
			break
		}
		for range r.Log(t.Context(), 0) {
			break
		}
		// One list may be read within another.
		n := 0
		for range r.Records(t.Context(), claims.KindClaim, a.Ref()) {
			for range r.Records(t.Context(), claims.KindClaim, claims.Ref{}) {
				n++
			}
		}
		if n != 4 {
			t.Errorf("%d claims in a list within a list, want 4", n)
		}
	})
	apply(t, s, edit(created(a.claim("Three."))))
}
