package storetest

import (
	"slices"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/storage"
)

func testUndoInTurn(t *testing.T, s storage.Store) {
	a := newArticle()
	first := a.claim("Russia occupies a fifth.")
	second := first
	second.Status = claims.Verified
	third := second
	third.Speaker = "The negotiator"
	edits := []claims.Edit{
		edit(created(first)),
		edit(changed(first, second)),
		edit(changed(second, third)),
	}
	states := []claims.Record{nil, first, second, third}
	for i, e := range edits {
		apply(t, s, e)
		wantHeld(t, s, first.Ref(), states[i+1])
	}
	undos := []claims.Edit{}
	for i, e := range slices.Backward(edits) {
		undos = append(undos, inverse(e))
		apply(t, s, undos[len(undos)-1])
		wantHeld(t, s, first.Ref(), states[i])
	}
	for i, e := range slices.Backward(undos) { // redo
		apply(t, s, inverse(e))
		wantHeld(t, s, first.Ref(), states[len(edits)-i])
	}
}

func testUndoMixed(t *testing.T, s storage.Store) {
	a := newArticle()
	old, gone, made := a.claim("Old."), a.claim("Gone."), a.claim("Made.")
	next := old
	next.Statement = "New."
	apply(t, s, edit(created(old), created(gone)))
	e := edit(changed(old, next), deleted(gone), created(made))
	apply(t, s, e)
	apply(t, s, inverse(e))
	wantListed(t, s, a.Ref(), claims.KindClaim, old, gone)
}

func testAgain(t *testing.T, s storage.Store) {
	a := newArticle()
	c := a.claim("Russia occupies a fifth.")
	for range 3 {
		apply(t, s, edit(created(c)))
		wantListed(t, s, a.Ref(), claims.KindClaim, c)
		apply(t, s, edit(deleted(c)))
		wantListed(t, s, a.Ref(), claims.KindClaim)
	}
}

func testAllOrNone(t *testing.T, s storage.Store) {
	a := newArticle()
	made, never := a.claim("Made."), a.claim("Never stored.")
	refuse(t, s, edit(created(made), deleted(never)), storage.ErrConflict)
	wantHeld(t, s, made.Ref(), nil)
	wantListed(t, s, a.Ref(), claims.KindClaim)
	view(t, s, func(r storage.Reader) {
		if seq, _, err := r.Head(t.Context()); seq != 0 || err != nil {
			t.Errorf("Head = %d, %v, want nothing logged", seq, err)
		}
	})
}

func testConflict(t *testing.T, s storage.Store) {
	a := newArticle()
	c := a.claim("Russia occupies a fifth.")
	mine, theirs := c, c
	mine.Speaker, theirs.Speaker = "mine", "theirs"
	apply(t, s, edit(created(c)))
	refuse(t, s, edit(created(c)), storage.ErrConflict)
	refuse(t, s, edit(created(mine)), storage.ErrConflict)
	apply(t, s, edit(changed(c, theirs)))
	refuse(t, s, edit(changed(c, mine)), storage.ErrConflict)
	refuse(t, s, edit(deleted(c)), storage.ErrConflict)
	wantHeld(t, s, c.Ref(), theirs)
	apply(t, s, edit(changed(theirs, c)))
	apply(t, s, edit(changed(c, mine))) // it is again as it was
	apply(t, s, edit(deleted(mine)))
	refuse(t, s, edit(changed(mine, c)), storage.ErrConflict)
	refuse(t, s, edit(deleted(mine)), storage.ErrConflict)
}

func testRules(t *testing.T, s storage.Store) {
	a := newArticle()
	c := a.claim("Russia occupies a fifth.")
	other := a.claim("Another.")
	silent := c
	silent.Statement = " "
	apply(t, s, edit(created(c)))
	nameless := edit(deleted(c))
	nameless.Name = ""
	late := edit(deleted(c))
	late.At = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)
	for name, row := range map[string]struct {
		edit claims.Edit
		want error
	}{
		"nothing at all":        {claims.Edit{}, claims.ErrNoID},
		"no name":               {nameless, claims.ErrNoName},
		"no change":             {edit(), claims.ErrNoChange},
		"an empty change":       {edit(claims.Change{}), claims.ErrNoChange},
		"one record twice":      {edit(changed(c, c), deleted(c)), claims.ErrTwice},
		"one into another":      {edit(changed(c, other)), claims.ErrTwoThings},
		"a record without word": {edit(changed(c, silent)), claims.ErrNoStatement},
		"a year beyond writing": {late, claims.ErrNotUTC},
	} {
		t.Run(name, func(t *testing.T) { refuse(t, s, row.edit, row.want) })
	}
	wantHeld(t, s, c.Ref(), c)
}

func testCancelled(t *testing.T, s storage.Store) {
	a := newArticle()
	apply(t, s, a.edit())
	over, cancel := contextOver(t)
	c := a.claim("Too late.")
	if _, err := s.Apply(over, edit(created(c))); !isOver(err) {
		t.Errorf("Apply = %v, want context.Canceled", err)
	}
	wantHeld(t, s, c.Ref(), nil)
	if err := s.View(over, func(storage.Reader) error { return nil }); !isOver(err) {
		t.Errorf("View = %v, want context.Canceled", err)
	}
	view(t, s, func(r storage.Reader) {
		if _, err := r.Record(over, a.Ref()); !isOver(err) {
			t.Errorf("Record = %v, want context.Canceled", err)
		}
		if _, _, err := r.Head(over); !isOver(err) {
			t.Errorf("Head = %v, want context.Canceled", err)
		}
		wantOver(t, "Records", r.Records(over, claims.KindArticle, claims.Ref{}))
		wantOver(t, "Records under", r.Records(over, claims.KindVersion, a.Ref()))
		wantOver(t, "Log", r.Log(over, 0))
	})
	cancel()
}
