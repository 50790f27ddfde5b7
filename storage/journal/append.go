package journal

import (
	"errors"
	"fmt"
	"iter"
	"path/filepath"

	"factdesk/storage/disk"
	"factdesk/storage/frame"
)

// segmentSize is from where on a segment gets no more, in bytes. A short part of
// the log is read by reading a segment.
const segmentSize = 4 << 20

// newestName is the file that names the newest segment.
const newestName = "newest"

// ErrUnsure is reported by Append where nobody can say whether the entry is on
// the disk. Nothing can be appended after it.
var ErrUnsure = errors.New("the disk failed while it wrote")

// A Journal is one that can be written. Its methods, but for those of Reader,
// are for one goroutine at a time.
type Journal struct {
	Reader

	disk disk.Disk
	dir  string
	live *live // what is being written, or nil
	fail error // why nothing is any more, or nil
}

// live is the segment that is being written.
type live struct {
	name    string
	files   [2]*disk.File
	size    int64 // of each, as far as it is acknowledged
	entries int
}

// Open returns the journal in the folder dir, and makes one there where there is
// none. It reads nothing.
func Open(d disk.Disk, dir string, secret Secret) (*Journal, error) {
	if err := d.MakeFolder(dir); err != nil {
		return nil, err
	}
	for _, c := range Copies() {
		if err := d.MakeFolder(filepath.Join(dir, c)); err != nil {
			return nil, err
		}
	}
	return &Journal{Reader: NewReader(d.FS(dir), secret), disk: d, dir: dir}, nil
}

// Append writes e, which follows on the last entry. When it returns nil, e is on
// the disk in both copies. When it returns an error, e is in neither; unless the
// error wraps ErrUnsure.
func (j *Journal) Append(e Entry) error {
	if j.fail != nil {
		return j.fail
	}
	if err := j.begin(e); err != nil {
		return fmt.Errorf("begin a segment of the journal: %w", err)
	}
	b := j.secret.frameOf(e)
	if err := j.write(b); err != nil {
		return err
	}
	if err := j.live.sync(); err != nil {
		return j.stop(err)
	}
	j.live.size += int64(len(b))
	j.live.entries++
	return nil
}

// Fill appends what entries yields to a journal that nobody relies on yet, and
// returns the last of it. Only when it returns nil is any of it on the disk.
func (j *Journal) Fill(entries iter.Seq2[Entry, error]) (last Place, err error) {
	for e, err := range entries {
		if err == nil && j.live != nil && j.live.size >= segmentSize {
			err = j.live.sync()
		}
		if err == nil {
			err = j.begin(e)
		}
		if err != nil {
			return last, err
		}
		b := j.secret.frameOf(e)
		if err := j.write(b); err != nil {
			return last, err
		}
		j.live.size += int64(len(b))
		j.live.entries++
		last = e.Place
	}
	if j.live == nil {
		return last, nil
	}
	return last, errors.Join(j.live.sync(), j.Cut())
}

// begin sees to it that there is a live segment with room in it.
func (j *Journal) begin(e Entry) error {
	if j.live != nil && j.live.size < segmentSize {
		return nil
	}
	if err := j.Cut(); err != nil {
		return err
	}
	head := j.secret.head()
	l := &live{name: nameOf(e.Seq), size: int64(len(head))}
	for i := range l.files {
		if err := j.create(l, i, head); err != nil {
			// No entry is in it yet: it is in the way of the next try only.
			return errors.Join(err, j.abandon(l))
		}
	}
	// Else nobody would miss it if both copies went.
	if err := j.disk.WriteFile(filepath.Join(j.dir, newestName), frame.Append(nil, j.secret.Desk, frame.Frame{Body: []byte(l.name)})); err != nil {
		return errors.Join(err, j.abandon(l))
	}
	j.live = l
	return nil
}

func (j *Journal) create(l *live, i int, head []byte) (err error) {
	folder := filepath.Join(j.dir, Copies()[i])
	if l.files[i], err = j.disk.Create(filepath.Join(folder, l.name)); err != nil {
		return err
	}
	if _, err := l.files[i].Write(head); err != nil {
		return err
	}
	if err := l.files[i].Sync(); err != nil {
		return err
	}
	return j.disk.SyncFolder(folder)
}

func (j *Journal) abandon(l *live) error {
	err := j.disk.Remove(filepath.Join(j.dir, newestName))
	for i, f := range l.files {
		if f != nil {
			err = errors.Join(err, f.Close(), j.disk.Remove(filepath.Join(j.dir, Copies()[i], l.name)))
		}
	}
	return err
}

// write writes b to both copies, or takes back what it wrote.
func (j *Journal) write(b []byte) error {
	for _, f := range j.live.files {
		if _, err := f.Write(b); err != nil {
			if back := j.takeBack(); back != nil {
				return j.stop(errors.Join(err, back))
			}
			return err
		}
	}
	return nil
}

// takeBack cuts both copies to what is acknowledged, so that what was refused
// doesn't come back at the next start.
func (j *Journal) takeBack() error {
	for _, f := range j.live.files {
		if err := errors.Join(f.Truncate(j.live.size), f.Sync()); err != nil {
			return err
		}
	}
	return nil
}

func (j *Journal) stop(err error) error {
	j.fail = fmt.Errorf("%w: %w", ErrUnsure, err)
	return j.fail
}

// sync waits until both copies are on the disk. At the same time: a file system
// takes hardly longer for two than for one.
func (l *live) sync() error {
	second := make(chan error, 1)
	go func() { second <- l.files[1].Sync() }()
	return errors.Join(l.files[0].Sync(), <-second)
}

// Cut ends the segment that is being written. What is appended next begins
// another, so that all others stay as they are for ever.
func (j *Journal) Cut() error {
	l := j.live
	if l == nil {
		return nil
	}
	j.live = nil
	if l.entries == 0 {
		return j.abandon(l) // the next segment will bear its name
	}
	return errors.Join(l.files[0].Close(), l.files[1].Close())
}

// Close releases the files.
func (j *Journal) Close() error { return j.Cut() }
