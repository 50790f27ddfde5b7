package badgerstore

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/badgerstore/index"
	"factdesk/storage/checkpoint"
	"factdesk/storage/journal"
)

// A filling fills one index, from the newest checkpoint that is whole and the
// log after it, or from the log alone.
type filling struct {
	*opener

	open  func() (*index.Index, error) // a new one
	log   journal.Reader
	files fs.FS         // the checkpoints
	end   journal.Place // of the log

	index *index.Index
	at    journal.Place // up to where it is filled
}

// all fills an index. A damaged checkpoint is handed to aside.
func (f *filling) all(aside func(name string) error) error {
	names, err := checkpoint.Names(f.files)
	if err != nil {
		return err
	}
	for _, name := range append(names, "") {
		err := f.from(name)
		if err == nil || !errors.Is(err, storage.ErrDamaged) && !errors.Is(err, claims.ErrNewer) || name == "" {
			return err
		}
		if err := aside(name); err != nil {
			return err
		}
	}
	return nil
}

// from fills the index from the checkpoint called name, or without one where it
// is "". After an error there is no index.
func (f *filling) from(name string) (err error) {
	var start journal.Place
	start.Seq, _ = checkpoint.SeqOf(name)
	tail, err := f.fold(start)
	if err != nil {
		return err
	}
	if f.index, err = f.open(); err != nil {
		return err
	}
	m, err := newMerging(f.index, tail.left)
	if err != nil {
		return errors.Join(err, f.index.Close())
	}
	if name != "" {
		start, err = checkpoint.Read(f.ctx, f.files, name, f.log.Secret(), m.add)
	}
	if err == nil {
		f.tell("Making the index", int64(m.n), int64(m.n))
		f.at = f.reached(start, tail)
		err = m.finish(f.at)
	}
	if err != nil {
		m.loader.Cancel()
		return errors.Join(err, f.index.Close())
	}
	f.lost = append(f.lost, tail.lost...)
	return nil
}

// reached returns up to where an index is filled that was begun at start.
func (f *filling) reached(start journal.Place, t tail) journal.Place {
	switch {
	case start.Seq > f.end.Seq:
		f.lost = append(f.lost, fmt.Sprintf(
			"The journal ends at edit %d. What was on the desk at edit %d is here, from a checkpoint; its history between is not.", f.end.Seq, start.Seq))
		return start
	case t.first != (claims.Hash{}) && t.first != start.Hash && start.Seq > 0:
		f.lost = append(f.lost, fmt.Sprintf("Edit %d doesn't follow on what was on the desk before it.", start.Seq+1))
	}
	return f.end
}

// A tail is what a part of the log has left of the records that it touched.
type tail struct {
	left  map[claims.Ref]index.Entry // nil for what it deleted
	first claims.Hash                // the hash before its first edit
	lost  []string
}

// fold makes the edits after start, one on the other.
func (f *filling) fold(start journal.Place) (tail, error) {
	t := tail{left: map[claims.Ref]index.Entry{}}
	at := start
	for e := range ahead(f.log.Sound(f.ctx, start.Seq, f.end.Seq), leftBy) {
		if e.Seq%1000 == 0 {
			f.tell("Reading the journal", int64(e.Seq), int64(f.end.Seq)) //nolint:gosec // counts
		}
		switch {
		case e.err != nil && !errors.Is(e.err, storage.ErrDamaged):
			return t, e.err
		case e.Seq == start.Seq+1:
			t.first = e.Before
		case e.Seq != at.Seq+1 || e.Before != at.Hash:
			t.lost = append(t.lost, fmt.Sprintf("Edit %d doesn't follow on edit %d: what was done between may be missing.", e.Seq, at.Seq))
		}
		if e.err != nil {
			t.lost = append(t.lost, fmt.Sprintf("Edit %d can't be read.", e.Seq))
		}
		at = e.Place
		for i, ref := range e.refs {
			t.left[ref] = e.left[i]
		}
	}
	if at.Seq < f.end.Seq {
		t.lost = append(t.lost, fmt.Sprintf("What the edits after number %d did can't be read.", at.Seq))
	}
	return t, nil
}

// A leaving is what one edit has left of the records that it touched. What they
// were before is not looked at: where a part of the log is lost, what follows on
// it still counts.
type leaving struct {
	journal.Entry

	refs []claims.Ref
	left []index.Entry // nil for what it deleted
	err  error
}

func leftBy(e journal.Entry, err error) leaving {
	l := leaving{Entry: e, err: err}
	if err != nil {
		return l
	}
	edit, after, err := claims.DecodeChanged(e.Edit)
	l.err = err
	for i, c := range edit.Changes {
		l.refs = append(l.refs, c.Ref())
		var entry index.Entry
		if c.After != nil {
			entry = index.EntryOf(c.After, after[i])
		}
		l.left = append(l.left, entry)
	}
	return l
}

// A merging puts the records of a checkpoint and those of the log after it into
// an index, all in one order.
type merging struct {
	loader *index.Loader
	left   map[claims.Ref]index.Entry
	order  []claims.Ref // of what is left, and not in the index yet
	n      int
}

func newMerging(x *index.Index, left map[claims.Ref]index.Entry) (*merging, error) {
	loader, err := x.Load()
	return &merging{loader: loader, left: left, order: slices.SortedFunc(maps.Keys(left), index.Compare)}, err
}

// add adds a record of the checkpoint, unless the log after it says otherwise.
func (m *merging) add(b []byte) error {
	e := index.Entry(b)
	if err := e.Check(); err != nil {
		return err
	}
	ref := e.Ref()
	if err := m.upTo(ref); err != nil {
		return err
	}
	if len(m.order) > 0 && m.order[0] == ref {
		return nil // it comes next
	}
	m.n++
	return m.loader.Add(e)
}

// upTo adds what is left and stands before ref.
func (m *merging) upTo(ref claims.Ref) error {
	for len(m.order) > 0 && index.Compare(m.order[0], ref) < 0 {
		if err := m.next(); err != nil {
			return err
		}
	}
	return nil
}

func (m *merging) next() error {
	e := m.left[m.order[0]]
	m.order = m.order[1:]
	if e == nil {
		return nil
	}
	m.n++
	return m.loader.Add(e)
}

func (m *merging) finish(end journal.Place) error {
	for len(m.order) > 0 {
		if err := m.next(); err != nil {
			return err
		}
	}
	return m.loader.Finish(end)
}
