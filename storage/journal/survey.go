package journal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"slices"

	"factdesk/claims"
	"factdesk/storage/frame"
)

// A Survey is what was found in a journal.
type Survey struct {
	End    Place    // the last entry
	Mended []string // sentences: what was damaged in one copy and made again from the other
	Lost   []string // sentences: what is damaged in both
}

// All is a Surveying's Last for a journal that nobody writes.
const All claims.Seq = math.MaxUint64

// A Surveying says how to survey a journal.
type Surveying struct {
	// Quarantine is the folder into which damaged files go.
	Quarantine string

	// Last is the last edit that is looked at. What is in segments after it may be
	// being written.
	Last claims.Seq

	// Killed says that the program before may have been killed, or its disk have
	// failed: that the newest segment has a torn end in one copy is no damage
	// then, and it is written anew.
	Killed bool

	// Told is told how many segments of how many are read. It may be nil.
	Told func(done, of int)
}

// Survey reads all of both copies, makes them equal where one of them is
// damaged, and says what it found. No segment may be live, see Cut.
func (j *Journal) Survey(ctx context.Context, how Surveying) (Survey, error) {
	names, err := j.Segments()
	if err != nil {
		return Survey{}, err
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		first, _ := FirstOf(name)
		return first > how.Last
	})
	s := surveyor{Journal: j, how: how}
	if s.newest = j.newest(); s.newest != "" && how.Last == All && !slices.Contains(names, s.newest) {
		s.Lost = append(s.Lost, fmt.Sprintf("The newest file of the journal, %s, is missing in both copies.", s.newest))
	}
	for i, name := range names {
		if err := ctx.Err(); err != nil {
			return Survey{}, err
		}
		if how.Told != nil {
			how.Told(i, len(names))
		}
		if err := s.segment(name, before(names[i+1:])); err != nil {
			return Survey{}, fmt.Errorf("mend the journal: %w", err)
		}
	}
	return s.Survey, nil
}

type surveyor struct {
	*Journal
	Survey

	how    Surveying
	newest string // the name of the newest segment that has entries, or ""
	anew   string // the name of the last segment, where it is written in any case
}

// newest returns the name of the newest segment that has ever had an entry, or
// "" where nobody knows.
func (r Reader) newest() string {
	b, err := readFile(r.files, newestName)
	if err != nil {
		return ""
	}
	for found := range frame.Scan(b, r.secret.Desk) {
		if _, ok := FirstOf(string(found.Body)); ok {
			return string(found.Body)
		}
	}
	return ""
}

// segment reads both copies of a segment, which has no edit after number last,
// and makes them equal.
func (s *surveyor) segment(name string, last claims.Seq) error {
	var both [2]part
	for i, c := range Copies() {
		var err error
		if both[i], err = s.part(c, name); err != nil {
			return err
		}
	}
	frames := s.own(name, last, &both)
	if s.how.Killed && last == All {
		// What a program that was killed, or whose disk failed, wrote last can be
		// read, but nobody knows whether it is on the disk: it is written anew.
		s.anew = name
	} else if both[0].state == sound && len(frames) > 0 && bytes.Equal(both[0].bytes, both[1].bytes) {
		return s.follow(frames)
	}
	if name == s.newest && both[0].state != sound && both[1].state != sound {
		// A program that is killed tears one copy, because it writes the second
		// after the first; the power, or damage, can take the end of both.
		s.Lost = append(s.Lost, sentence(fmt.Sprintf(
			"%s, if there was one, is damaged in both copies of the journal.", edits(s.endOf(frames)+1, s.endOf(frames)+1))))
	}
	for i, c := range Copies() {
		if err := s.mend(c, name, both[i], frames); err != nil {
			return err
		}
	}
	s.tell(name, both)
	return s.follow(frames)
}

