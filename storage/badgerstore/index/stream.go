package index

import (
	"errors"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/pb"
	"github.com/dgraph-io/ristretto/v2/z"
)

// A stream writes keys to an empty index whose sorts come one after the other,
// each in order: Badger makes its tables of them at once, which takes a fraction
// of the time.
type stream struct {
	x     *Index
	out   *badger.StreamWriter
	buf   *z.Buffer
	ended bool
}

// streamBatch is how much is handed to Badger at once, in bytes.
const streamBatch = 1 << 20

func newStream(x *Index) (*stream, error) {
	s := &stream{x: x, out: x.db.NewStreamWriter(), buf: z.NewBuffer(streamBatch+streamBatch/4, "Factdesk")}
	if err := s.out.Prepare(); err != nil {
		return nil, errors.Join(fault("filling the index", err), s.buf.Release())
	}
	return s, nil
}

// put adds a sealed value.
func (s *stream) put(key, value []byte) error {
	for i, part := range partsOf(s.x.key.Seal(aboutValue(key), value)) {
		if err := s.add(keyOfPart(key, i), part); err != nil {
			return err
		}
	}
	return nil
}

func (s *stream) add(key, value []byte) error {
	// Each sort of key is a stream of its own: they needn't come in order.
	badger.KVToBuffer(&pb.KV{Key: key, Value: value, Version: 1, StreamId: uint32(key[0])}, s.buf)
	if s.buf.LenNoPadding() < streamBatch {
		return nil
	}
	return s.flush()
}

func (s *stream) flush() error {
	err := s.out.Write(s.buf)
	s.buf.Reset()
	return fault("filling the index", err)
}

func (s *stream) end() error {
	s.ended = true
	return errors.Join(s.flush(), fault("filling the index", s.out.Flush()), s.buf.Release())
}

func (s *stream) cancel() {
	if s.ended {
		return
	}
	s.out.Cancel()
	_ = s.buf.Release() //nolint:errcheck // it is memory
}
