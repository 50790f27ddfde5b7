//go:build unix

package reliability_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/disk"
)

// Each step of each job with the disk fails, once or from then on: nothing is
// lost that was acknowledged, nothing comes that was refused, and what failed is
// said.
func TestFaults(t *testing.T) {
	r := newRow(t, "I/O faults at every step", "lost", "came back", "panic", "silence", "full, in other words", "refused", "dead")
	above := scratch(t)
	j := newJudges(t)
	states := map[string]state{}
	for i, m := range makings() {
		if slices.Contains([]string{"closed", "killed", "protected, closed"}, m.name) {
			states[m.name] = m.state(t, r.seed, filepath.Join(above, fmt.Sprint("state-", i)))
		}
	}
	states["layout 1"] = first(t, filepath.Join(above, "first"))
	var all []*fault
	for _, job := range jobs() {
		steps := &fault{job: job, at: 1 << 60}
		steps.run(r, j, states[job.on], filepath.Join(above, "count"))
		for at := int64(1); at <= steps.steps.Load(); at++ {
			for _, mode := range []mode{once, forever, torn, full} {
				all = append(all, &fault{job: job, at: at, mode: mode})
			}
		}
	}
	random(r.seed, 0).Shuffle(len(all), func(a, b int) { all[a], all[b] = all[b], all[a] })
	fmt.Printf("I/O faults: %d steps of %d jobs and ways to fail\n", len(all), len(jobs()))
	all = all[:min(len(all), count(16, 60, len(all)))]
	each(len(all), func(i int) {
		f := all[i]
		f.run(r, j, states[f.job.on], filepath.Join(above, fmt.Sprint("trial-", i)))
	})
}

// A mode is how the disk fails.
type mode string

const (
	once    mode = "once"
	forever mode = "from then on"
	torn    mode = "torn, from then on"
	full    mode = "full"
)

// A fault is one trial: a job of which one step fails.
type fault struct {
	job   job
	at    int64
	mode  mode
	armed atomic.Bool
	steps atomic.Int64
	what  atomic.Pointer[string] // the step that failed

	acked   []claims.Logged
	unsure  bool
	refused []error
}

func (f *fault) disk() disk.Disk {
	return disk.Disk{Before: func(op disk.Op, path string) error {
		if !f.armed.Load() {
			return nil
		}
		n := f.steps.Add(1)
		if n < f.at || n > f.at && (f.mode == once || f.mode == full) {
			return nil
		}
		if n == f.at {
			what := fmt.Sprintf("%s of %s", op, filepath.Base(path))
			f.what.Store(&what)
		}
		switch {
		case f.mode == torn && op == disk.OpWrite:
			return disk.ErrTorn
		case f.mode == full:
			return syscall.ENOSPC
		}
		return syscall.EIO
	}}
}

// A job is something that a program does with a desk.
type job struct {
	name string
	on   string // the state it begins with

	// do does it, and arms the fault when it comes to what is meant.
	do func(f *fault, k badgerstore.Keeper, st state, dir string) error

	// done says what the desk is when do has returned nil. It may be nil.
	done func(st state, a *ask)
	// either says what it may be as well when it has not.
	either func(st state, a *ask)
}

func (f *fault) run(r *row, j *judges, st state, dir string) {
	t := r.t
	copyFolder(t, st.dir, dir)
	defer func() { must(t, os.RemoveAll(dir)) }()
	err := f.safely(r, st, dir)
	f.armed.Store(false)
	fired := f.what.Load() != nil
	if !fired && f.mode != "" {
		r.note("not reached", "")
	}
	if f.mode == full && err != nil && !errors.Is(err, storage.ErrFull) && !errors.Is(err, storage.ErrUnsure) {
		r.note("full, in other words", "%s", f.told(err))
	}
	if f.mode == "" && err != nil {
		t.Errorf("%s: %v", f.job.name, err)
	}
	f.judge(r, j, st.ask(dir), st, err)
}

// told says what was tried and what it came to.
func (f *fault) told(err error) string {
	said := ""
	if what := f.what.Load(); what != nil {
		said = *what
	}
	return fmt.Sprintf("%s, step %d (%s) fails %s, and says %v", f.job.name, f.at, said, f.mode, err)
}