// own returns the frames of a segment that are in either copy. A copy with others
// is another segment's file: damaged.
func (s *surveyor) own(name string, last claims.Seq, both *[2]part) []frame.Frame {
	first, _ := FirstOf(name)
	for i := range both {
		own := slices.DeleteFunc(slices.Clone(both[i].frames), func(f frame.Frame) bool {
			return claims.Seq(f.N) < first || claims.Seq(f.N) > last
		})
		if len(own) < len(both[i].frames) {
			both[i].frames, both[i].state = own, damaged
		}
	}
	return union(both[0].frames, both[1].frames)
}

// mend makes one copy of a segment hold just frames.
func (s *surveyor) mend(in, name string, was part, frames []frame.Frame) error {
	path := filepath.Join(s.dir, in, name)
	want := s.secret.written(frames)
	if was.state != missing && name != s.anew && len(frames) > 0 && bytes.Equal(was.bytes, want) {
		return nil
	}
	if was.state == damaged {
		// It stays where it is meanwhile: it may hold what the other copy doesn't.
		if err := s.disk.WriteFile(filepath.Join(s.how.Quarantine, in+"-"+name), was.bytes); err != nil {
			return err
		}
	}
	if len(frames) == 0 {
		// Else it would be in the next one's way.
		return errors.Join(s.disk.Remove(filepath.Join(s.dir, newestName)), s.disk.Remove(path))
	}
	return s.disk.WriteFile(path, want)
}

// tell says what was damaged in one copy. That the newest segment has a torn end
// in one is how every kill looks, and a segment newer than that is one that was
// never finished: no damage.
func (s *surveyor) tell(name string, both [2]part) {
	if s.newest != "" && name > s.newest {
		return
	}
	for i, c := range Copies() {
		switch {
		case both[i].state == sound, s.how.Killed && name == s.newest && both[i].state == torn:
		case both[i].state == missing:
			s.Mended = append(s.Mended, fmt.Sprintf("The file %s/%s of the journal was missing and was made again from the other copy.", c, name))
		case both[1-i].state == sound:
			s.Mended = append(s.Mended, fmt.Sprintf("The file %s/%s of the journal was damaged and was made again from the other copy.", c, name))
		default:
			s.Mended = append(s.Mended, fmt.Sprintf("The file %s/%s of the journal was damaged; what is whole in it was kept.", c, name))
		}
	}
}

// follow goes on to the last of frames, and notes where one is missing.
func (s *surveyor) follow(frames []frame.Frame) error {
	for _, f := range frames {
		n := claims.Seq(f.N)
		if n <= s.End.Seq {
			continue
		}
		if n > s.End.Seq+1 {
			s.Lost = append(s.Lost, sentence(missingEdits(s.End.Seq+1, n-1).Error()+"."))
		}
		s.End.Seq = n
	}
	if len(frames) == 0 {
		return nil
	}
	e, err := s.secret.entryOf(frames[len(frames)-1])
	if err != nil {
		return err
	}
	if e.Seq == s.End.Seq {
		s.End = e.Place
	}
	return nil
}

func (s *surveyor) endOf(frames []frame.Frame) claims.Seq {
	if len(frames) == 0 {
		return s.End.Seq
	}
	return claims.Seq(frames[len(frames)-1].N)
}

// Compare reads all of both copies, changes nothing, and says in sentences where
// one of them is damaged. It may run while entries are appended.
func (r Reader) Compare(ctx context.Context, last claims.Seq, told func(done, of int)) ([]string, error) {
	names, err := r.Segments()
	var said []string
	for i, name := range names {
		if err := errors.Join(err, ctx.Err()); err != nil {
			return said, err
		}
		if told != nil {
			told(i, len(names))
		}
		for _, c := range Copies() {
			p, err := r.part(c, name)
			if err != nil {
				return said, err
			}
			if p.state == sound || i == len(names)-1 && p.state == torn && p.has(last) {
				continue
			}
			said = append(said, fmt.Sprintf("The file %s/%s of the journal is damaged or missing.", c, name))
		}
	}
	return said, err
}
