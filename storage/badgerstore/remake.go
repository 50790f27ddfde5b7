package badgerstore

import (
	"fmt"

	"factdesk/storage"
	"factdesk/storage/badgerstore/index"
	"factdesk/storage/journal"
)

// remake makes the index again: the program before didn't close the desk, or
// something has changed the index's files since. Without a mark, m is nil.
func (o *opener) remake(m *mark) error {
	if err := o.setAside(m); err != nil {
		return err
	}
	if err := o.roomForIndex(); err != nil {
		return err
	}
	return o.fill(o.store.end)
}

// setAside moves away the index that can't be trusted. One that was damaged is
// kept for a while; one that was only not closed is of no interest to anybody.
func (o *opener) setAside(m *mark) error {
	s := o.store
	if err := s.desk.Remove(s.data.at(cleanName)); err != nil {
		return err
	}
	there, err := s.desk.Has(s.data.at(badgerName))
	if err != nil || !there {
		return err // it is new: a restore, for one, makes no index
	}
	if m == nil {
		s.opened.Unclean = true
		return s.desk.Remove(s.data.at(badgerName))
	}
	o.mended = append(o.mended, "The index was not as it was left, and was made again.")
	aside := s.data.at(quarantineName, badgerName)
	if err := s.desk.Remove(aside); err != nil {
		return err
	}
	return s.desk.Rename(s.data.at(badgerName), aside)
}

func (o *opener) roomForIndex() error {
	newest, tail, err := o.store.data.sizes()
	if err != nil {
		return err
	}
	return o.store.desk.makeRoom(opening + 2*uint64(newest+tail)) //nolint:gosec // not negative
}

// fill fills a new index, from the newest checkpoint that is whole and the
// journal after it, or from the journal alone.
func (o *opener) fill(end journal.Place) error {
	s := o.store
	open := func() (*index.Index, error) {
		dir := s.data.at(badgerName)
		if err := s.desk.Remove(dir); err != nil {
			return nil, err
		}
		if err := s.desk.MakeFolder(dir); err != nil {
			return nil, err
		}
		return index.Open(dir, s.secret.Key, s.keeper.Log)
	}
	f := filling{opener: o, open: open, log: s.log, files: s.desk.FS(s.data.at(checkpointsName)), end: end}
	if err := f.all(o.quarantine); err != nil {
		return err
	}
	s.index, s.end = f.index, f.at
	return nil
}

func (o *opener) quarantine(name string) error {
	s := o.store
	o.mended = append(o.mended, fmt.Sprintf("The checkpoint %s was damaged, and the one before it was used.", name))
	return s.desk.Rename(s.data.at(checkpointsName, name), s.data.at(quarantineName, name))
}

func (o *opener) tell(doing string, done, of int64) {
	if o.how.Progress != nil {
		o.how.Progress(storage.Progress{Doing: doing, Done: done, Of: of})
	}
}
