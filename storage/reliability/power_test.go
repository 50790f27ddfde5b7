//go:build unix

package reliability_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/disk"
)

// The power may fail at any step: what was synced is there, and of the rest any
// part. Badger's files are whatever the disk made of them.
func TestPowerLoss(t *testing.T) {
	r := newRow(t, "power loss", "lost", "wrong value", "refused", "dead")
	above := scratch(t)
	j := newJudges(t)
	n := count(12, 60, 1000)
	const perRun = 12
	each((n+perRun-1)/perRun, func(i int) {
		run := filepath.Join(above, fmt.Sprint("run-", i))
		p := newPlant(t, r.seed, uint64(i), run)
		p.images = min(perRun, n-i*perRun)
		p.work()
		for at, im := range p.taken {
			a := ask{Dir: im.dir, Want: facts{Log: im.log, Pages: im.pages}, Passphrase: p.passphrase}
			p.verdict(r, j, a, im, fmt.Sprintf("run %d, image %d, %s", i, at, im.about))
		}
		must(t, os.RemoveAll(run))
	})
}

// A plant is a program at work on a disk whose power fails now and then: an
// image is taken of what would be left.
type plant struct {
	t          *testing.T
	rand       *rand.Rand
	dir, above string
	images     int
	passphrase string

	fails atomic.Bool // no journal can be synced

	mu      sync.Mutex
	steps   int64
	log     []string // acknowledged
	pages   []string // snapshots that acknowledged edits point at
	other   []string // another log that may be there as well: a restore is going on
	shut    bool
	synced  map[uint64][]byte    // what was last synced of a file, by its inode
	folders map[string][]listing // what is in a folder: as it was synced last, and since
	taken   []image
}

// A listing is the files in a folder, by name.
type listing map[string]uint64

// An image is what the power left.
type image struct {
	dir   string
	about string
	log   []string
	pages []string
	other []string
}

func newPlant(t *testing.T, seed, trial uint64, above string) *plant {
	t.Helper()
	must(t, os.MkdirAll(above, 0o700))
	return &plant{
		t: t, rand: random(seed, trial), above: above, dir: filepath.Join(above, "desk"),
		synced: map[uint64][]byte{}, folders: map[string][]listing{},
	}
}

// disk returns the disk whose power fails.
func (p *plant) disk() disk.Disk {
	return disk.Disk{
		Before: func(op disk.Op, path string) error {
			p.step(op, path)
			if op == disk.OpSync && strings.HasSuffix(path, ".journal") && p.fails.Load() {
				return syscall.EIO
			}
			return nil
		},
		After: p.after,
	}
}

// step is called before each step. The longer the run, the rarer are images.
func (p *plant) step(op disk.Op, path string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.steps++
	if p.shut || len(p.taken) >= p.images || p.rand.IntN(150) != 0 {
		return
	}
	p.take(fmt.Sprintf("before %s of %s", op, p.local(path)))
}

func (p *plant) local(path string) string {
	rel, err := filepath.Rel(p.dir, path)
	if err != nil {
		return path
	}
	return rel
}

// after notes what is on the disk for certain.
func (p *plant) after(op disk.Op, path string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if op == disk.OpCreate {
		delete(p.synced, inode(path)) // of a file that is gone
	}
	switch op {
	case disk.OpSync:
		b, err := os.ReadFile(path)
		if err == nil {
			p.synced[inode(path)] = b
		}
	case disk.OpSyncFolder:
		p.folders[path] = []listing{list(path)}
	case disk.OpCreate, disk.OpRename, disk.OpRemove, disk.OpMakeFolder:
		above := filepath.Dir(path)
		p.folders[above] = append(p.folders[above], list(above))
	case disk.OpOpen, disk.OpWrite, disk.OpTruncate:
	}
}

func list(folder string) listing {
	l := listing{}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return l
	}
	for _, e := range entries {
		if n := inode(filepath.Join(folder, e.Name())); n != 0 {
			l[e.Name()] = n
		}
	}
	return l
}

