package storage

import (
	"bytes"
	"cmp"
	"context"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"factdesk/claims"
)

// TrashDays is for how many days what was deleted can be put back, with the bytes
// of its sources. The log has its words for ever.
const TrashDays = 30

// A Deleted is something that was deleted and isn't there now, with what went
// along with it.
type Deleted struct {
	Record claims.Record

	// With is what hung under the record and was deleted by the same edit:
	// "claim X, with 2 pieces of evidence".
	With []claims.Record

	// Owners is what the record or those with it need and is gone as well,
	// owners first. They can only come back together.
	Owners []claims.Record

	Edit claims.Seq
	By   claims.PersonID
	At   time.Time
}

// Trash returns what was deleted after since and isn't there now, the newest
// first. What one edit deleted and hangs together is one Deleted. It reads the
// whole log: edits bear the times of clocks, which needn't be in order.
func Trash(ctx context.Context, from Reader, since time.Time) ([]Deleted, error) {
	gone := trash{}
	for l, err := range from.Log(ctx, 0) {
		if err != nil {
			return nil, err
		}
		gone.fold(l)
	}
	groups := gone.groups()
	var all []Deleted
	for _, root := range gone.newestFirst(maps.Keys(groups)) {
		if gone[root].at.After(since) {
			all = append(all, gone.deleted(root, groups[root]))
		}
	}
	return all, nil
}

// PutBack returns the changes that put d back as it was, and the owners that are
// gone as well. Where one of them is there again, Apply reports ErrConflict.
func PutBack(d Deleted) []claims.Change {
	var changes []claims.Change
	for _, r := range slices.Concat(d.Owners, []claims.Record{d.Record}, d.With) {
		changes = append(changes, claims.Change{After: r})
	}
	return changes
}

// Referenced returns the hashes of all snapshots that the desk points at, and of
// those that it pointed at after since: their bytes must not be thrown away. They
// are in lower case. After an error nothing is known, and nothing may be.
func Referenced(ctx context.Context, from Reader, since time.Time) (map[string]bool, error) {
	sums := map[string]bool{}
	note := func(r claims.Record) {
		if s, ok := r.(claims.Snapshot); ok {
			sums[strings.ToLower(s.SHA256)] = true
		}
	}
	// The log and the records say the same, unless one of them is wrong.
	held := map[claims.Ref]claims.Snapshot{}
	for l, err := range from.Log(ctx, 0) {
		if err != nil {
			return nil, err
		}
		for _, c := range l.Edit.Changes {
			if l.Edit.At.After(since) {
				note(c.Before)
				note(c.After)
			}
			hold(held, c)
		}
	}
	for _, s := range held {
		note(s)
	}
	for s, err := range All[claims.Snapshot](ctx, from) {
		if err != nil {
			return nil, err
		}
		note(s)
	}
	return sums, nil
}

// hold makes the change on what was held before it.
func hold(held map[claims.Ref]claims.Snapshot, c claims.Change) {
	delete(held, c.Ref())
	if s, ok := c.After.(claims.Snapshot); ok {
		held[c.Ref()] = s
	}
}

// trash is what was deleted and not made again.
type trash map[claims.Ref]deletion

// A deletion is the last that has become of a record.
type deletion struct {
	record claims.Record
	edit   claims.Seq
	by     claims.PersonID
	at     time.Time
}

func (t trash) fold(l claims.Logged) {
	for _, c := range l.Edit.Changes {
		if c.After != nil {
			delete(t, c.Ref())
			continue
		}
		t[c.Ref()] = deletion{c.Before, l.Seq, l.Edit.By, l.Edit.At}
	}
}

// groups returns what hangs together and was deleted at once, by the outermost of
// it, which is not among them.
func (t trash) groups() map[claims.Ref][]claims.Ref {
	groups := map[claims.Ref][]claims.Ref{}
	for ref := range t {
		root := t.root(ref)
		groups[root] = append(groups[root], ref)
	}
	for root, refs := range groups {
		refs = slices.DeleteFunc(refs, func(ref claims.Ref) bool { return ref == root })
		groups[root] = slices.SortedFunc(slices.Values(refs), ownersFirst)
	}
	return groups
}

// root returns the outermost record that the one named by ref hangs under and
// that the same edit deleted. Where there are several, it is the one on the side
// of the nearest.
func (t trash) root(ref claims.Ref) claims.Ref {
	d := t[ref]
	for _, owner := range slices.Backward(d.record.Under()) {
		if o, ok := t[owner]; ok && o.edit == d.edit {
			return t.root(owner)
		}
	}
	return ref
}

func (t trash) newestFirst(refs iter.Seq[claims.Ref]) []claims.Ref {
	return slices.SortedFunc(refs, func(a, b claims.Ref) int {
		return cmp.Or(cmp.Compare(t[b].edit, t[a].edit), ownersFirst(a, b))
	})
}

func (t trash) deleted(root claims.Ref, with []claims.Ref) Deleted {
	d := t[root]
	owners := map[claims.Ref]bool{}
	all := append([]claims.Ref{root}, with...)
	for _, ref := range all {
		t.addOwners(owners, ref)
	}
	for _, ref := range all {
		delete(owners, ref)
	}
	return Deleted{
		Record: d.record, With: t.records(with),
		Owners: t.records(slices.SortedFunc(maps.Keys(owners), ownersFirst)),
		Edit:   d.edit, By: d.by, At: d.at,
	}
}

// addOwners adds what the record that ref names can't be without, as far as that
// is gone.
func (t trash) addOwners(owners map[claims.Ref]bool, ref claims.Ref) {
	for _, need := range needs(t[ref].record) {
		if _, gone := t[need]; gone && !owners[need] {
			owners[need] = true
			t.addOwners(owners, need)
		}
	}
}

// needs returns what r points at and must be there with it.
func needs(r claims.Record) []claims.Ref {
	all := r.Under()
	switch r := r.(type) { //nolint:gochecksumtype // the others point at nothing else
	case claims.Article:
		all = append(all, claims.RefOf(r.Current))
	case claims.Claim:
		all = append(all, claims.RefOf(r.PartOf))
	}
	return all
}

func (t trash) records(refs []claims.Ref) []claims.Record {
	var all []claims.Record
	for _, ref := range refs {
		all = append(all, t[ref].record)
	}
	return all
}

// ownersFirst compares by kind, each after those that its records point at.
func ownersFirst(a, b claims.Ref) int {
	kinds := claims.Kinds()
	return cmp.Or(
		cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)),
		bytes.Compare(a.ID[:], b.ID[:]),
	)
}
