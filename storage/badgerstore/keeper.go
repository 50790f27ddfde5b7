package badgerstore

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"factdesk/storage"
	"factdesk/storage/disk"
)

// A Keeper keeps desks in folders.
type Keeper struct {
	// Now tells the time.
	Now func() time.Time

	// Log is given what Badger has to say, at debug level.
	Log *slog.Logger

	// Disk is where the folders are. Its zero value will do.
	Disk disk.Disk

	// Tail is how much log there is at least after a checkpoint before another
	// one is taken, in bytes; 0 for what is usual.
	Tail int64
}

var _ storage.Keeper = Keeper{}

// Open implements storage.Keeper.
func (k Keeper) Open(ctx context.Context, dir string, how storage.How) (storage.Store, error) {
	wrap := func(err error) error { return fmt.Errorf("open the desk %q: %w", dir, inWords(err)) }
	f := folder{k.Disk, dir}
	if how.ReadOnly {
		s, err := k.openToRead(ctx, k.Disk.FS(dir), how)
		if err != nil {
			return nil, wrap(err)
		}
		return s, nil
	}
	s, err := k.lockAndOpen(ctx, f, how)
	if err != nil {
		return nil, wrap(err)
	}
	return s, nil
}

func (k Keeper) lockAndOpen(ctx context.Context, f folder, how storage.How) (*Store, error) {
	lock, err := k.lock(f, how)
	if err != nil {
		return nil, err
	}
	s, err := k.open(ctx, f, lock, how)
	if err != nil {
		return nil, errors.Join(err, lock.Release())
	}
	return s, nil
}

// lock keeps others out of the folder, which it makes where it isn't there.
func (k Keeper) lock(f folder, how storage.How) (*disk.Lock, error) {
	if err := f.ensure(how); err != nil {
		return nil, err
	}
	lock, err := disk.Acquire(f.at(lockName), k.Now())
	if held, ok := errors.AsType[disk.HeldError](err); ok {
		return nil, fmt.Errorf("%w: %w", storage.ErrOpen, held)
	}
	return lock, err
}

// inWords says which of the contract's errors err is.
func inWords(err error) error {
	if disk.Full(err) && !errors.Is(err, storage.ErrFull) {
		return fmt.Errorf("%w: %w", storage.ErrFull, err)
	}
	return err
}
