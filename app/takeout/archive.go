package takeout

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"factdesk/claims"
	"factdesk/storage"
)

// Limits of an archive: more than any desk comes to, and few enough to read one
// that somebody has sent.
const (
	maxFiles    = 200_000
	maxManifest = 64 << 20
	maxAbout    = 32 << 20 // it may list that all snapshots are missing

	// maxDirectory is how much of a zip may be read to find what is in it, as
	// that takes several times as much memory.
	maxDirectory = maxFiles*300 + 1<<20
)

// An Archive is what Write has written, and was read to its end: it is whole, and
// its records are those that its edits have made.
type Archive struct {
	About About

	files  []*zip.File // without the manifest
	closer io.Closer
}

// Open opens the archive at path, after reading all of it. It reports ErrForeign;
// claims.ErrDamaged for one that isn't as it was written, and claims.ErrNewer.
func Open(ctx context.Context, path string, told func(storage.Progress)) (*Archive, error) {
	wrap := func(err error) error { return fmt.Errorf("open %s: %w", path, err) }
	f, err := os.Open(path) // #nosec G304 -- the user says which
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = ErrForeign
	}
	if err != nil {
		return nil, errors.Join(wrap(err), f.Close())
	}
	a, err := Read(ctx, f, info.Size(), told)
	if err != nil {
		return nil, errors.Join(wrap(err), f.Close())
	}
	a.closer = f
	return a, nil
}

// Read is Open for an archive of size bytes that isn't a file.
func Read(ctx context.Context, from io.ReaderAt, size int64, told func(storage.Progress)) (*Archive, error) {
	opening := &limited{r: from, left: maxDirectory}
	z, err := zip.NewReader(opening, size)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrForeign, err)
	}
	opening.open = true
	a := &Archive{}
	if err := a.list(z, size); err != nil {
		return nil, err
	}
	sums, err := a.manifest(z.File[len(a.files)])
	if err != nil {
		return nil, err
	}
	if err := a.compare(ctx, sums, told); err != nil {
		return nil, err
	}
	if err := a.readAbout(); err != nil {
		return nil, err
	}
	return a, a.check(ctx, told)
}

// Close closes the file that the archive is in.
func (a *Archive) Close() error {
	if a.closer == nil {
		return nil
	}
	return a.closer.Close()
}

// limited reads no more than left bytes in all until it is open.
type limited struct {
	r    io.ReaderAt
	left int64
	open bool
}

// ReadAt implements io.ReaderAt.
func (l *limited) ReadAt(b []byte, at int64) (int, error) {
	if !l.open {
		if l.left -= int64(len(b)); l.left < 0 {
			return 0, errors.New("the list of its files is too long")
		}
	}
	return l.r.ReadAt(b, at)
}

// list refuses a zip with other files than Write makes.
func (a *Archive) list(z *zip.Reader, size int64) error {
	last := len(z.File) - 1
	if last < 0 || z.File[last].Name != manifestName {
		return fmt.Errorf("%w: it has no %s at its end", ErrForeign, manifestName)
	}
	if last > maxFiles {
		return damaged("it has %d files", last)
	}
	taken := map[string]bool{}
	left := size
	for _, f := range z.File {
		name := strings.ToLower(f.Name) // some systems don't tell a from A
		if !knownName(f.Name) || taken[name] {
			return damaged("there is a file %.200q", f.Name)
		}
		taken[name] = true
		if f.Method != zip.Store || f.CompressedSize64 != f.UncompressedSize64 || !f.Mode().IsRegular() {
			return damaged("%s is not stored as it is", f.Name)
		}
		if f.UncompressedSize64 > uint64(left) { //nolint:gosec // it is never negative
			return damaged("its files lie over each other")
		}
		left -= int64(f.UncompressedSize64) //nolint:gosec // it is no more than left
	}
	for _, name := range []string{aboutName, editsName, recordsName} {
		if !taken[strings.ToLower(name)] {
			return damaged("it has no %s", name)
		}
	}
	a.files = z.File[:last]
	return nil
}

// small returns what is in a file that can't be long.
func small(f *zip.File, most uint64) ([]byte, error) {
	if f.UncompressedSize64 > most {
		return nil, damaged("%s is %d bytes long", f.Name, f.UncompressedSize64)
	}
	var b bytes.Buffer
	err := read(f, func(r io.Reader) error { _, err := b.ReadFrom(r); return err })
	return b.Bytes(), err
}

// read calls do with what is in a file.
func read(f *zip.File, do func(io.Reader) error) error {
	r, err := f.Open()
	if err != nil {
		return damaged("%s: %w", f.Name, err)
	}
	if err := errors.Join(do(whole{r}), r.Close()); err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	return nil
}

// whole gives what r has, which ends where the zip says; else it is damaged.
type whole struct{ r io.Reader }

// Read implements io.Reader.
func (w whole) Read(b []byte) (int, error) {
	n, err := w.r.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		err = damaged("it can't be read as it was written: %w", err)
	}
	return n, err
}

// manifest returns the hash that each file should have, in their order.
func (a *Archive) manifest(f *zip.File) ([]string, error) {
	b, err := small(f, maxManifest)
	if err != nil {
		return nil, err
	}
	var sums []string
	for line := range strings.Lines(string(b)) {
		if len(sums) == len(a.files) {
			return nil, damaged("the %s lists more than there is", manifestName)
		}
		sum, name, _ := strings.Cut(line, "  ")
		if name != a.files[len(sums)].Name+"\n" || len(sum) != hex.EncodedLen(sha256.Size) {
			return nil, damaged("the %s lists %.200q where %s should stand", manifestName, line, a.files[len(sums)].Name)
		}
		sums = append(sums, sum)
	}
	if len(sums) != len(a.files) {
		return nil, damaged("the %s lists %d of %d files", manifestName, len(sums), len(a.files))
	}
	return sums, nil
}

// compare reads each file to its end, and a snapshot's name with what is in it.
func (a *Archive) compare(ctx context.Context, sums []string, told func(storage.Progress)) error {
	for i, f := range a.files {
		tell(told, "Checking the archive", int64(i), int64(len(a.files)))
		sum := sha256.New()
		err := read(f, func(r io.Reader) error { _, err := io.Copy(sum, obeying{ctx, r}); return err })
		if err != nil {
			return err
		}
		is := hex.EncodeToString(sum.Sum(nil))
		if named, ok := strings.CutPrefix(f.Name, snapshotsFolder); is != sums[i] || ok && is != named {
			return damaged("%s is not what was written", f.Name)
		}
	}
	return nil
}

func (a *Archive) readAbout() error {
	b, err := small(a.file(aboutName), maxAbout)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, &a.About); err != nil {
		return damaged("%s: %w", aboutName, err)
	}
	switch {
	case a.About.Layout > layout:
		return claims.ErrNewer
	case a.About.Layout < 1:
		return damaged("%s doesn't say how the archive is laid out", aboutName)
	}
	return nil
}

// file returns one that list has found.
func (a *Archive) file(name string) *zip.File {
	for _, f := range a.files {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// obeying reads until its context is done.
type obeying struct {
	ctx context.Context //nolint:containedctx // it lives as long as one call
	r   io.Reader
}

// Read implements io.Reader.
func (o obeying) Read(b []byte) (int, error) {
	if err := o.ctx.Err(); err != nil {
		return 0, err
	}
	return o.r.Read(b)
}
