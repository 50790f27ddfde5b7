package desk_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/storage/memstore"
)

func trail(t *testing.T, d *desk.Desk, id claims.ClaimID, after claims.Seq) desk.Trail {
	t.Helper()
	got, err := d.Trail(t.Context(), id, after)
	must(t, err)
	return got
}

func acts(t desk.Trail) (all []string) {
	for _, a := range t.Acts {
		name := a.Name
		if a.Undoes {
			name = "undo: " + name
		}
		all = append(all, name)
	}
	return all
}

func TestTrailTellsWhatBecameOfAClaim(t *testing.T) {
	d := newDesk(t)
	_, other := newClaim(t, d)
	_, id := newClaim(t, d)
	must(t, d.Decide(t.Context(), id, 2))
	must(t, d.Decide(t.Context(), other, 1))
	e, err := d.Attach(t.Context(), id, claims.Source{Title: "A map", Kind: claims.Page}, claims.Evidence{})
	must(t, err)
	early := trail(t, d, id, 0)
	must(t, d.Detach(t.Context(), e))
	_, err = d.Undo(t.Context())
	must(t, err)

	want := []string{"undo: Detach source", "Detach source", "Attach source", "Give verdict", "Tag claim"}
	got := trail(t, d, id, 0)
	if !slices.Equal(acts(got), want) || got.More {
		t.Errorf("got %q, want %q", acts(got), want)
	}
	if a := got.Acts[2]; len(a.Sources) != 1 || !slices.Contains(slices.Collect(maps.Values(a.Sources)), "A map") {
		t.Errorf("got the sources %v, want what was attached", a.Sources)
	}
	first := got.Acts[len(got.Acts)-1]
	if first.By != analyst || !first.At.Equal(clock()) || len(first.Changes) != 1 || first.Changes[0].Before != nil {
		t.Errorf("got %+v, want who made the claim, and when", first)
	}
	later := early.Then(trail(t, d, id, early.UpTo))
	if !slices.Equal(acts(later), want) || later.UpTo != got.UpTo {
		t.Errorf("read on: got %q up to %d, want %q up to %d", acts(later), later.UpTo, want, got.UpTo)
	}
}

func TestTrailHasAnEnd(t *testing.T) {
	d := openDesk(t, new(memstore.Store))
	_, id := newClaim(t, d)
	for i := range desk.MostActs + 5 {
		must(t, d.Explain(t.Context(), id, fmt.Sprint(i)))
	}
	got := trail(t, d, id, 0)
	last, ok := got.Acts[0].Changes[0].After.(claims.Verdict)
	if len(got.Acts) != desk.MostActs || !got.More || !ok || last.Rationale != fmt.Sprint(desk.MostActs+4) {
		t.Errorf("got %d acts, more: %v, want the last %d", len(got.Acts), got.More, desk.MostActs)
	}
	must(t, d.Explain(t.Context(), id, "last"))
	got = got.Then(trail(t, d, id, got.UpTo))
	if len(got.Acts) != desk.MostActs || !got.More {
		t.Errorf("read on: got %d acts, more: %v", len(got.Acts), got.More)
	}
}
