package checkpoint

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"

	"factdesk/claims"
	"factdesk/storage/frame"
	"factdesk/storage/journal"
)

// Read gives each record of the checkpoint called name to take, and returns the
// place at which it was taken. Only when it returns nil was the checkpoint
// whole: until then what was taken proves nothing. For a file that isn't as it
// was written it returns an error that wraps claims.ErrDamaged. What take is
// given is good until it returns.
func Read(ctx context.Context, files fs.FS, name string, secret journal.Secret, take func(encoded []byte) error) (at journal.Place, err error) {
	seq, ok := SeqOf(name)
	if !ok {
		return at, fs.ErrInvalid
	}
	f, err := files.Open(name)
	if err != nil {
		return at, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	r := reader{in: frame.NewReader(f, secret.Desk), secret: secret, seq: seq, hashed: sha256.New()}
	at, err = r.head()
	if err == nil {
		err = r.records(ctx, take)
	}
	if err != nil {
		return journal.Place{}, fmt.Errorf("checkpoint %d: %w", seq, err)
	}
	return at, nil
}

type reader struct {
	in     *frame.Reader
	secret journal.Secret
	seq    claims.Seq
	n      uint64
	hashed hash.Hash // of the frames before the one read last
	last   []byte    // that one, as it is in the file
}

// next returns what the next frame holds, and what that is.
func (r *reader) next() (what byte, plain []byte, err error) {
	f, err := r.in.Next()
	switch {
	case errors.Is(err, io.EOF):
		return 0, nil, fmt.Errorf("%w: it has no end", claims.ErrDamaged)
	case err != nil:
		return 0, nil, err
	case f.N != r.n:
		return 0, nil, fmt.Errorf("%w: part %d where %d should be", claims.ErrDamaged, f.N, r.n)
	}
	_, _ = r.hashed.Write(r.last) // a hash takes everything
	r.last = frame.Append(r.last[:0], r.secret.Desk, f)
	b, err := r.secret.Key.Open(about(r.secret, r.seq, r.n), f.Body)
	r.n++
	if err == nil && len(b) == 0 {
		err = fmt.Errorf("%w: an empty part", claims.ErrDamaged)
	}
	if err != nil {
		return 0, nil, err
	}
	return b[0], b[1:], nil
}

func (r *reader) head() (journal.Place, error) {
	what, b, err := r.next()
	if err != nil {
		return journal.Place{}, err
	}
	var h head
	if err := json.Unmarshal(b, &h); err != nil || what != aHead {
		return journal.Place{}, errors.Join(claims.ErrDamaged, err)
	}
	sum, err := hex.DecodeString(h.Hash)
	if err != nil || len(sum) != len(claims.Hash{}) || h.Seq != r.seq {
		return journal.Place{}, fmt.Errorf("%w: its head is wrong", claims.ErrDamaged)
	}
	if h.Form != form {
		return journal.Place{}, claims.ErrNewer
	}
	return journal.Place{Seq: h.Seq, Hash: claims.Hash(sum)}, nil
}

func (r *reader) records(ctx context.Context, take func([]byte) error) error {
	for n := 0; ; {
		what, b, err := r.next()
		if err := errors.Join(err, ctx.Err()); err != nil {
			return err
		}
		switch what {
		case aTrailer:
			return r.trailer(b, n)
		case aBatch:
			more, err := batch(b, take)
			if err != nil {
				return err
			}
			n += more
		default:
			return fmt.Errorf("%w: a part of a sort that isn't known", claims.ErrDamaged)
		}
	}
}

// batch gives each record in b to take, and returns how many there were.
func batch(b []byte, take func([]byte) error) (n int, err error) {
	for ; len(b) > 0; n++ {
		size, length := binary.Uvarint(b)
		if length <= 0 || size > uint64(len(b)-length) { //nolint:gosec // not longer than b
			return n, fmt.Errorf("%w: a record is cut short", claims.ErrDamaged)
		}
		end := length + int(size) //nolint:gosec // not more than b has
		if err := take(b[length:end]); err != nil {
			return n, err
		}
		b = b[end:]
	}
	return n, nil
}

func (r *reader) trailer(b []byte, records int) error {
	var t trailer
	if err := json.Unmarshal(b, &t); err != nil {
		return fmt.Errorf("%w: %w", claims.ErrDamaged, err)
	}
	if t.Records != records || t.SHA256 != hex.EncodeToString(r.hashed.Sum(nil)) {
		return fmt.Errorf("%w: its trailer doesn't fit", claims.ErrDamaged)
	}
	if _, err := r.in.Next(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: something follows its trailer", claims.ErrDamaged)
	}
	return nil
}
