package reliability_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/disk"
)

// What the tests are told by.
const (
	scaleName  = "FACTDESK_RELIABILITY"        // tiny, short, full, or how many trials
	seedName   = "FACTDESK_RELIABILITY_SEED"   // of the trials
	tableName  = "FACTDESK_RELIABILITY_TABLE"  // a file that the rows are added to
	folderName = "FACTDESK_RELIABILITY_FOLDER" // where the desks are made
	soakName   = "FACTDESK_RELIABILITY_SOAK"   // how long the soak goes on

	roleName = "FACTDESK_RELIABILITY_ROLE" // what this process is to do instead of testing
	taskName = "FACTDESK_RELIABILITY_TASK" // what it needs to know for it
)

// Programs that are to be killed, or that may die of what they read, are this one
// again, with a role.
func TestMain(m *testing.M) {
	role, ok := map[string]func() error{"work": work, "judge": judgeAll, "obey": obey}[os.Getenv(roleName)]
	if !ok {
		os.Exit(m.Run())
	}
	if err := role(); err != nil {
		fmt.Println("failed", err)
		os.Exit(1)
	}
}

// tail is how much log there is between checkpoints in most trials: so little
// that one is nearly always being taken.
const tail = 24 << 10

func keeper(d disk.Disk) badgerstore.Keeper {
	return badgerstore.Keeper{Now: time.Now, Log: slog.New(slog.DiscardHandler), Disk: d, Tail: tail}
}

func open(k badgerstore.Keeper, dir, passphrase string) (*badgerstore.Store, error) {
	s, err := k.Open(context.Background(), dir, storage.How{Passphrase: passphrase})
	if err != nil {
		return nil, err
	}
	return s.(*badgerstore.Store), nil
}

// count returns how many trials there are to be.
func count(tiny, short, full int) int {
	scale := os.Getenv(scaleName)
	if n, err := strconv.Atoi(scale); err == nil {
		return n
	}
	switch scale {
	case "full":
		return full
	case "short":
		return short
	}
	return tiny
}

// seeds returns the seed of a row.
func seeds(t *testing.T) uint64 {
	t.Helper()
	if s := os.Getenv(seedName); s != "" {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return rand.Uint64() >> 32
}

func random(seed, trial uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, trial)) }

// scratch returns a folder for the desks of a test: in memory, where there is
// such a thing, because a desk that is killed needs no disk.
func scratch(t *testing.T) string {
	t.Helper()
	above := os.Getenv(folderName)
	if info, err := os.Stat("/dev/shm"); above == "" && err == nil && info.IsDir() {
		if room, err := (disk.Disk{}).Room("/dev/shm"); err == nil && room > 2<<30 {
			above = "/dev/shm"
		}
	}
	if above == "" {
		return t.TempDir()
	}
	dir, err := os.MkdirTemp(above, "factdesk-reliability-") //nolint:usetesting // in memory
	must(t, err)
	t.Cleanup(func() { must(t, os.RemoveAll(dir)) })
	return dir
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// A row counts what happened in the trials of one kind.
type row struct {
	t     *testing.T
	name  string
	seed  uint64
	begun time.Time

	mu     sync.Mutex
	trials int
	edits  int // acknowledged edits that were looked for
	order  []string
	counts map[string]int
	zero   map[string]bool
}

// newRow begins a row, in which the columns named are to be zero.
func newRow(t *testing.T, name string, zero ...string) *row {
	t.Helper()
	r := &row{t: t, name: name, seed: seeds(t), begun: time.Now(), counts: map[string]int{}, zero: map[string]bool{}}
	for _, z := range zero {
		r.zero[z] = true
		r.order = append(r.order, z)
	}
	t.Cleanup(r.print)
	return r
}

// trial counts one trial, and the edits looked for in it.
func (r *row) trial(edits int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.trials++
	r.edits += edits
}

// note counts what happened. Where it should never, it fails the test.
func (r *row) note(what, format string, args ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, known := r.counts[what]; !known && !r.zero[what] {
		r.order = append(r.order, what)
	}
	r.counts[what]++
	if r.zero[what] {
		r.t.Errorf("%s (seed %d): %s", what, r.seed, fmt.Sprintf(format, args...))
	}
}

func (r *row) print() {
	line := fmt.Sprintf("%-44s %5d trials %8d edits", r.name, r.trials, r.edits)
	for _, what := range r.order {
		line += fmt.Sprintf("  %s %d", what, r.counts[what])
	}
	line += fmt.Sprintf("  (%s, seed %d)", time.Since(r.begun).Round(time.Second/10), r.seed)
	fmt.Println(line)
	path := os.Getenv(tableName)
	if path == "" {
		return
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	must(r.t, err)
	_, err = io.WriteString(f, line+"\n")
	must(r.t, errors.Join(err, f.Close()))
}

// each runs trial 0 to n-1, two at a time: most of them wait for a disk or a
// child.
func each(n int, trial func(i int)) {
	var all sync.WaitGroup
	free := make(chan bool, 2)
	for i := range n {
		free <- true
		all.Go(func() {
			defer func() { <-free }()
			trial(i)
		})
	}
	all.Wait()
}

func encoded(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// copyFolder copies a desk, and leaves holes where there are zeros. The ballast
// is linked: nobody writes to it.
func copyFolder(tb testing.TB, from, to string) {
	tb.Helper()
	must(tb, filepath.WalkDir(from, func(path string, entry os.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		at := filepath.Join(to, rel)
		switch {
		case entry.IsDir():
			return os.MkdirAll(at, 0o700)
		case rel == "ballast":
			return os.Link(path, at)
		}
		b, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil // the program is still at it
		}
		return errors.Join(err, writeSparse(at, b))
	}))
}

func writeSparse(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	err = f.Truncate(int64(len(b)))
	for at := 0; at < len(b) && err == nil; at += page {
		part := b[at:min(at+page, len(b))]
		if !zeros(part) {
			_, err = f.WriteAt(part, int64(at))
		}
	}
	return errors.Join(err, f.Close())
}

// page is how much a disk writes at once, in bytes.
const page = 4096

func zeros(b []byte) bool {
	for _, c := range b {
		if c != 0 {
			return false
		}
	}
	return true
}
