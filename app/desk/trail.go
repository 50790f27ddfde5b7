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
}

// Trail returns what became of a claim after edit number after, 0 for all. It
// reads the log from there on: nothing else keeps what was.
func (d *Desk) Trail(ctx context.Context, id claims.ClaimID, after claims.Seq) (t Trail, err error) {
	err = d.store.View(ctx, func(r storage.Reader) error {
		t.UpTo = after
		names := people{}
		for l, err := range r.Log(ctx, after) {
			if err != nil {
				return err
			}
			t.UpTo = l.Seq
			changes := touching(claims.RefOf(id), l.Edit.Changes)
			if len(changes) == 0 {
				continue
			}
			by, err := names.of(ctx, r, l.Edit.By)
			if err != nil {
				return err
			}
			t.add(Act{l.Edit.Name, by, l.Edit.At, !l.Edit.Undoes.IsZero(), changes})
		}
		return nil
	})
	slices.Reverse(t.Acts)
	return t, err
}

// add adds a later act, in place of the oldest where there are too many.
func (t *Trail) add(a Act) {
	t.Acts = append(t.Acts, a)
	if len(t.Acts) > MostActs {
		t.Acts, t.More = slices.Delete(t.Acts, 0, 1), true
	}
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

// people are those whose names are known already.
type people map[claims.PersonID]string

// of returns the name of a person, or "" where the desk doesn't know them.
func (p people) of(ctx context.Context, r storage.Reader, id claims.PersonID) (string, error) {
	if name, ok := p[id]; ok {
		return name, nil
	}
	person, err := storage.Get(ctx, r, id)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return "", err
	}
	p[id] = person.Name
	return person.Name, nil
}
