package reliability_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"

	"factdesk/claims"
	"factdesk/storage"
)

// facts is what a desk must hold, as far as it is known.
type facts struct {
	Log     []string          // the hash of each edit from the first on; "" where it isn't known
	Records map[string]string // the SHA-256 of each record, by its name; nil where they aren't known
	Pages   []string          // the snapshots whose bytes must be there
}

// factsOf reads all that a store has.
func factsOf(s storage.Store) (f facts, err error) {
	f.Records = map[string]string{}
	err = s.View(context.Background(), func(r storage.Reader) error {
		for l, err := range r.Log(context.Background(), 0) {
			if err != nil {
				return err
			}
			f.Log = append(f.Log, l.Hash.String())
		}
		for _, kind := range claims.Kinds() {
			for rec, err := range r.Records(context.Background(), kind, claims.Ref{}) {
				if err != nil {
					return err
				}
				f.hold(rec)
			}
		}
		return nil
	})
	return f, err
}

func (f *facts) hold(r claims.Record) {
	sum := sha256.Sum256(claims.Encode(r))
	f.Records[r.Ref().String()] = hex.EncodeToString(sum[:])
	if s, ok := r.(claims.Snapshot); ok {
		f.Pages = append(f.Pages, s.SHA256)
	}
}

// A difference is how a store differs from what it must hold.
type difference struct {
	Lost        int // edits and records that aren't there, or can't be read
	Wrong       int // edits and records that are others
	Resurrected int // records that should be gone, or never were
	Pages       int // snapshots that can't be read
	Extra       int // edits after the last that is known
}

// compare says how s differs from f. Edits that it has beyond those are right,
// and records that they made.
func (f *facts) compare(s storage.Store) (d difference, log []string) {
	ctx := context.Background()
	_ = s.View(ctx, func(r storage.Reader) error {
		after := claims.Seq(0)
		for after < claims.Seq(len(f.Log))+1000 {
			broken := false
			for l, err := range r.Log(ctx, after) {
				if err != nil {
					broken = true
					break
				}
				after = l.Seq
				log = append(log, l.Hash.String())
				d.edit(f.Log, l)
			}
			if !broken {
				break
			}
			after++ // what is behind a gap may still be there
			log = append(log, "")
		}
		for n, hash := range f.Log {
			if hash != "" && (n >= len(log) || log[n] == "") {
				d.Lost++
			}
		}
		if f.Records != nil {
			f.records(ctx, r, &d)
		}
		return nil
	})
	for _, sum := range f.Pages {
		if readPage(s, sum) != nil {
			d.Pages++
		}
	}
	return d, log
}

func (d *difference) edit(want []string, l claims.Logged) {
	switch n := int(l.Seq) - 1; {
	case n >= len(want):
		d.Extra++
	case want[n] != "" && want[n] != l.Hash.String():
		d.Wrong++
	}
}

func (f *facts) records(ctx context.Context, r storage.Reader, d *difference) {
	got := facts{Records: map[string]string{}}
	for _, kind := range claims.Kinds() {
		for rec, err := range r.Records(ctx, kind, claims.Ref{}) {
			if err != nil {
				break
			}
			got.hold(rec)
		}
	}
	for ref, sum := range f.Records {
		switch is, there := got.Records[ref]; {
		case !there:
			d.Lost++
		case is != sum:
			d.Wrong++
		}
	}
	for ref := range got.Records {
		if _, wanted := f.Records[ref]; !wanted {
			d.Resurrected++
		}
	}
}

func readPage(s storage.Store, sum string) error {
	pages, ok := s.(storage.Snapshots)
	if !ok {
		return errors.New("this store has no snapshots")
	}
	in, err := pages.Snapshot(context.Background(), sum)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, in)
	return errors.Join(err, in.Close())
}
