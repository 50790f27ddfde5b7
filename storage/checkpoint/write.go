package checkpoint

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"iter"
	"path/filepath"

	"factdesk/storage/disk"
	"factdesk/storage/journal"
)

// A Taking is a checkpoint to be taken.
type Taking struct {
	Disk   disk.Disk
	Folder string
	Secret journal.Secret
	At     journal.Place

	// Records yields the records at that place as claims.Encode writes them, in
	// the order of their kinds and IDs.
	Records iter.Seq2[[]byte, error]

	// Pause is called after each part, and returns when the disk may be used
	// again: what people wait for goes first. It may be nil.
	Pause func()
}

// Take writes the checkpoint and removes those that have become too many. It
// returns the size of the file, in bytes.
func (t Taking) Take(ctx context.Context) (int64, error) {
	var size int64
	path := filepath.Join(t.Folder, Name(t.At.Seq))
	err := t.Disk.Replace(path, func(out io.Writer) error {
		counted := &counter{out: out}
		err := t.write(ctx, counted)
		size = counted.n
		return err
	})
	if err != nil {
		return 0, err
	}
	return size, t.prune()
}

// counter counts what goes through it.
type counter struct {
	out io.Writer
	n   int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.out.Write(b)
	c.n += int64(n)
	return n, err
}

// Sync lets what was written come to the disk by and by, instead of all at the
// end, when everything else would have to wait for it.
func (c *counter) Sync() error {
	if f, ok := c.out.(interface{ Sync() error }); ok {
		return f.Sync()
	}
	return nil
}

func (t Taking) write(ctx context.Context, out *counter) error {
	w := &writer{out: out, secret: t.Secret, seq: t.At.Seq, hashed: sha256.New()}
	if err := w.json(aHead, head{form, t.At.Seq, t.At.Hash.String()}); err != nil {
		return err
	}
	n := 0
	batch := []byte{aBatch}
	for r, err := range t.Records {
		if err := errors.Join(err, ctx.Err()); err != nil {
			return err
		}
		n++
		batch = append(binary.AppendUvarint(batch, uint64(len(r))), r...)
		if len(batch) < batchSize {
			continue
		}
		if err := t.part(w, out, batch); err != nil {
			return err
		}
		batch = batch[:1]
	}
	if len(batch) > 1 {
		if err := w.frame(batch); err != nil {
			return err
		}
	}
	return w.json(aTrailer, trailer{n, hex.EncodeToString(w.hashed.Sum(nil))})
}

func (t Taking) part(w *writer, out *counter, batch []byte) error {
	if err := w.frame(batch); err != nil {
		return err
	}
	if err := out.Sync(); err != nil {
		return err
	}
	if t.Pause != nil {
		t.Pause()
	}
	return nil
}

func (t Taking) prune() error {
	all, err := Names(t.Disk.FS(t.Folder))
	for i, name := range all {
		if i >= kept {
			err = errors.Join(err, t.Disk.Remove(filepath.Join(t.Folder, name)))
		}
	}
	return err
}
