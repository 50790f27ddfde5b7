package badgerstore

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"

	"factdesk/storage"
	"factdesk/storage/badgerstore/index"
	"factdesk/storage/disk"
)

const (
	// reserve is how much room there must be on the disk for anything to be
	// written, in bytes: the index may want that much at any time after it.
	reserve = index.Room + 16<<20

	// opening is how much room it takes to open a desk as it was closed.
	opening = 8 << 20

	// ballast is the size of a file that holds room which the desk gives back
	// when there is none left to open it.
	ballast = 24 << 20
)

// checkRoom reports storage.ErrFull where an edit of so many bytes can't be
// written for certain.
func (s *Store) checkRoom(size int) error {
	return s.desk.checkRoom(reserve + 4*uint64(size)) //nolint:gosec // not negative
}

func (f folder) checkRoom(want uint64) error {
	room, err := f.Room(f.path)
	if err != nil || room >= want {
		return err
	}
	return fmt.Errorf("%w: %d MB are free, and it takes %d", storage.ErrFull, room>>20, want>>20)
}

// makeRoom sees to it that there is room for so many bytes, and gives up the
// ballast for it.
func (f folder) makeRoom(want uint64) error {
	err := f.checkRoom(want)
	if !errors.Is(err, storage.ErrFull) {
		return err
	}
	if err := f.Remove(f.at(ballastName)); err != nil {
		return err
	}
	return f.checkRoom(want)
}

// takeBallast makes the ballast where it isn't there and there is room enough.
func (f folder) takeBallast() error {
	path := f.at(ballastName)
	if there, err := f.Has(path); err != nil || there {
		return err
	}
	if f.checkRoom(reserve+4*ballast) != nil {
		return nil //nolint:nilerr // there is room for what is needed, but not for more
	}
	file, err := f.Create(path)
	if err != nil {
		return err
	}
	// Zeros would take no room on some file systems.
	_, err = io.CopyN(file, rand.Reader, ballast)
	err = errors.Join(err, file.Close())
	if disk.Full(err) {
		err = f.Remove(path)
	}
	return err
}
