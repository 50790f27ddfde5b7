package frame

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"factdesk/claims"
)

// A Reader reads frames one after the other, and stops at the first damage. It
// holds one of them in memory at a time.
type Reader struct {
	r    *bufio.Reader
	salt Salt
	buf  []byte
}

// NewReader returns a reader of the frames in r.
func NewReader(r io.Reader, salt Salt) *Reader {
	return &Reader{r: bufio.NewReaderSize(r, 1<<16), salt: salt}
}

// Next returns the next frame, whose body is good until the next call. It
// returns io.EOF after the last, and an error that wraps claims.ErrDamaged where
// what follows isn't a whole frame.
func (r *Reader) Next() (Frame, error) {
	head, err := r.r.Peek(headerLen)
	switch {
	case errors.Is(err, io.EOF) && len(head) == 0:
		return Frame{}, io.EOF
	case err != nil && !errors.Is(err, io.EOF):
		return Frame{}, err
	}
	_, body, ok := header(head)
	if !ok {
		return Frame{}, fmt.Errorf("%w: no frame begins where one should", claims.ErrDamaged)
	}
	if err := r.fill(body + Overhead); err != nil {
		return Frame{}, err
	}
	f, _, ok := whole(r.salt, r.buf)
	if !ok {
		return Frame{}, fmt.Errorf("%w: a frame is not as it was written", claims.ErrDamaged)
	}
	return f, nil
}

// fill reads n bytes into r.buf, which grows only as they come: the length may
// be a lie.
func (r *Reader) fill(n int) error {
	const step = 1 << 20
	r.buf = r.buf[:0]
	for len(r.buf) < n {
		had := len(r.buf)
		more := min(step, n-had)
		if cap(r.buf) < had+more {
			r.buf = append(make([]byte, 0, min(n, 2*cap(r.buf)+more)), r.buf...)
		}
		r.buf = r.buf[:had+more]
		if _, err := io.ReadFull(r.r, r.buf[had:]); err != nil {
			if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
				return fmt.Errorf("%w: the last frame is cut short", claims.ErrDamaged)
			}
			return err
		}
	}
	return nil
}
