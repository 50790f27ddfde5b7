package storage_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/memstore"
)

// A trashed desk is one in which things are deleted, a day after the other.
type trashed struct {
	desk

	t     *testing.T
	store storage.Store
	now   time.Time
	by    claims.PersonID
}

func newTrashed(t *testing.T) *trashed {
	t.Helper()
	d := newDesk()
	return &trashed{d, t, d.store(t), d.version.Captured, claims.NewID[claims.Person]()}
}

func (d *trashed) apply(changes ...claims.Change) {
	d.t.Helper()
	d.now = d.now.AddDate(0, 0, 1)
	e := claims.Edit{ID: claims.NewID[claims.Edit](), Name: "change", By: d.by, At: d.now, Changes: changes}
	if _, err := d.store.Apply(d.t.Context(), e); err != nil {
		d.t.Fatal(err)
	}
}

func (d *trashed) remove(records ...claims.Record) {
	d.t.Helper()
	var changes []claims.Change
	for _, r := range records {
		changes = append(changes, claims.Change{Before: r})
	}
	d.apply(changes...)
}

func (d *trashed) trash(since time.Time) (all []storage.Deleted) {
	d.t.Helper()
	err := d.store.View(d.t.Context(), func(r storage.Reader) (err error) {
		all, err = storage.Trash(d.t.Context(), r, since)
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

// lines says what is in the trash: each a record, what went with it, and the
// owners that it needs.
func lines(all []storage.Deleted) (lines []string) {
	for _, d := range all {
		line := d.Record.Ref().Kind.String()
		for _, r := range d.With {
			line += " +" + r.Ref().Kind.String()
		}
		for _, r := range d.Owners {
			line += " <" + r.Ref().Kind.String()
		}
		lines = append(lines, line)
	}
	return lines
}

func TestTrashGroupsWhatWasDeleted(t *testing.T) {
	for name, row := range map[string]struct {
		do   func(*trashed)
		want []string
	}{
		"nothing": {func(*trashed) {}, nil},
		"a claim with what hangs under it": {func(d *trashed) {
			d.remove(d.review, d.evidence, d.verdict, d.claim)
		}, []string{"claim +evidence +verdict +review"}},
		"one after the other": {func(d *trashed) {
			d.remove(d.evidence)
			d.remove(d.review)
			d.remove(d.verdict, d.claim)
		}, []string{"claim +verdict", "review <claim", "evidence <claim"}},
		"an article with all": {func(d *trashed) {
			d.remove(d.article, d.version, d.claim, d.aside, d.evidence, d.verdict, d.review)
		}, []string{"article +version +claim +set-aside +evidence +verdict +review"}},
		"under two that are gone": {func(d *trashed) {
			d.remove(d.verdict, d.review)
			d.remove(d.evidence, d.claim, d.source)
		}, []string{"source", "claim +evidence <source", "verdict <claim", "review <claim"}},
		"made again": {func(d *trashed) {
			d.remove(d.review)
			d.apply(claims.Change{After: d.review})
		}, nil},
		"made again without what hung under it": {func(d *trashed) {
			d.remove(d.review, d.evidence, d.verdict, d.claim)
			d.apply(claims.Change{After: d.claim})
		}, []string{"evidence", "verdict", "review"}},
		"deleted twice": {func(d *trashed) {
			d.remove(d.review)
			d.apply(claims.Change{After: d.review})
			d.remove(d.review)
		}, []string{"review"}},
		"a part of a claim that is gone": {func(d *trashed) {
			part := d.claim
			part.ID, part.PartOf = claims.NewID[claims.Claim](), d.claim.ID
			d.apply(claims.Change{After: part})
			d.remove(part)
			d.remove(d.review, d.evidence, d.verdict, d.claim)
		}, []string{"claim +evidence +verdict +review", "claim <claim"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newTrashed(t)
			row.do(d)
			if got := lines(d.trash(time.Time{})); !slices.Equal(got, row.want) {
				t.Errorf("got %q, want %q", got, row.want)
			}
		})
	}
}

func TestTrashSaysWhoAndWhen(t *testing.T) {
	d := newTrashed(t)
	d.remove(d.evidence)
	first := d.now
	d.remove(d.review)
	all := d.trash(first.Add(-time.Second))
	if len(all) != 2 || all[0].At != d.now || all[1].At != first || all[1].By != d.by || all[0].Edit != all[1].Edit+1 {
		t.Errorf("got %+v", all)
	}
	if got := lines(d.trash(first)); !slices.Equal(got, []string{"review"}) {
		t.Errorf("after the first: %q", got)
	}
}

// TestPutBackLeavesASoundDesk deletes in a random order and puts back in another:
// what is there is sound each time, and in the end all is as it was.
func TestPutBackLeavesASoundDesk(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newTrashed(t)
		leaves := []claims.Record{d.review, d.evidence, d.verdict, d.aside}
		all := append(rapid.Permutation(leaves).Draw(rt, "leaves"), d.claim, d.scale, d.source)
		whole := encodings(t, d.store)
		for len(all) > 0 {
			n := rapid.IntRange(1, len(all)).Draw(rt, "deleted at once")
			d.remove(all[:n]...)
			all = all[n:]
		}
		if rapid.Bool().Draw(rt, "the article too") {
			d.remove(d.article, d.version)
		}
		for {
			trash := d.trash(time.Time{})
			if len(trash) == 0 {
				break
			}
			d.apply(storage.PutBack(rapid.SampledFrom(trash).Draw(rt, "put back"))...)
			if problems := verify(t, d.store, asItIs); len(problems) > 0 {
				rt.Fatalf("problems: %q", problems)
			}
		}
		if got := encodings(t, d.store); !maps.EqualFunc(got, whole, bytes.Equal) {
			rt.Fatalf("the desk is not as it was: %d records of %d", len(got), len(whole))
		}
	})
}

func encodings(t *testing.T, s storage.Store) map[claims.Ref][]byte {
	t.Helper()
	all := map[claims.Ref][]byte{}
	err := s.View(t.Context(), func(r storage.Reader) error {
		for _, kind := range claims.Kinds() {
			for rec, err := range r.Records(t.Context(), kind, claims.Ref{}) {
				if err != nil {
					return err
				}
				all[rec.Ref()] = claims.Encode(rec)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestReferencedKeepsWhatTheTrashNeeds(t *testing.T) {
	d := newTrashed(t)
	shot := func(digit string) claims.Snapshot {
		return claims.Snapshot{
			ID: claims.NewID[claims.Snapshot](), Source: d.source.ID,
			SHA256: strings.Repeat(digit, 64), Taken: d.now,
		}
	}
	long, now, gone, was, shout := shot("1"), shot("2"), shot("3"), shot("4"), shot("A")
	for _, s := range []claims.Snapshot{long, now, gone, was, shout} {
		d.apply(claims.Change{After: s})
	}
	d.remove(long)
	since := d.now
	d.remove(gone)
	is := was
	is.SHA256 = strings.Repeat("5", 64)
	d.apply(claims.Change{Before: was, After: is})
	var got map[string]bool
	err := d.store.View(t.Context(), func(r storage.Reader) (err error) {
		got, err = storage.Referenced(t.Context(), r, since)
		return err
	})
	var first strings.Builder
	for _, sum := range slices.Sorted(maps.Keys(got)) {
		fmt.Fprint(&first, sum[:1])
	}
	if err != nil || first.String() != "2345a" {
		t.Errorf("Referenced = %q, %v, want those that are there, and those that were after %v", first.String(), err, since)
	}
	if err := new(memstore.Store).View(t.Context(), func(r storage.Reader) error {
		none, err := storage.Referenced(t.Context(), r, since)
		if len(none) != 0 {
			t.Errorf("of an empty desk: %v", none)
		}
		return err
	}); err != nil {
		t.Error(err)
	}
}