func (f *fault) safely(r *row, st state, dir string) (err error) {
	defer func() {
		if p := recover(); p != nil {
			r.note("panic", "%s, step %d fails %s: %v", f.job.name, f.at, f.mode, p)
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	k := keeper(f.disk())
	return f.job.do(f, k, st, dir)
}

func (f *fault) judge(r *row, j *judges, a ask, st state, err error) {
	what := f.told(err)
	a.Want.Log = slices.Clone(a.Want.Log)
	for _, l := range f.acked {
		a.Want.Records = nil
		a.Want.Log = append(a.Want.Log, l.Hash.String())
		for _, c := range l.Edit.Changes {
			if s, ok := c.After.(claims.Snapshot); ok {
				a.Want.Pages = append(slices.Clone(a.Want.Pages), s.SHA256)
			}
		}
	}
	if f.unsure {
		a.Want.Records = nil
	}
	r.trial(len(a.Want.Log))
	if err == nil && f.job.done != nil {
		f.job.done(st, &a)
	}
	got := j.judge(a)
	if err != nil && f.job.either != nil && (got.Err != "" || got.Diff.Lost > 0) {
		f.job.either(st, &a)
		got = j.judge(a)
	}
	d := got.Diff
	switch {
	case got.Dead:
		r.note("dead", "%s: %s", what, got.Err)
	case got.Err != "" || got.Broken != "":
		r.note("refused", "%s: %s %s", what, got.Err, got.Broken)
	case d.Lost+d.Wrong+d.Pages > 0 || len(got.Told) > 0 && !f.unsure:
		if err == nil && f.job.done != nil {
			r.note("silence", "%s: %+v %v", what, d, got.Told)
			return
		}
		r.note("lost", "%s: %+v %v", what, d, got.Told)
	case d.Extra > 0 && !f.unsure || d.Extra > 1 || d.Resurrected > 0:
		r.note("came back", "%s: %+v, refused for %v", what, d, f.refused)
	}
}

func jobs() []job {
	ctx := context.Background()
	how := func(st state) storage.How { return storage.How{Passphrase: st.passphrase} }
	return []job{
		{name: "save", on: "closed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			return f.with(k, st, dir, func(s *badgerstore.Store) error { return f.save(s, 6) })
		}},
		{name: "begin a segment", on: "closed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			return f.with(k, st, dir, func(s *badgerstore.Store) error {
				var failed error
				for range 3 {
					_, err := s.Check(ctx, storage.Quick, nil) // which cuts
					failed = errors.Join(failed, err, f.save(s, 2))
				}
				return failed
			})
		}},
		{name: "checkpoint", on: "closed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			k.Tail = 1
			return f.with(k, st, dir, func(s *badgerstore.Store) error {
				err := f.save(s, 2)
				for range 30 { // until it is taken, or was not
					if f.steps.Load() > 40 {
						break
					}
					time.Sleep(time.Millisecond)
				}
				return errors.Join(err, f.save(s, 3))
			})
		}},
		{name: "capture", on: "closed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			return f.with(k, st, dir, func(s *badgerstore.Store) error {
				var failed error
				for range 2 {
					_, _, err := s.Keep(ctx, strings.NewReader("a page"+f.job.name+string(f.mode)+fmt.Sprint(f.at)))
					failed = errors.Join(failed, err)
				}
				return failed
			})
		}},
		{name: "back up", on: "closed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			return f.with(k, st, dir, func(s *badgerstore.Store) error {
				_, err := s.BackUp(ctx, "", "by-hand")
				return errors.Join(err, f.save(s, 1))
			})
		}},
		{name: "check", on: "killed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			return f.with(k, st, dir, func(s *badgerstore.Store) error {
				if err := hurtCopy(dir); err != nil {
					return err
				}
				_, err := s.Check(ctx, storage.Deep, nil)
				return errors.Join(err, f.save(s, 2))
			})
		}},
		{name: "restore", on: "closed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			f.armed.Store(true)
			_, err := k.Restore(ctx, dir, filepath.Join(dir, st.backup), how(st))
			return err
		}, done: restored, either: restored},
		{name: "protect", on: "closed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			f.armed.Store(true)
			_, err := k.Protect(ctx, dir, secret, how(st))
			return err
		}, done: protected, either: protected},
		{name: "take the passphrase away", on: "protected, closed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			f.armed.Store(true)
			_, err := k.Protect(ctx, dir, "", how(st))
			return err
		}, done: bared, either: bared},
		{name: "change the passphrase", on: "protected, closed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			f.armed.Store(true)
			_, err := k.Protect(ctx, dir, "another", how(st))
			return err
		}, done: other, either: other},
		{name: "migrate", on: "layout 1", do: opening},
		{name: "open", on: "closed", do: opening},
		{name: "open, protected", on: "protected, closed", do: opening},
		{name: "rebuild", on: "killed", do: func(f *fault, k badgerstore.Keeper, st state, dir string) error {
			if err := hurtCopy(dir); err != nil {
				return err
			}
			return opening(f, k, st, dir)
		}},
	}
}

func restored(st state, a *ask) { a.Want = st.backed }
func protected(_ state, a *ask) { a.Passphrase = secret }
func bared(_ state, a *ask)     { a.Passphrase = "" }
func other(_ state, a *ask)     { a.Passphrase = "another" }

func opening(f *fault, k badgerstore.Keeper, st state, dir string) error {
	f.armed.Store(true)
	s, err := open(k, dir, st.passphrase)
	if err != nil {
		return err
	}
	err = f.save(s, 2)
	return errors.Join(err, s.Close())
}

// with opens a desk, and does something with it on the disk that fails.
func (f *fault) with(k badgerstore.Keeper, st state, dir string, do func(*badgerstore.Store) error) error {
	s, err := open(k, dir, st.passphrase)
	if err != nil {
		return fmt.Errorf("before the fault: %w", err)
	}
	f.armed.Store(true)
	err = do(s)
	return errors.Join(err, s.Close())
}

// save applies edits, whatever becomes of each.
func (f *fault) save(s *badgerstore.Store, n int) (failed error) {
	u, err := newUser(random(1, uint64(f.at)), s)
	if err != nil {
		return err
	}
	u.large = false
	for range n {
		// Snapshots are another job.
		l, err := s.Apply(context.Background(), u.article())
		if err == nil {
			f.acked = append(f.acked, l)
			continue
		}
		failed = errors.Join(failed, err)
		f.refused = append(f.refused, err)
		f.unsure = f.unsure || errors.Is(err, storage.ErrUnsure)
	}
	return failed
}

// hurtCopy damages one copy of the journal and a checkpoint.
func hurtCopy(dir string) error {
	var failed error
	for _, pattern := range []string{"data-*/journal/a/*.journal", "data-*/checkpoints/*.checkpoint"} {
		names, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return err
		}
		if len(names) == 0 {
			continue
		}
		slices.Sort(names)
		path := names[len(names)-1]
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		b[len(b)*2/3] ^= 1
		failed = errors.Join(failed, os.WriteFile(path, b, 0o600))
	}
	return failed
}
