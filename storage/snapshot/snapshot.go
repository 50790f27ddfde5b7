// Package snapshot keeps the bytes of sources as files in a folder, each under a
// name made of their SHA-256.
//
// A file is written beside, synced and then given its name, so that it is whole
// or not there. It consists of sealed blocks, and of an end that holds to the
// hash of them all: a file that was changed, cut or put in another's place is
// noticed by whoever reads it to its end.
package snapshot

import (
	"context"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"sync"

	"factdesk/storage"
	"factdesk/storage/disk"
	"factdesk/storage/frame"
	"factdesk/storage/seal"
)

// MaxSize is how long a snapshot may be, in bytes.
const MaxSize = 1 << 30

const (
	// blockSize is how much is sealed at once.
	blockSize = 1 << 20

	// lastFrame marks the number of the frame that ends a file.
	lastFrame = 1 << 63

	freshPrefix = ".new-"    // of a file that has no name yet
	asideSuffix = ".damaged" // of a file in whose place a sound one was put
)

// A Sum is the SHA-256 of a snapshot.
type Sum = [32]byte

// A Folder keeps snapshots in a folder on a disk. It is safe for concurrent use;
// no two of them may use one folder at once.
type Folder struct {
	disk  disk.Disk
	path  string
	files fs.FS // what is in it, for reading
	key   *seal.Key
	salt  frame.Salt

	mu    sync.Mutex
	fresh int             // how many files were begun
	begun map[string]bool // the files that are being written
	kept  map[string]bool // the files that Keep was asked for since the folder was opened
}

var _ storage.Snapshots = (*Folder)(nil)

// New returns the folder at path, which there must be. What is in it was sealed
// by key, and its frames bear salt.
func New(d disk.Disk, path string, key *seal.Key, salt frame.Salt) *Folder {
	return &Folder{disk: d, path: path, files: d.FS(path), key: key, salt: salt, begun: map[string]bool{}, kept: map[string]bool{}}
}

// ReadOnly returns the snapshots in files, of a desk or a backup, to be read.
// Keep and Sweep are not for it.
func ReadOnly(files fs.FS, key *seal.Key, salt frame.Salt) *Folder {
	return &Folder{files: files, key: key, salt: salt}
}

// Snapshot implements storage.Snapshots.
func (f *Folder) Snapshot(ctx context.Context, sum string) (io.ReadCloser, error) {
	want, err := parse(sum)
	if err != nil {
		return nil, fmt.Errorf("snapshot: %w: %w", storage.ErrNotFound, err)
	}
	r, err := f.open(ctx, want)
	if err != nil {
		return nil, fmt.Errorf("snapshot %s: %w", sum, err)
	}
	return r, nil
}

// Check reads the snapshot that has the hash sum to its end. It reports
// storage.ErrNotFound and storage.ErrDamaged.
func (f *Folder) Check(ctx context.Context, sum string) error {
	r, err := f.Snapshot(ctx, sum)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, r)
	return errors.Join(err, r.Close())
}

// CheckFile reads the file called name to its end, and reports
// storage.ErrNotFound, or storage.ErrDamaged unless it is a snapshot of that name.
func (f *Folder) CheckFile(ctx context.Context, name string) error {
	file, err := f.files.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %w", storage.ErrNotFound, err)
	}
	if err != nil {
		return err
	}
	r := newReader(ctx, f, file, Sum{})
	r.named = name
	_, err = io.Copy(io.Discard, r)
	return errors.Join(err, r.Close())
}

// Has reports storage.ErrNotFound where there is no snapshot that has the hash
// sum.
func (f *Folder) Has(ctx context.Context, sum string) error {
	r, err := f.Snapshot(ctx, sum)
	if err != nil {
		return err
	}
	return r.Close()
}

func (f *Folder) open(ctx context.Context, want Sum) (*reader, error) {
	file, err := f.files.Open(f.key.Name(want))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: %w", storage.ErrNotFound, err)
	}
	if err != nil {
		return nil, err
	}
	return newReader(ctx, f, file, want), nil
}

// file returns the path of the snapshot that has the hash sum.
func (f *Folder) file(sum Sum) string { return filepath.Join(f.path, f.key.Name(sum)) }

func parse(sum string) (parsed Sum, err error) {
	b, err := hex.DecodeString(sum)
	if err != nil || len(b) != len(parsed) {
		return parsed, fmt.Errorf("%q is no SHA-256", sum)
	}
	return Sum(b), nil
}

// about says what block number n is, for its seal.
func about(n uint64) []byte {
	return binary.BigEndian.AppendUint64([]byte("snapshot"), n)
}

// aboutEnd says what the end of a snapshot is. The blocks before it can't say
// whose they are: its hash is known when they are written already.
func aboutEnd(n uint64, sum Sum) []byte { return append(about(n), sum[:]...) }
