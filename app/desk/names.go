package desk

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync"

	"factdesk/claims"
	"factdesk/storage"
)

// Names are what the claims of a desk name, the most used first.
type Names struct {
	Speakers []string
	Tags     []string
}

// Names returns the speakers and tags of all claims. It reads the claims once;
// after that each edit is counted as it is made.
func (d *Desk) Names(ctx context.Context) (n Names, err error) {
	err = d.store.View(ctx, func(r storage.Reader) error {
		now, _, err := r.Head(ctx)
		if err != nil || d.named.upTo(now) {
			return err
		}
		all, err := tally(ctx, r)
		if err == nil {
			d.named.keep(all, now)
		}
		return err
	})
	if err != nil {
		return Names{}, err
	}
	return d.named.most(), nil
}

// NamesIn returns the speakers and tags of the claims of p.
func NamesIn(p Page) Names {
	in := counted{speakers: map[string]int{}, tags: map[string]int{}}
	for _, j := range p.Claims {
		in.count(j.Claim, 1)
	}
	return Names{Speakers: mostUsed(in.speakers), Tags: mostUsed(in.tags)}
}

// tally counts what is named on the desk.
func tally(ctx context.Context, r storage.Reader) (counted, error) {
	all := counted{speakers: map[string]int{}, tags: map[string]int{}}
	for c, err := range storage.All[claims.Claim](ctx, r) {
		if err != nil {
			return counted{}, err
		}
		all.count(c, 1)
	}
	return all, nil
}

// A counted is how often each name is used.
type counted struct{ speakers, tags map[string]int }

// count adds what r names, so many times.
func (c counted) count(r claims.Record, times int) {
	claim, ok := r.(claims.Claim)
	if !ok {
		return
	}
	add(c.speakers, claim.Speaker, times)
	for _, tag := range claim.Tags {
		add(c.tags, tag, times)
	}
}

func add(to map[string]int, name string, times int) {
	if name == "" {
		return
	}
	if to[name] += times; to[name] <= 0 {
		delete(to, name)
	}
}

// named is what claims name, as of the last edit that was counted. It is safe
// for concurrent use.
type named struct {
	mu   sync.Mutex
	all  counted
	asOf claims.Seq
}

// upTo reports whether all up to edit number now is counted.
func (n *named) upTo(now claims.Seq) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.all.speakers != nil && n.asOf == now
}

// keep takes what was counted after edit number now, unless more is known.
func (n *named) keep(all counted, now claims.Seq) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.all.speakers == nil || n.asOf < now {
		n.all, n.asOf = all, now
	}
}

// touch counts edit number now, where it's the next. Where it isn't, somebody
// else has written too, and all is counted anew when it's asked for.
func (n *named) touch(e claims.Edit, now claims.Seq) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.all.speakers == nil || n.asOf+1 != now {
		return
	}
	for _, c := range e.Changes {
		n.all.count(c.Before, -1)
		n.all.count(c.After, 1)
	}
	n.asOf = now
}

// most returns the names in their order.
func (n *named) most() Names {
	n.mu.Lock()
	defer n.mu.Unlock()
	return Names{Speakers: mostUsed(n.all.speakers), Tags: mostUsed(n.all.tags)}
}

// mostUsed returns the names that are used most before the others.
func mostUsed(of map[string]int) []string {
	return slices.SortedFunc(maps.Keys(of), func(a, b string) int {
		return cmp.Or(cmp.Compare(of[b], of[a]), cmp.Compare(a, b))
	})
}
