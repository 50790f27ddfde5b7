package badgerstore

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"

	"factdesk/storage"
)

const (
	// partSize is where a value is cut, so that no part comes near the size at
	// which Badger moves it to the value log.
	partSize = 512 << 10

	// squeezeFrom is the length from which a value is compressed. The longest
	// text, in the worst case six times as long in JSON, is written twice in
	// one transaction, as a record and in the log.
	squeezeFrom = 4 << 10

	// maxValue is how long a value may be before it is compressed.
	maxValue = 64 << 20
)

// The forms of a value.
const (
	plain    = 0
	squeezed = 1 // by DEFLATE
)

// A sealed value begins with a hash of its key and all that follows, its form,
// the number of its further parts, and its length before compression.
const (
	sumLen    = 16
	formAt    = sumLen
	partsAt   = formAt + 1
	lengthAt  = partsAt + 2
	headerLen = lengthAt + 4
)

// seal returns value as stored under key: the first part and those after it. It
// reports storage.ErrTooLarge.
func seal(key, value []byte) ([][]byte, error) {
	if len(value) > maxValue {
		return nil, fmt.Errorf("%d bytes: %w", len(value), storage.ErrTooLarge)
	}
	b := make([]byte, headerLen, headerLen+len(value))
	binary.BigEndian.PutUint32(b[lengthAt:], uint32(len(value))) //nolint:gosec // checked above
	if len(value) < squeezeFrom {
		b = append(b, value...)
	} else {
		b[formAt] = squeezed
		b = squeeze(b, value)
	}
	var parts [][]byte
	for rest := b; ; rest = rest[partSize:] {
		parts = append(parts, rest[:min(partSize, len(rest))])
		if len(rest) <= partSize {
			break
		}
	}
	binary.BigEndian.PutUint16(b[partsAt:], uint16(len(parts)-1)) //nolint:gosec // at most maxValue/partSize, and a few
	sum := sumOf(key, b)
	copy(b, sum[:])
	return parts, nil
}

// partsOf returns how many parts follow the first part of a sealed value.
func partsOf(first []byte) (int, error) {
	if len(first) < headerLen {
		return 0, fmt.Errorf("%w: %d bytes where a value should be", storage.ErrDamaged, len(first))
	}
	return int(binary.BigEndian.Uint16(first[partsAt:])), nil
}

// unseal returns the value that was sealed under key as b, its parts joined. It
// reports storage.ErrDamaged. What it returns may share b's bytes.
func unseal(key, b []byte) ([]byte, error) {
	if len(b) < headerLen {
		return nil, fmt.Errorf("%w: it is cut short", storage.ErrDamaged)
	}
	if sum := sumOf(key, b); !bytes.Equal(sum[:], b[:sumLen]) {
		return nil, fmt.Errorf("%w: it is not what was written", storage.ErrDamaged)
	}
	length := int64(binary.BigEndian.Uint32(b[lengthAt:]))
	value := b[headerLen:]
	if b[formAt] == squeezed {
		var err error
		if value, err = unsqueeze(value, length); err != nil {
			return nil, fmt.Errorf("%w: %w", storage.ErrDamaged, err)
		}
	}
	if int64(len(value)) != length {
		return nil, fmt.Errorf("%w: %d bytes, not %d", storage.ErrDamaged, len(value), length)
	}
	return value, nil
}

// sumOf hashes key and what follows the hash in b. Keys of one sort are of one
// length, so no two pairs look alike.
func sumOf(key, b []byte) (sum [sumLen]byte) {
	// Most values are short: a buffer on the stack is quicker than a hash.Hash.
	var short [1 << 10]byte
	all := append(append(short[:0], key...), b[sumLen:]...)
	full := sha256.Sum256(all)
	copy(sum[:], full[:])
	return sum
}

func squeeze(b, value []byte) []byte {
	out := bytes.NewBuffer(b)
	// Neither can fail: the level is right, and a buffer takes everything.
	w, _ := flate.NewWriter(out, flate.BestSpeed) //nolint:errcheck // see above
	_, _ = w.Write(value)                         //nolint:errcheck // see above
	_ = w.Close()                                 //nolint:errcheck // see above
	return out.Bytes()
}

// unsqueeze stops one byte after length, whatever b promises.
func unsqueeze(b []byte, length int64) ([]byte, error) {
	if length > maxValue {
		return nil, fmt.Errorf("%d bytes: %w", length, storage.ErrTooLarge)
	}
	r := flate.NewReader(bytes.NewReader(b))
	// No more room at first than a common text needs: length may be a lie.
	value := bytes.NewBuffer(make([]byte, 0, min(length, 8*int64(len(b)))+bytes.MinRead))
	_, err := value.ReadFrom(io.LimitReader(r, length+1))
	return value.Bytes(), err
}