// take makes an image of what would be left now. Its lock is held.
func (p *plant) take(about string) {
	im := image{
		dir: filepath.Join(p.above, fmt.Sprint("image-", len(p.taken))), about: about,
		log: slices.Clone(p.log), pages: slices.Clone(p.pages), other: slices.Clone(p.other),
	}
	now := map[uint64]string{} // where each file is
	_ = filepath.WalkDir(p.dir, func(path string, _ os.DirEntry, err error) error {
		if err == nil {
			now[inode(path)] = path
		}
		return nil
	})
	p.folder(p.dir, im.dir, now)
	p.taken = append(p.taken, im)
}

// folder makes what is left of a folder.
func (p *plant) folder(from, to string, now map[uint64]string) {
	must(p.t, os.MkdirAll(to, 0o700))
	for name, n := range p.left(from) {
		is, there := now[n]
		switch info, err := os.Lstat(is); {
		case !there, err != nil:
			// It is removed, but that was not synced. A folder is empty then.
			if b, known := p.synced[n]; known {
				must(p.t, writeSparse(filepath.Join(to, name), b))
			}
		case info.IsDir():
			p.folder(is, filepath.Join(to, name), now)
		case name == "ballast":
			_ = os.Link(is, filepath.Join(to, name))
		case strings.Contains(from, "/badger"):
			p.badger(is, filepath.Join(to, name))
		default:
			must(p.t, writeSparse(filepath.Join(to, name), p.torn(n, is)))
		}
	}
}

// left returns which names are in a folder: those that it had at some time since
// it was synced or, of each change, what came of it.
func (p *plant) left(folder string) listing {
	states := p.folders[folder]
	current := list(folder)
	if len(states) == 0 {
		return current // its own program never synced it: Badger's
	}
	states = append(states, current)
	if p.rand.IntN(2) == 0 {
		return states[p.rand.IntN(len(states))]
	}
	mixed := maps.Clone(states[0])
	for name := range mixed {
		if _, still := current[name]; !still && p.rand.IntN(2) == 0 && !slices.Contains(slices.Collect(maps.Values(current)), mixed[name]) {
			delete(mixed, name)
		}
	}
	for name, n := range current {
		if was, there := states[0][name]; (!there || was != n) && p.rand.IntN(2) == 0 {
			mixed[name] = n
			for old, m := range mixed {
				if m == n && old != name {
					delete(mixed, old) // a rename is one change
				}
			}
		}
	}
	return mixed
}

// torn returns what is left of the bytes of a file: what was synced, and of what
// was written since any pages.
func (p *plant) torn(n uint64, path string) []byte {
	current, err := os.ReadFile(path)
	if err != nil {
		return p.synced[n]
	}
	was := p.synced[n]
	size := len(was)
	if len(current) != len(was) {
		sizes := []int{len(was), len(current), min(len(was), len(current)) + p.rand.IntN(max(len(was), len(current))-min(len(was), len(current))+1)}
		size = sizes[p.rand.IntN(len(sizes))]
	}
	b := make([]byte, size)
	copy(b, was)
	for at := 0; at < size; at += page {
		if p.rand.IntN(2) == 0 && at < len(current) {
			copy(b[at:min(at+page, size)], current[at:min(at+page, len(current))])
		}
	}
	return b
}

// badger makes what is left of a file of Badger's: some of its pages or, on a
// system that doesn't write mapped files when it is asked to, anything.
func (p *plant) badger(from, to string) {
	b, err := os.ReadFile(from)
	if err != nil {
		return
	}
	switch p.rand.IntN(6) {
	case 0:
		return
	case 1:
		noise(p.rand, b[:min(len(b), 3*page)])
	case 2:
		clear(b)
	case 3:
		b = b[:p.rand.IntN(len(b)+1)]
	default:
		for at := 0; at < len(b); at += page {
			if p.rand.IntN(3) == 0 {
				clear(b[at:min(at+page, len(b))])
			}
		}
	}
	must(p.t, writeSparse(to, b))
}

