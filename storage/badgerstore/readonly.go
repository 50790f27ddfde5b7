package badgerstore

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"factdesk/storage"
	"factdesk/storage/backup"
	"factdesk/storage/badgerstore/index"
	"factdesk/storage/journal"
	"factdesk/storage/snapshot"
)

// OpenBackup implements storage.Keeper.
func (k Keeper) OpenBackup(ctx context.Context, file string, how storage.How) (storage.Store, error) {
	wrap := func(err error) error { return fmt.Errorf("open the backup %q: %w", file, err) }
	a, err := backup.Open(k.Disk, file)
	if err != nil {
		return nil, wrap(err)
	}
	s, err := k.openToRead(ctx, a, how)
	if err != nil {
		return nil, wrap(errors.Join(err, a.Close()))
	}
	s.backing = a
	return s, nil
}

// openToRead opens the desk in files for reading, and writes nothing anywhere:
// its index is in memory.
func (k Keeper) openToRead(ctx context.Context, files fs.FS, how storage.How) (*Store, error) {
	id, err := identityIn(files)
	if err != nil {
		return nil, err
	}
	secret, err := id.unlock(how.Passphrase)
	if err != nil {
		return nil, err
	}
	data, err := fs.Sub(files, fmt.Sprint(dataName, id.Data))
	if err != nil {
		return nil, err
	}
	s := &Store{keeper: k, id: id, secret: secret, backing: io.NopCloser(nil)}
	o := &opener{ctx: ctx, how: how, store: s}
	if err := o.read(data); err != nil {
		return nil, err
	}
	pages, err := fs.Sub(files, snapshotsName)
	if err != nil {
		return nil, errors.Join(err, s.index.Close())
	}
	s.snapshots = snapshot.ReadOnly(pages, secret.Key, secret.Desk)
	s.opened = storage.Opened{Edits: s.end.Seq, Lost: o.lost}
	if s.opened.LastAt, err = s.lastAt(ctx); err != nil {
		return nil, errors.Join(err, s.index.Close())
	}
	return s, nil
}

// read fills an index in memory from the data of a desk.
func (o *opener) read(data fs.FS) error {
	s := o.store
	log, err := fs.Sub(data, journalName)
	if err != nil {
		return err
	}
	checkpoints, err := fs.Sub(data, checkpointsName)
	if err != nil {
		return err
	}
	s.log = journal.NewReader(log, s.secret)
	end, err := s.log.End()
	if err != nil {
		return err
	}
	open := func() (*index.Index, error) { return index.InMemory(s.secret.Key, s.keeper.Log) }
	f := filling{opener: o, open: open, log: s.log, files: checkpoints, end: end}
	if err := f.all(func(string) error { return nil }); err != nil {
		return err
	}
	s.index, s.end = f.index, f.at
	return nil
}

// identityIn returns the identity of the desk in files.
func identityIn(files fs.FS) (identity, error) {
	all, err := identitiesIn(files)
	if err != nil {
		return identity{}, err
	}
	id, err := all.best()
	if errors.Is(err, storage.ErrNoDesk) && len(all.data) > 0 {
		return identity{}, errNoIdentity()
	}
	if err == nil && id.V < layout {
		err = fmt.Errorf("%w: an older Factdesk made it: open it for writing first", storage.ErrReadOnly)
	}
	return id, err
}
