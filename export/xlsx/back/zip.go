package back

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// What a file may have at most. A report of 10,000 claims is a tenth of it.
const (
	maxFile    = 128 << 20 // bytes, packed
	maxRead    = 160 << 20 // bytes that are unpacked, of all parts, however often
	maxEntries = 5000
	maxNames   = 2 << 20 // bytes of the zip's directory
)

// A pack is the zip that a workbook is.
type pack struct {
	parts map[string]*zip.File
	left  *int64       // bytes that may be unpacked yet
	ended func() error // why nobody waits for them any more
}

// unpack opens a workbook's zip, to be read until ended reports an error.
func unpack(r io.ReaderAt, size int64, ended func() error) (pack, error) {
	if size > maxFile {
		return pack{}, ErrTooLarge
	}
	if err := kind(r, size); err != nil {
		return pack{}, err
	}
	if err := measure(r, size); err != nil {
		return pack{}, err
	}
	z, err := zip.NewReader(r, size)
	// The names are only looked up, never used as paths.
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return pack{}, broken("%v", err)
	}
	if len(z.File) > maxEntries {
		return pack{}, ErrTooLarge
	}
	left := int64(maxRead)
	p := pack{map[string]*zip.File{}, &left, ended}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if _, twice := p.parts[name]; twice {
			return pack{}, broken("two parts are called %q", name)
		}
		if locked(f) {
			return pack{}, ErrOldOrLocked
		}
		p.parts[name] = f
	}
	return p, nil
}

// locked reports whether a part can only be read with a password.
func locked(f *zip.File) bool {
	const ofAES = 99 // in the place of how it is packed
	return f.Flags&1 != 0 || f.Method == ofAES
}

// kind reports a file that is no zip.
func kind(r io.ReaderAt, size int64) error {
	head := make([]byte, 8)
	if size < int64(len(head)) {
		return ErrNotWorkbook
	}
	if _, err := r.ReadAt(head, 0); err != nil {
		return err
	}
	switch {
	case bytes.Equal(head, []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}):
		return ErrOldOrLocked
	case !bytes.HasPrefix(head, []byte("PK")):
		return ErrNotWorkbook
	}
	return nil
}

// has reports whether there is a part.
func (p pack) has(name string) bool { return p.parts[strings.ToLower(name)] != nil }

// read has do read the part called name, and then reads it to its end: that is
// where a damaged one shows.
func (p pack) read(name string, do func(*tokens) error) (err error) {
	f := p.parts[strings.ToLower(strings.TrimPrefix(name, "/"))]
	if f == nil {
		return broken("%s is missing", path.Base(name))
	}
	part, err := f.Open()
	if err != nil {
		return broken("%s: %v", path.Base(name), err)
	}
	defer func() { err = errors.Join(err, part.Close()) }()
	t := newTokens(&gauge{r: part, left: p.left, ended: p.ended}, path.Base(name))
	if err := do(t); err != nil {
		return err
	}
	return t.drain()
}
