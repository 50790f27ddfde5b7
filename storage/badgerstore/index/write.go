package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage"
)

// A planner gathers what an edit changes.
type planner struct {
	Reader
	plan  Plan
	grown map[list]int // by how much each list has
}

// change plans c, or reports storage.ErrConflict. It judges by content, not by a
// revision number: to undo two edits in turn would otherwise meet the first
// undo's revision where it expects its own.
func (w *planner) change(c claims.Change) error {
	ref := c.Ref()
	key := keyOf(ref)
	held, had, err := w.stored(key)
	missing := errors.Is(err, storage.ErrNotFound)
	switch {
	case err != nil && !missing:
	case missing != (c.Before == nil), c.Before != nil && !same(held, c.Before):
		err = storage.ErrConflict
	default:
		err = nil
	}
	if err != nil {
		return fmt.Errorf("%v: %w", ref, err)
	}
	after := put{key: key, had: had}
	if c.After != nil {
		after.value = claims.Encode(c.After)
	}
	w.plan.puts = append(w.plan.puts, after)
	w.plan.relist(c, w.grown)
	return nil
}

// relist puts the record that c changes into the lists where it belongs now.
func (p *Plan) relist(c claims.Change, grown map[list]int) {
	before, after := lists(c.Before), lists(c.After)
	id := c.Ref().ID
	for _, l := range before {
		if !slices.Contains(after, l) {
			grown[l]--
			p.enlist(l, put{key: l.entry(id), bare: true})
		}
	}
	for _, l := range after {
		if !slices.Contains(before, l) {
			grown[l]++
			p.enlist(l, put{key: l.entry(id), value: []byte{}, bare: true})
		}
	}
}

// enlist plans an entry of l. In the list of all of a kind the record itself is
// the entry.
func (p *Plan) enlist(l list, entry put) {
	if !l.owner.IsZero() {
		p.puts = append(p.puts, entry)
	}
}

// lists returns the lists that r is in. A nil r is in none.
func lists(r claims.Record) []list {
	if r == nil {
		return nil
	}
	kind := r.Ref().Kind
	all := []list{{kind: kind}}
	for _, owner := range r.Under() {
		all = append(all, list{owner, kind})
	}
	return all
}

func (w *planner) putCounts() error {
	for l, by := range w.grown {
		n, err := w.count(l)
		if err != nil {
			return err
		}
		w.plan.puts = append(w.plan.puts, countOf(l, n+by))
	}
	return nil
}

func countOf(l list, n int) put {
	return put{key: l.count(), value: lengthOf(n), bare: true}
}

// lengthOf returns the length of a list as it is stored.
func lengthOf(n int) []byte {
	return binary.BigEndian.AppendUint64(nil, uint64(n)) //nolint:gosec // no list has less than nothing in it
}

// A writer writes in as many of Badger's transactions as it takes.
type writer struct {
	txn *badger.Txn
	x   *Index
}

func (w *writer) put(p put) error {
	var parts [][]byte
	switch {
	case p.value == nil:
	case p.bare:
		parts = [][]byte{p.value}
	default:
		parts = partsOf(w.x.key.Seal(aboutValue(p.key), p.value))
	}
	for i, part := range parts {
		if err := w.set(badger.NewEntry(keyOfPart(p.key, i), part)); err != nil {
			return err
		}
	}
	for i := len(parts); i <= p.had; i++ {
		if err := w.remove(keyOfPart(p.key, i)); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) set(e *badger.Entry) error {
	return w.retry(func() error { return w.txn.SetEntry(e) })
}

func (w *writer) remove(key []byte) error {
	return w.retry(func() error { return w.txn.Delete(key) })
}

// retry does what fills the transaction again in a new one.
func (w *writer) retry(do func() error) error {
	err := do()
	if errors.Is(err, badger.ErrTxnTooBig) {
		if err := w.txn.Commit(); err != nil {
			return fault("writing the index", err)
		}
		w.txn = w.x.db.NewTransaction(true)
		err = do()
	}
	return fault("writing the index", err)
}
