package badgerstore

import (
	"cmp"
	"context"
	"errors"
	"os"
	"sync"

	"factdesk/storage/badgerstore/index"
	"factdesk/storage/checkpoint"
)

const (
	// leastTail is what Keeper.Tail usually is.
	leastTail = 4 << 20

	// tailShare is the least part of the last checkpoint that the log after it
	// must reach. So what is written for checkpoints is never more than some
	// multiple of what is written for edits, however large the desk is.
	tailShare = 2
)

// tending is what a store does by itself, at the side. Its zero value does
// nothing.
type tending struct {
	ctx      context.Context //nolint:containedctx // the store's own: it ends when the store is closed
	end      context.CancelFunc
	jobs     sync.WaitGroup
	sweeping sync.RWMutex // held to remove snapshots, and for reading to back them up
	taking   sync.Mutex   // held to take a checkpoint: two at one edit would have one name

	tail    int64 // how much log there is after the last checkpoint, in bytes; guarded by writing
	size    int64 // of the last checkpoint, in bytes; guarded by writing
	running bool  // a checkpoint is being taken; guarded by writing
}

// stop ends what is going on at the side.
func (t *tending) stop() {
	t.cancel()
	t.jobs.Wait()
}

func (t *tending) cancel() {
	if t.end != nil {
		t.end()
	}
}

// tend is called with every edit that is written, with writing held.
func (s *Store) tend(written int) {
	t := &s.tending
	t.tail += int64(written)
	if t.running || t.ctx == nil || t.ctx.Err() != nil || t.tail < max(cmp.Or(s.keeper.Tail, leastTail), t.size/tailShare) {
		return
	}
	t.running = true
	t.jobs.Go(func() {
		size, err := s.takeCheckpoint(t.ctx)
		s.writing.Lock()
		defer s.writing.Unlock()
		t.running = false
		if err == nil { // else only the next rebuilding takes longer
			t.size = size
		}
	})
}

// takeCheckpoint writes what the records are now, while others read and write.
func (s *Store) takeCheckpoint(ctx context.Context) (size int64, err error) {
	s.tending.taking.Lock()
	defer s.tending.taking.Unlock()
	s.writing.Lock()
	if s.failed != nil {
		s.writing.Unlock()
		return 0, s.failed
	}
	// A failed checkpoint is tried again after as much log once more.
	s.tending.tail = 0
	if err := errors.Join(s.journal.Cut(), s.desk.checkRoom(reserve+2*uint64(s.tending.size))); err != nil { //nolint:gosec // not negative
		s.writing.Unlock()
		return 0, err
	}
	at := s.end
	err = s.index.View(func(r index.Reader) error {
		s.writing.Unlock() // the reader sees nothing that comes after
		t := checkpoint.Taking{
			Disk: s.keeper.Disk, Folder: s.data.at(checkpointsName), Secret: s.secret, At: at,
			Records: r.Entries(ctx),
			// Whoever waits for an edit goes first.
			Pause: func() { s.writing.Lock(); s.writing.Unlock() }, //nolint:staticcheck // to wait is all it's for
		}
		size, err = t.Take(ctx)
		return err
	})
	return size, err
}

// sizes returns how large the newest checkpoint is, and how much log there is
// after it, for a desk that is being opened.
func (f folder) sizes() (newest, tail int64, err error) {
	names, err := checkpoint.Names(f.FS(f.at(checkpointsName)))
	if err != nil {
		return 0, 0, err
	}
	from := ""
	if len(names) > 0 {
		info, err := os.Stat(f.at(checkpointsName, names[0]))
		if err != nil {
			return 0, 0, err
		}
		newest = info.Size()
		// The segments' names begin with the same digits.
		from = names[0][:12]
	}
	sizes, err := f.journalSizes()
	for name, size := range sizes {
		if name[:1] == "a" && len(name) > 14 && name[2:14] > from {
			tail += size
		}
	}
	return newest, tail, err
}
