package badgerstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/backup"
	"factdesk/storage/journal"
	"factdesk/storage/seal"
	"factdesk/storage/snapshot"
)

// ErrOtherDesk is reported for a backup of another desk than the one that it
// should take the place of.
var ErrOtherDesk = errors.New("the backup is of another desk; restore it to a new folder")

// Restore implements storage.Keeper.
func (k Keeper) Restore(ctx context.Context, dir, file string, how storage.How) (storage.Backup, error) {
	wrap := func(err error) error { return fmt.Errorf("restore %q: %w", file, inWords(err)) }
	a, err := backup.Open(k.Disk, file)
	if err != nil {
		return storage.Backup{}, wrap(err)
	}
	b, err := k.restore(ctx, folder{k.Disk, dir}, a, how)
	if err := errors.Join(err, a.Close()); err != nil {
		return storage.Backup{}, wrap(err)
	}
	return b, nil
}

func (k Keeper) restore(ctx context.Context, f folder, a *backup.Archive, how storage.How) (storage.Backup, error) {
	r := restoring{Keeper: k, desk: f, from: a, how: how}
	if err := r.look(ctx); err != nil {
		return storage.Backup{}, err
	}
	how.Existing = false
	lock, err := k.lock(f, how)
	if err != nil {
		return storage.Backup{}, err
	}
	made, err := r.all(ctx)
	return made, errors.Join(err, lock.Release())
}

// A restoring puts one backup in the place of a desk.
type restoring struct {
	Keeper

	desk   folder
	from   *backup.Archive
	how    storage.How
	id     identity // of the desk in the backup
	secret journal.Secret
}

// look reads all of the backup before anything is touched.
func (r *restoring) look(ctx context.Context) (err error) {
	told := func(done, of int64) { r.tell("Checking the backup", done, of) }
	if err := r.from.Verify(ctx, told); err != nil {
		return err
	}
	if r.id, err = identityIn(r.from); err != nil {
		return err
	}
	if r.secret, err = r.id.unlock(r.how.Passphrase); err != nil {
		return err
	}
	if r.id.Lock == nil {
		return nil
	}
	return r.from.CheckSeal(r.secret.Key.Open)
}

func (r *restoring) tell(doing string, done, of int64) {
	if r.how.Progress != nil {
		r.how.Progress(storage.Progress{Doing: doing, Done: done, Of: of})
	}
}

func (r *restoring) all(ctx context.Context) (before storage.Backup, err error) {
	if err := r.desk.checkRoom(reserve + 2*uint64(r.size())); err != nil { //nolint:gosec // not negative
		return before, err
	}
	now, err := r.present(ctx)
	if err != nil {
		return before, err
	}
	if !now.Desk.IsZero() {
		if before, err = r.keep(ctx, now); err != nil {
			return before, err
		}
	}
	return before, r.place(ctx, now)
}

// present returns the identity of the desk that is there, or zero where there is
// none that can be read.
func (r *restoring) present(ctx context.Context) (identity, error) {
	now, _, err := r.desk.readIdentity()
	if errors.Is(err, storage.ErrNoDesk) || errors.Is(err, storage.ErrDamaged) {
		return r.leftovers()
	}
	if err == nil && now.Desk != r.id.Desk {
		return r.another(ctx, now)
	}
	return now, err
}

// another is present where another desk is there. Only one that nobody has done
// anything on but sign in gives way, as on a new machine.
func (r *restoring) another(ctx context.Context, now identity) (identity, error) {
	if now.Lock != nil || now.V < layout {
		return identity{}, ErrOtherDesk
	}
	log := journal.NewReader(r.desk.FS(r.desk.data(now.Data).at(journalName)), journal.Secret{Desk: now.Desk.Bytes()})
	end, err := log.End()
	if err != nil {
		return identity{}, err
	}
	for e, err := range log.Entries(ctx, 0, end.Seq) {
		l, err := logged(e, err)
		if err != nil || !onlySignsIn(l.Edit) {
			return identity{}, errors.Join(ErrOtherDesk, err)
		}
	}
	id, err := r.leftovers()
	id.Turn = now.Turn
	return id, err
}

// onlySignsIn reports whether e makes nothing but people and scales.
func onlySignsIn(e claims.Edit) bool {
	for _, c := range e.Changes {
		if kind := c.Ref().Kind; kind != claims.KindPerson && kind != claims.KindScale {
			return false
		}
	}
	return true
}

// leftovers returns an identity beyond all the data that there are.
func (r *restoring) leftovers() (id identity, err error) {
	names, err := r.desk.List(r.desk.path)
	for _, name := range names {
		var n int
		if _, err := fmt.Sscanf(name, dataName+"%d", &n); err == nil && n > id.Data {
			id.Data = n
		}
	}
	return id, err
}

