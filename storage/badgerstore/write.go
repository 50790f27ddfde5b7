package badgerstore

import (
	"encoding/binary"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
)

// A writer gathers in one transaction what an edit changes.
type writer struct {
	reader
	grown map[list]int // by how much each list has
}

// put stores value under key, or takes away what is there where value is nil.
func (w writer) put(key, value []byte) error {
	if err := w.drop(key); err != nil || value == nil {
		return err
	}
	parts, err := seal(key, value)
	if err != nil {
		return err
	}
	if err := w.set(key, parts[0]); err != nil {
		return err
	}
	for i, part := range parts[1:] {
		if err := w.set(keyOfPart(key, i), part); err != nil {
			return err
		}
	}
	return nil
}

// drop deletes key and its further parts.
func (w writer) drop(key []byte) error {
	item, err := w.txn.Get(key)
	if err == badger.ErrKeyNotFound { //nolint:errorlint // Badger returns it as it is
		return nil
	}
	if err != nil {
		return fault("reading", err)
	}
	parts := 0
	err = item.Value(func(first []byte) (err error) {
		parts, err = partsOf(first)
		return err
	})
	if err != nil {
		return err
	}
	for i := range parts {
		if err := w.txn.Delete(keyOfPart(key, i)); err != nil {
			return fault("writing", err)
		}
	}
	return fault("writing", w.txn.Delete(key))
}

// relist puts the record that c changes into the lists where it belongs now.
func (w writer) relist(c claims.Change) error {
	before, after := lists(c.Before), lists(c.After)
	id := c.Ref().ID
	for _, l := range before {
		if slices.Contains(after, l) {
			continue
		}
		w.grown[l]--
		if err := w.unlist(l, id); err != nil {
			return err
		}
	}
	for _, l := range after {
		if slices.Contains(before, l) {
			continue
		}
		w.grown[l]++
		if err := w.enlist(l, id); err != nil {
			return err
		}
	}
	return nil
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

func (w writer) enlist(l list, id [16]byte) error {
	if l.owner.IsZero() {
		return nil // the record is the entry
	}
	return w.put(l.entry(id), []byte{})
}

func (w writer) unlist(l list, id [16]byte) error {
	if l.owner.IsZero() {
		return nil
	}
	return w.put(l.entry(id), nil)
}

func (w writer) putCounts() error {
	for l, by := range w.grown {
		n, err := w.count(l)
		if err != nil {
			return err
		}
		n += uint64(by) //nolint:gosec // wraps round as it should
		if err := w.put(l.count(), binary.BigEndian.AppendUint64(nil, n)); err != nil {
			return err
		}
	}
	return nil
}

// putLogged adds an encoded edit to the log.
func (w writer) putLogged(at place, edit []byte) error {
	if err := w.put(keyOfEdit(at.seq), slices.Concat(at.hash[:], edit)); err != nil {
		return err
	}
	return w.put(keyOfHead(), at.bytes())
}

func (w writer) set(key, value []byte) error { return fault("writing", w.txn.Set(key, value)) }
