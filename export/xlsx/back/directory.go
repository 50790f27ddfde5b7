package back

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
)

// measure reports a zip whose directory is so large that only reading it would
// take more memory than there should be.
func measure(r io.ReaderAt, size int64) error {
	const least, comment = 22, 1<<16 - 1
	tail := make([]byte, min(size, least+comment))
	if _, err := r.ReadAt(tail, size-int64(len(tail))); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if at < 0 || len(tail)-at < least {
		return broken("the zip has no end")
	}
	end := tail[at:]
	names := int64(binary.LittleEndian.Uint32(end[12:]))
	begin := int64(binary.LittleEndian.Uint32(end[16:]))
	if at >= len(locator{}) && bytes.HasPrefix(tail[at-len(locator{}):], []byte("PK\x06\x07")) {
		var err error
		if names, begin, err = measure64(r, locator(tail[at-len(locator{}):at])); err != nil {
			return err
		}
	}
	// The directory is read on up to its end, wherever it says that is.
	if names > maxNames || size-begin > maxNames+int64(len(tail)) {
		return ErrTooLarge
	}
	return nil
}

// A locator is where a zip says where its end in 64 bits is.
type locator [20]byte

// measure64 returns how long the zip's directory is, and where it begins, as its
// end in 64 bits says.
func measure64(r io.ReaderAt, l locator) (names, begin int64, err error) {
	end := make([]byte, 56)
	at := binary.LittleEndian.Uint64(l[8:])
	if _, err := r.ReadAt(end, int64(min(at, maxFile))); err != nil || !bytes.HasPrefix(end, []byte("PK\x06\x06")) {
		return 0, 0, broken("the zip has no end")
	}
	number := func(at int) int64 { return int64(min(binary.LittleEndian.Uint64(end[at:]), maxFile)) }
	return number(40), number(48), nil
}
