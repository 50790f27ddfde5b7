// Package desk is the open desk: what an analyst does on it, as functions that
// neither know a window nor how things are stored. Every write is one edit,
// under the name that Undo shows.
//
// A write returns when it is on disk, which can take longer than a frame: the
// window calls it through a task.Queue, scripts and tests directly.
package desk

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"factdesk/app/history"
	"factdesk/claims"
	"factdesk/storage"
)

// ErrNobody is reported by a write before anyone has signed in.
var ErrNobody = errors.New("say who you are first: every act bears a name")

// A Desk is an open desk and the person at it. It is safe for concurrent use.
type Desk struct {
	store storage.Store
	now   func() time.Time
	told  func([]claims.Ref)

	counted counts
	cut     cuts
	named   named

	proposed proposals
	memory   memory
	past     past

	mu sync.Mutex // writes are made one by one: each reads what the last one wrote
	by claims.PersonID
}

// Open returns the desk that store keeps, at the time that now tells. What
// could be undone when it was closed can be undone again.
func Open(ctx context.Context, store storage.Store, now func() time.Time) (*Desk, error) {
	d := &Desk{store: store, now: func() time.Time { return now().UTC() }, told: func([]claims.Ref) {}}
	err := store.View(ctx, func(r storage.Reader) error { return d.recall(ctx, r) })
	if err != nil {
		return nil, fmt.Errorf("open desk: %w", err)
	}
	return d, nil
}

// recall reads in the log what can be undone. That is nothing from before an
// edit that is damaged: what else it touched isn't known.
func (d *Desk) recall(ctx context.Context, r storage.Reader) error {
	last, _, err := r.Head(ctx)
	if err != nil {
		return err
	}
	// Twice as many as are remembered: each may have been undone.
	after := last - min(last, 2*history.Limit)
	for {
		after, err = d.recallAfter(ctx, r, after)
		if !errors.Is(err, storage.ErrDamaged) {
			return err
		}
		d.past.forget(func(history.Step) bool { return true })
		if after++; after >= last {
			return nil
		}
	}
}

// recallAfter reads what follows after in the log, and returns how far it came.
func (d *Desk) recallAfter(ctx context.Context, r storage.Reader, after claims.Seq) (claims.Seq, error) {
	for logged, err := range r.Log(ctx, after) {
		if err != nil {
			return after, err
		}
		d.past.add(history.StepOf(logged))
		after = logged.Seq
	}
	return after, nil
}

// OnChange has told called after every write with the records that it changed,
// on the goroutine that wrote. It is set once, before the first write.
func (d *Desk) OnChange(told func([]claims.Ref)) { d.told = told }

// SignIn makes name the one who acts from now on, and returns their record. The
// first person to sign in also gives the desk its standard scale.
func (d *Desk) SignIn(ctx context.Context, name string) (claims.Person, error) {
	name = strings.Join(strings.Fields(name), " ")
	known, person, err := d.find(ctx, name)
	if err != nil {
		return claims.Person{}, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if known {
		d.by = person.ID
		return person, nil
	}
	changes := []claims.Change{{After: person}}
	err = d.store.View(ctx, func(r storage.Reader) error {
		_, err := storage.Get(ctx, r, claims.StandardScale().ID)
		if errors.Is(err, storage.ErrNotFound) {
			changes = append(changes, claims.Change{After: claims.StandardScale()})
			return nil
		}
		return err
	})
	if err != nil {
		return claims.Person{}, err
	}
	last := d.by
	d.by = person.ID
	if err := d.apply(ctx, "Sign in", changes); err != nil {
		d.by = last // who isn't on the desk can't act on it
		return claims.Person{}, err
	}
	return person, nil
}

// find returns the person called name, or a new one.
func (d *Desk) find(ctx context.Context, name string) (known bool, p claims.Person, err error) {
	p = claims.Person{ID: claims.NewID[claims.Person](), Name: name}
	if err := p.Check(); err != nil {
		return false, p, fmt.Errorf("sign in: %w", err)
	}
	err = d.store.View(ctx, func(r storage.Reader) error {
		for other, err := range storage.All[claims.Person](ctx, r) {
			if err != nil {
				return err
			}
			if other.Name == name {
				known, p = true, other
			}
		}
		return nil
	})
	return known, p, err
}

// write makes one edit of the changes that plan finds, reading what is stored
// now. A plan without changes writes nothing.
func (d *Desk) write(ctx context.Context, name string, plan func(storage.Reader) ([]claims.Change, error)) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.planned(ctx, name, plan)
}

// planned is write for who has d.mu.
func (d *Desk) planned(ctx context.Context, name string, plan func(storage.Reader) ([]claims.Change, error)) error {
	if d.by.IsZero() {
		return ErrNobody
	}
	var changes []claims.Change
	err := d.store.View(ctx, func(r storage.Reader) (err error) {
		changes, err = plan(r)
		return err
	})
	if err != nil {
		return fmt.Errorf("%s: %w", strings.ToLower(name), err)
	}
	return d.apply(ctx, name, changes)
}

// apply writes changes, without those that change nothing. d.mu is held.
func (d *Desk) apply(ctx context.Context, name string, changes []claims.Change) error {
	e := claims.Edit{ID: claims.NewID[claims.Edit](), Name: name, By: d.by, At: d.now()}
	for _, c := range changes {
		if !c.Same() {
			e.Changes = append(e.Changes, c)
		}
	}
	if len(e.Changes) == 0 {
		return nil
	}
	return d.carry(ctx, e)
}

func (d *Desk) carry(ctx context.Context, e claims.Edit) error {
	// What has begun is brought to its end: a window that closes may cancel
	// reads, but not the write of what was done in it.
	logged, err := d.store.Apply(context.WithoutCancel(ctx), e)
	if err != nil {
		return fmt.Errorf("%s: %w", strings.ToLower(e.Name), err)
	}
	d.past.add(history.StepOf(logged))
	d.counted.touch(e, logged.Seq)
	d.named.touch(e, logged.Seq)
	d.memory.touch(e, logged.Seq)
	refs := make([]claims.Ref, 0, len(e.Changes))
	for _, c := range e.Changes {
		refs = append(refs, c.Ref())
	}
	d.told(refs)
	return nil
}
