package desk

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"slices"

	"factdesk/claims"
	"factdesk/storage"
)

// asOf reads a desk as it was after an edit, which the log tells: whatever was
// changed later was, before the first change of it, what it was then.
type asOf struct {
	now     storage.Reader
	seq     claims.Seq
	changed map[claims.Ref]claims.Record // since; nil for what wasn't there yet
	kinds   map[claims.Kind][]claims.Record
}

// readAsOf returns a reader of the desk as it was after edit number seq.
func readAsOf(ctx context.Context, r storage.Reader, seq claims.Seq) (asOf, error) {
	past := asOf{r, seq, map[claims.Ref]claims.Record{}, map[claims.Kind][]claims.Record{}}
	for logged, err := range r.Log(ctx, seq) {
		if err != nil {
			return asOf{}, err
		}
		for _, c := range logged.Edit.Changes {
			past.note(c)
		}
	}
	return past, nil
}

// note takes note of what was before the first change of a record.
func (p asOf) note(c claims.Change) {
	ref := c.Ref()
	if _, known := p.changed[ref]; known {
		return
	}
	p.changed[ref] = c.Before
	if c.Before != nil {
		p.kinds[ref.Kind] = append(p.kinds[ref.Kind], c.Before)
	}
}

// Record implements export.Reader.
func (p asOf) Record(ctx context.Context, ref claims.Ref) (claims.Record, error) {
	record, changed := p.changed[ref]
	switch {
	case !changed:
		return p.now.Record(ctx, ref)
	case record == nil:
		return nil, fmt.Errorf("%v: %w", ref, storage.ErrNotFound)
	}
	return record, nil
}

// Log implements export.Teller.
func (p asOf) Log(ctx context.Context, after claims.Seq) iter.Seq2[claims.Logged, error] {
	return func(yield func(claims.Logged, error) bool) {
		for logged, err := range p.now.Log(ctx, after) {
			if err == nil && logged.Seq > p.seq || !yield(logged, err) {
				return
			}
		}
	}
}

// Records implements export.Reader.
func (p asOf) Records(ctx context.Context, kind claims.Kind, under claims.Ref) iter.Seq2[claims.Record, error] {
	return func(yield func(claims.Record, error) bool) {
		all, err := p.list(ctx, kind, under)
		if err != nil {
			yield(nil, err)
			return
		}
		for _, record := range all {
			if !yield(record, nil) {
				return
			}
		}
	}
}

// list returns the records of a kind, and under another where that isn't zero, in
// the order of their IDs.
func (p asOf) list(ctx context.Context, kind claims.Kind, under claims.Ref) ([]claims.Record, error) {
	all := p.belonging(kind, under)
	for record, err := range p.now.Records(ctx, kind, under) {
		if err != nil {
			return nil, err
		}
		if _, changed := p.changed[record.Ref()]; !changed {
			all = append(all, record)
		}
	}
	slices.SortFunc(all, func(a, b claims.Record) int {
		one, other := a.Ref().ID, b.Ref().ID
		return bytes.Compare(one[:], other[:])
	})
	return all, nil
}

// belonging returns the records that were changed since and were of a kind, and
// under another where that isn't zero.
func (p asOf) belonging(kind claims.Kind, under claims.Ref) (all []claims.Record) {
	for _, record := range p.kinds[kind] {
		if under.IsZero() || slices.Contains(record.Under(), under) {
			all = append(all, record)
		}
	}
	return all
}
