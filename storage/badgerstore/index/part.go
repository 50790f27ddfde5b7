package index

import (
	"encoding/binary"
	"fmt"

	"factdesk/storage"
)

// partSize is where a value is cut. No part comes near the size at which Badger
// moves it to the value log, which gives back nothing for what it can't read.
const partSize = 512 << 10

// The first part of a value begins with the number of further parts.
const partsLen = 2

// partsOf cuts what is sealed into parts.
func partsOf(sealed []byte) (parts [][]byte) {
	n := (len(sealed) - 1) / partSize
	first := binary.BigEndian.AppendUint16(make([]byte, 0, partsLen+min(len(sealed), partSize)), uint16(n)) //nolint:gosec // see seal.MaxPlain
	parts = append(parts, append(first, sealed[:min(partSize, len(sealed))]...))
	for at := partSize; at < len(sealed); at += partSize {
		parts = append(parts, sealed[at:min(at+partSize, len(sealed))])
	}
	return parts
}

// firstPart returns how many parts follow the first one, and what it holds.
func firstPart(b []byte) (more int, rest []byte, err error) {
	if len(b) < partsLen {
		return 0, nil, fmt.Errorf("%w: it is cut short", storage.ErrDamaged)
	}
	return int(binary.BigEndian.Uint16(b)), b[partsLen:], nil
}
