package journal

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"math"
	"slices"

	"factdesk/claims"
	"factdesk/storage/frame"
)

// A Reader reads a journal, of a desk or of a backup.
type Reader struct {
	files  fs.FS
	secret Secret
}

// NewReader returns a reader of the journal in files, which may lack a copy.
func NewReader(files fs.FS, secret Secret) Reader { return Reader{files, secret} }

// Secret returns what the journal's frames bear and are sealed with.
func (r Reader) Secret() Secret { return r.secret }

// Entries yields the entries after number after up to number last, in order. An
// entry that is in neither copy ends it with an error that wraps
// claims.ErrDamaged, as does one that doesn't follow on the one before.
func (r Reader) Entries(ctx context.Context, after, last claims.Seq) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		at := Place{Seq: after}
		for e, err := range r.Sound(ctx, after, last) {
			switch {
			case err != nil:
			case e.Seq != at.Seq+1:
				err = missingEdits(at.Seq+1, e.Seq-1)
			case e.Seq > after+1 && e.Before != at.Hash:
				err = fmt.Errorf("edit %d: %w: it doesn't follow on the edit before it", e.Seq, claims.ErrDamaged)
			}
			if err != nil {
				yield(Entry{}, err)
				return
			}
			if !yield(e, nil) {
				return
			}
			at = e.Place
		}
		if at.Seq < last && ctx.Err() == nil {
			yield(Entry{}, missingEdits(at.Seq+1, last))
		}
	}
}

func missingEdits(first, last claims.Seq) error {
	return fmt.Errorf("%s: %w in both copies of the journal", edits(first, last), claims.ErrDamaged)
}

// Sound yields what Entries does, and goes on where an entry is missing. It
// ends with an error only where ctx is done or the system refuses to read.
func (r Reader) Sound(ctx context.Context, after, last claims.Seq) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		names, err := r.Segments()
		if err != nil {
			yield(Entry{}, err)
			return
		}
		at := after
		give := func(e Entry, err error) bool {
			at = max(at, e.Seq)
			return yield(e, err) && err == nil
		}
		for i, name := range names {
			end := min(last, before(names[i+1:]))
			if end > at && !r.segment(ctx, name, span{at, end}, give) {
				return
			}
		}
	}
}

// A span is the edits after one number up to another.
type span struct{ after, last claims.Seq }

// before returns the number of the last edit before the first of the segments.
func before(names []string) claims.Seq {
	if len(names) == 0 {
		return All
	}
	next, _ := FirstOf(names[0])
	return next - 1
}

// segment gives the entries of one segment that are within s, until give returns
// false: then it does too.
func (r Reader) segment(ctx context.Context, name string, s span, give func(Entry, error) bool) bool {
	frames, err := r.frames(name, s.last)
	if err != nil {
		return give(Entry{}, err)
	}
	for _, f := range frames {
		if n := claims.Seq(f.N); n <= s.after || n > s.last {
			continue
		}
		e, damage := r.secret.entryOf(f)
		if damage != nil {
			continue // as good as missing
		}
		if !give(e, ctx.Err()) {
			return false
		}
		s.after = e.Seq // a damaged file may have it twice
	}
	return true
}

// frames returns those of a segment, of which number last is one. The second
// copy is read only where the first doesn't do.
func (r Reader) frames(name string, last claims.Seq) ([]frame.Frame, error) {
	first, err := r.part(Copies()[0], name)
	if err != nil {
		return nil, err
	}
	if first.state != damaged && first.has(last) {
		return first.frames, nil
	}
	second, err := r.part(Copies()[1], name)
	if err != nil {
		return nil, err
	}
	return union(first.frames, second.frames), nil
}

func (p part) has(n claims.Seq) bool {
	return slices.ContainsFunc(p.frames, func(f frame.Frame) bool { return f.N == uint64(n) })
}

// End returns the last entry that can be read, or zero where there is none.
func (r Reader) End() (Place, error) {
	names, err := r.Segments()
	if err != nil {
		return Place{}, err
	}
	for _, name := range slices.Backward(names) {
		frames, err := r.frames(name, math.MaxUint64)
		if err != nil {
			return Place{}, err
		}
		for _, f := range slices.Backward(frames) {
			if e, err := r.secret.entryOf(f); err == nil {
				return e.Place, nil
			}
		}
	}
	return Place{}, nil
}
