package index

import (
	"errors"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/pb"
	"github.com/dgraph-io/ristretto/v2/z"

	"factdesk/storage/seal"
)

// A stream writes keys that come in order to an empty index: Badger makes its
// tables of them at once, which takes a fraction of the time. Keys that begin
// with the same two bytes are of one stream. It writes while its caller looks for
// the next key, and is ended with end.
type stream struct {
	key *seal.Key
	kv  pb.KV     // the last
	buf *z.Buffer // of what is not written yet

	full, empty chan *z.Buffer
	ended       chan struct{} // closed when nothing is written any more
	err         error         // of writing; read after ended
}

// streamBatch is how much is handed to Badger at once, in bytes.
const streamBatch = 1 << 20

func newStream(to *badger.StreamWriter, key *seal.Key) *stream {
	s := &stream{
		key: key, kv: pb.KV{Version: 1}, buf: newBuffer(),
		full: make(chan *z.Buffer), empty: make(chan *z.Buffer, 1), ended: make(chan struct{}),
	}
	s.empty <- newBuffer()
	go s.write(to)
	return s
}

func newBuffer() *z.Buffer { return z.NewBuffer(streamBatch+streamBatch/4, "Factdesk") }

func (s *stream) write(to *badger.StreamWriter) {
	defer close(s.ended)
	for buf := range s.full {
		if s.err = fault("filling the index", to.Write(buf)); s.err != nil {
			return
		}
		buf.Reset()
		s.empty <- buf
	}
}

// put adds a sealed value.
func (s *stream) put(key, value []byte) error {
	for i, part := range partsOf(s.key.Seal(aboutValue(key), value)) {
		if err := s.add(keyOfPart(key, i), part); err != nil {
			return err
		}
	}
	return nil
}

func (s *stream) add(key, value []byte) error {
	// Badger keeps those of one beginning apart from those of another: they needn't
	// come in order.
	sort := uint32(key[0])
	if len(key) > 1 {
		sort = sort<<8 | uint32(key[1])
	}
	s.kv.Key, s.kv.Value, s.kv.StreamId = key, value, sort
	badger.KVToBuffer(&s.kv, s.buf)
	if s.buf.LenNoPadding() < streamBatch {
		return nil
	}
	return s.flush()
}

func (s *stream) flush() error {
	select {
	case s.full <- s.buf:
		s.buf = <-s.empty
		return nil
	case <-s.ended:
		return s.err
	}
}

// end writes the rest, and waits until all is written.
func (s *stream) end() error {
	err := s.flush()
	close(s.full)
	<-s.ended
	return errors.Join(err, s.err)
}
