package backup

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
)

// Open implements fs.FS.
func (a *Archive) Open(name string) (fs.File, error) {
	f, err := a.zip.Open(name)
	if err != nil {
		return nil, err
	}
	want, ok := a.files[name]
	if !ok {
		return f, nil // a folder
	}
	return &file{File: f, want: want, left: want.Size, hash: sha256.New()}, nil
}

// A file is one in a backup. It gives no more bytes than the manifest says.
type file struct {
	fs.File

	want File
	left int64
	hash hash.Hash
}

// Read implements io.Reader.
func (f *file) Read(b []byte) (int, error) {
	n, err := f.File.Read(b)
	if f.left -= int64(n); f.left < 0 {
		return 0, damaged(f.want.Name+" is longer than it should be", nil)
	}
	_, _ = f.hash.Write(b[:n])
	switch {
	case errors.Is(err, io.EOF):
		return n, f.end()
	case err != nil:
		return n, damaged(f.want.Name, err)
	}
	return n, nil
}

func (f *file) end() error {
	if hex.EncodeToString(f.hash.Sum(nil)) != f.want.SHA256 {
		return damaged(f.want.Name+" is not what was backed up", nil)
	}
	return io.EOF
}

// Verify reads all of the backup and reports an error that wraps
// claims.ErrDamaged where anything in it isn't as it was made. It tells progress
// after each block how many bytes are read and how many there are to read.
func (a *Archive) Verify(ctx context.Context, progress func(done, of int64)) error {
	v := &verifying{ctx: ctx, told: progress, of: a.size, block: make([]byte, blockSize)}
	for _, f := range a.Manifest.Files {
		v.of += f.Size
	}
	if err := a.whole(v); err != nil {
		return fmt.Errorf("verify backup: %w", err)
	}
	for _, f := range a.Manifest.Files {
		r, err := a.Open(f.Name)
		if err != nil {
			return fmt.Errorf("verify backup: %w", damaged(f.Name, err))
		}
		if err := errors.Join(v.read(io.Discard, r), r.Close()); err != nil {
			return fmt.Errorf("verify backup: %w", err)
		}
	}
	return nil
}

// whole compares the file with the hash at its end.
func (a *Archive) whole(v *verifying) error {
	sum := sha256.New()
	end := a.size - commentSum
	if err := v.read(sum, io.NewSectionReader(a.from, 0, end)); err != nil {
		return err
	}
	var want bytes.Buffer
	if err := v.read(&want, io.NewSectionReader(a.from, end, commentSum)); err != nil {
		return err
	}
	if hex.EncodeToString(sum.Sum(nil)) != want.String() {
		return damaged("it is not what was written", nil)
	}
	return nil
}

// verifying is one run of Verify.
type verifying struct {
	ctx      context.Context //nolint:containedctx // it lives as long as one call
	told     func(done, of int64)
	done, of int64
	block    []byte
}

// read reads r to its end into to.
func (v *verifying) read(to io.Writer, r io.Reader) error {
	_, err := io.CopyBuffer(struct{ io.Writer }{to}, told{v, obeying{v.ctx, r}}, v.block)
	return err
}

// told tells how much was read.
type told struct {
	v *verifying
	r io.Reader
}

// Read implements io.Reader.
func (t told) Read(b []byte) (int, error) {
	n, err := t.r.Read(b)
	if t.v.done += int64(n); t.v.told != nil && n > 0 {
		t.v.told(t.v.done, t.v.of)
	}
	return n, err
}
