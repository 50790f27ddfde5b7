package reliability_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync/atomic"

	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/disk"
)

// A task is what a process that is to be killed works at.
type task struct {
	Dir        string
	Passphrase string
	Fresh      string // for "protect"
	Mode       string // "edit", "backup", "restore", "protect"
	Backup     string // for "restore"
	Seed       uint64
	DieAt      int64 // the step of the disk at which it kills itself, or 0
	DieAfter   bool  // after that step instead of before it
	Rest       bool  // it stops after some edits and closes the desk
	Tail       int64
	Marks      []string // what the user writes
	Talk       bool     // Badger's messages go to the error output
}

// work does a task, and says what it does: "phase x" when it begins something,
// "applied n hash" for each edit that is acknowledged.
func work() error {
	var w task
	if err := json.Unmarshal([]byte(os.Getenv(taskName)), &w); err != nil {
		return err
	}
	k := keeper(w.dying())
	if w.Tail != 0 {
		k.Tail = w.Tail
	}
	ctx := context.Background()
	switch w.Mode {
	case "restore":
		fmt.Println("phase restore")
		if _, err := k.Restore(ctx, w.Dir, w.Backup, storage.How{Passphrase: w.Passphrase}); err != nil {
			return err
		}
		fmt.Println("restored")
	case "protect":
		fmt.Println("phase protect")
		if _, err := k.Protect(ctx, w.Dir, w.Fresh, storage.How{Passphrase: w.Passphrase}); err != nil {
			return err
		}
		fmt.Println("protected")
		w.Passphrase = w.Fresh
	}
	fmt.Println("phase open")
	s, err := open(k, w.Dir, w.Passphrase)
	if err != nil {
		return err
	}
	fmt.Println("phase edit")
	return w.edits(k, s)
}

// dying returns a disk that ends the process at a step.
func (w task) dying() disk.Disk {
	var steps atomic.Int64
	die := func() {
		if self, err := os.FindProcess(os.Getpid()); err == nil {
			_ = self.Kill()
			select {}
		}
	}
	return disk.Disk{
		Before: func(op disk.Op, _ string) error {
			if steps.Add(1) == w.DieAt && !w.DieAfter {
				if op == disk.OpWrite {
					return disk.ErrTorn // and dies at the next step
				}
				die()
			}
			if w.DieAt > 0 && steps.Load() > w.DieAt {
				die()
			}
			return nil
		},
		After: func(disk.Op, string) {
			if steps.Load() == w.DieAt && w.DieAfter {
				die()
			}
		},
	}
}

func (w task) edits(k badgerstore.Keeper, s *badgerstore.Store) error {
	ctx := context.Background()
	r := random(w.Seed, 1)
	u, err := newUser(r, s)
	if err != nil {
		return err
	}
	for n := 1; !w.Rest || n < 40; n++ {
		l, err := u.work(s)
		if err != nil {
			return err
		}
		fmt.Println("applied", uint64(l.Seq), l.Hash)
		often := 60
		if w.Mode == "backup" {
			often = 4
		}
		switch r.IntN(often) {
		case 0, 1:
			fmt.Println("phase backup")
			if _, err := s.BackUp(ctx, "", "by-hand"); err != nil {
				return err
			}
			fmt.Println("phase edit")
		case 2:
			fmt.Println("phase check")
			found, err := s.Check(ctx, storage.Quick, nil)
			if err != nil || len(found.Left) > 0 {
				return errors.Join(err, fmt.Errorf("the check found %v", found.Left))
			}
			fmt.Println("phase edit")
		case 3:
			fmt.Println("phase close")
			if err := s.Close(); err != nil {
				return err
			}
			if w.Rest {
				return nil
			}
			fmt.Println("phase open")
			if s, err = open(k, w.Dir, w.Passphrase); err != nil {
				return err
			}
			fmt.Println("phase edit")
		}
	}
	return s.Close()
}

func trimmed(line, prefix string) (string, bool) {
	rest, ok := strings.CutPrefix(line, prefix)
	return strings.TrimSpace(rest), ok
}
