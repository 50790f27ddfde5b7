package badgerstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/backup"
	"factdesk/storage/checkpoint"
	"factdesk/storage/journal"
)

// BackUp implements storage.Kept.
func (s *Store) BackUp(ctx context.Context, to string, why storage.Reason) (storage.Backup, error) {
	wrap := func(err error) error { return fmt.Errorf("back up: %w", inWords(err)) }
	if err := s.enter(); err != nil {
		return storage.Backup{}, wrap(err)
	}
	defer s.users.Done()
	if s.journal == nil {
		return storage.Backup{}, wrap(storage.ErrReadOnly)
	}
	if to == "" {
		to = s.desk.at(backupsName)
	}
	end, err := s.cut()
	if err != nil {
		return storage.Backup{}, wrap(err)
	}
	b, err := s.backUp(ctx, to, why, end)
	if err != nil {
		return storage.Backup{}, wrap(err)
	}
	return b, s.thinOut(ctx, to)
}

// cut ends the segment of the journal that is being written, and returns where
// the log ends: nothing before that changes any more.
func (s *Store) cut() (journal.Place, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.end, s.journal.Cut()
}

func (s *Store) backUp(ctx context.Context, to string, why storage.Reason, end journal.Place) (storage.Backup, error) {
	s.tending.sweeping.RLock()
	defer s.tending.sweeping.RUnlock()
	newest, err := newestBackup(ctx, s.desk, to, s.Identity())
	if err != nil {
		return storage.Backup{}, err
	}
	same := newest.Manifest.Hash == end.Hash.String() && newest.Manifest.Sealed == (s.secret.Key != nil)
	if why == storage.Hourly && newest.Path != "" && same {
		return shown(newest), nil // nothing has happened since
	}
	if err := s.desk.checkRoom(reserve); err != nil {
		return storage.Backup{}, err
	}
	counts, err := s.counts(ctx)
	if err != nil {
		return storage.Backup{}, err
	}
	return s.makeBackup(ctx, to, backup.Manifest{Why: why, Counts: counts}, end)
}

// makeBackup makes a backup of the log up to end and reads it back.
func (s *Store) makeBackup(ctx context.Context, to string, about backup.Manifest, end journal.Place) (storage.Backup, error) {
	about.Made, about.Desk, about.Edits, about.Hash = s.keeper.Now().UTC(), s.Identity(), end.Seq, end.Hash.String()
	c := backup.Contents{About: about}
	if s.secret.Key != nil {
		c.Seal = s.secret.Key.Seal
	}
	files, err := s.sources(end)
	if err != nil {
		return storage.Backup{}, err
	}
	c.Files = slices.Values(files)
	path, err := backup.Make(ctx, s.keeper.Disk, to, c)
	if err != nil {
		return storage.Backup{}, err
	}
	if err := s.readBack(ctx, path, end); err != nil {
		return storage.Backup{}, errors.Join(err, s.desk.Remove(path))
	}
	return s.keeper.backupAt(ctx, path)
}

func newestBackup(ctx context.Context, f folder, in, desk string) (backup.Found, error) {
	all, err := backup.List(ctx, f.Disk, in)
	for _, b := range all {
		if b.Err == nil && b.Manifest.Desk == desk {
			return b, nil
		}
	}
	return backup.Found{}, err
}

// counts returns how many records there are of each kind.
func (s *Store) counts(ctx context.Context) (map[string]int, error) {
	counts := map[string]int{}
	err := s.View(ctx, func(r storage.Reader) error {
		for _, kind := range claims.Kinds() {
			n, err := r.(reader).Count(kind) //nolint:errcheck // it is ours
			if err != nil {
				return err
			}
			if n > 0 {
				counts[kind.String()] = n
			}
		}
		return nil
	})
	return counts, err
}

