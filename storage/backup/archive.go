package backup

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"factdesk/storage/disk"
)

// sealAbout is what a seal on a manifest is about.
const sealAbout = "backup manifest"

// An Archive is a backup, open for reading. Its files are those of an fs.FS:
// Read of each returns io.EOF only where the file was what the manifest says.
type Archive struct {
	Manifest Manifest

	zip    *zip.Reader
	from   io.ReaderAt
	size   int64
	closer io.Closer
	files  map[string]File // the manifest and its seal too
}

var _ fs.FS = (*Archive)(nil)

// Open opens the backup at path. What is no backup, or not a whole one, gives an
// error that wraps claims.ErrDamaged; one of a newer Factdesk claims.ErrNewer.
func Open(d disk.Disk, path string) (*Archive, error) {
	f, err := d.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open backup: %w", err)
	}
	a, err := openFile(f)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open backup %s: %w", path, err), f.Close())
	}
	a.closer = f
	return a, nil
}

func openFile(f *disk.File) (*Archive, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return Read(f, info.Size())
}

// Read is Open for a backup of size bytes that isn't a file. To close it does
// nothing.
func Read(from io.ReaderAt, size int64) (*Archive, error) {
	opening := &limited{r: from, left: maxDirectory}
	z, err := zip.NewReader(opening, size)
	if err != nil {
		return nil, damaged("the zip", err)
	}
	opening.open = true
	if !strings.HasPrefix(z.Comment, commentWords) || len(z.Comment) != len(blankComment()) {
		return nil, damaged("it doesn't end as backups do", nil)
	}
	a := &Archive{zip: z, from: from, size: size, files: map[string]File{}}
	if err := a.readManifest(); err != nil {
		return nil, err
	}
	return a, nil
}

// maxDirectory is how much of a zip may be read to find what is in it, as that
// takes several times as much memory. An entry takes 46 bytes, its name, and up
// to 40 for its time and size.
const maxDirectory = (maxFiles+2)*(46+maxName+40) + 1<<20

// limited reads no more than left bytes in all until it is open.
type limited struct {
	r    io.ReaderAt
	left int64
	open bool
}

// ReadAt implements io.ReaderAt.
func (l *limited) ReadAt(b []byte, at int64) (int, error) {
	if l.open {
		return l.r.ReadAt(b, at)
	}
	if l.left -= int64(len(b)); l.left < 0 {
		return 0, disk.ErrTooLarge
	}
	return l.r.ReadAt(b, at)
}

func (a *Archive) readManifest() error {
	last := len(a.zip.File) - 1
	if last < 0 || a.zip.File[last].Name != manifestName {
		return damaged("it has no manifest", nil)
	}
	b, err := a.small(a.zip.File[last], maxManifest)
	if err != nil {
		return err
	}
	if a.Manifest, err = parse(b); err != nil {
		return err
	}
	if !a.Manifest.Sealed {
		return a.compare(a.zip.File[:last])
	}
	if last--; last < 0 || a.zip.File[last].Name != sealName {
		return errNoSeal()
	}
	if _, err := a.small(a.zip.File[last], maxSeal); err != nil {
		return err
	}
	return a.compare(a.zip.File[:last])
}

// small reads an entry that the manifest says nothing of, and notes what it is.
func (a *Archive) small(f *zip.File, limit uint64) ([]byte, error) {
	if f.UncompressedSize64 > limit || !stored(f) {
		return nil, damaged(f.Name, disk.ErrTooLarge)
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(f.Name, err)
	}
	b, err := io.ReadAll(r)
	if err := errors.Join(err, r.Close()); err != nil {
		return nil, damaged(f.Name, err)
	}
	sum := sha256.Sum256(b)
	a.files[f.Name] = File{Name: f.Name, Size: int64(len(b)), SHA256: hex.EncodeToString(sum[:])}
	return b, nil
}

// compare checks that the zip has the manifest's files and no others.
func (a *Archive) compare(entries []*zip.File) error {
	if len(entries) != len(a.Manifest.Files) {
		return damaged(fmt.Sprintf("it has %d files where there should be %d", len(entries), len(a.Manifest.Files)), nil)
	}
	left := a.size
	for i, want := range a.Manifest.Files {
		got := entries[i]
		if got.Name != want.Name || got.UncompressedSize64 != uint64(want.Size) || !stored(got) { //nolint:gosec // it isn't negative
			return damaged(fmt.Sprintf("%.200q is not the %s of the manifest", got.Name, want.Name), nil)
		}
		if left -= want.Size; left < 0 {
			return damaged("its files lie over each other", nil)
		}
		a.files[want.Name] = want
	}
	return nil
}

// stored reports whether an entry is as we write them: as long as it will be
// when it is read.
func stored(f *zip.File) bool {
	return f.Method == zip.Store && f.CompressedSize64 == f.UncompressedSize64 && f.Mode().IsRegular()
}

// CheckSeal reports an error that wraps claims.ErrDamaged unless the manifest is
// the one that was sealed under the key whose Open is open. A backup that was
// made later or earlier than it should be is not noticed, as long as it is one
// of the same desk.
func (a *Archive) CheckSeal(open func(about, sealed []byte) ([]byte, error)) error {
	sealed, err := fs.ReadFile(a, sealName)
	if errors.Is(err, fs.ErrNotExist) {
		return errNoSeal()
	}
	if err != nil {
		return err
	}
	sum, err := open([]byte(sealAbout), sealed)
	if err != nil {
		return damaged("its seal", err)
	}
	if hex.EncodeToString(sum) != a.files[manifestName].SHA256 {
		return damaged("its seal is that of another manifest", nil)
	}
	return nil
}

func errNoSeal() error { return damaged("it has no seal", nil) }

// Close implements io.Closer.
func (a *Archive) Close() error {
	if a.closer == nil {
		return nil
	}
	return a.closer.Close()
}
