package journal

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/storage/disk"
	"factdesk/storage/frame"
)

// maxSegment is far more than a segment ever has.
const maxSegment = 256 << 20

// nameOf returns the name of the segment that begins with edit first.
func nameOf(first claims.Seq) string { return fmt.Sprintf("%012d.journal", uint64(first)) }

// FirstOf returns the number of the first edit of a segment. It reports false
// for a file that is no segment.
func FirstOf(name string) (first claims.Seq, ok bool) {
	var n uint64
	if _, err := fmt.Sscanf(name, "%d.journal", &n); err != nil || name != nameOf(claims.Seq(n)) {
		return 0, false
	}
	return claims.Seq(n), true
}

// Segments lists the names of the segments in either copy, in order.
func (r Reader) Segments() ([]string, error) {
	all := map[string]bool{}
	for _, c := range Copies() {
		entries, err := fs.ReadDir(r.files, c)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, e := range entries {
			if _, ok := FirstOf(e.Name()); ok {
				all[e.Name()] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(all)), nil
}

// Whole returns a segment as it should be, made of what is whole in either copy.
// It must not be one that is being written.
func (r Reader) Whole(name string) ([]byte, error) {
	a, err := r.part(Copies()[0], name)
	if err != nil {
		return nil, err
	}
	b, err := r.part(Copies()[1], name)
	if err != nil {
		return nil, err
	}
	return r.secret.written(union(a.frames, b.frames)), nil
}

// A state is what became of one copy of a segment.
type state int

const (
	sound   state = iota
	torn          // it ends within a frame, and is whole up to there
	damaged       // anything else
	missing
)

// A part is one copy of a segment.
type part struct {
	state  state
	bytes  []byte
	frames []frame.Frame // those that are whole, without the head
}

// part reads one copy of a segment. It returns an error only where the system
// refuses to read what is there.
func (r Reader) part(in, name string) (part, error) {
	b, err := readFile(r.files, in+"/"+name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !disk.Refused(err) {
		// What can't be read is given up: a disk that only stumbled gets another try.
		b, err = readFile(r.files, in+"/"+name)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return part{state: missing}, nil
	case disk.Refused(err):
		return part{}, err
	case err != nil:
		// A disk that can't read a sector damages the file.
		return part{state: damaged, bytes: b}, nil //nolint:nilerr // see above
	}
	return r.scan(b), nil
}

func (r Reader) scan(b []byte) part {
	p := part{bytes: b}
	body, headed := bytes.CutPrefix(b, r.secret.head())
	if !headed {
		p.state = damaged
	}
	for found := range frame.Scan(body, r.secret.Desk) {
		switch {
		case found.Whole:
			if p.state == torn {
				p.state = damaged
			}
			p.frames = append(p.frames, found.Frame)
		case p.state == sound:
			p.state = torn
		}
	}
	return p
}

func readFile(files fs.FS, name string) (b []byte, err error) {
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if info, err := f.Stat(); err == nil && info.Size() < maxSegment {
		b = make([]byte, 0, info.Size()+1)
	}
	into := bytes.NewBuffer(b)
	_, err = into.ReadFrom(io.LimitReader(f, maxSegment))
	return into.Bytes(), err
}

// union returns the frames of both, each number once, in order.
func union(a, b []frame.Frame) []frame.Frame {
	all := slices.Concat(a, b)
	slices.SortStableFunc(all, func(x, y frame.Frame) int { return cmp.Compare(x.N, y.N) })
	return slices.CompactFunc(all, func(x, y frame.Frame) bool { return x.N == y.N })
}

// written returns a segment that holds frames.
func (s Secret) written(frames []frame.Frame) []byte {
	b := s.head()
	for _, f := range frames {
		b = frame.Append(b, s.Desk, f)
	}
	return b
}

// edits says which edits are meant: "edit 5", "edits 5 to 7".
func edits(first, last claims.Seq) string {
	if first == last {
		return fmt.Sprintf("edit %d", first)
	}
	return fmt.Sprintf("edits %d to %d", first, last)
}

func sentence(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
