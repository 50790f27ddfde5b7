package badgerstore

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"factdesk/storage"
	"factdesk/storage/backup"
	"factdesk/storage/journal"
	"factdesk/storage/seal"
	"factdesk/storage/snapshot"
)

// Protect implements storage.Keeper.
func (k Keeper) Protect(ctx context.Context, dir, fresh string, how storage.How) (code string, err error) {
	wrap := func(err error) error { return fmt.Errorf("change the passphrase: %w", inWords(err)) }
	how.Existing = true
	s, err := k.lockAndOpen(ctx, folder{k.Disk, dir}, how)
	if err != nil {
		return "", wrap(err)
	}
	s.tending.stop() // what it removes under the old key is new under the next
	code, err = s.protect(ctx, fresh, how)
	if err := errors.Join(err, s.Close()); err != nil {
		return "", wrap(err)
	}
	return code, nil
}

func (s *Store) protect(ctx context.Context, fresh string, how storage.How) (code string, err error) {
	if s.id.Lock != nil && fresh != "" {
		return "", s.changePassphrase(fresh)
	}
	if s.id.Lock == nil && fresh == "" {
		return "", nil
	}
	next := s.id
	next.Lock = nil
	var key *seal.Key
	if fresh != "" {
		p, err := seal.New(fresh)
		if err != nil {
			return "", err
		}
		key, next.Lock, code = p.Key, &p.Lock, p.Code
	}
	return code, s.reseal(ctx, next, key, how)
}

// changePassphrase locks the same key under another passphrase: nothing but the
// identity is written.
func (s *Store) changePassphrase(fresh string) error {
	l, err := s.id.Lock.Change(s.secret.Key, fresh)
	if err != nil {
		return err
	}
	s.id.Lock = &l
	return s.desk.writeIdentity(s.id)
}

// reseal writes all that the desk has anew under key, passes to it, and removes
// what was there before: nothing of it may stay that can be read.
func (s *Store) reseal(ctx context.Context, next identity, key *seal.Key, how storage.How) error {
	if err := s.desk.checkRoom(reserve + 3*uint64(s.tending.size+s.tending.tail)); err != nil { //nolint:gosec // not negative
		return err
	}
	next, err := s.desk.next(next)
	if err != nil {
		return err
	}
	if next.Left, err = s.readable(ctx); err != nil {
		return err
	}
	secret := journal.Secret{Desk: s.secret.Desk, Key: key}
	if err := s.rewrite(ctx, s.desk.data(next.Data), secret, how); err != nil {
		return errors.Join(err, s.desk.Remove(s.desk.data(next.Data).path))
	}
	sums, err := s.captured(ctx)
	if err != nil {
		return err
	}
	snapshots := s.desk.at(snapshotsName)
	if err := s.resealSnapshots(ctx, sums, snapshot.New(s.keeper.Disk, snapshots, key, secret.Desk)); err != nil {
		return errors.Join(err, s.desk.Remove(s.desk.data(next.Data).path))
	}
	if err := s.desk.writeIdentity(next); err != nil {
		return err
	}
	// What is open is of what was there before.
	s.failed = storage.ErrClosed
	if err := errors.Join(s.journal.Close(), s.index.Close()); err != nil {
		return err
	}
	_, err = snapshot.New(s.keeper.Disk, snapshots, key, secret.Desk).Sweep(ctx, sums)
	return errors.Join(err, s.removeLeft(next))
}

// rewrite writes the log under another secret.
func (s *Store) rewrite(ctx context.Context, data folder, secret journal.Secret, how storage.How) error {
	j, err := journal.Open(s.keeper.Disk, data.at(journalName), secret)
	if err != nil {
		return err
	}
	entries := func(yield func(journal.Entry, error) bool) {
		for e, err := range s.log.Sound(ctx, 0, s.end.Seq) {
			if how.Progress != nil && e.Seq%1000 == 0 {
				how.Progress(storage.Progress{Doing: "Writing everything anew", Done: int64(e.Seq), Of: int64(s.end.Seq)}) //nolint:gosec // counts
			}
			if !yield(e, err) {
				return
			}
		}
	}
	end, err := j.Fill(entries)
	if err == nil && end != s.end {
		err = fmt.Errorf("%w: the journal can't be read to its end", storage.ErrDamaged)
	}
	return errors.Join(err, j.Close())
}

// resealSnapshots writes the snapshots anew beside the old ones.
func (s *Store) resealSnapshots(ctx context.Context, sums map[string]bool, to *snapshot.Folder) error {
	for sum := range sums {
		in, err := s.snapshots.Snapshot(ctx, sum)
		if errors.Is(err, storage.ErrNotFound) {
			continue // it was lost before
		}
		if err != nil {
			return err
		}
		_, _, err = to.Keep(ctx, in)
		if err := errors.Join(err, in.Close()); err != nil {
			return err
		}
	}
	return nil
}

// captured returns the hashes of the snapshots that are still wanted.
func (s *Store) captured(ctx context.Context) (sums map[string]bool, err error) {
	err = s.View(ctx, func(r storage.Reader) (err error) {
		sums, err = storage.Referenced(ctx, r, s.keeper.Now().Add(-keepFor))
		return err
	})
	return sums, err
}

// readable lists what was written before under the other secret: the data, the
// backups in the desk's own folder. It is to go at once, or when the desk is
// opened next.
func (s *Store) readable(ctx context.Context) (all []left, err error) {
	all = append(all, left{Name: fmt.Sprint(dataName, s.id.Data)})
	for _, l := range s.id.Left {
		all = append(all, left{Name: l.Name})
	}
	backups, err := backup.List(ctx, s.keeper.Disk, s.desk.at(backupsName))
	for _, b := range backups {
		all = append(all, left{Name: backupsName + "/" + filepath.Base(b.Path)})
	}
	return all, err
}
