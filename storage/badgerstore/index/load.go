package index

import (
	"bytes"
	"cmp"
	"slices"

	"factdesk/claims"
	"factdesk/storage/journal"
)

// A Loader fills an empty index with all the records of a desk. Lists follow from
// the records.
type Loader struct {
	out    *stream
	kinds  map[claims.Kind]int
	listed [][listedLen]byte
}

// listedLen is how long the keys of lists' entries are, and countedLen of those
// of their lengths.
const (
	listedLen  = 1 + refLen + 1 + 16
	countedLen = 1 + refLen + 1
)

// Load begins to fill x, which is empty. The caller ends it with Finish, or else
// with Cancel.
func (x *Index) Load() (*Loader, error) {
	out, err := newStream(x)
	return &Loader{out: out, kinds: map[claims.Kind]int{}}, err
}

// Add adds a record. They come in order, each once.
func (l *Loader) Add(e Entry) error {
	ref := e.Ref()
	under, encoded := e.parts()
	l.kinds[ref.Kind]++
	for _, owner := range under {
		l.listed = append(l.listed, [listedLen]byte(list{owner, ref.Kind}.entry(ref.ID)))
	}
	return l.out.put(keyOf(ref), encoded)
}

// Finish ends the filling of an index whose log ends at end.
func (l *Loader) Finish(end journal.Place) error {
	slices.SortFunc(l.listed, func(a, b [listedLen]byte) int { return bytes.Compare(a[:], b[:]) })
	for kind, n := range sorted(l.kinds) {
		if err := l.out.add(list{kind: kind}.count(), lengthOf(n)); err != nil {
			return err
		}
	}
	if err := l.lists(); err != nil {
		return err
	}
	if err := l.out.put(keyOfEnd(), bytesOf(end)); err != nil {
		return err
	}
	return l.out.end()
}

// lists writes the entries of lists, and how many there are in each.
func (l *Loader) lists() error {
	for len(l.listed) > 0 {
		of := l.listed[0][1 : 1+refLen+1]
		n := slices.IndexFunc(l.listed, func(key [listedLen]byte) bool { return !bytes.Equal(key[1:1+refLen+1], of) })
		if n < 0 {
			n = len(l.listed)
		}
		for i := range n {
			if err := l.out.add(l.listed[i][:], nil); err != nil {
				return err
			}
		}
		if err := l.out.add(append([]byte{countKey}, of...), lengthOf(n)); err != nil {
			return err
		}
		l.listed = l.listed[n:]
	}
	return nil
}

// Cancel ends a filling that is given up.
func (l *Loader) Cancel() { l.out.cancel() }

// sorted yields the entries of m in the order of their keys.
func sorted[K cmp.Ordered, V any](m map[K]V) func(yield func(K, V) bool) {
	return func(yield func(K, V) bool) {
		keys := make([]K, 0, len(m))
		for k := range m {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		for _, k := range keys {
			if !yield(k, m[k]) {
				return
			}
		}
	}
}