// work works on the desk, as long as it takes to take all images.
func (p *plant) work() {
	k := keeper(p.disk())
	u := (*user)(nil)
	for run := 0; len(p.taken) < p.images && run < 60; run++ {
		s, err := open(k, p.dir, p.passphrase)
		must(p.t, err)
		if u, err = newUser(p.rand2(), s); err != nil {
			p.t.Fatal(err)
		}
		u.large = run%4 == 3
		// What was in doubt is there, or is not.
		_, log := (&facts{Log: p.log}).compare(s)
		p.mu.Lock()
		p.log = log
		p.mu.Unlock()
		p.edits(s, u)
		must(p.t, s.Close())
		switch run % 6 {
		case 2:
			p.restore(k)
		case 4:
			p.protect(k)
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shut = true
}

// rand2 returns a source of its own for the user: that of the plant is guarded.
func (p *plant) rand2() *rand.Rand {
	p.mu.Lock()
	defer p.mu.Unlock()
	return rand.New(rand.NewPCG(p.rand.Uint64(), 1))
}

func (p *plant) edits(s *badgerstore.Store, u *user) {
	n := 10 + u.rand.IntN(60)
	for i := range n {
		p.fails.Store(i == n-1 && n%2 == 0)
		l, err := u.work(s)
		if p.fails.Store(false); errors.Is(err, syscall.EIO) {
			return
		}
		must(p.t, err)
		p.mu.Lock()
		p.log = append(p.log, l.Hash.String())
		for _, c := range l.Edit.Changes {
			if snap, ok := c.After.(claims.Snapshot); ok {
				p.pages = append(p.pages, snap.SHA256)
			}
		}
		p.mu.Unlock()
	}
	if u.rand.IntN(2) == 0 {
		_, err := s.BackUp(context.Background(), "", "by-hand")
		must(p.t, err)
	}
	if u.rand.IntN(3) == 0 {
		found, err := s.Check(context.Background(), storage.Deep, nil)
		must(p.t, err)
		if len(found.Left) > 0 {
			p.t.Errorf("the check found %v", found.Left)
		}
	}
}

// restore restores the oldest backup. Until it is over there may be either.
func (p *plant) restore(k badgerstore.Keeper) {
	all, err := k.Backups(context.Background(), p.dir)
	must(p.t, err)
	if len(all) == 0 {
		return
	}
	b := all[len(all)-1]
	p.mu.Lock()
	p.other = p.log[:b.Edits]
	p.mu.Unlock()
	_, err = k.Restore(context.Background(), p.dir, b.File, storage.How{Passphrase: p.passphrase})
	must(p.t, err)
	p.mu.Lock()
	p.log, p.other, p.pages = slices.Clone(p.other), nil, nil
	p.mu.Unlock()
}

func (p *plant) protect(k badgerstore.Keeper) {
	if p.passphrase != "" {
		return
	}
	p.mu.Lock()
	p.shut = true // of two passphrases one would have to be guessed
	p.mu.Unlock()
	_, err := k.Protect(context.Background(), p.dir, secret, storage.How{})
	must(p.t, err)
	p.mu.Lock()
	p.shut = false
	p.mu.Unlock()
	p.passphrase = secret
}

func (p *plant) verdict(r *row, j *judges, a ask, im image, what string) {
	r.trial(len(a.Want.Log))
	if len(a.Want.Log) == 0 && !exists(filepath.Join(im.dir, "desk.json")) {
		r.note("not begun", "")
		return
	}
	got := j.judge(a)
	if got.Err != "" && strings.Contains(got.Err, "passphrase") {
		a.Passphrase = "" // it was taken before
		got = j.judge(a)
	}
	if im.other != nil && got.Err == "" && got.Diff.Lost > 0 {
		a.Want.Log, a.Want.Pages = im.other, nil
		got = j.judge(a)
	}
	switch d := got.Diff; {
	case got.Dead:
		r.note("dead", "%s: %s", what, got.Err)
	case got.Err != "" || got.Broken != "":
		r.note("refused", "%s: %s %s", what, got.Err, got.Broken)
	case d.Lost > 0 || d.Pages > 0:
		r.note("lost", "%s: %+v %v", what, d, got.Told)
	case d.Wrong > 0 || d.Resurrected > 0 || d.Extra > 1:
		r.note("wrong value", "%s: %+v %v", what, d, got.Told)
	case len(got.Told) > 0:
		r.note("in doubt", "") // of an edit that was not acknowledged
	}
}
