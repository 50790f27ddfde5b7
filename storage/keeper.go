package storage

import (
	"context"
	"errors"
	"time"

	"factdesk/claims"
)

// Errors of opening a desk and caring for it.
var (
	// ErrNoDesk is reported where there is no desk.
	ErrNoDesk = errors.New("there is no desk")

	// ErrPassphrase is reported for a desk that needs a passphrase, or another
	// one than was given. Nothing has changed.
	ErrPassphrase = errors.New("that is not the desk's passphrase")

	// ErrFull is reported by Apply when so little room is left on the disk that
	// it can't be done for certain. Nothing has changed, and reading goes on.
	ErrFull = errors.New("the disk is almost full")

	// ErrReadOnly is reported by Apply on a desk that was opened for reading.
	ErrReadOnly = errors.New("the desk is open for reading only")

	// ErrUnsure is reported by Apply where the disk failed while it wrote:
	// whether the edit is kept is known when the desk is opened again. Nothing
	// more is written until then.
	ErrUnsure = errors.New("the disk failed while this was written")
)

// How says how to open a desk.
type How struct {
	// Passphrase opens a desk that has one; its recovery code does too.
	Passphrase string

	// ReadOnly opens the desk without writing anything to its folder, from the
	// newest sound copy of all that it held.
	ReadOnly bool

	// Existing reports ErrNoDesk where there is no desk, instead of making one.
	Existing bool

	// Progress is told how far slow work is, on the goroutine that does it. It
	// may be nil.
	Progress func(Progress)
}

// Progress is how far slow work is.
type Progress struct {
	Doing    string // "Checking the journal", for people
	Done, Of int64  // in whatever is counted; Of is 0 where nobody knows
}

// A Keeper opens desks and cares for those that are not open.
type Keeper interface {
	// Open opens the desk in a folder, and makes one where there is none. It
	// reports ErrOpen, ErrPassphrase, ErrFull, ErrDamaged, ErrNoDesk and
	// claims.ErrNewer; none of them has changed anything.
	Open(ctx context.Context, folder string, how How) (Store, error)

	// OpenBackup opens a backup for reading.
	OpenBackup(ctx context.Context, file string, how How) (Store, error)

	// Restore puts a backup in the desk's place. What was there is backed up
	// first and kept for 30 days; the backup so made is returned, and restoring
	// that takes the restoring back. how.Passphrase is the backup's.
	Restore(ctx context.Context, folder, file string, how How) (Backup, error)

	// Protect gives the desk a passphrase, another one, or none where fresh is
	// "". how.Passphrase is the one that it has. Where it had none it returns the
	// recovery code, which nobody can find out later, and which stays good when
	// the passphrase is changed.
	Protect(ctx context.Context, folder, fresh string, how How) (code string, err error)
}

// Opened says what a desk was like when it was opened, for a bar that tells
// people.
type Opened struct {
	Edits   claims.Seq // how many the log has
	LastAt  time.Time  // when the last of them was made; zero where there are none
	Unclean bool       // the program before had not closed it, and every edit was checked
	Mended  []string   // sentences: what was damaged, and from what it was made again
	Lost    []string   // sentences: what was damaged in every copy
	Warn    []string   // sentences: why this folder is a bad place for a desk
}

// A Depth is how deep a check looks.
type Depth int

// The depths.
const (
	Quick Depth = iota // all but the bytes of snapshots and backups
	Deep               // all there is
)

// Problems is what a check has found.
type Problems struct {
	Left   []Problem // what is damaged
	Mended []string  // sentences: what was damaged and is no more
}

// A Backup is one copy of a desk in one file.
type Backup struct {
	File    string    // its path
	At      time.Time // when it was made
	Size    int64     // in bytes
	Edits   claims.Seq
	Counts  map[string]int // how many records of each kind, by the kind's name
	Why     Reason
	Sealed  bool   // it takes the desk's passphrase to open it
	Problem string // why it can't be read, or ""
}

// A Kept store is in a folder on a disk, and cares for what it keeps.
type Kept interface {
	Store

	// Opened says what the desk was like when it was opened.
	Opened() Opened

	// Check reads all that the desk has on the disk, as deep as is said, and
	// mends what it can from the copies.
	Check(ctx context.Context, how Depth, told func(Progress)) (Problems, error)

	// BackUp makes a backup in the desk's own folder of them, or in another
	// folder where one is named, reads it back, and removes those that have
	// become too many. An hourly one of a desk that hasn't changed since the last
	// isn't made: that last one is returned.
	BackUp(ctx context.Context, to string, why Reason) (Backup, error)

	// Backups lists the backups in the desk's own folder of them, or in another
	// one, newest first.
	Backups(ctx context.Context, in string) ([]Backup, error)
}
