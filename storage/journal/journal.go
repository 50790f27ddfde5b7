// Package journal keeps the log of a desk: every edit, one after the other, for
// ever, in two copies. All else that a desk has on the disk can be made again
// from it.
//
// An edit is one frame (see package frame) in each copy. Its body is sealed, and
// holds the hash of the edit before it and the edit as claims encodes it. Append
// returns when both copies are on the disk. The frames are in segments, files of
// some megabytes that are named by the number of their first edit. Each start of
// the program begins a new segment, so that nothing is ever written behind a
// torn end.
//
// Where a frame is damaged in one copy it is read from the other. Survey reads
// all of both, and makes them equal again.
package journal

import (
	"encoding/binary"
	"fmt"

	"factdesk/claims"
	"factdesk/storage/frame"
	"factdesk/storage/seal"
)

// Copies are the folders of the two copies, within the journal's.
func Copies() [2]string { return [2]string{"a", "b"} }

// A Secret is what tells one desk's frames from others', and keeps them.
type Secret struct {
	Desk frame.Salt
	Key  *seal.Key // nil for a desk without passphrase
}

// A Place is one edit's in the log: its number and hash. The zero Place is
// before the first.
type Place struct {
	Seq  claims.Seq
	Hash claims.Hash
}

// An Entry is one edit as it stands in the log.
type Entry struct {
	Place

	Before claims.Hash // the hash of the edit before it
	Edit   []byte      // as claims.EncodeEdit writes it
}

// Follow returns the entry of an edit that follows on the one at before.
func Follow(before Place, edit []byte) Entry {
	at := Place{before.Seq + 1, claims.Chain(before.Hash, before.Seq+1, edit)}
	return Entry{at, before.Hash, edit}
}

// frameOf returns the frame of e.
func (s Secret) frameOf(e Entry) []byte {
	plain := append(e.Before[:len(e.Before):len(e.Before)], e.Edit...)
	body := s.Key.Seal(s.about(uint64(e.Seq)), plain)
	return frame.Append(nil, s.Desk, frame.Frame{N: uint64(e.Seq), Body: body})
}

// entryOf returns the entry in f, or an error that wraps claims.ErrDamaged.
func (s Secret) entryOf(f frame.Frame) (Entry, error) {
	plain, err := s.Key.Open(s.about(f.N), f.Body)
	if err != nil {
		return Entry{}, fmt.Errorf("edit %d: %w", f.N, err)
	}
	var before claims.Hash
	if len(plain) < len(before) {
		return Entry{}, fmt.Errorf("edit %d: %w: %d bytes", f.N, claims.ErrDamaged, len(plain))
	}
	edit := plain[copy(before[:], plain):]
	seq := claims.Seq(f.N)
	return Entry{Place{seq, claims.Chain(before, seq, edit)}, before, edit}, nil
}

func (s Secret) about(n uint64) []byte {
	b := append([]byte("edit"), s.Desk[:]...)
	return binary.BigEndian.AppendUint64(b, n)
}

// head is the frame that every segment begins with. A file without it has been
// cut to nothing, or isn't ours.
func (s Secret) head() []byte {
	return frame.Append(nil, s.Desk, frame.Frame{Body: []byte("Factdesk journal 1")})
}
