package index

import (
	"encoding/binary"

	"factdesk/claims"
)

// The first byte of a key says what the key is for. Keys hold kinds, IDs and
// numbers, never words: they are not sealed, and Badger writes them into its
// messages.
const (
	recordKey = 'r' // kind, ID: the record
	underKey  = 'u' // owner, kind, ID: the record is under the owner
	countKey  = 'n' // owner, kind: how many records there are under it
	partKey   = 'p' // the key of a value, number: a further part of it
	endKey    = 'e' // the number and hash of the last edit
)

func keyOf(ref claims.Ref) []byte { return appendRef([]byte{recordKey}, ref) }

// A list is the records of a kind under owner, or all of the kind where owner
// is zero.
type list struct {
	owner claims.Ref
	kind  claims.Kind
}

// entries is what the keys of the list's entries begin with; the IDs of the
// records follow. All records of a kind are in order as they are.
func (l list) entries() []byte {
	if l.owner.IsZero() {
		return []byte{recordKey, byte(l.kind)}
	}
	return append(appendRef([]byte{underKey}, l.owner), byte(l.kind))
}

func (l list) entry(id [16]byte) []byte { return append(l.entries(), id[:]...) }

func (l list) count() []byte { return append(appendRef([]byte{countKey}, l.owner), byte(l.kind)) }

func keyOfEnd() []byte { return []byte{endKey} }

// keyOfPart is the key of part n of the value of key. The first is under the key
// itself.
func keyOfPart(key []byte, n int) []byte {
	if n == 0 {
		return key
	}
	b := append([]byte{partKey}, key...)
	return binary.BigEndian.AppendUint16(b, uint16(n)) //nolint:gosec // a value has fewer parts than that
}

// aboutValue is what the value of key is sealed under.
func aboutValue(key []byte) []byte { return append([]byte("index"), key...) }

func appendRef(b []byte, ref claims.Ref) []byte {
	b = append(b, byte(ref.Kind))
	return append(b, ref.ID[:]...)
}

// idIn returns the ID at the end of a key.
func idIn(key []byte) (id [16]byte) {
	copy(id[:], key[max(0, len(key)-len(id)):])
	return id
}
