package desk_test

import (
	"context"
	"errors"
	"iter"
	"testing"
	"time"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/memstore"
)

func TestWhatWasRemovedIsInTheTrashUntilItIsPutBack(t *testing.T) {
	ctx := t.Context()
	d := openDesk(t, new(memstore.Store))
	id, err := d.AddSample(ctx)
	if err != nil {
		t.Fatal(err)
	}
	before, err := d.Count(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.RemoveArticle(ctx, id); err != nil {
		t.Fatal(err)
	}
	gone, err := d.Trash(ctx, clock().AddDate(0, 0, -30))
	if err != nil || len(gone) != 1 {
		t.Fatalf("got %d things in the trash, %v; want the article", len(gone), err)
	}
	if g := gone[0]; g.Kind != claims.KindArticle || g.Name == "" || g.By != analyst || g.With["claim"] != 10 {
		t.Errorf("got %+v", g)
	}
	if err := d.PutBack(ctx, gone[0]); err != nil {
		t.Fatal(err)
	}
	after, err := d.Count(ctx)
	if err != nil || after.Counts["claim"] != before.Counts["claim"] || after.Edits != before.Edits+2 {
		t.Errorf("got %+v, %v; before it was %+v", after, err, before)
	}
	if gone, err = d.Trash(ctx, time.Time{}); err != nil || len(gone) != 0 {
		t.Errorf("%d things are still in the trash, %v", len(gone), err)
	}
	if err := d.RemoveArticle(ctx, id); err != nil {
		t.Fatal(err)
	}
	if gone, err = d.Trash(ctx, clock().Add(time.Minute)); err != nil || len(gone) != 0 {
		t.Errorf("%d things were removed in the future, %v", len(gone), err)
	}
}

func TestWhatHasNoWordsIsKnownInTheTrashByWhatItBelongsTo(t *testing.T) {
	ctx := t.Context()
	d := openDesk(t, new(memstore.Store))
	article, err := d.AddSample(ctx)
	if err != nil {
		t.Fatal(err)
	}
	page, err := d.Page(ctx, article)
	if err != nil {
		t.Fatal(err)
	}
	claim := page.Claims[0].Claim
	id, err := d.Attach(ctx, claim.ID, claims.Source{Kind: claims.Document, Title: "Minutes of the talks"}, claims.Evidence{Stance: claims.Supports})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Detach(ctx, id); err != nil {
		t.Fatal(err)
	}
	gone, err := d.Trash(ctx, clock().AddDate(0, 0, -30))
	if err != nil || len(gone) != 1 || gone[0].Name != "Minutes of the talks" {
		t.Errorf("got %+v, %v; want evidence that is known by its source", gone, err)
	}
}

// A torn store has an edit in its log that can't be read.
type torn struct {
	*memstore.Store
	at claims.Seq
}

// View implements storage.Store.
func (s torn) View(ctx context.Context, read func(storage.Reader) error) error {
	return s.Store.View(ctx, func(r storage.Reader) error { return read(tornReader{r, s.at}) })
}

type tornReader struct {
	storage.Reader
	at claims.Seq
}

// Log implements storage.Reader.
func (r tornReader) Log(ctx context.Context, after claims.Seq) iter.Seq2[claims.Logged, error] {
	return func(yield func(claims.Logged, error) bool) {
		for l, err := range r.Reader.Log(ctx, after) {
			if l.Seq == r.at {
				yield(claims.Logged{}, storage.ErrDamaged)
				return
			}
			if !yield(l, err) {
				return
			}
		}
	}
}

func TestADeskWithADamagedEditOpensAndUndoesWhatCameAfterIt(t *testing.T) {
	ctx := t.Context()
	s := torn{Store: new(memstore.Store)}
	d := openDesk(t, s)
	article, claim := newClaim(t, d)
	if err := d.Decide(ctx, claim, 2); err != nil {
		t.Fatal(err)
	}
	before, err := d.Count(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for s.at = 1; s.at <= before.Edits; s.at++ {
		d, err := desk.Open(ctx, s, clock)
		if err != nil {
			t.Fatalf("edit %d is damaged: %v", s.at, err)
		}
		if undo, _ := d.Undoable(); (undo != "") != (s.at < before.Edits) {
			t.Errorf("edit %d of %d is damaged, and %q can be undone", s.at, before.Edits, undo)
		}
		if page, err := d.Page(ctx, article); err != nil || len(page.Claims) != 1 {
			t.Errorf("edit %d is damaged: %d claims, %v", s.at, len(page.Claims), err)
		}
	}
}

// A slow store writes as a disk that hangs.
type slow struct {
	*memstore.Store
	writing, written chan struct{}
}

// Apply implements storage.Store.
func (s slow) Apply(context.Context, claims.Edit) (claims.Logged, error) {
	close(s.writing)
	<-s.written
	return claims.Logged{}, storage.ErrUnsure
}

// The window asks at each step what can be undone.
func TestWhatCanBeUndoneIsToldWhileADiskHangs(t *testing.T) {
	s := slow{new(memstore.Store), make(chan struct{}), make(chan struct{})}
	d, err := desk.Open(t.Context(), s, clock)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	go func() {
		_, err := d.SignIn(t.Context(), analyst)
		done <- err
	}()
	<-s.writing
	if undo, redo := d.Undoable(); undo != "" || redo != "" {
		t.Errorf("got %q and %q, want nothing", undo, redo)
	}
	close(s.written)
	if err := <-done; !errors.Is(err, storage.ErrUnsure) {
		t.Errorf("got %v, want %v", err, storage.ErrUnsure)
	}
}
