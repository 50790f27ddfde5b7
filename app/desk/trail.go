package desk

import (
	"context"
	"errors"
	"slices"
	"time"

	"factdesk/claims"
	"factdesk/storage"
)

// MostActs is how many acts a trail tells at most, the last ones.
const MostActs = 100

// A Trail is what became of a claim, up to an edit of the desk.
type Trail struct {
	Acts []Act // the last first
	UpTo claims.Seq
	More bool // there were older acts, which it doesn't tell
}

// An Act is an edit as far as it touched one claim: the claim itself, its
// verdict, its evidence or a review.
type Act struct {
	Name    string // what Undo calls it
	By      string // who did it, "" where nobody knows them now
	At      time.Time
	Undoes  bool // it took another act back
	Changes []claims.Change
	Sources map[claims.SourceID]string // what the sources in Changes are called now
}

// Trail returns what became of a claim after edit number after, 0 for all. It
// reads the log from there on: nothing else keeps what was.
func (d *Desk) Trail(ctx context.Context, id claims.ClaimID, after claims.Seq) (t Trail, err error) {
	err = d.store.View(ctx, func(r storage.Reader) error {
		t.UpTo = after
		names := called{}
		for l, err := range r.Log(ctx, after) {
			if err != nil {
				return err
			}
			t.UpTo = l.Seq
			changes := touching(claims.RefOf(id), l.Edit.Changes)
			if len(changes) == 0 {
				continue
			}
			a, err := names.act(ctx, r, l.Edit, changes)
			if err != nil {
				return err
			}
			t = t.and(a)
		}
		return nil
	})
	slices.Reverse(t.Acts)
	return t, err
}

// and returns t with a later act behind it, in place of the first where there
// are too many.
func (t Trail) and(a Act) Trail {
	t.Acts = append(t.Acts, a)
	if len(t.Acts) > MostActs {
		t.Acts, t.More = slices.Delete(t.Acts, 0, 1), true
	}
	return t
}

// Then returns t followed by what became of the claim since.
func (t Trail) Then(later Trail) Trail {
	all := slices.Concat(later.Acts, t.Acts)
	more := t.More || later.More || len(all) > MostActs
	return Trail{Acts: all[:min(len(all), MostActs)], UpTo: later.UpTo, More: more}
}

// touching returns those of all that change the claim or something under it.
func touching(claim claims.Ref, all []claims.Change) (found []claims.Change) {
	for _, c := range all {
		r := c.After
		if r == nil {
			r = c.Before
		}
		if r.Ref() == claim || slices.Contains(r.Under(), claim) {
			found = append(found, c)
		}
	}
	return found
}

// called is what people and sources are called, as far as it was asked.
type called map[claims.Ref]string

// act returns an edit with the changes that matter.
func (n called) act(ctx context.Context, r storage.Reader, e claims.Edit, changes []claims.Change) (Act, error) {
	a := Act{Name: e.Name, At: e.At, Undoes: !e.Undoes.IsZero(), Changes: changes, Sources: map[claims.SourceID]string{}}
	var err error
	a.By, err = n.of(ctx, r, claims.RefOf(e.By))
	for _, c := range changes {
		for _, record := range []claims.Record{c.Before, c.After} {
			if cited, ok := record.(claims.Evidence); ok && err == nil {
				a.Sources[cited.Source], err = n.of(ctx, r, claims.RefOf(cited.Source))
			}
		}
	}
	return a, err
}

// of returns what a record is called, or "" where it's gone.
func (n called) of(ctx context.Context, r storage.Reader, ref claims.Ref) (string, error) {
	if name, ok := n[ref]; ok {
		return name, nil
	}
	record, err := r.Record(ctx, ref)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return "", err
	}
	if err == nil {
		n[ref] = nameOf(record)
	}
	return n[ref], nil
}
