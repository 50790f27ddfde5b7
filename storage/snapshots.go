package storage

import (
	"context"
	"io"
)

// Snapshots keeps the bytes of sources as they were captured, each under the
// SHA-256 of its bytes in hexadecimal: what claims.Snapshot points at.
type Snapshots interface {
	// Keep stores what r has, and returns the hash and length of it. When it
	// returns nil, all of it is on disk. What is there already is not written
	// again.
	Keep(ctx context.Context, r io.Reader) (sum string, size int64, err error)

	// Snapshot returns the bytes that have the hash sum. It reports
	// ErrNotFound; and ErrDamaged, from Read at the latest, where the bytes are
	// not those that were kept.
	Snapshot(ctx context.Context, sum string) (io.ReadCloser, error)
}
