package index

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/journal"
	"factdesk/storage/seal"
)

// First gives to take the edits, as claims.EncodeEdit wrote them, of a desk of
// layout 1, which kept its log in Badger, and returns where the log ends. The
// folder dir is written to: it must be a copy of the desk's own.
func First(dir string, log *slog.Logger, take func(edit []byte) error) (end journal.Place, err error) {
	db, err := badger.Open(options(dir, log).WithMemTableSize(64 << 20))
	if err != nil {
		return end, fmt.Errorf("%w: %w", storage.ErrDamaged, err)
	}
	err = db.View(func(txn *badger.Txn) error {
		r := firstReader{txn}
		if end, err = r.end(); err != nil {
			return err
		}
		for n := claims.Seq(1); n <= end.Seq; n++ {
			edit, err := r.edit(n)
			if err == nil {
				err = take(edit)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	return end, errors.Join(err, db.Close())
}

// A firstReader reads values as layout 1 has them: 16 bytes of a SHA-256, the
// form, the number of further parts, and the length before compression; the
// parts are under keys of their own.
type firstReader struct{ txn *badger.Txn }

func (r firstReader) end() (journal.Place, error) {
	b, err := r.value([]byte("h"))
	if err == nil && len(b) != 8+len(claims.Hash{}) {
		err = fmt.Errorf("%w: the end of the log", storage.ErrDamaged)
	}
	if err != nil {
		return journal.Place{}, err
	}
	return journal.Place{Seq: claims.Seq(binary.BigEndian.Uint64(b)), Hash: claims.Hash(b[8:])}, nil
}

func (r firstReader) edit(n claims.Seq) ([]byte, error) {
	b, err := r.value(binary.BigEndian.AppendUint64([]byte("l"), uint64(n)))
	if err == nil && len(b) < len(claims.Hash{}) {
		err = storage.ErrDamaged
	}
	if err != nil {
		return nil, fmt.Errorf("edit %d: %w", n, err)
	}
	return b[len(claims.Hash{}):], nil
}

func (r firstReader) value(key []byte) ([]byte, error) {
	const sumLen, partsAt, lengthAt, headerLen = 16, 17, 19, 23
	b, err := r.raw(key)
	if err != nil {
		return nil, err
	}
	if len(b) < headerLen {
		return nil, storage.ErrDamaged
	}
	for i := range binary.BigEndian.Uint16(b[partsAt:]) {
		part, err := r.raw(binary.BigEndian.AppendUint16(append([]byte("p"), key...), i))
		if err != nil {
			return nil, err
		}
		b = append(b, part...)
	}
	if sum := sha256.Sum256(append(bytes.Clone(key), b[sumLen:]...)); !bytes.Equal(sum[:sumLen], b[:sumLen]) {
		return nil, storage.ErrDamaged
	}
	if b[sumLen] == 0 {
		return b[headerLen:], nil
	}
	length := min(int64(binary.BigEndian.Uint32(b[lengthAt:])), seal.MaxPlain)
	plain, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(b[headerLen:])), length))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", storage.ErrDamaged, err)
	}
	return plain, nil
}

func (r firstReader) raw(key []byte) ([]byte, error) {
	item, err := r.txn.Get(key)
	if err == nil {
		var b []byte
		if b, err = item.ValueCopy(nil); err == nil {
			return b, nil
		}
	}
	return nil, fmt.Errorf("%w: %w", storage.ErrDamaged, err)
}
