package backup

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"strings"
)

// The comment of a backup's zip, with which the file ends, is the SHA-256 of all
// that stands before it. The zip's own checksums leave most of its headers out.
const (
	commentWords = "SHA-256 of all before it: "
	commentSum   = 2 * sha256.Size
)

// blankComment is the comment before the hash is known.
func blankComment() string { return commentWords + strings.Repeat("-", commentSum) }

// signed hands on all but the last bytes, in whose place Close puts the hash of
// what was before them.
type signed struct {
	w    io.Writer
	hash hash.Hash
	held []byte
}

func newSigned(w io.Writer) *signed { return &signed{w: w, hash: sha256.New()} }

// Write implements io.Writer.
func (s *signed) Write(b []byte) (int, error) {
	s.held = append(s.held, b...)
	ready := len(s.held) - commentSum
	if ready <= 0 {
		return len(b), nil
	}
	_, _ = s.hash.Write(s.held[:ready])
	if _, err := s.w.Write(s.held[:ready]); err != nil {
		return 0, err
	}
	s.held = s.held[:copy(s.held, s.held[ready:])]
	return len(b), nil
}

// Close implements io.Closer.
func (s *signed) Close() error {
	_, err := io.WriteString(s.w, hex.EncodeToString(s.hash.Sum(nil)))
	return err
}
