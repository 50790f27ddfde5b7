package backup

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"factdesk/storage"
	"factdesk/storage/disk"
)

// blockSize is how much is copied before the context is asked again.
const blockSize = 1 << 20

// A Source is a file to be backed up.
type Source struct {
	Name string // in the backup, with forward slashes
	Open func() (io.ReadCloser, error)
}

// Contents is what a backup is made of.
type Contents struct {
	// About is the manifest but for what Make knows better: its version and
	// files, and whether it is sealed.
	About Manifest

	Files iter.Seq[Source]

	// Seal is the Seal of the desk's key, for a desk that has one: with it the
	// manifest can't be changed by others. It is nil for other desks.
	Seal func(about, plain []byte) []byte
}

// Make makes a backup in the folder, which there must be, under a name that none
// has yet, and returns its path. It is there whole when Make returns nil, and
// not at all when Make returns an error.
func Make(ctx context.Context, d disk.Disk, folder string, c Contents) (string, error) {
	if !slices.Contains(storage.Reasons(), c.About.Why) || c.About.Made.IsZero() {
		return "", errors.New("make backup: it doesn't say when or why")
	}
	path, err := free(d, folder, c.About)
	if err := errors.Join(err, tidy(d, folder, c.About.Made)); err != nil {
		return "", fmt.Errorf("make backup: %w", err)
	}
	err = d.Replace(path, func(w io.Writer) error { return write(ctx, w, c) })
	if err != nil {
		return "", fmt.Errorf("make backup: %w", err)
	}
	return path, nil
}

// free returns a path that nothing is at.
func free(d disk.Disk, folder string, m Manifest) (string, error) {
	name := namePrefix + m.Made.UTC().Format(nameTime) + "-" + string(m.Why)
	for n := 1; ; n++ {
		path := filepath.Join(folder, name+nameSuffix)
		if n > 1 {
			path = filepath.Join(folder, name+"-"+strconv.Itoa(n)+nameSuffix)
		}
		if there, err := d.Has(path); err != nil || !there {
			return path, err
		}
	}
}

// tidy removes what a program that was killed while it made a backup has left,
// a day later: in a folder that several desks share, another may be making one.
func tidy(d disk.Disk, folder string, now time.Time) error {
	names, err := d.List(folder)
	for _, name := range names {
		begun, fresh := strings.CutPrefix(name, ".")
		at := madeByName(begun)
		if !fresh || at.IsZero() || now.Sub(at) < 24*time.Hour || !strings.HasSuffix(begun, nameSuffix+".new") {
			continue
		}
		err = errors.Join(err, d.Remove(filepath.Join(folder, name)))
	}
	return err
}

func write(ctx context.Context, to io.Writer, c Contents) error {
	buffered := bufio.NewWriterSize(to, blockSize)
	signed := newSigned(buffered)
	w := &writer{ctx: ctx, zip: zip.NewWriter(signed), manifest: c.About, block: make([]byte, blockSize)}
	w.manifest.Version, w.manifest.Made = layout, c.About.Made.UTC()
	w.manifest.Sealed, w.manifest.Files = c.Seal != nil, Files{}
	for f := range c.Files {
		if err := w.file(f); err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	if err := w.end(c.Seal); err != nil {
		return err
	}
	return errors.Join(signed.Close(), buffered.Flush())
}

// A writer writes the entries of one backup.
type writer struct {
	ctx      context.Context //nolint:containedctx // it lives as long as one call
	zip      *zip.Writer
	manifest Manifest
	block    []byte
}

func (w *writer) file(f Source) error {
	r, err := f.Open()
	if err != nil {
		return err
	}
	written, err := w.entry(f.Name, r)
	w.manifest.Files = append(w.manifest.Files, written)
	return errors.Join(err, r.Close())
}

// entry copies all that r has into an entry, and returns what the manifest says
// of it.
func (w *writer) entry(name string, r io.Reader) (File, error) {
	h := &zip.FileHeader{Name: name, Method: zip.Store, Modified: w.manifest.Made}
	h.SetMode(0o600)
	to, err := w.zip.CreateHeader(h)
	if err != nil {
		return File{}, err
	}
	sum := sha256.New()
	n, err := io.CopyBuffer(io.MultiWriter(to, sum), obeying{w.ctx, r}, w.block)
	return File{Name: name, Size: n, SHA256: hex.EncodeToString(sum.Sum(nil))}, err
}

// end writes the manifest, and its seal before it: the manifest is the last
// entry in each backup.
func (w *writer) end(seal func(about, plain []byte) []byte) error {
	if err := w.manifest.check(); err != nil {
		return err
	}
	b, err := w.manifest.bytes()
	if err != nil {
		return err
	}
	if seal != nil {
		sum := sha256.Sum256(b)
		if _, err := w.entry(sealName, bytes.NewReader(seal([]byte(sealAbout), sum[:]))); err != nil {
			return err
		}
	}
	if _, err := w.entry(manifestName, bytes.NewReader(b)); err != nil {
		return err
	}
	return errors.Join(w.zip.SetComment(blankComment()), w.zip.Close())
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
