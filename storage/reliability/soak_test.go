package reliability_test

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/disk"
)

// Somebody works on a desk for long, while it is checked, backed up, closed,
// opened and killed: it holds just what a map in memory does, and the program
// grows no larger by it.
func TestSoak(t *testing.T) {
	r := newRow(t, "soak against a model", "differences", "lost", "refused", "grown")
	above := scratch(t)
	d := &soak{t: t, row: r, rand: random(r.seed, 0), above: above}
	d.victim = newVictim(t, r, newJudges(t), "")
	end := time.Now().Add(soakTime(t))
	for time.Now().Before(end) && !t.Failed() {
		d.episode()
	}
	d.grown()
}

func soakTime(t *testing.T) time.Duration {
	t.Helper()
	if s := os.Getenv(soakName); s != "" {
		d, err := time.ParseDuration(s)
		must(t, err)
		return d
	}
	return time.Duration(count(4, 20, 600)) * time.Second
}

type soak struct {
	t      *testing.T
	row    *row
	rand   *rand.Rand
	above  string
	victim *victim
	desks  int
	log    []string
	held   map[claims.Ref]claims.Record

	heap     []uint64
	routines []int
}

// episode is what happens between two starts.
func (d *soak) episode() {
	if d.held == nil || len(d.log) > 20_000 {
		must(d.t, os.RemoveAll(d.victim.dir))
		d.desks++
		d.victim.dir = filepath.Join(d.above, fmt.Sprint("desk-", d.desks))
		d.log, d.held = nil, map[claims.Ref]claims.Record{}
	}
	k := keeper(disk.Disk{})
	k.Tail = 256 << 10
	s, err := open(k, d.victim.dir, "")
	must(d.t, err)
	d.compare(s)
	u, err := newUser(d.rand, s)
	must(d.t, err)
	d.busy(s, u)
	d.held = u.held
	d.compare(s)
	must(d.t, s.Close())
	d.measure()
	if len(d.heap)%3 == 2 {
		d.kill()
	}
}

// busy works, while others read, check and back up.
func (d *soak) busy(s *badgerstore.Store, u *user) {
	ctx, cancel := context.WithCancel(context.Background())
	var all sync.WaitGroup
	for _, other := range []func() error{
		func() error {
			found, err := s.Check(ctx, storage.Quick, nil)
			if len(found.Left) > 0 && ctx.Err() == nil {
				d.row.note("differences", "a check found %v", found.Left)
			}
			return err
		},
		func() error { _, err := s.BackUp(ctx, "", "hourly"); return err },
		func() error {
			return s.View(ctx, func(r storage.Reader) error {
				found, err := storage.Verify(ctx, r)
				if len(found) > 0 && ctx.Err() == nil {
					d.row.note("differences", "Verify found %v", found)
				}
				return err
			})
		},
	} {
		all.Go(func() {
			for ctx.Err() == nil {
				if err := other(); err != nil && ctx.Err() == nil {
					d.row.note("refused", "%v", err)
					return
				}
			}
		})
	}
	for range 20 + d.rand.IntN(400) {
		l, err := u.work(s)
		if err != nil {
			d.row.note("refused", "%v", err)
			break
		}
		d.log = append(d.log, l.Hash.String())
	}
	cancel()
	all.Wait()
}

// compare compares the desk with the model.
func (d *soak) compare(s *badgerstore.Store) {
	d.row.trial(len(d.log))
	want := facts{Log: d.log, Records: map[string]string{}}
	for _, r := range d.held {
		want.hold(r)
	}
	slices.Sort(want.Pages)
	want.Pages = slices.Compact(want.Pages)
	if diff, _ := want.compare(s); diff != (difference{}) {
		d.row.note("differences", "%+v after %d edits", diff, len(d.log))
	}
}

// kill has another program work on the desk, and kills it. What it has done is
// then in the model.
func (d *soak) kill() {
	before := len(d.log)
	d.victim.log = slices.Clone(d.log)
	d.victim.run(task{Dir: d.victim.dir, Seed: d.rand.Uint64(), Mode: "edit"}, "edit", 1+d.rand.IntN(100), 0)
	s, err := open(keeper(disk.Disk{}), d.victim.dir, "")
	if err != nil {
		d.row.note("refused", "after a kill: %v", err)
		return
	}
	diff, log := (&facts{Log: d.victim.log}).compare(s)
	if diff.Lost+diff.Wrong > 0 || diff.Extra > 1 {
		d.row.note("lost", "after a kill: %+v", diff)
	}
	d.log = log
	// The edits that were not seen here are made on the model.
	must(d.t, s.View(context.Background(), func(r storage.Reader) error {
		u := user{held: maps.Clone(d.held)}
		for l, err := range r.Log(context.Background(), claims.Seq(before)) {
			if err != nil {
				return err
			}
			u.applied(l.Edit)
		}
		d.held = u.held
		return nil
	}))
	d.compare(s)
	must(d.t, s.Close())
	d.row.note("kills", "")
}

func (d *soak) measure() {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	held := 0
	for _, r := range d.held {
		held += len(claims.Encode(r)) // the model's own
	}
	d.heap = append(d.heap, m.HeapAlloc-min(m.HeapAlloc, uint64(held)))
	d.routines = append(d.routines, runtime.NumGoroutine())
	d.row.note("starts", "")
}

// grown compares the first starts with the last ones.
func (d *soak) grown() {
	if len(d.heap) < 6 {
		return
	}
	third := len(d.heap) / 3
	heap, later := slices.Min(d.heap[:third]), slices.Min(d.heap[len(d.heap)-third:])
	few, many := slices.Min(d.routines[:third]), slices.Min(d.routines[len(d.routines)-third:])
	fmt.Printf("soak: heap %d MB, then %d MB; %d goroutines, then %d; %d edits\n", heap>>20, later>>20, few, many, len(d.log))
	if later > heap+64<<20 || many > few+5 {
		d.row.note("grown", "heap %d MB, then %d MB; %d goroutines, then %d", heap>>20, later>>20, few, many)
	}
}
