package claims

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// Seq counts the edits of a desk from 1, in the order in which they were
// applied. 0 is before the first.
type Seq uint64

// A Hash stands for everything that a desk's log says up to one edit.
type Hash [sha256.Size]byte

// String returns h in hexadecimal.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// A Logged is an edit as it stands in the log: chained to the one before, so
// that nothing can be changed, left out or put in without its showing.
type Logged struct {
	Edit Edit
	Seq  Seq
	Hash Hash // Chain of the hash before and the edit
}

// Chain returns the hash of edit number seq, encoded as edit, whose predecessor
// has the hash before. The first edit's predecessor has the zero hash.
func Chain(before Hash, seq Seq, edit []byte) Hash {
	b := make([]byte, 0, len(before)+8+len(edit))
	b = append(b, before[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(seq))
	return sha256.Sum256(append(b, edit...))
}
