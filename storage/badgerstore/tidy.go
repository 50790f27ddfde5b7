package badgerstore

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"factdesk/storage"
)

// keepFor is how long what is no longer the desk's stays, for somebody to look
// at or to take back.
const keepFor = storage.TrashDays * 24 * time.Hour

// tidy removes what is no longer kept. Where something is in its way it stays
// for the next time.
func (s *Store) tidy() {
	_ = s.desk.takeBallast()                     //nolint:errcheck // see above
	_ = s.removeLeft(s.id)                       //nolint:errcheck // see above
	_ = s.emptyFolder(s.data.at(quarantineName)) //nolint:errcheck // see above
	_ = s.sweep()                                //nolint:errcheck // see above
}

// removeLeft removes what id names of before, where its time is over.
func (s *Store) removeLeft(id identity) (err error) {
	for _, l := range id.Left {
		if s.keeper.Now().Sub(l.At) >= keepFor {
			err = errors.Join(err, s.desk.Remove(s.desk.at(l.Name)))
		}
	}
	return err
}

// emptyFolder removes the files in dir that have been there for long.
func (s *Store) emptyFolder(dir string) error {
	names, err := s.desk.List(dir)
	for _, name := range names {
		info, statErr := os.Stat(filepath.Join(dir, name))
		if statErr == nil && s.keeper.Now().Sub(info.ModTime()) > keepFor {
			err = errors.Join(err, s.desk.Remove(filepath.Join(dir, name)))
		}
	}
	return err
}

// sweep removes the snapshots that no record has had for as long, unless data of
// before are kept that may point at them.
func (s *Store) sweep() error {
	for _, l := range s.id.Left {
		if s.keeper.Now().Sub(l.At) < keepFor {
			return nil
		}
	}
	names, err := s.desk.List(s.desk.at(snapshotsName))
	if err != nil || len(names) == 0 {
		return err
	}
	keep, err := s.captured(s.tending.ctx)
	if err != nil {
		return err
	}
	s.tending.sweeping.Lock()
	defer s.tending.sweeping.Unlock()
	_, err = s.snapshots.Sweep(s.tending.ctx, keep)
	return err
}
