package desk_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage/memstore"
)

// name gives a claim a speaker and tags.
func name(t *testing.T, d *desk.Desk, id claims.ClaimID, speaker string, tags ...string) {
	t.Helper()
	must(t, d.Revise(t.Context(), "Set speaker", id, func(c *claims.Claim) { c.Speaker, c.Tags = speaker, tags }))
}

func namesOf(t *testing.T, d *desk.Desk) desk.Names {
	t.Helper()
	n, err := d.Names(t.Context())
	must(t, err)
	return n
}

func TestNamesAreThoseOfTheWholeDesk(t *testing.T) {
	d := newDesk(t)
	_, one := newClaim(t, d)
	_, two := newClaim(t, d)
	_, three := newClaim(t, d)
	if n := namesOf(t, d); len(n.Speakers)+len(n.Tags) != 0 {
		t.Errorf("got %+v before anything is named", n)
	}
	name(t, d, one, "Olena", "law", "land")
	name(t, d, two, "Ada", "land")
	name(t, d, three, "Olena")
	if n := namesOf(t, d); !slices.Equal(n.Speakers, []string{"Olena", "Ada"}) || !slices.Equal(n.Tags, []string{"land", "law"}) {
		t.Errorf("got %+v, want the most used first", n)
	}
	must(t, d.RemoveClaim(t.Context(), two))
	if n := namesOf(t, d); !slices.Equal(n.Speakers, []string{"Olena"}) {
		t.Errorf("got %+v after a claim is gone", n)
	}
	_, err := d.Undo(t.Context())
	must(t, err)
	if n := namesOf(t, d); len(n.Speakers) != 2 {
		t.Errorf("got %+v after it is back", n)
	}
}

// What is counted along with the edits is what a desk counts that is opened
// then, whoever wrote.
func TestNamesCountedAlongAreNamesCountedAnew(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		store := new(memstore.Store)
		desks := []*desk.Desk{openDesk(t, store), openDesk(t, store)}
		a, first := newClaim(t, desks[0])
		ids := []claims.ClaimID{first}
		some := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 3, rapid.ID[string])
		for range rapid.IntRange(1, 12).Draw(rt, "acts") {
			d := desks[rapid.IntRange(0, 1).Draw(rt, "desk")]
			id := rapid.SampledFrom(ids).Draw(rt, "claim")
			switch rapid.IntRange(0, 2).Draw(rt, "act") {
			case 0:
				name(t, d, id, rapid.SampledFrom([]string{"", "A", "B"}).Draw(rt, "speaker"), some.Draw(rt, "tags")...)
			case 1:
				more, err := d.Tag(t.Context(), a, anchor.Span{Start: 0, End: 6}, 0)
				must(t, err)
				ids = append(ids, more)
			case 2:
				namesOf(t, d)
			}
			got, want := namesOf(t, d), namesOf(t, openDesk(t, store))
			if !slices.Equal(got.Speakers, want.Speakers) || !slices.Equal(got.Tags, want.Tags) {
				rt.Fatalf("got %+v, want %+v", got, want)
			}
		}
	})
}

func TestSeveralClaimsAreRevisedInOneEdit(t *testing.T) {
	d := newDesk(t)
	_, one := newClaim(t, d)
	_, two := newClaim(t, d)
	name(t, d, one, "Ada")
	both := []claims.ClaimID{one, two}
	must(t, d.ReviseAll(t.Context(), "Set speaker of 2 claims", both, func(c *claims.Claim) { c.Speaker = "Olena" }))
	speakers := func() []string {
		return []string{card(t, d, one).Claim.Speaker, card(t, d, two).Claim.Speaker}
	}
	if got := speakers(); !slices.Equal(got, []string{"Olena", "Olena"}) {
		t.Errorf("got %q", got)
	}
	_, err := d.Undo(t.Context())
	must(t, err)
	if got := speakers(); !slices.Equal(got, []string{"Ada", ""}) {
		t.Errorf("undone: got %q, want each as it was", got)
	}
	gone := append(both, claims.NewID[claims.Claim]())
	for name, err := range map[string]error{
		"one is gone":       d.ReviseAll(t.Context(), "Set speaker", gone, func(c *claims.Claim) { c.Speaker = "B" }),
		"one breaks a rule": d.ReviseAll(t.Context(), "Set speaker", both, func(c *claims.Claim) { c.Statement, c.Speaker = c.Speaker, "B" }),
	} {
		if got := speakers(); err == nil || !slices.Equal(got, []string{"Ada", ""}) {
			t.Errorf("%s: got %q, %v, want nothing changed", name, got, err)
		}
	}
	must(t, d.ReviseAll(t.Context(), "Set speaker", nil, func(*claims.Claim) {}))
	if undo, _ := d.Undoable(); undo != "Set speaker" {
		t.Errorf("got %q to undo, want what was before", undo)
	}
}
