package badgerstore

import (
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage"
)

// A mark is the end of the log when the desk was last opened or closed, kept
// outside of Badger's folder. A database that doesn't reach it has lost
// something.
type mark struct {
	Seq  claims.Seq `json:"edit"`
	Hash string     `json:"hash"`
}

// ready checks the head and leaves a mark, before anybody uses the store. The
// mark also tells whether the folder can be written.
func (s *Store) ready() error {
	if err := s.checkHead(); err != nil {
		return err
	}
	return s.leaveMark()
}

// leaveMark writes the mark.
func (s *Store) leaveMark() error {
	var end place
	err := s.db.View(func(txn *badger.Txn) (err error) {
		end, err = reader{txn}.head()
		return err
	})
	if err != nil {
		return err
	}
	return s.desk.writeJSON(headName, mark{end.seq, end.hash.String()})
}

// checkHead reports storage.ErrDamaged where the database doesn't hold the edit
// that it says is its last, or that the mark has.
func (s *Store) checkHead() error {
	return s.db.View(func(txn *badger.Txn) error {
		r := reader{txn}
		end, err := r.head()
		if err != nil {
			return err
		}
		at, err := r.placeOf(end.seq)
		if err != nil {
			return err
		}
		if at != end {
			return fmt.Errorf("%w: its last edit is not the one that was written", storage.ErrDamaged)
		}
		return s.checkMark(r, end)
	})
}

func (s *Store) checkMark(r reader, end place) error {
	// A desk that was never closed has none.
	if there, err := s.desk.has(headName); err != nil || !there {
		return err
	}
	var m mark
	if err := s.desk.readJSON(headName, &m); err != nil {
		return err
	}
	if m.Seq > end.seq {
		return fmt.Errorf("%w: it ends at edit %d, and had %d before", storage.ErrDamaged, end.seq, m.Seq)
	}
	hash, err := hex.DecodeString(m.Hash)
	if err != nil || len(hash) != len(claims.Hash{}) {
		return errors.Join(fmt.Errorf("%w: %s", storage.ErrDamaged, headName), err)
	}
	at, err := r.placeOf(m.Seq)
	if err == nil && at != (place{m.Seq, claims.Hash(hash)}) {
		err = fmt.Errorf("%w: edit %d is not the one that it had before", storage.ErrDamaged, m.Seq)
	}
	return err
}