// sources lists what is put into a backup of the log up to end: what a desk is
// made of, under the same names as in its folder, with one copy of the journal.
func (s *Store) sources(end journal.Place) ([]backup.Source, error) {
	data := fmt.Sprint(dataName, s.id.Data, "/")
	// Not as it is in the file, which may have been damaged since.
	all := []backup.Source{{Name: deskName, Open: func() (io.ReadCloser, error) {
		b, err := s.id.encode()
		return io.NopCloser(bytes.NewReader(b)), err
	}}}
	segments, err := s.log.Segments()
	if err != nil {
		return nil, err
	}
	for _, name := range segments {
		if n, ok := journal.FirstOf(name); !ok || n > end.Seq {
			continue // it was begun meanwhile
		}
		all = append(all, backup.Source{
			Name: data + journalName + "/a/" + name,
			Open: func() (io.ReadCloser, error) {
				b, err := s.log.Whole(name)
				return io.NopCloser(bytes.NewReader(b)), err
			},
		})
	}
	checkpoints, err := checkpoint.Names(s.desk.FS(s.data.at(checkpointsName)))
	if err != nil {
		return nil, err
	}
	for _, name := range checkpoints {
		if n, _ := checkpoint.SeqOf(name); n <= end.Seq {
			all = append(all, s.file(data+checkpointsName+"/"+name, fmt.Sprint(dataName, s.id.Data), checkpointsName, name))
			break
		}
	}
	names, err := s.desk.List(s.desk.at(snapshotsName))
	for _, name := range names {
		if name[0] != '.' {
			all = append(all, s.file(snapshotsName+"/"+name, snapshotsName, name))
		}
	}
	return all, err
}

func (s *Store) file(name string, at ...string) backup.Source {
	return backup.Source{Name: name, Open: func() (io.ReadCloser, error) { return s.desk.Open(s.desk.at(at...)) }}
}

// readBack reads a backup to its end, and follows the log in it up to end.
func (s *Store) readBack(ctx context.Context, path string, end journal.Place) (err error) {
	a, err := backup.Open(s.keeper.Disk, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	if err := a.Verify(ctx, nil); err != nil {
		return err
	}
	log, err := fs.Sub(a, fmt.Sprint(dataName, s.id.Data, "/", journalName))
	if err != nil {
		return err
	}
	at, err := journal.NewReader(log, s.secret).End()
	if err == nil && at != end && len(s.opened.Lost) == 0 {
		err = fmt.Errorf("%w: the backup ends at edit %d, not at %d", storage.ErrDamaged, at.Seq, end.Seq)
	}
	return err
}

// thinOut removes the backups of this desk that have become too many.
func (s *Store) thinOut(ctx context.Context, in string) error {
	all, err := backup.List(ctx, s.keeper.Disk, in)
	if err != nil {
		return err
	}
	ours := slices.DeleteFunc(all, func(b backup.Found) bool { return b.Err != nil || b.Manifest.Desk != s.Identity() })
	for _, b := range backup.Superfluous(ours, s.keeper.Now()) {
		if err := s.desk.Remove(b.Path); err != nil {
			return err
		}
	}
	return nil
}

// Backups implements storage.Kept.
func (s *Store) Backups(ctx context.Context, in string) ([]storage.Backup, error) {
	if in == "" {
		in = s.desk.at(backupsName)
	}
	return s.keeper.backups(ctx, in)
}

// Backups lists the backups of the desk in a folder, which need not be open or
// sound, newest first.
func (k Keeper) Backups(ctx context.Context, dir string) ([]storage.Backup, error) {
	return k.backups(ctx, folder{k.Disk, dir}.at(backupsName))
}

func (k Keeper) backups(ctx context.Context, in string) (all []storage.Backup, err error) {
	found, err := backup.List(ctx, k.Disk, in)
	for _, b := range found {
		all = append(all, shown(b))
	}
	return all, err
}

// backupAt returns what is to be said of one backup.
func (k Keeper) backupAt(ctx context.Context, path string) (storage.Backup, error) {
	all, err := k.backups(ctx, filepath.Dir(path))
	for _, b := range all {
		if b.File == path {
			return b, err
		}
	}
	return storage.Backup{}, errors.Join(err, fs.ErrNotExist)
}

func shown(b backup.Found) storage.Backup {
	m := b.Manifest
	s := storage.Backup{File: b.Path, At: m.Made, Size: b.Size, Edits: m.Edits, Counts: m.Counts, Why: m.Why, Sealed: m.Sealed}
	if b.Err != nil {
		s.Problem = b.Err.Error()
	}
	return s
}
