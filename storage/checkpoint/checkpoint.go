// Package checkpoint keeps what the records of a desk were at one place of its
// log, whole, in one file. With it a desk is made again from the last part of
// the log instead of all of it; and where a part of the log is damaged in both
// copies, what it did is in the next checkpoint still.
//
// A checkpoint is a file of frames (see package frame) with sealed bodies: a
// head, the records by the dozen in the order of their kinds and IDs, and a
// trailer with their number and the SHA-256 of everything before it. It is
// written whole or not at all.
package checkpoint

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"slices"

	"factdesk/claims"
	"factdesk/storage/frame"
	"factdesk/storage/journal"
)

// kept is how many checkpoints stay.
const kept = 3

// form is the version of the files. One of another form is as good as none.
const form = 1

// batchSize is from where on a frame gets no more records, in bytes.
const batchSize = 32 << 10

// The first byte of a body says what the rest is.
const (
	aHead    = 'h'
	aBatch   = 'b' // records, each after its length
	aTrailer = 't'
)

type head struct {
	Form int        `json:"form"`
	Seq  claims.Seq `json:"edit"`
	Hash string     `json:"hash"`
}

type trailer struct {
	Records int    `json:"records"`
	SHA256  string `json:"sha256"`
}

// Name returns the name of the checkpoint at edit n.
func Name(n claims.Seq) string { return fmt.Sprintf("%012d.checkpoint", uint64(n)) }

// Names lists the checkpoints in files, newest first.
func Names(files fs.FS) ([]string, error) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var all []string
	for _, e := range entries {
		if _, ok := SeqOf(e.Name()); ok {
			all = append(all, e.Name())
		}
	}
	slices.Sort(all)
	slices.Reverse(all)
	return all, nil
}

// SeqOf returns the edit at which a checkpoint of this name was taken. It
// reports false for a file that is none.
func SeqOf(name string) (claims.Seq, bool) {
	var n uint64
	_, err := fmt.Sscanf(name, "%d.checkpoint", &n)
	return claims.Seq(n), err == nil && name == Name(claims.Seq(n))
}

// about is what the body of frame n of the checkpoint at edit seq is sealed
// under.
func about(s journal.Secret, seq claims.Seq, n uint64) []byte {
	b := append([]byte("checkpoint"), s.Desk[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(seq))
	return binary.BigEndian.AppendUint64(b, n)
}

// A writer writes frames and hashes what it has written.
type writer struct {
	out    io.Writer
	secret journal.Secret
	seq    claims.Seq
	n      uint64
	hashed hash.Hash
	buf    []byte
}

func (w *writer) frame(plain []byte) error {
	body := w.secret.Key.Seal(about(w.secret, w.seq, w.n), plain)
	w.buf = frame.Append(w.buf[:0], w.secret.Desk, frame.Frame{N: w.n, Body: body})
	w.n++
	_, _ = w.hashed.Write(w.buf) // a hash takes everything
	_, err := w.out.Write(w.buf)
	return err
}

func (w *writer) json(what byte, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return w.frame(append([]byte{what}, b...))
}
