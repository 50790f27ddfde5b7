// Package exporttest has desks to make reports of: for tests and benchmarks of
// the packages that lay reports out.
package exporttest

import (
	"context"
	"errors"
	"iter"
	"slices"
	"time"

	"factdesk/claims"
)

// ErrNotFound is reported for a record that a Desk doesn't hold.
var ErrNotFound = errors.New("not found")

// A Desk is the records of a desk, in the order of their making. It satisfies
// export.Reader.
type Desk struct {
	Article claims.ArticleID // the one to report on
	all     []claims.Record
	by      map[claims.Ref]claims.Record
	under   map[claims.Ref][]claims.Record
	log     []claims.Logged
}

// Join puts everything that another desk has on d, and its log behind d's.
func (d *Desk) Join(other *Desk) {
	d.Add(other.all...)
	for _, r := range other.all {
		d.Add(other.by[r.Ref()])
	}
	for _, l := range other.log {
		l.Seq = claims.Seq(len(d.log) + 1)
		d.log = append(d.log, l)
	}
}

// Did puts an act into d's log, and nowhere else: at noon and so many minutes
// as there are acts before it.
func (d *Desk) Did(by claims.PersonID, name string, changes ...claims.Change) {
	n := len(d.log)
	d.log = append(d.log, claims.Logged{Seq: claims.Seq(n + 1), Edit: claims.Edit{
		ID: claims.NewID[claims.Edit](), Name: name, By: by, At: Noon().Add(time.Duration(n) * time.Minute), Changes: changes,
	}})
}

// Log implements export.Teller.
func (d *Desk) Log(_ context.Context, after claims.Seq) iter.Seq2[claims.Logged, error] {
	return func(yield func(claims.Logged, error) bool) {
		for _, l := range d.log {
			if l.Seq > after && !yield(l, nil) {
				return
			}
		}
	}
}

// Add puts records on the desk; one that is there already is replaced.
func (d *Desk) Add(records ...claims.Record) {
	if d.by == nil {
		d.by = map[claims.Ref]claims.Record{}
		d.under = map[claims.Ref][]claims.Record{}
	}
	for _, r := range records {
		_, known := d.by[r.Ref()]
		d.by[r.Ref()] = r
		if known {
			continue
		}
		d.all = append(d.all, r)
		for _, owner := range r.Under() {
			d.under[owner] = append(d.under[owner], r)
		}
	}
}

// Record implements export.Reader.
func (d *Desk) Record(_ context.Context, ref claims.Ref) (claims.Record, error) {
	r, ok := d.by[ref]
	if !ok {
		return nil, ErrNotFound
	}
	return r, nil
}

// Records implements export.Reader.
func (d *Desk) Records(_ context.Context, kind claims.Kind, under claims.Ref) iter.Seq2[claims.Record, error] {
	from := d.all
	if !under.IsZero() {
		from = d.under[under]
	}
	return func(yield func(claims.Record, error) bool) {
		for _, r := range slices.Clone(from) {
			if r.Ref().Kind == kind && !yield(d.by[r.Ref()], nil) {
				return
			}
		}
	}
}

// Noon is when everything on a desk of this package happens.
func Noon() time.Time { return time.Date(2026, time.February, 18, 12, 0, 0, 0, time.UTC) }
