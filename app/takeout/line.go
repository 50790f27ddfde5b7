package takeout

import (
	"bufio"
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"factdesk/claims"
)

// maxLine is how long a line may be: no store takes a longer edit.
const maxLine = 64<<20 + 1<<10

// What is around an edit on its line. %d is its number, %s its hash.
const (
	lineStart = `{"seq":%d,"hash":"%s","edit":`
	lineEnd   = "}\n"
)

// editLine returns an edit as it stands in edits.jsonl.
func editLine(seq claims.Seq, hash claims.Hash, edit []byte) []byte {
	b := fmt.Appendf(nil, lineStart, seq, hash)
	return append(append(b, edit...), lineEnd...)
}

// parseEdit returns the edit that line says, and reports claims.ErrDamaged unless
// it is the one that follows on before, written as editLine does.
func parseEdit(before claims.Logged, line []byte) (claims.Logged, error) {
	seq := before.Seq + 1
	start := fmt.Appendf(nil, lineStart, seq, claims.Hash{})
	if len(line) < len(start)+len(lineEnd) {
		return claims.Logged{}, damaged("edit %d is missing", seq)
	}
	edit := line[len(start) : len(line)-len(lineEnd)]
	hash := claims.Chain(before.Hash, seq, edit)
	if !bytes.Equal(line, editLine(seq, hash, edit)) {
		return claims.Logged{}, damaged("edit %d doesn't follow on the one before it", seq)
	}
	e, err := claims.DecodeEdit(edit)
	if err != nil {
		return claims.Logged{}, fmt.Errorf("edit %d: %w", seq, err)
	}
	return claims.Logged{Edit: e, Seq: seq, Hash: hash}, nil
}

// parseHash reads a hash as String writes it.
func parseHash(s string) (h claims.Hash, ok bool) {
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(h) {
		return h, false
	}
	h = claims.Hash(b)
	return h, h.String() == s
}

// eachLine calls do with each line of r, its end included, which is good until do
// returns.
func eachLine(ctx context.Context, r io.Reader, do func([]byte) error) error {
	lines := bufio.NewScanner(obeying{ctx, r})
	lines.Buffer(make([]byte, 64<<10), maxLine)
	lines.Split(func(b []byte, over bool) (int, []byte, error) {
		if end := bytes.IndexByte(b, '\n') + 1; end > 0 {
			return end, b[:end], nil
		}
		if over && len(b) > 0 {
			return 0, nil, damaged("the last line isn't whole")
		}
		return 0, nil, nil
	})
	for lines.Scan() {
		if err := do(lines.Bytes()); err != nil {
			return err
		}
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return damaged("a line is too long")
	}
	return lines.Err()
}
