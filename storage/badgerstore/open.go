package badgerstore

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"time"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/badgerstore/index"
	"factdesk/storage/disk"
	"factdesk/storage/journal"
	"factdesk/storage/seal"
	"factdesk/storage/snapshot"
)

// An opener opens one desk.
type opener struct {
	ctx    context.Context //nolint:containedctx // it lives as long as one call
	how    storage.How
	store  *Store
	mended []string
	lost   []string
}

// open opens the desk in f, whose lock is held, and makes one where there is
// none.
func (k Keeper) open(ctx context.Context, f folder, lock *disk.Lock, how storage.How) (*Store, error) {
	o := opener{ctx: ctx, how: how, store: &Store{keeper: k, desk: f, lock: lock}}
	for _, step := range []func() error{
		func() error { return f.makeRoom(opening) }, o.identify, o.unlock, o.data, o.finish,
	} {
		if err := step(); err != nil {
			return nil, errors.Join(err, o.store.abandon())
		}
	}
	return o.store, nil
}

// abandon releases what an opening that failed has opened.
func (s *Store) abandon() (err error) {
	if s.journal != nil {
		err = s.journal.Close()
	}
	if s.index != nil {
		err = errors.Join(err, s.index.Close())
	}
	return err
}

// identify finds out which desk it is.
func (o *opener) identify() error {
	s := o.store
	id, mended, err := s.desk.readIdentity()
	switch {
	case errors.Is(err, storage.ErrNoDesk):
		id, err = o.anew()
	case err == nil && id.V < layout:
		id, err = s.keeper.migrate(o.ctx, s.desk, id, o.how)
	}
	s.id, o.mended = id, mended
	return err
}

// anew makes a desk, unless there is what one has left.
func (o *opener) anew() (identity, error) {
	f := o.store.desk
	unused, err := f.unused()
	if err != nil {
		return identity{}, err
	}
	if !unused {
		return identity{}, errNoIdentity()
	}
	if o.how.Existing {
		return identity{}, storage.ErrNoDesk
	}
	id := newIdentity(o.store.keeper.Now())
	if err := f.make(id); err != nil {
		return identity{}, err
	}
	made, _, err := f.readIdentity()
	return made, err
}

// unlock makes ready what keeps the desk's secret.
func (o *opener) unlock() error {
	s := o.store
	var err error
	s.secret, err = s.id.unlock(o.how.Passphrase)
	return err
}

// unlock returns what the frames of a desk bear and are sealed with. It reports
// storage.ErrPassphrase.
func (id identity) unlock(passphrase string) (journal.Secret, error) {
	secret := journal.Secret{Desk: id.Desk.Bytes()}
	if id.Lock == nil {
		return secret, nil
	}
	key, err := id.Lock.Unlock(passphrase)
	if errors.Is(err, claims.ErrDamaged) {
		return secret, err
	}
	if errors.Is(err, seal.ErrMistyped) {
		return secret, fmt.Errorf("%w; as a recovery code it has a character wrong, missing or too many", storage.ErrPassphrase)
	}
	if err != nil {
		return secret, storage.ErrPassphrase
	}
	secret.Key = key
	return secret, nil
}

// data opens the journal and the index.
func (o *opener) data() error {
	s := o.store
	s.data = s.desk.data(s.id.Data)
	if there, err := s.desk.Has(s.data.path); err != nil {
		return err
	} else if !there {
		return fmt.Errorf("%w: the folder %s%d is missing; restore a backup", storage.ErrDamaged, dataName, s.id.Data)
	}
	if lived, err := s.desk.lived(s.id.Data + 1); err != nil {
		return err
	} else if lived {
		return fmt.Errorf("%w: %s and its copy are older than the folder %s%d; restore a backup", storage.ErrDamaged, deskName, dataName, s.id.Data+1)
	}
	if err := o.folders(); err != nil {
		return err
	}
	// Made here if missing: what is missing of it is made again from the other.
	var err error
	if s.journal, err = journal.Open(s.keeper.Disk, s.data.at(journalName), s.secret); err != nil {
		return err
	}
	s.log = s.journal.Reader
	return o.look(s.data.readMark())
}

