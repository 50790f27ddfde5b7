// Package frame writes bodies of bytes one after the other in such a way that a
// reader can tell each that is whole from what is damaged, and finds the next
// whole one after any damage.
//
// A frame is a header, the body, and a SHA-256 of both and a salt. The header
// has a checksum of its own, so that a wrong length is noticed before anything
// is read by it. The salt is the desk's ID: a frame of another desk isn't whole
// here, nor is one that somebody wrote into a text.
//
//	 0   4  "FDF1"
//	 4   4  length of the body, big-endian
//	 8   8  number of the frame, big-endian
//	16   4  CRC-32C of the first 16 bytes
//	20   n  the body
//	      32  SHA-256 of salt, header and body
package frame

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"hash/crc32"
)

const (
	mark      = "FDF1"
	lengthAt  = 4
	numberAt  = 8
	sumAt     = 16
	headerLen = 20

	// Overhead is how many bytes a frame has beside its body.
	Overhead = headerLen + sha256.Size

	// MaxBody is how long a body may be. It is more than any that we write, and
	// keeps a reader from believing anything.
	MaxBody = 128 << 20
)

// A Salt tells one desk's frames from another's.
type Salt = [16]byte

// A Frame is one of those in a file.
type Frame struct {
	N    uint64 // its number
	Body []byte
}

// Append adds a frame to b.
func Append(b []byte, salt Salt, f Frame) []byte {
	start := len(b)
	b = append(b, mark...)
	b = binary.BigEndian.AppendUint32(b, uint32(len(f.Body))) //nolint:gosec // at most MaxBody
	b = binary.BigEndian.AppendUint64(b, f.N)
	b = binary.BigEndian.AppendUint32(b, crc(b[start:]))
	b = append(b, f.Body...)
	sum := sumOf(salt, b[start:])
	return append(b, sum[:]...)
}

func crc(header []byte) uint32 {
	return crc32.Checksum(header, crc32.MakeTable(crc32.Castagnoli))
}

func sumOf(salt Salt, b []byte) (sum [sha256.Size]byte) {
	h := sha256.New()
	_, _ = h.Write(salt[:]) // a hash takes everything
	_, _ = h.Write(b)
	h.Sum(sum[:0])
	return sum
}

// header reads what b begins with. It reports false where that is no header.
func header(b []byte) (number uint64, length int, ok bool) {
	if len(b) < headerLen || string(b[:lengthAt]) != mark ||
		crc(b[:sumAt]) != binary.BigEndian.Uint32(b[sumAt:]) {
		return 0, 0, false
	}
	n := binary.BigEndian.Uint32(b[lengthAt:])
	return binary.BigEndian.Uint64(b[numberAt:]), int(n), n <= MaxBody
}

// whole returns the frame that b begins with and how long it is. It reports
// false where b begins with none.
func whole(salt Salt, b []byte) (f Frame, length int, ok bool) {
	n, body, ok := header(b)
	if !ok || len(b)-Overhead < body {
		return Frame{}, 0, false
	}
	end := headerLen + body
	sum := sumOf(salt, b[:end])
	if !bytes.Equal(sum[:], b[end:end+len(sum)]) {
		return Frame{}, 0, false
	}
	return Frame{n, b[headerLen:end:end]}, end + len(sum), true
}
