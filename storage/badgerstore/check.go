package badgerstore

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/backup"
	"factdesk/storage/checkpoint"
	"factdesk/storage/journal"
)

// Check implements storage.Kept.
func (s *Store) Check(ctx context.Context, how storage.Depth, told func(storage.Progress)) (storage.Problems, error) {
	wrap := func(err error) error { return fmt.Errorf("check the desk: %w", inWords(err)) }
	if err := s.enter(); err != nil {
		return storage.Problems{}, wrap(err)
	}
	defer s.users.Done()
	c := checking{Store: s, ctx: ctx, told: told}
	steps := []func() error{c.records, c.log, c.checkpoints, c.pages(how)}
	if s.journal == nil {
		steps = steps[:1] // there is nothing to be written
	} else if how == storage.Deep {
		steps = append(steps, c.backups)
	}
	for _, step := range steps {
		if err := errors.Join(ctx.Err(), step()); err != nil {
			return c.found, wrap(err)
		}
	}
	return c.found, nil
}

// A checking is one run of Check.
type checking struct {
	*Store

	ctx   context.Context //nolint:containedctx // it lives as long as one call
	told  func(storage.Progress)
	found storage.Problems
}

func (c *checking) tell(doing string, done, of int) {
	if c.told != nil {
		c.told(storage.Progress{Doing: doing, Done: int64(done), Of: int64(of)})
	}
}

func (c *checking) left(words string, err error) {
	c.found.Left = append(c.found.Left, storage.Problem{Words: words, Err: err})
}

func (c *checking) mended(words ...string) { c.found.Mended = append(c.found.Mended, words...) }

// records checks what the desk says, as every store can.
func (c *checking) records() error {
	c.tell("Checking records and history", 0, 0)
	return c.View(c.ctx, func(r storage.Reader) (err error) {
		found, err := storage.Verify(c.ctx, r)
		c.found.Left = append(c.found.Left, found...)
		return err
	})
}

// log reads both copies of the journal, and mends one from the other.
func (c *checking) log() error {
	end, err := c.cut()
	if err != nil {
		return err
	}
	told := func(done, of int) { c.tell("Checking the journal", done, of) }
	found, err := c.journal.Survey(c.ctx, journal.Surveying{Quarantine: c.data.at(quarantineName), Last: end.Seq, Told: told})
	c.mended(found.Mended...)
	if len(found.Mended) > 0 {
		c.known.log = nil // some of it was written anew
	}
	for _, words := range found.Lost {
		c.left(words, nil)
	}
	return err
}

// checkpoints reads each checkpoint, and takes another in the place of a damaged
// one.
func (c *checking) checkpoints() error {
	files := c.desk.FS(c.data.at(checkpointsName))
	names, err := checkpoint.Names(files)
	if err != nil {
		return err
	}
	damaged := false
	for i, name := range names {
		c.tell("Checking checkpoints", i, len(names))
		_, err := checkpoint.Read(c.ctx, files, name, c.secret, func([]byte) error { return nil })
		if !errors.Is(err, storage.ErrDamaged) {
			if err != nil && !errors.Is(err, fs.ErrNotExist) { // a newer one has taken its place
				return err
			}
			continue
		}
		damaged = true
		if err := c.desk.Rename(c.data.at(checkpointsName, name), c.data.at(quarantineName, name)); err != nil {
			return err
		}
		c.mended(fmt.Sprintf("The checkpoint %s was damaged. Another was taken.", name))
	}
	if damaged {
		_, err = c.takeCheckpoint(c.ctx)
	}
	return err
}

// pages looks whether the bytes of each snapshot are there or, deep, what
// they should be.
func (c *checking) pages(how storage.Depth) func() error {
	look := c.snapshots.Has
	if how == storage.Deep {
		look = c.snapshots.Check
	}
	return func() error {
		return c.View(c.ctx, func(r storage.Reader) error {
			n := 0
			for snap, err := range storage.All[claims.Snapshot](c.ctx, r) {
				if err != nil {
					break // it is among the problems
				}
				n++
				c.tell("Checking the pages of sources", n, 0)
				switch err := look(c.ctx, snap.SHA256); {
				case errors.Is(err, storage.ErrNotFound):
					c.found.Left = append(c.found.Left, storage.Problem{Ref: snap.Ref(), Words: "The captured bytes of a source are missing."})
				case errors.Is(err, storage.ErrDamaged):
					c.found.Left = append(c.found.Left, storage.Problem{Ref: snap.Ref(), Words: "The captured bytes of a source are not what they were.", Err: err})
				case err != nil:
					return err
				}
			}
			return nil
		})
	}
}

// backups reads each backup to its end.
func (c *checking) backups() error {
	all, err := backup.List(c.ctx, c.keeper.Disk, c.desk.at(backupsName))
	if err != nil {
		return err
	}
	for i, b := range all {
		c.tell("Checking backups", i, len(all))
		if err := c.verifyBackup(b); errors.Is(err, storage.ErrDamaged) {
			c.left(fmt.Sprintf("The backup %s can't be read; remove it and make another.", b.Path), err)
		} else if err != nil && !errors.Is(err, fs.ErrNotExist) { // its time was over just now
			return err
		}
	}
	return nil
}

func (c *checking) verifyBackup(b backup.Found) (err error) {
	if b.Err != nil {
		return b.Err
	}
	a, err := backup.Open(c.keeper.Disk, b.Path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	if err := a.Verify(c.ctx, nil); err != nil || !a.Manifest.Sealed || c.secret.Key == nil {
		return err // what was sealed under a passphrase that is gone, nobody here can open
	}
	return a.CheckSeal(c.secret.Key.Open)
}
