package snapshot

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"

	"factdesk/storage"
	"factdesk/storage/frame"
)

// A reader reads the bytes of one snapshot, block by block.
type reader struct {
	ctx    context.Context //nolint:containedctx // it is that of the call that opened it, as its Read has none
	folder *Folder
	file   io.ReadCloser
	frames *frame.Reader
	want   Sum
	named  string // what the file is called, where want isn't known

	hash hash.Hash
	size int64
	n    uint64 // of the next block
	rest []byte // of the block before
	err  error
}

func newReader(ctx context.Context, f *Folder, file io.ReadCloser, want Sum) *reader {
	return &reader{
		ctx: ctx, folder: f, file: file, want: want,
		frames: frame.NewReader(file, f.salt), hash: sha256.New(),
	}
}

// Read implements io.Reader. Its io.EOF says that all was as it was kept.
func (r *reader) Read(b []byte) (int, error) {
	for len(r.rest) == 0 && r.err == nil {
		r.rest, r.err = r.next()
	}
	if len(r.rest) == 0 {
		return 0, r.err
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// Close implements io.Closer.
func (r *reader) Close() error { return r.file.Close() }

// next returns the next block, or io.EOF after the end.
func (r *reader) next() ([]byte, error) {
	if err := r.ctx.Err(); err != nil {
		return nil, err
	}
	f, err := r.frames.Next()
	switch {
	case errors.Is(err, io.EOF):
		return nil, r.damaged("it has no end", nil)
	case err != nil:
		return nil, fmt.Errorf("snapshot %x: %w", r.want, err)
	case f.N == r.n|lastFrame:
		return nil, r.end(f)
	case f.N != r.n:
		return nil, r.damaged("a block is missing", nil)
	}
	return r.block(f)
}

func (r *reader) block(f frame.Frame) ([]byte, error) {
	b, err := r.folder.key.Open(about(f.N), f.Body)
	if err != nil {
		return nil, r.damaged("a block", err)
	}
	r.n++
	if r.size += int64(len(b)); len(b) > blockSize || r.size > MaxSize {
		return nil, r.damaged("it is too large", nil)
	}
	_, _ = r.hash.Write(b)
	return b, nil
}

// end returns io.EOF where all that was read is what was kept, and nothing
// follows.
func (r *reader) end(f frame.Frame) error {
	sum := Sum(r.hash.Sum(nil))
	if r.named != "" && r.folder.key.Name(sum) == r.named {
		r.want = sum
	}
	if sum != r.want {
		return r.damaged("it holds other bytes", nil)
	}
	if _, err := r.folder.key.Open(aboutEnd(f.N, r.want), f.Body); err != nil {
		return r.damaged("its end", err)
	}
	if _, err := r.frames.Next(); !errors.Is(err, io.EOF) {
		return r.damaged("something follows its end", err)
	}
	return io.EOF
}

func (r *reader) damaged(what string, err error) error {
	if err != nil {
		return fmt.Errorf("snapshot %x: %w: %s: %w", r.want, storage.ErrDamaged, what, err)
	}
	return fmt.Errorf("snapshot %x: %w: %s", r.want, storage.ErrDamaged, what)
}
