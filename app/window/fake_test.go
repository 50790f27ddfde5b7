package window_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/memstore"
)

// A cupboard keeps desks in memory, as a disk would: what was applied is there
// when the desk is opened again. It fails the test where it is asked anything on
// the GUI's goroutine.
type cupboard struct {
	t   testing.TB
	gui string // the GUI's goroutine
	now func() time.Time

	mu         sync.Mutex
	edits      []claims.Edit
	passphrase string
	open       bool
	refuse     error         // what Apply reports
	slow       chan struct{} // Apply waits until it's closed; nil for at once
	shut       error         // what Open reports for writing
	opened     storage.Opened
	backups    []storage.Backup
	away       map[string][]storage.Backup // in other folders than the desk's, by folder
	copied     []string                    // the folders that backups went to
	unplugged  error                       // what BackUp reports of other folders than the desk's own
	problems   storage.Problems
	steps      []storage.Progress // told while it's opened
	restored   string
	ruined     bool // the desk is too damaged to be backed up
}

// goroutine tells the goroutine that calls it from every other.
func goroutine() string {
	b := make([]byte, 64)
	b = b[:runtime.Stack(b, false)]
	return string(bytes.Fields(b)[1])
}

// asked notes that the cupboard is asked something, and locks it.
func (c *cupboard) asked(what string) func() {
	if goroutine() == c.gui {
		c.t.Errorf("%s was called on the GUI's goroutine", what)
	}
	c.mu.Lock()
	return c.mu.Unlock
}

// Open implements storage.Keeper.
func (c *cupboard) Open(ctx context.Context, _ string, how storage.How) (storage.Store, error) {
	defer c.asked("Open")()
	for _, p := range c.steps {
		how.Progress(p)
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case how.Passphrase != c.passphrase:
		return nil, storage.ErrPassphrase
	case c.shut != nil && !how.ReadOnly:
		return nil, fmt.Errorf("open desk: %w", c.shut)
	case c.open:
		return nil, storage.ErrOpen
	}
	c.open = true
	return c.store(ctx, how.ReadOnly)
}

// store returns the desk as it is. c.mu is held.
func (c *cupboard) store(ctx context.Context, readOnly bool) (*drawer, error) {
	s := new(memstore.Store)
	for _, e := range c.edits {
		if _, err := s.Apply(ctx, e); err != nil {
			return nil, err
		}
	}
	return &drawer{Store: s, in: c, readOnly: readOnly}, nil
}

// OpenBackup implements storage.Keeper.
func (c *cupboard) OpenBackup(ctx context.Context, _ string, how storage.How) (storage.Store, error) {
	defer c.asked("OpenBackup")()
	if how.Passphrase != c.passphrase {
		return nil, storage.ErrPassphrase
	}
	c.open = true
	return c.store(ctx, true)
}

// Restore implements storage.Keeper.
func (c *cupboard) Restore(_ context.Context, _, file string, _ storage.How) (storage.Backup, error) {
	defer c.asked("Restore")()
	if c.open {
		c.t.Error("a desk was restored while it was open")
	}
	c.restored = file
	if c.ruined {
		return storage.Backup{}, nil
	}
	return storage.Backup{File: "before.zip", At: c.now(), Why: "before a restore"}, nil
}

// Protect implements storage.Keeper.
func (c *cupboard) Protect(_ context.Context, _, fresh string, how storage.How) (string, error) {
	defer c.asked("Protect")()
	switch {
	case c.open:
		c.t.Error("a desk was protected while it was open")
	case how.Passphrase != c.passphrase:
		return "", storage.ErrPassphrase
	}
	c.passphrase = fresh
	if fresh == "" {
		return "", nil
	}
	return "K3VD-9QRT-HJ2M", nil
}

// Backups implements window.Keeper.
func (c *cupboard) Backups(context.Context, string) ([]storage.Backup, error) {
	defer c.asked("Backups")()
	return slices.Clone(c.backups), nil
}

// BackupsIn implements shell.Elsewhere.
func (c *cupboard) BackupsIn(_ context.Context, folder string) ([]storage.Backup, error) {
	defer c.asked("BackupsIn")()
	return slices.Clone(c.away[folder]), nil
}

// BackupAt implements shell.Elsewhere.
func (c *cupboard) BackupAt(file string) storage.Backup {
	defer c.asked("BackupAt")()
	for _, b := range c.away[filepath.Dir(file)] {
		if b.File == file {
			return b
		}
	}
	return storage.Backup{File: file, Problem: "it is no backup"}
}

// set changes the cupboard behind the window's back.
func (c *cupboard) set(change func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	change()
}

// get reads from the cupboard behind the window's back.
func get[T any](c *cupboard, read func() T) T {
	c.mu.Lock()
	defer c.mu.Unlock()
	return read()
}

// A drawer is a desk that is open.
type drawer struct {
	*memstore.Store
	in       *cupboard
	readOnly bool
}

var _ storage.Kept = (*drawer)(nil)

// View implements storage.Store.
func (d *drawer) View(ctx context.Context, read func(storage.Reader) error) error {
	d.in.asked("View")()
	return d.Store.View(ctx, read)
}

// Apply implements storage.Store.
func (d *drawer) Apply(ctx context.Context, e claims.Edit) (claims.Logged, error) {
	if slow := get(d.in, func() chan struct{} { return d.in.slow }); slow != nil {
		<-slow
	}
	defer d.in.asked("Apply")()
	switch {
	case d.readOnly:
		return claims.Logged{}, storage.ErrReadOnly
	case d.in.refuse != nil:
		return claims.Logged{}, d.in.refuse
	}
	logged, err := d.Store.Apply(ctx, e)
	if err == nil {
		d.in.edits = append(d.in.edits, e)
	}
	return logged, err
}

// Close implements storage.Store.
func (d *drawer) Close() error {
	defer d.in.asked("Close")()
	d.in.open = false
	return d.Store.Close()
}

// Opened implements storage.Kept. It is known since the desk was opened.
func (d *drawer) Opened() storage.Opened {
	return get(d.in, func() storage.Opened { return d.in.opened })
}

// Check implements storage.Kept.
func (d *drawer) Check(_ context.Context, _ storage.Depth, told func(storage.Progress)) (storage.Problems, error) {
	defer d.in.asked("Check")()
	told(storage.Progress{Doing: "Reading the journal", Done: 1, Of: 2})
	return d.in.problems, nil
}

// BackUp implements storage.Kept.
func (d *drawer) BackUp(_ context.Context, to string, why storage.Reason) (storage.Backup, error) {
	defer d.in.asked("BackUp")()
	if to != "" && d.in.unplugged != nil {
		return storage.Backup{}, d.in.unplugged
	}
	d.in.copied = append(d.in.copied, to)
	b := storage.Backup{
		File: fmt.Sprintf("backup-%d.zip", len(d.in.backups)+1), At: d.in.now(), Why: why,
		Edits: claims.Seq(len(d.in.edits)), Size: 1 << 20, Counts: map[string]int{"claim": 2},
	}
	if to == "" {
		d.in.backups = slices.Insert(d.in.backups, 0, b)
	}
	return b, nil
}

// Backups implements storage.Kept.
func (d *drawer) Backups(context.Context, string) ([]storage.Backup, error) {
	defer d.in.asked("Backups")()
	return slices.Clone(d.in.backups), nil
}
