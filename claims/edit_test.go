package claims_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"factdesk/claims"
)

func TestTheInverseOfTheInverseIsTheEdit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := edits().Draw(t, "edit")
		back := e.Inverse(id[claims.Edit](t), e.By, e.At)
		if err := back.Check(); err != nil {
			t.Fatalf("Check of the inverse = %v", err)
		}
		if back.Undoes != e.ID {
			t.Fatalf("the inverse undoes %v, want %v", back.Undoes, e.ID)
		}
		again := back.Inverse(e.ID, e.By, e.At)
		again.Undoes = e.Undoes
		if got, want := claims.EncodeEdit(again), claims.EncodeEdit(e); !bytes.Equal(got, want) {
			t.Fatalf("got %s\nwant %s", got, want)
		}
	})
}

func TestRulesOfEdits(t *testing.T) {
	c := example()
	other := with(func(c *claims.Claim) { c.ID = fixedID[claims.Claim](99) })
	silent := with(func(c *claims.Claim) { c.Statement = "" })
	late := claims.Verdict{
		Claim: c.ID, Article: c.Article, Scale: claims.StandardScale().ID, At: time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC),
	}
	ok := edit(claims.Change{After: c})
	for name, row := range map[string]struct {
		edit claims.Edit
		want error
	}{
		"a creation":              {ok, nil},
		"a deletion":              {edit(claims.Change{Before: c}), nil},
		"no change to a record":   {edit(claims.Change{Before: c, After: c}), nil},
		"nothing":                 {claims.Edit{}, claims.ErrNoID},
		"no name":                 {claims.Edit{ID: ok.ID, Name: " ", At: noon(), Changes: ok.Changes}, claims.ErrNoName},
		"no changes":              {edit(), claims.ErrNoChange},
		"an empty change":         {edit(claims.Change{}), claims.ErrNoChange},
		"no time":                 {claims.Edit{ID: ok.ID, Name: "a", Changes: ok.Changes}, claims.ErrNotUTC},
		"one record twice":        {edit(claims.Change{After: c}, claims.Change{Before: c}), claims.ErrTwice},
		"one record into another": {edit(claims.Change{Before: c, After: other}), claims.ErrTwoThings},
		"a rule broken after":     {edit(claims.Change{Before: c, After: silent}), claims.ErrNoStatement},
		"a rule broken before":    {edit(claims.Change{Before: late}), claims.ErrNotUTC},
	} {
		t.Run(name, func(t *testing.T) {
			if err := row.edit.Check(); !errors.Is(err, row.want) {
				t.Errorf("Check = %v, want %v", err, row.want)
			}
		})
	}
}

func TestAnEditKnowsTheClaimsThatItTouches(t *testing.T) {
	c := example()
	v := claims.Verdict{Claim: c.ID, Article: c.Article, Scale: claims.StandardScale().ID, At: noon()}
	ev := claims.Evidence{
		ID: fixedID[claims.Evidence](1), Article: c.Article, Claim: fixedID[claims.Claim](77),
		Source: fixedID[claims.Source](1), Stance: claims.Context, At: noon(),
	}
	e := edit(
		claims.Change{Before: c},
		claims.Change{After: v},
		claims.Change{After: claims.StandardScale()},
		claims.Change{After: ev},
	)
	if got, want := e.Claims(), []claims.ClaimID{c.ID, ev.Claim}; !slices.Equal(got, want) {
		t.Errorf("Claims = %v, want %v", got, want)
	}
}

func TestSame(t *testing.T) {
	c := example()
	for _, row := range []struct {
		change claims.Change
		want   bool
	}{
		{claims.Change{}, true},
		{claims.Change{Before: c}, false},
		{claims.Change{After: c}, false},
		{claims.Change{Before: c, After: c}, true},
		{claims.Change{Before: c, After: with(func(c *claims.Claim) { c.Tags = nil })}, false},
	} {
		if got := row.change.Same(); got != row.want {
			t.Errorf("Same(%v) = %v, want %v", row.change, got, row.want)
		}
	}
}

func TestTheChainTellsEveryEdit(t *testing.T) {
	var start claims.Hash
	one := claims.Chain(start, 1, []byte("a"))
	for what, other := range map[string]claims.Hash{
		"another edit":         claims.Chain(start, 1, []byte("b")),
		"another number":       claims.Chain(start, 2, []byte("a")),
		"another edit before":  claims.Chain(one, 1, []byte("a")),
		"a border moved along": claims.Chain(start, 1, []byte("\x00a")),
	} {
		if other == one {
			t.Errorf("%s has the same hash", what)
		}
	}
}

// An analyst tags a claim, and takes it back.
func ExampleEdit_Inverse() {
	c := claims.Claim{Statement: "Russia occupies about 20% of Ukraine."}
	tag := claims.Edit{Name: "Tag claim", Changes: []claims.Change{{After: c}}}
	undo := tag.Inverse(claims.NewID[claims.Edit](), tag.By, tag.At)
	fmt.Println(undo.Name, undo.Changes[0].Before != nil, undo.Changes[0].After != nil)
	// Output: Tag claim true false
}
