package index

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"sync"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage/journal"
	"factdesk/storage/seal"
)

// A Loader fills an empty index with all the records of a desk. Lists follow from
// the records.
type Loader struct {
	to      *badger.StreamWriter
	key     *seal.Key
	records *stream // nil when it has ended
	whole   bool

	kinds  map[claims.Kind]int
	listed map[claims.Kind]listing // by the kind of what the lists are under
}

// Load begins to fill x, which is empty. The caller ends it with Finish, or else
// with Cancel.
func (x *Index) Load() (*Loader, error) {
	to := x.db.NewStreamWriter()
	if err := to.Prepare(); err != nil {
		return nil, fault("filling the index", err)
	}
	return &Loader{
		to: to, key: x.key, records: newStream(to, x.key),
		kinds: map[claims.Kind]int{}, listed: map[claims.Kind]listing{},
	}, nil
}

// Add adds a record. They come in order, each once.
func (l *Loader) Add(e Entry) error {
	ref := e.Ref()
	under, encoded := e.parts()
	l.kinds[ref.Kind]++
	for _, owner := range under {
		l.enlist(list{owner, ref.Kind}, ref.ID)
	}
	return l.records.put(keyOf(ref), encoded)
}

func (l *Loader) enlist(of list, id [16]byte) {
	lists := l.listed[of.owner.Kind]
	if lists == nil {
		lists = listing{}
		l.listed[of.owner.Kind] = lists
	}
	lists[of] = append(lists[of], id)
}

// stream calls write with a stream.
func (l *Loader) stream(write func(*stream) error) error {
	s := newStream(l.to, l.key)
	return errors.Join(write(s), s.end())
}

// Finish ends the filling of an index whose log ends at end.
func (l *Loader) Finish(end journal.Place) error {
	if err := l.endRecords(); err != nil {
		return err
	}
	var writing sync.WaitGroup
	var errs [256]error // by the kind of what the lists are under
	for kind, lists := range l.listed {
		writing.Go(func() { errs[kind] = l.stream(lists.write) })
	}
	err := l.stream(func(s *stream) error { return l.rest(s, end) })
	writing.Wait()
	if err := errors.Join(append(errs[:], err)...); err != nil {
		return err
	}
	l.whole = true
	return fault("filling the index", l.to.Flush())
}

func (l *Loader) endRecords() error {
	s := l.records
	if s == nil {
		return nil
	}
	l.records = nil
	return s.end()
}

// rest writes how many records there are of each kind, and the end of the log.
func (l *Loader) rest(s *stream, end journal.Place) error {
	for _, kind := range slices.Sorted(maps.Keys(l.kinds)) {
		if err := s.add(list{kind: kind}.count(), lengthOf(l.kinds[kind])); err != nil {
			return err
		}
	}
	return s.put(keyOfEnd(), bytesOf(end))
}

// Cancel ends a filling that is given up.
func (l *Loader) Cancel() {
	if !l.whole {
		_ = l.endRecords() //nolint:errcheck // it is given up
		l.to.Cancel()
	}
}

// A listing is the IDs in some lists, in order.
type listing map[list][][16]byte

// write writes the entries of the lists, and how many there are in each.
func (l listing) write(s *stream) error {
	inOrder := func(a, b list) int { return cmp.Or(Compare(a.owner, b.owner), cmp.Compare(a.kind, b.kind)) }
	for _, of := range slices.SortedFunc(maps.Keys(l), inOrder) {
		for _, id := range l[of] {
			if err := s.add(of.entry(id), nil); err != nil {
				return err
			}
		}
		if err := s.add(of.count(), lengthOf(len(l[of]))); err != nil {
			return err
		}
	}
	return nil
}
