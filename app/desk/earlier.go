package desk

import (
	"context"
	"errors"
	"slices"
	"sync"

	"factdesk/claims"
	"factdesk/claims/match"
	"factdesk/storage"
)

// How many claims are told as possibly the same, and how likely they must be.
const (
	mostEarlier = 3
	leastLikely = 0.3

	askedEarlier = 12 // some may be the claim itself, or stand around it
)

// An Earlier is a claim of the desk that may say the same as another.
type Earlier struct {
	Judged
	Article claims.Article
	Likely  float64 // the probability that it says the same
}

// Earlier returns the claims that may say the same as statement, of those for
// which another reports true: the likeliest first.
func (d *Desk) Earlier(ctx context.Context, statement string, another func(claims.Claim) bool) (all []Earlier, err error) {
	if err := d.Remember(ctx); err != nil {
		return nil, err
	}
	err = d.store.View(ctx, func(r storage.Reader) error {
		for _, hit := range d.memory.likely(statement) {
			id, err := claims.ParseID[claims.Claim](hit.Key)
			if err != nil {
				continue
			}
			e, err := toldEarlier(ctx, r, id)
			if errors.Is(err, storage.ErrNotFound) {
				continue // it was removed just now
			}
			if err != nil {
				return err
			}
			if e.Likely = hit.Score; another(e.Claim) {
				all = append(all, e)
			}
		}
		return nil
	})
	return all[:min(len(all), mostEarlier)], err
}

// toldEarlier reads a claim with what is known of it.
func toldEarlier(ctx context.Context, r storage.Reader, id claims.ClaimID) (e Earlier, err error) {
	if e.Claim, err = storage.Get(ctx, r, id); err != nil {
		return e, err
	}
	if e.Verdict, err = verdict(ctx, r, id); err != nil {
		return e, err
	}
	e.Article, err = storage.Get(ctx, r, e.Claim.Article)
	return e, err
}

// Remember reads all claims of the desk, so that those which say the same are
// found. It takes a while on a large desk, once; after that each edit is
// remembered as it is made. Who asks meanwhile waits for it.
func (d *Desk) Remember(ctx context.Context) error {
	d.memory.making.Lock()
	defer d.memory.making.Unlock()
	return d.store.View(ctx, func(r storage.Reader) error {
		now, _, err := r.Head(ctx)
		if err != nil || d.memory.upTo(now) {
			return err
		}
		index := &match.Index{}
		for c, err := range storage.All[claims.Claim](ctx, r) {
			if err != nil {
				return err
			}
			put(index, c)
		}
		d.memory.keep(index, now)
		return nil
	})
}

func put(index *match.Index, c claims.Claim) {
	held := match.Claim{Statement: c.Statement, Speaker: c.Speaker}
	if c.Anchor.Quote != c.Statement {
		held.Quote = c.Anchor.Quote
	}
	index.Put(c.ID.String(), held)
}

// memory is what the desk claimed, as of an edit. It is safe for concurrent use.
type memory struct {
	making sync.Mutex // held while the index is made

	mu    sync.Mutex
	index *match.Index // nil until it's made
	asOf  claims.Seq
}

func (m *memory) upTo(now claims.Seq) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.index != nil && m.asOf == now
}

// keep takes what was read after edit number now, unless more is known.
func (m *memory) keep(index *match.Index, now claims.Seq) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.index == nil || m.asOf < now {
		m.index, m.asOf = index, now
	}
}

// touch remembers edit number now, where it's the next. Where it isn't, somebody
// else has written too, and all is read anew when it's asked for.
func (m *memory) touch(e claims.Edit, now claims.Seq) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.index == nil || m.asOf+1 != now {
		return
	}
	for _, c := range e.Changes {
		if held, ok := c.After.(claims.Claim); ok {
			put(m.index, held)
		} else if gone, ok := c.Before.(claims.Claim); ok {
			m.index.Remove(gone.ID.String())
		}
	}
	m.asOf = now
}

// likely returns what may say the same as statement.
func (m *memory) likely(statement string) []match.Hit {
	m.mu.Lock()
	index := m.index
	m.mu.Unlock()
	hits := index.Query(statement, askedEarlier)
	return slices.DeleteFunc(hits, func(h match.Hit) bool { return h.Score < leastLikely })
}