// keep backs up the desk that is there as it is, open or not: if it is damaged,
// its data still stay in their folder.
func (r *restoring) keep(ctx context.Context, now identity) (storage.Backup, error) {
	if now.V < layout {
		return storage.Backup{}, nil
	}
	data := r.desk.data(now.Data)
	s := &Store{keeper: r.Keeper, desk: r.desk, data: data, id: now, secret: journal.Secret{Desk: now.Desk.Bytes()}}
	if now.Lock != nil && sameKey(now.Lock, r.id.Lock) {
		s.secret = r.secret
	} else if now.Lock != nil {
		return storage.Backup{}, nil // it can't be read without its passphrase; its data stay
	}
	o := opener{ctx: ctx, store: s}
	if err := o.read(r.desk.FS(data.path)); errors.Is(err, storage.ErrDamaged) {
		return storage.Backup{}, nil
	} else if err != nil {
		return storage.Backup{}, err
	}
	counts, err := s.counts(ctx)
	if err := errors.Join(err, s.index.Close()); err != nil {
		return storage.Backup{}, err
	}
	if err := r.desk.MakeFolder(r.desk.at(backupsName)); err != nil {
		return storage.Backup{}, err
	}
	made, err := s.makeBackup(ctx, r.desk.at(backupsName), backup.Manifest{Why: storage.BeforeRestore, Counts: counts}, s.end)
	if errors.Is(err, storage.ErrDamaged) {
		return storage.Backup{}, nil
	}
	return made, err
}

func sameKey(a, b *seal.Lock) bool { return a != nil && b != nil && bytes.Equal(a.Check, b.Check) }

func (r *restoring) size() (n int64) {
	for _, f := range r.from.Manifest.Files {
		n += f.Size
	}
	return n
}

// place puts the backup's data beside those that are there, and passes to them.
func (r *restoring) place(ctx context.Context, now identity) error {
	id, err := r.desk.next(identity{Data: now.Data, Left: now.Left})
	if err != nil {
		return err
	}
	r.tell("Restoring", 0, 0)
	data := r.desk.data(id.Data)
	in := fmt.Sprint(dataName, r.id.Data, "/")
	for from, to := range map[string]string{
		journalName + "/a": data.at(journalName, "a"),
		checkpointsName:    data.at(checkpointsName),
	} {
		if err := r.desk.extract(ctx, r.from, in+from, to); err != nil {
			return err
		}
	}
	// The second copy is made of the first as if it had been lost.
	j, err := journal.Open(r.Disk, data.at(journalName), r.secret)
	if err != nil {
		return err
	}
	if err := r.desk.MakeFolder(data.at(quarantineName)); err != nil {
		return err
	}
	if _, err := j.Survey(ctx, journal.Surveying{Quarantine: data.at(quarantineName), Last: journal.All}); err != nil {
		return err
	}
	if err := r.compare(data, in+journalName+"/a/"); err != nil {
		return err
	}
	if err := r.snapshots(ctx); err != nil {
		return err
	}
	fresh := r.id
	fresh.Data, fresh.Left, fresh.Turn = id.Data, id.Left, now.Turn
	if now.Data > 0 {
		fresh = fresh.leave(fmt.Sprint(dataName, now.Data), r.Keeper)
	}
	return r.desk.writeIdentity(fresh)
}

// compare looks whether both copies of the log in data are what the backup has
// under dir: a disk that couldn't read one of them for a moment has hurt it.
func (r *restoring) compare(data folder, dir string) error {
	log, err := data.journalHashes(nil)
	for _, f := range r.from.Manifest.Files {
		name, ours := strings.CutPrefix(f.Name, dir)
		if !ours {
			continue
		}
		for _, c := range journal.Copies() {
			if sum := log[journalName+"/"+c+"/"+name]; err == nil && sum != f.SHA256 {
				err = fmt.Errorf("%w: %s/%s is not what was backed up; nothing was changed, try again", storage.ErrDamaged, c, name)
			}
		}
	}
	return err
}

// snapshots adds those of the backup to those that are there. One that is whole
// stays.
func (r *restoring) snapshots(ctx context.Context) error {
	entries, err := fs.ReadDir(r.from, snapshotsName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	path := r.desk.at(snapshotsName)
	if err := errors.Join(err, r.desk.MakeFolder(path)); err != nil {
		return err
	}
	there := snapshot.New(r.Disk, path, r.secret.Key, r.secret.Desk)
	for _, e := range entries {
		err := there.CheckFile(ctx, e.Name())
		if errors.Is(err, storage.ErrNotFound) || errors.Is(err, storage.ErrDamaged) {
			err = r.desk.extractFile(r.from, snapshotsName+"/"+e.Name(), filepath.Join(path, e.Name()))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