// look compares the files with the mark, if there is one, and opens the index as
// it is or makes it again.
func (o *opener) look(m *mark) error {
	s := o.store
	log, err := s.data.journalHashes(nil)
	if err != nil {
		return err
	}
	if m == nil || !maps.Equal(log, m.Journal) {
		if err := o.survey(m); err != nil {
			return err
		}
	} else {
		s.end, s.known.log = m.end(), m.Journal
	}
	if m == nil {
		return o.remake(nil)
	}
	files, err := s.data.hashes(badgerName, nil)
	if err != nil {
		return err
	}
	if !maps.Equal(files, m.Index) {
		return o.remake(m)
	}
	return o.trust(*m)
}

// survey mends the journal, and finds its end.
func (o *opener) survey(m *mark) error {
	s := o.store
	found, err := s.journal.Survey(o.ctx, journal.Surveying{
		Quarantine: s.data.at(quarantineName), Last: journal.All, Killed: m == nil,
		Told: func(done, of int) { o.tell("Checking the journal", int64(done), int64(of)) },
	})
	if err != nil {
		return err
	}
	o.mended = append(o.mended, found.Mended...)
	o.lost = append(o.lost, found.Lost...)
	if m != nil && m.Edit > found.End.Seq {
		o.lost = append(o.lost, fmt.Sprintf("The journal ends at edit %d, and the desk had %d edits when it was closed.", found.End.Seq, m.Edit))
	}
	s.end = found.End
	return nil
}

func (o *opener) folders() error {
	s := o.store
	for _, path := range []string{s.desk.at(snapshotsName), s.desk.at(backupsName), s.data.at(checkpointsName), s.data.at(quarantineName)} {
		if err := s.desk.MakeFolder(path); err != nil {
			return err
		}
	}
	s.snapshots = snapshot.New(s.keeper.Disk, s.desk.at(snapshotsName), s.secret.Key, s.secret.Desk)
	return nil
}

// trust opens the index as it was closed.
func (o *opener) trust(m mark) (err error) {
	s := o.store
	// From here on it isn't as it was closed any more.
	if err := s.desk.Remove(s.data.at(cleanName)); err != nil {
		return err
	}
	if s.index, err = index.Open(s.data.at(badgerName), s.secret.Key, s.keeper.Log); err != nil {
		return o.remake(&m)
	}
	// Where the journal has lost its end, what it did is here still.
	s.end, s.known.index = m.end(), m.Index
	return nil
}

// finish says what the desk was like, and begins to tend it.
func (o *opener) finish() error {
	s := o.store
	s.opened.Edits = s.end.Seq
	s.opened.Mended, s.opened.Lost = o.mended, o.lost
	s.opened.Warn = disk.Doubts(s.desk.path)
	at, err := s.lastAt(o.ctx)
	if err := errors.Join(err, s.data.keepPrivate(s.data.at(badgerName))); err != nil {
		return err
	}
	s.opened.LastAt = at
	s.tending.size, s.tending.tail, err = s.data.sizes()
	if err != nil {
		return err
	}
	// It goes on until the store is closed, whatever becomes of the opening.
	s.tending.ctx, s.tending.end = context.WithCancel(context.WithoutCancel(o.ctx))
	s.tending.jobs.Go(s.tidy)
	return nil
}

// lastAt returns when the last edit was made, or zero.
func (s *Store) lastAt(ctx context.Context) (time.Time, error) {
	if s.end.Seq == 0 {
		return time.Time{}, nil
	}
	for e, err := range s.log.Sound(ctx, s.end.Seq-1, s.end.Seq) {
		if l, err := logged(e, err); err == nil {
			return l.Edit.At, nil
		}
	}
	return time.Time{}, ctx.Err() // it is damaged, which is told elsewhere
}
