package snapshot

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"path/filepath"
	"strconv"

	"factdesk/storage"
	"factdesk/storage/disk"
	"factdesk/storage/frame"
)

// Keep implements storage.Snapshots. Where there is a file for these bytes that
// is damaged, a sound one takes its place, and the other is put aside. It
// reports disk.ErrTooLarge for more than MaxSize bytes.
func (f *Folder) Keep(ctx context.Context, r io.Reader) (sum string, size int64, err error) {
	path, file, err := f.create()
	if err != nil {
		return "", 0, fmt.Errorf("keep snapshot: %w", err)
	}
	w := &writer{folder: f, file: file, hash: sha256.New()}
	err = w.all(ctx, r)
	if err = errors.Join(err, file.Close()); err == nil {
		err = f.place(ctx, path, w.sum())
	}
	err = errors.Join(err, f.drop(path))
	if err != nil {
		return "", 0, fmt.Errorf("keep snapshot: %w", err)
	}
	s := w.sum()
	return hex.EncodeToString(s[:]), w.size, nil
}

// create begins a file that has no name yet. There may be some of a program that
// was killed.
func (f *Folder) create() (string, *disk.File, error) {
	for {
		path := f.nextFresh()
		file, err := f.disk.Create(path)
		if err == nil {
			return path, file, nil
		}
		f.end(path)
		if !errors.Is(err, fs.ErrExist) {
			return "", nil, err
		}
	}
}

func (f *Folder) nextFresh() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.fresh++
	name := freshPrefix + strconv.Itoa(f.fresh)
	f.begun[name] = true
	return filepath.Join(f.path, name)
}

func (f *Folder) end(path string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.begun, filepath.Base(path))
}

// drop removes the file that was begun, unless it has got its name.
func (f *Folder) drop(path string) error {
	defer f.end(path)
	return f.disk.Remove(path)
}

// place gives the file at path the name of what it holds, unless that is there.
func (f *Folder) place(ctx context.Context, path string, sum Sum) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.kept[f.key.Name(sum)] = true // before it is looked for, so that it isn't swept in between
	err := f.check(ctx, sum)
	switch {
	case err == nil:
		return f.disk.SyncFolder(f.path) // who put it there may have failed to
	case errors.Is(err, storage.ErrNotFound):
		return f.disk.Rename(path, f.file(sum))
	case errors.Is(err, storage.ErrDamaged):
		return f.replace(path, f.file(sum))
	}
	return err
}

func (f *Folder) check(ctx context.Context, sum Sum) error {
	r, err := f.open(ctx, sum)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, r)
	return errors.Join(err, r.Close())
}

// replace puts the file at fresh in the place of a damaged one, which is kept
// beside: it may be all that shows what has happened to it.
func (f *Folder) replace(fresh, damaged string) error {
	if err := f.disk.Rename(damaged, damaged+asideSuffix); err != nil {
		return err
	}
	return f.disk.Rename(fresh, damaged)
}

// A writer writes the frames of one snapshot.
type writer struct {
	folder *Folder
	file   *disk.File
	hash   hash.Hash
	size   int64
	n      uint64 // how many blocks were written
	buf    []byte
}

// all writes what r has, and returns when it is on the disk.
func (w *writer) all(ctx context.Context, r io.Reader) error {
	block := make([]byte, blockSize)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := io.ReadFull(r, block)
		over := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if err != nil && !over {
			return err
		}
		if err := w.block(block[:n]); err != nil {
			return err
		}
		if over {
			return w.end()
		}
	}
}

func (w *writer) block(b []byte) error {
	if len(b) == 0 {
		return nil
	}
	if w.size += int64(len(b)); w.size > MaxSize {
		return fmt.Errorf("more than %d bytes: %w", MaxSize, disk.ErrTooLarge)
	}
	_, _ = w.hash.Write(b)
	err := w.frame(w.n, w.folder.key.Seal(about(w.n), b))
	w.n++
	return err
}

func (w *writer) end() error {
	n := w.n | lastFrame
	if err := w.frame(n, w.folder.key.Seal(aboutEnd(n, w.sum()), nil)); err != nil {
		return err
	}
	return w.file.Sync()
}

func (w *writer) frame(n uint64, body []byte) error {
	w.buf = frame.Append(w.buf[:0], w.folder.salt, frame.Frame{N: n, Body: body})
	_, err := w.file.Write(w.buf)
	return err
}

// sum returns the hash of all that was written.
func (w *writer) sum() Sum { return Sum(w.hash.Sum(nil)) }
